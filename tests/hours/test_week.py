# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Weeks, holidays, extra days and nights, case by case."""

from datetime import date, datetime

from ivr.hours import ExtraDay, OpeningHours
from tests.hours.made_up import ROME, modena
from tests.hours.table import MORNINGS, spans, table, told, week

EXTRA_DAYS = (
    ExtraDay(date(2026, 12, 7), ()),
    ExtraDay(date(2026, 12, 8), spans("09:00-12:00")),
    ExtraDay(date(2026, 12, 19), spans("14:00-15:00 09:00-11:00")),
    ExtraDay(date(2026, 12, 24), spans("08:30-11:30")),
)
OFFICE = OpeningHours(ROME, MORNINGS, extra_days=EXTRA_DAYS, holidays=modena)


@table("""
case                            | moment                  | answer
the second before opening       | Mon 2026-02-02 08:29:59 | closed: outside hours, opens Mon 2026-02-02 08:30
opening, to the second          | Mon 2026-02-02 08:30    | open until Mon 2026-02-02 13:00
the last second                 | Mon 2026-02-02 12:59:59 | open until Mon 2026-02-02 13:00
closing, to the second          | Mon 2026-02-02 13:00    | closed: outside hours, opens Tue 2026-02-03 08:30
before dawn                     | Tue 2026-02-03 03:00    | closed: outside hours, opens Tue 2026-02-03 08:30
between two spans               | Thu 2026-02-05 13:30    | closed: outside hours, opens Thu 2026-02-05 14:30
the second span                 | Thu 2026-02-05 17:00    | open until Thu 2026-02-05 17:30
Friday afternoon                | Fri 2026-02-06 13:00    | closed: outside hours, opens Mon 2026-02-09 08:30
weekend                         | Sun 2026-02-08 10:00    | closed: outside hours, opens Mon 2026-02-09 08:30
29 February                     | Tue 2028-02-29 10:00    | open until Tue 2028-02-29 13:00
""")
def test_week(when: datetime, expected: str) -> None:
    """A plain week opens and closes to the second, and names the next opening over the weekend."""
    assert told(OFFICE.at(when)) == expected


@table("""
case                            | moment                  | answer
the evening before              | Mon 2026-01-05 23:59:59 | closed: outside hours, opens Wed 2026-01-07 08:30
the first second of the holiday | Tue 2026-01-06 00:00    | closed: Epifania, opens Wed 2026-01-07 08:30
in what would be its hours      | Tue 2026-01-06 10:00    | closed: Epifania, opens Wed 2026-01-07 08:30
the last second of the holiday  | Tue 2026-01-06 23:59:59 | closed: Epifania, opens Wed 2026-01-07 08:30
the day after                   | Wed 2026-01-07 00:00    | closed: outside hours, opens Wed 2026-01-07 08:30
patron saint, then a weekend    | Fri 2025-01-31 10:00    | closed: San Geminiano, opens Mon 2025-02-03 08:30
patron saint on a Saturday      | Sat 2026-01-31 10:00    | closed: San Geminiano, opens Mon 2026-02-02 08:30
two holidays and a weekend      | Sun 2026-04-05 10:00    | closed: Pasqua, opens Tue 2026-04-07 08:30
the second of two holidays      | Mon 2026-04-06 10:00    | closed: Lunedì dell'Angelo, opens Tue 2026-04-07 08:30
two holidays on one day         | Sun 2026-11-01 10:00    | closed: Giorno dell'unità nazionale and Ognissanti, opens Mon 2026-11-02 08:30
Christmas                       | Fri 2026-12-25 10:00    | closed: Natale, opens Mon 2026-12-28 08:30
over the end of the year        | Thu 2026-12-31 17:30    | closed: outside hours, opens Mon 2027-01-04 08:30
""")  # noqa: E501 - the names of the holidays are that long
def test_holidays(when: datetime, expected: str) -> None:
    """A holiday shuts its day, from midnight to midnight, under its own name."""
    assert told(OFFICE.at(when)) == expected


