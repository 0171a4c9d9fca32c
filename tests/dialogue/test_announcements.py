# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is told of an office at the edges: tomorrow, elsewhere, the next date of a second place."""

from dataclasses import replace
from datetime import datetime

import pytest

from ivr.call import Language, Line
from ivr.dialogue import announcements
from ivr.dialogue.announcements import Standing
from ivr.hours import Span
from tests.modena import modena

IT = Language("it")
ELSEWHERE = '[[closure]]\noffices = ["polo1"]\nfrom = 2026-01-02\nredirect = "%s"\n'
ENDLESS = '[[closure]]\noffices = ["segreteria"]\nfrom = 2026-01-02\n'


def _moment(local: str) -> datetime:
    return datetime.fromisoformat(local).replace(tzinfo=modena().zone)


def _state(office: int, local: str, config: str = "") -> list[Line]:
    city, now = modena(config), _moment(local)
    return list(announcements.state(Standing.of(city, city.offices[office], now), IT, now))


@pytest.mark.parametrize(
    ("local", "key"),
    [
        ("2026-01-12T08:00", "answered-today"),
        ("2026-01-12T18:00", "answered-tomorrow"),
        ("2026-01-16T18:00", "answered-on"),
        ("2026-01-12T10:00", "answered-by"),
    ],
)
def test_when_another_office_will_answer(local: str, key: str) -> None:
    """Protects the caller of a closed office from calling back on the wrong day."""
    assert _state(0, local, ELSEWHERE % "segreteria")[-1].key == key


def test_a_stand_in_that_never_opens_is_not_promised() -> None:
    """Protects against a promise that nobody keeps: where the stand-in is shut for good, it is not named."""
    keys = [line.key for line in _state(0, "2026-01-12T10:00", ELSEWHERE % "segreteria" + ENDLESS)]
    assert keys == ["chosen", "closed-exceptionally", "reopens-unknown"]


def _next_visit(local: str, config: str = "") -> str | None:
    city = modena(config)
    said = announcements.hours(city.offices[1], IT, IT, _moment(local))
    return next((str(dict(s.line.args)["day"]) for s in said if s.line.key == "second-place-next"), None)


@pytest.mark.parametrize(
    ("local", "config", "day"),
    [
        ("2026-01-12T10:00", "", "2026-01-14"),
        ("2026-01-14T12:29", "", "2026-01-14"),
        ("2026-01-14T12:30", "", "2026-01-28"),
        ("2026-01-12T10:00", "[[closure]]\nfrom = 2026-01-13\nuntil = 2026-03-12\n", "2026-03-25"),
        ("2026-01-12T10:00", "[[closure]]\nfrom = 2026-01-13\n", None),
    ],
)
def test_the_next_date_of_a_second_place_is_one_on_which_it_is_open(
    local: str, config: str, day: str | None
) -> None:
    """Protects whoever takes the bus to Albareto: over, shut or never, that date is not named."""
    assert _next_visit(local, config) == day


def test_an_office_open_for_more_than_a_day_names_no_hour() -> None:
    """Protects against an hour that would be taken for today's."""
    city, now = modena(), _moment("2026-01-12T10:00")
    casa = city.offices[4]
    whole_day = replace(casa, hours=replace(casa.hours, week=((Span(0, 1440),),) * 7))
    keys = [line.key for line in announcements.state(Standing.of(city, whole_day, now), IT, now)]
    assert keys == ["chosen", "open-now"]
