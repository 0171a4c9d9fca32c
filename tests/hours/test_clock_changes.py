# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The two nights of the year on which the clocks change, case by case."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from ivr.hours import Open, OpeningHours
from tests.hours.made_up import ROME
from tests.hours.table import closure, moment, spans, table, told, week


def every_day(text: str) -> OpeningHours:
    return OpeningHours(ROME, (spans(text),) * 7)


INTO = every_day("01:00-02:30")  # the hour from 2 to 3 is skipped in spring and shown twice in autumn
OUT_OF = every_day("02:30-04:00")
WITHIN = every_day("02:15-02:45")
ACROSS = every_day("22:00-06:00+1")


@table("""
case                         | moment                     | answer
before                       | Sun 2026-03-29 01:30       | open until Sun 2026-03-29 03:00
the skipped hour is over     | Sun 2026-03-29 03:00       | closed: outside hours, opens Mon 2026-03-30 01:00
the first time shown         | Sun 2026-10-25 02:15       | open until Sun 2026-10-25 02:30
closes the first time        | Sun 2026-10-25 02:30       | closed: outside hours, opens Mon 2026-10-26 01:00
shut the second time         | Sun 2026-10-25 02:15 again | closed: outside hours, opens Mon 2026-10-26 01:00
""")
def test_closing_in_that_hour(when: datetime, expected: str) -> None:
    """A time that is skipped means the change itself; one that is shown twice means the first."""
    assert told(INTO.at(when)) == expected


@table("""
case                         | moment                     | answer
before                       | Sun 2026-03-29 01:59:59    | closed: outside hours, opens Sun 2026-03-29 03:00
the skipped hour is over     | Sun 2026-03-29 03:00       | open until Sun 2026-03-29 04:00
asked for a skipped time     | Sun 2026-03-29 02:10       | open until Sun 2026-03-29 04:00
the first time shown         | Sun 2026-10-25 02:15       | closed: outside hours, opens Sun 2026-10-25 02:30
opens the first time         | Sun 2026-10-25 02:30       | open until Sun 2026-10-25 04:00
open the second time         | Sun 2026-10-25 02:15 again | open until Sun 2026-10-25 04:00
""")
def test_opening_in_that_hour(when: datetime, expected: str) -> None:
    """A time that is skipped means the change itself; one that is shown twice means the first."""
    assert told(OUT_OF.at(when)) == expected


@table("""
case                         | moment                     | answer
none of it is left in spring | Sun 2026-03-29 01:59:59    | closed: outside hours, opens Mon 2026-03-30 02:15
nor afterwards               | Sun 2026-03-29 03:00       | closed: outside hours, opens Mon 2026-03-30 02:15
once, the first time         | Sun 2026-10-25 02:20       | open until Sun 2026-10-25 02:45
not twice                    | Sun 2026-10-25 02:20 again | closed: outside hours, opens Mon 2026-10-26 02:15
""")
def test_within_that_hour(when: datetime, expected: str) -> None:
    """A span within the hour is lost in spring, and is not had twice in autumn."""
    assert told(WITHIN.at(when)) == expected


SHUT = replace(
    ACROSS,
    closures=(
        closure("Sun 2026-03-29 02:30", "Sun 2026-03-29 04:00", "alarm"),  # begins at a time that is skipped
        closure("Sun 2026-10-25 02:30", "Sun 2026-10-25 02:30 again", "alarm"),
    ),
)


@table("""
case                         | moment                     | answer
from a skipped time          | Sun 2026-03-29 01:30       | open until Sun 2026-03-29 03:00
it has begun                 | Sun 2026-03-29 03:00       | closed: alarm, opens Sun 2026-03-29 04:00
an hour that looks like none | Sun 2026-10-25 02:00       | open until Sun 2026-10-25 02:30
in its first half            | Sun 2026-10-25 02:45       | closed: alarm, opens Sun 2026-10-25 02:30 again
in its second half           | Sun 2026-10-25 02:15 again | closed: alarm, opens Sun 2026-10-25 02:30 again
over                         | Sun 2026-10-25 02:30 again | open until Sun 2026-10-25 06:00
""")
def test_closures_in_that_hour(when: datetime, expected: str) -> None:
    """A closure can begin or end in the hour as well, and at its second showing."""
    assert told(SHUT.at(when)) == expected


@pytest.mark.parametrize(
    ("eve", "hours"), [("Sat 2026-03-28 23:00", 6), ("Sat 2026-10-24 23:00", 8), ("Sat 2026-11-07 23:00", 7)]
)
def test_real_length_of_the_night(eve: str, hours: int) -> None:
    """A night is open an hour less in spring and an hour more in autumn: the clock rules, not a length."""
    answer = ACROSS.at(moment(eve))
    assert isinstance(answer, Open)
    assert answer.until is not None
    assert answer.until.astimezone(UTC) - moment(eve).astimezone(UTC) == timedelta(hours=hours)


def test_a_plain_office_does_not_notice() -> None:
    """The Monday after either night opens at its usual time by the clock."""
    office = OpeningHours(ROME, week(mon="08:30-13:00"))
    assert (
        told(office.at(moment("Sat 2026-03-28 12:00"))) == "closed: outside hours, opens Mon 2026-03-30 08:30"
    )
    assert (
        told(office.at(moment("Sat 2026-10-24 12:00"))) == "closed: outside hours, opens Mon 2026-10-26 08:30"
    )
