# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Seasons that replace the week, and places that open every so many weeks, case by case."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.hours import ExtraDay, OpeningHours, Rhythm, Season
from tests.hours.made_up import ROME, modena
from tests.hours.table import MORNINGS, spans, table, told, week

SUMMER = Season(
    date(2026, 7, 1), date(2026, 8, 31), week(mon="08:30-12:30", thu="22:00-01:00+1", sat="09:00-11:00")
)
DECEMBER = Season(date(2026, 12, 21), date(2026, 12, 31), week(thu="22:00-01:00+1"))
OFFICE = OpeningHours(
    ROME,
    MORNINGS,
    seasons=(SUMMER, DECEMBER),
    extra_days=(ExtraDay(date(2026, 7, 15), spans("10:00-12:00")),),
    holidays=modena,
)


@table("""
case                            | moment                  | answer
the day before                  | Tue 2026-06-30 12:00    | open until Tue 2026-06-30 13:00
seen from there                 | Tue 2026-06-30 13:00    | closed: outside hours, opens Thu 2026-07-02 22:00
the first day: left out, closed | Wed 2026-07-01 10:00    | closed: outside hours, opens Thu 2026-07-02 22:00
shorter than usual              | Mon 2026-07-06 12:45    | closed: outside hours, opens Thu 2026-07-09 22:00
a day that only the season has  | Sat 2026-07-11 10:00    | open until Sat 2026-07-11 11:00
an extra day goes before it     | Wed 2026-07-15 10:00    | open until Wed 2026-07-15 12:00
a holiday goes before it        | Sat 2026-08-15 10:00    | closed: Assunzione della Beata Vergine Maria, opens Mon 2026-08-17 08:30
the last day                    | Mon 2026-08-31 09:00    | open until Mon 2026-08-31 12:30
the week is back                | Mon 2026-08-31 12:30    | closed: outside hours, opens Tue 2026-09-01 08:30
the last night runs beyond it   | Thu 2026-12-31 23:00    | open until Fri 2027-01-01 01:00
""")  # noqa: E501 - the name of the holiday is that long
def test_seasons(when: datetime, expected: str) -> None:
    """A season's week holds instead of the usual one, on both of its end days too."""
    assert told(OFFICE.at(when)) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 6, 30), MORNINGS),
        (date(2026, 7, 1), SUMMER.week),
        (date(2026, 8, 31), SUMMER.week),
        (date(2026, 9, 1), MORNINGS),
        (date(2026, 12, 25), DECEMBER.week),
    ],
    ids=str,
)
def test_the_week_that_is_read_out(day: date, expected: object) -> None:
    """The week told to callers is the season's while it lasts, holidays aside."""
    assert OFFICE.week_on(day) == expected


# Polo 2's second place: every second Wednesday from 22 May 2024.
ALBARETO = Rhythm(date(2024, 5, 22), 2, spans("09:30-12:30"))
DOOR = OpeningHours(ROME, week(), rhythms=(ALBARETO,), holidays=modena)


@table("""
case                            | moment                  | answer
before the first                | Wed 2024-05-08 10:00    | closed: outside hours, opens Wed 2024-05-22 09:30
the first                       | Wed 2024-05-22 10:00    | open until Wed 2024-05-22 12:30
the week between                | Wed 2026-01-07 10:00    | closed: outside hours, opens Wed 2026-01-14 09:30
its week                        | Wed 2026-01-14 10:00    | open until Wed 2026-01-14 12:30
over the clock change           | Wed 2026-03-25 12:30    | closed: outside hours, opens Wed 2026-04-08 09:30
over the end of the year        | Wed 2026-12-30 12:30    | closed: outside hours, opens Wed 2027-01-13 09:30
a holiday goes before it        | Wed 2027-06-02 10:00    | closed: Festa della Repubblica, opens Wed 2027-06-16 09:30
""")  # noqa: E501 - the name of the holiday is that long
def test_every_second_wednesday(when: datetime, expected: str) -> None:
    """A rhythm counts its weeks from its first day, through clock changes and years."""
    assert told(DOOR.at(when)) == expected


BOTH = OpeningHours(
    ROME,
    week(wed="08:30-10:00"),
    seasons=(Season(date(2026, 2, 1), date(2026, 2, 28), week(wed="12:30-14:00")),),
    rhythms=(ALBARETO, Rhythm(date(2026, 1, 14), 3, spans("15:00-16:00"))),
    extra_days=(ExtraDay(date(2026, 1, 28), spans("11:00-12:00")),),
)


@table("""
case                            | moment                  | answer
only the week                   | Wed 2026-01-07 09:00    | open until Wed 2026-01-07 10:00
added to the week               | Wed 2026-01-14 09:00    | open until Wed 2026-01-14 12:30
two rhythms on one day          | Wed 2026-01-14 12:30    | closed: outside hours, opens Wed 2026-01-14 15:00
an extra day replaces it too    | Wed 2026-01-28 10:00    | closed: outside hours, opens Wed 2026-01-28 11:00
added to a season               | Wed 2026-02-11 10:00    | open until Wed 2026-02-11 14:00
""")
def test_a_rhythm_adds_to_the_day(when: datetime, expected: str) -> None:
    """A rhythm's hours are added to the week's or the season's, and replaced with them."""
    assert told(BOTH.at(when)) == expected


def test_of_seasons_that_overlap_the_first_written_holds() -> None:
    """A mistake that settings refuse still has one answer."""
    assert replace(OFFICE, seasons=(DECEMBER, SUMMER, DECEMBER)).week_on(date(2026, 12, 22)) == DECEMBER.week


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(1, 6), st.integers(-60, 400))
def test_the_days_of_a_rhythm(first: date, every_weeks: int, days: int) -> None:
    """It is on exactly the days that counting weeks from the first reaches, and names the next one."""
    rhythm = Rhythm(first, every_weeks, ())
    counted = [first + timedelta(weeks=every_weeks * times) for times in range(70)]
    day = first + timedelta(days=days)
    assert rhythm.on(day) == (day in counted)
    assert rhythm.next_from(day) == min(each for each in counted if each >= day)
