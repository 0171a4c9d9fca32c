# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Public holidays, by slugs of the names that the holidays library gives them."""

import os
import subprocess
import sys
from datetime import date

import holidays
import pytest

from ivr.settings import holiday_slugs
from ivr.settings.feasts import Feasts, known_holidays


def test_modenas_year() -> None:
    """The country's holidays and the patron's, under the names of their own language."""
    assert holiday_slugs("IT-MO", [2025]) == {
        "capodanno",
        "epifania",
        "san-geminiano",
        "pasqua",
        "lunedi-dell-angelo",
        "anniversario-della-liberazione",
        "festa-del-lavoro",
        "festa-della-repubblica",
        "assunzione-della-beata-vergine-maria",
        "ognissanti",
        "giorno-dell-unita-nazionale",
        "immacolata-concezione",
        "natale",
        "santo-stefano",
    }


def test_two_holidays_on_one_day() -> None:
    """What the library joins is said one by one."""
    assert set(Feasts("IT-MO")(date(2026, 11, 1))) == {"ognissanti", "giorno-dell-unita-nazionale"}


def test_an_ordinary_day() -> None:
    """No holiday; nor has another province Modena's patron."""
    assert Feasts("IT-MO")(date(2026, 11, 2)) == ()
    assert Feasts("IT-BO")(date(2026, 1, 31)) == ()


def test_a_law_that_came_later() -> None:
    """Saint Francis is a holiday again from 2026."""
    assert Feasts("IT")(date(2025, 10, 4)) == ()
    assert Feasts("IT")(date(2026, 10, 4)) != ()


@pytest.mark.parametrize("code", ["IT", "IT-MO", "FR", "CH-TI"])
def test_codes_that_there_are(code: str) -> None:
    """A country, or a country and a part of it."""
    assert known_holidays(code)


@pytest.mark.parametrize("code", ["", "-", "IT-", "IT-XX", "IT-MO-1", "XX", "it-mo", "IT MO", "-MO"])
def test_codes_that_there_are_not(code: str) -> None:
    """Whatever else is written is a mistake, before the library is asked for it."""
    assert not known_holidays(code)


@pytest.mark.parametrize("code", sorted(holidays.list_supported_countries(include_aliases=False)))
def test_every_country_has_names_that_make_slugs(code: str) -> None:
    """Greek or Arabic names give way to English ones: a prompt's key is made of ASCII letters."""
    assert all(slug.isascii() and slug.strip("-") for slug in holiday_slugs(code, [2026]))


def test_names_do_not_depend_on_the_machines_language() -> None:
    """Unless told, the library takes the environment's language; the prompts know only one set of names."""
    program = "from ivr.settings import holiday_slugs; print('natale' in holiday_slugs('IT-MO', [2026]))"
    for language in ("en_US.UTF-8", "it_IT.UTF-8", "C"):
        said = subprocess.run(
            [sys.executable, "-c", program],
            env=os.environ | {"LANG": language, "LANGUAGE": language},
            check=True,
            capture_output=True,
            text=True,
        )
        assert said.stdout == "True\n"
