# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The config that comes along: Modena's."""

import re
from pathlib import Path

from ivr.call import OfficeId
from ivr.city import Duty
from ivr.settings import Reading, read_city
from tests.settings.example import LANGUAGES

TEXT = (Path(__file__).parents[2] / "config.toml").read_text("utf-8")


def modena(text: str) -> Reading:
    return read_city(text, known_languages=LANGUAGES)


def test_it_is_in_order() -> None:
    """Neither mistakes nor warnings; four languages, five offices on their keys, operators of all kinds."""
    reading = modena(TEXT)
    assert (reading.mistakes, reading.warnings) == ((), ())
    assert (city := reading.city)
    assert {office.key: office.id for office in city.offices} == {
        "1": "polo1",
        "2": "polo2",
        "3": "polo3",
        "4": "segreteria",
        "5": "casa",
    }
    assert city.languages == ("it", "en", "fr", "ar")
    assert all(office.name.get(language) for office in city.offices for language in LANGUAGES)
    assert {operator.duty for operator in city.operators} == set(Duty)
    assert "ar" in {operator.whisper for operator in city.operators}


def test_it_rings_nobody() -> None:
    """Whoever tries the line with the sample calls no one: no operator of it exists, nor any old number."""
    city = modena(TEXT).city
    assert city
    assert all(operator.phone.endswith("@example.invalid") for operator in city.operators)
    assert not any(office.old_numbers for office in city.offices)


def test_its_hours_say_that_they_are_not_verified() -> None:
    """Each line of a week's hours says so until someone has confirmed it."""
    hours = [line for line in TEXT.splitlines() if re.match(r'"?[a-z]+day(-[a-z]+day)?"? =', line)]
    assert len(hours) > 10
    assert [line for line in hours if "# da verificare" not in line] == []


def test_its_examples_work() -> None:
    """To use an example it is enough to take the # away."""
    shown = re.sub(r'^# (?=\[\[|"?[a-z_-]+"? = )', "", TEXT, flags=re.MULTILINE)
    city = modena(shown).city
    assert city
    polo, casa = (city.office(OfficeId(name)) for name in ("polo1", "casa"))
    assert polo
    assert casa
    assert polo.hours.closures[0].redirect == "segreteria"
    assert casa.hours.seasons
    assert casa.hours.extra_days
    assert polo.old_numbers
