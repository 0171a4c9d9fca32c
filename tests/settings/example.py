# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The small city of city.toml, whole or with one setting changed."""

from pathlib import Path

from ivr.call import Language, OfficeId
from ivr.city import City, Office
from ivr.settings import read_city

CITY = Path(__file__).with_name("city.toml").read_text("utf-8")
LANGUAGES = frozenset(map(Language, ("it", "en", "fr", "ar")))


def city(text: str = CITY) -> City:
    reading = read_city(text, known_languages=LANGUAGES)
    assert [mistake.text("en") for mistake in reading.mistakes] == []
    assert reading.city
    return reading.city


def office(name: str, text: str = CITY) -> Office:
    found = city(text).office(OfficeId(name))
    assert found
    return found


def changed(right: str, wrong: str) -> str:
    """The city's text with other lines in the place of some."""
    assert CITY.count(f"\n{right}\n") == 1
    return CITY.replace(f"\n{right}\n", f"\n{wrong}\n")
