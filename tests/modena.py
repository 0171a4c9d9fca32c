# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The city that the tests phone, read from tests/modena.toml."""

from functools import cache
from pathlib import Path

from ivr.call import Language
from ivr.city import City
from ivr.settings import read_city

LANGUAGES = frozenset(map(Language, ("it", "en", "fr", "ar")))
FILE = Path(__file__).with_name("modena.toml")


@cache
def modena(further: str = "") -> City:
    """Read the tests' city, with `further` lines of config at the end of the file."""
    reading = read_city(f"{FILE.read_text('utf-8')}\n{further}", known_languages=LANGUAGES)
    assert reading.city, [mistake.text("en") for mistake in reading.mistakes]
    return reading.city
