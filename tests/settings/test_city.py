# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From config.toml to the city: every setting arrives as what it means."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from ivr.call import Language, PhoneNumber
from ivr.city import Duty, Hold
from ivr.settings import documented_settings
from tests.settings.example import changed, city


def test_the_line() -> None:
    """Its name, its number as people say it, its languages in the order of their keys."""
    line = city()
    assert line.name.get(Language("it")) == "Servizi sociali"
    assert line.number == PhoneNumber("+390592034444")
    assert line.spoken_number == ("059", "203", "4444")
    assert line.zone == ZoneInfo("Europe/Rome")
    assert line.languages == ("it", "ar")
    assert line.person == "segreteria"
    assert line.emergency == 112


def test_an_operator() -> None:
    """What is written of Anna, and that whoever is written first is rung first."""
    anna, bruno = city().operators
    assert (anna.id, anna.phone, anna.offices) == ("anna", "sip:anna@example.invalid", ("casa",))
    assert (anna.speaks, anna.whisper, anna.duty) == (("it", "uk"), "it", Duty.SIGNED_IN)
    assert (bruno.phone, bruno.speaks, bruno.duty) == ("+39059203111", (), Duty.OPEN_HOURS)


def test_what_is_left_out_is_as_documented() -> None:
    """Sections and settings that are not written take the defaults that docs/config.md tells."""
    line = city(changed("[hold]\nring_seconds = 20", "# nothing of hold"))
    assert line.hold == Hold(
        ring=timedelta(seconds=18),
        wrap_up=timedelta(seconds=15),
        redial=timedelta(minutes=10),
        max_waiting=50,
        drain=timedelta(minutes=30),
        estimate_after=5,
        tickets=True,
    )
    assert (line.callback.countries, line.callback.retries, line.callback.max_per_opening) == (("IT",), 3, 20)
    assert line.callback.retry_after == timedelta(minutes=15)
    assert (line.privacy.numbers, line.privacy.log) == (timedelta(hours=24), timedelta(days=400))
    assert (line.voices, line.remember_language, line.shared_numbers) == (
        "espeak",
        timedelta(days=30),
        frozenset(),
    )
    assert city(changed('emergency = "112"', "# none")).emergency is None


def test_a_setting_alone_changes_nothing_else() -> None:
    """Of [hold] only the ring is written; the rest keeps its defaults."""
    assert city().hold.ring == timedelta(seconds=20)
    assert city().hold.max_waiting == 50


def test_reading_twice_gives_the_same_city() -> None:
    """Whoever compares two readings sees whether anything has changed."""
    assert city() == city()
    assert city() != city(changed('key = "4"', 'key = "3"'))


def test_every_setting_has_a_name() -> None:
    """The names that the documentation is held against, with those under other names in Python."""
    names = documented_settings()
    assert {
        "line.number",
        "office.hours",
        "office.season.from",
        "office.also.every_weeks",
        "hold.tickets",
    } <= set(names)
    assert len(names) == len(set(names))
    assert not [name for name in names if name.endswith("_")]