@table("""
case                            | moment                  | answer
reduced day                     | Thu 2026-12-24 09:00    | open until Thu 2026-12-24 11:30
reduced day, over               | Thu 2026-12-24 11:30    | closed: outside hours, opens Mon 2026-12-28 08:30
reduced day, afternoon gone     | Thu 2026-12-24 15:00    | closed: outside hours, opens Mon 2026-12-28 08:30
extra day on a holiday          | Tue 2026-12-08 10:00    | open until Tue 2026-12-08 12:00
before it: the holiday is unsaid | Tue 2026-12-08 08:30   | closed: outside hours, opens Tue 2026-12-08 09:00
after it                        | Tue 2026-12-08 12:00    | closed: outside hours, opens Wed 2026-12-09 08:30
extra Saturday                  | Sat 2026-12-19 10:00    | open until Sat 2026-12-19 11:00
in two parts, in any order      | Sat 2026-12-19 11:00    | closed: outside hours, opens Sat 2026-12-19 14:00
the day before names it         | Fri 2026-12-18 13:00    | closed: outside hours, opens Sat 2026-12-19 09:00
a day left without hours        | Mon 2026-12-07 10:00    | closed: outside hours, opens Tue 2026-12-08 09:00
""")
def test_extra_days(when: datetime, expected: str) -> None:
    """An extra or reduced day replaces the week's hours and the holiday."""
    assert told(OFFICE.at(when)) == expected


NIGHTS = OpeningHours(
    ROME,
    week(thu="22:00-02:00+1", fri="20:00-24:00", sat="00:00-03:00", sun="00:00-24:00", mon="00:00-06:00"),
    extra_days=(ExtraDay(date(2026, 2, 13), ()), ExtraDay(date(2026, 3, 4), spans("12:00-24:00+1"))),
    holidays=modena,
)


@table("""
case                            | moment                  | answer
before midnight                 | Thu 2026-02-05 23:00    | open until Fri 2026-02-06 02:00
after midnight                  | Fri 2026-02-06 01:59:59 | open until Fri 2026-02-06 02:00
24:00 and 00:00 are one opening | Fri 2026-02-06 21:00    | open until Sat 2026-02-07 03:00
at the midnight between         | Sat 2026-02-07 00:00    | open until Sat 2026-02-07 03:00
a whole day and more            | Sun 2026-02-08 12:00    | open until Mon 2026-02-09 06:00
a day and a half, and a night   | Wed 2026-03-04 12:00    | open until Fri 2026-03-06 02:00
where two days' spans overlap   | Thu 2026-03-05 23:00    | open until Fri 2026-03-06 02:00
from the eve into a holiday     | Thu 2026-12-24 23:00    | open until Fri 2026-12-25 02:00
on the holiday still            | Fri 2026-12-25 01:00    | open until Fri 2026-12-25 02:00
then it is the holiday          | Fri 2026-12-25 02:00    | closed: Natale, opens Sun 2026-12-27 00:00
the holiday's own night falls   | Thu 2026-01-01 23:00    | closed: Capodanno, opens Fri 2026-01-02 20:00
with all that was after midnight | Fri 2026-01-02 01:00   | closed: outside hours, opens Fri 2026-01-02 20:00
from the eve into a day without | Fri 2026-02-13 01:00    | open until Fri 2026-02-13 02:00
of which nothing else is left   | Fri 2026-02-13 21:00    | closed: outside hours, opens Sat 2026-02-14 00:00
""")
def test_nights(when: datetime, expected: str) -> None:
    """A span belongs to the day it begins on, and spans that touch at midnight are one opening."""
    assert told(NIGHTS.at(when)) == expected


@table("""
case                            | moment                  | answer
400 days before                 | Sun 2026-01-25 09:00    | closed: outside hours, opens Mon 2027-03-01 09:00
a second earlier                | Sun 2026-01-25 08:59:59 | closed: outside hours, no opening in view
afterwards                      | Mon 2027-03-01 10:00    | closed: outside hours, no opening in view
""")
def test_horizon_of_the_next_opening(when: datetime, expected: str) -> None:
    """An opening more than 400 days ahead is not in view."""
    once = ExtraDay(date(2027, 3, 1), spans("09:00-10:00"))
    assert told(OpeningHours(ROME, week(), extra_days=(once,)).at(when)) == expected


@table("""
case                            | moment                  | answer
400 days before                 | Sun 2026-01-25 09:00    | open until Mon 2027-03-01 09:00
a second earlier                | Sun 2026-01-25 08:59:59 | open without end
""")
def test_horizon_of_the_end(when: datetime, expected: str) -> None:
    """An office round the clock has no end in view until one comes within 400 days."""
    always = (spans("00:00-24:00"),) * 7
    shut_at_nine = ExtraDay(date(2027, 3, 1), spans("00:00-09:00"))
    assert told(OpeningHours(ROME, always, extra_days=(shut_at_nine,)).at(when)) == expected
