# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Gunicorn's config: it loads other people's libraries once, so that a process after it begins soon."""

from importlib import import_module

for name in (
    "av",
    "babel.dates",
    "flask",
    "fluent.runtime",
    "gtts",
    "holidays",
    "phonenumbers",
    "prometheus_client",
    "psycopg",
    "pydantic",
    "pydub",
    "requests",
    "sqlalchemy.dialects.postgresql",
    "sqlalchemy.dialects.sqlite",
    "tree_sitter_toml",
    "twilio.request_validator",
    "twilio.rest",
    "twilio.twiml.voice_response",
):
    import_module(name)
