# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""config.toml and the environment: a city and where we run, or every mistake at once, with its line."""

from ivr.settings.documented import documented_settings
from ivr.settings.environment import (
    FAKE_ACCOUNT_SID,
    FAKE_AUTH_TOKEN,
    FAKE_SECRET_KEY,
    REGIONS,
    Environment,
    documented_variables,
)
from ivr.settings.feasts import holiday_slugs
from ivr.settings.findings import ConfigError, Mistake
from ivr.settings.live import Live
from ivr.settings.reading import Reading, read_city, read_city_file
from ivr.settings.variables import EnvironmentMistake

__all__ = [
    "FAKE_ACCOUNT_SID",
    "FAKE_AUTH_TOKEN",
    "FAKE_SECRET_KEY",
    "REGIONS",
    "ConfigError",
    "Environment",
    "EnvironmentMistake",
    "Live",
    "Mistake",
    "Reading",
    "documented_settings",
    "documented_variables",
    "holiday_slugs",
    "read_city",
    "read_city_file",
]
