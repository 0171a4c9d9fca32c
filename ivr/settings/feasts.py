# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The public holidays of a country and province, by the slugs of their names."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

import holidays

_NO_LETTER_OR_DIGIT = re.compile("[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Feasts:
    """The holidays that a code stands for, "IT-MO": its country's and its province's."""

    code: str

    def __call__(self, day: date) -> tuple[str, ...]:
        """The slugs of the holidays that fall on this day; none where it is an ordinary one."""
        return _year(self.code, day.year).get(day, ())


def known_holidays(code: str) -> bool:
    """Whether there is a country, and a province of it, that the code stands for."""
    country, hyphen, province = code.partition("-")
    provinces = holidays.list_supported_countries(include_aliases=False).get(country)
    return provinces is not None and (province in provinces if hyphen else True)


def holiday_slugs(code: str, years: Iterable[int]) -> set[str]:
    """Every holiday that comes in one of these years: what the prompts must have words for."""
    return {slug for year in years for slugs in _year(code, year).values() for slug in slugs}


@cache
def _year(code: str, year: int) -> Mapping[date, tuple[str, ...]]:
    """One year's holidays; each year is a calendar of its own, so that threads share none as it fills."""
    country, _, province = code.partition("-")
    own = holidays.country_holidays(country).default_language
    named = _named(country, province, year, own)
    if all(all(slugs) for slugs in named.values()):
        return named
    return _named(country, province, year, "en_US")  # of Greek or Arabic letters a slug has none


def _named(country: str, province: str, year: int, language: str | None) -> Mapping[date, tuple[str, ...]]:
    calendar = holidays.country_holidays(
        country, subdiv=province or None, years=year, expand=False, language=language
    )
    return {day: tuple(_slug(name) for name in names.split("; ")) for day, names in calendar.items()}


def _slug(name: str) -> str:
    """A name in small letters without accents, its words joined by hyphens: lunedi-dell-angelo."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _NO_LETTER_OR_DIGIT.sub("-", letters).strip("-")
