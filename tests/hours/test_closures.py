# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Closures, case by case: what they cut, which of them is named, and what comes after."""

from dataclasses import replace
from datetime import date, datetime

from ivr.call import OfficeId
from ivr.hours import ByClosure, Closed, ExtraDay, OpeningHours
from tests.hours.made_up import ROME, modena
from tests.hours.table import MORNINGS, closure, moment, spans, table, told, week

OFFICE = OpeningHours(ROME, MORNINGS, holidays=modena)

GAS_LEAK = replace(  # a date alone, 20 January, was the last day closed
    closure("Wed 2026-01-07 10:30", "Wed 2026-01-21 00:00", "gas leak", named=True),
    redirect=OfficeId("segreteria"),
)


@table("""
case                            | moment                  | answer
the holiday before              | Tue 2026-01-06 10:00    | closed: Epifania, opens Wed 2026-01-07 08:30
the morning of the leak         | Wed 2026-01-07 08:30    | open until Wed 2026-01-07 10:30
the last second                 | Wed 2026-01-07 10:29:59 | open until Wed 2026-01-07 10:30
the leak                        | Wed 2026-01-07 10:30    | closed: gas leak, opens Wed 2026-01-21 08:30
an afternoon of the two weeks   | Thu 2026-01-15 15:00    | closed: gas leak, opens Wed 2026-01-21 08:30
at night, on a Sunday           | Sun 2026-01-11 03:00    | closed: gas leak, opens Wed 2026-01-21 08:30
the last second of the last day | Tue 2026-01-20 23:59:59 | closed: gas leak, opens Wed 2026-01-21 08:30
over by itself                  | Wed 2026-01-21 00:00    | closed: outside hours, opens Wed 2026-01-21 08:30
open again                      | Wed 2026-01-21 08:30    | open until Wed 2026-01-21 13:00
""")
def test_the_gas_leak_of_january_2026(when: datetime, expected: str) -> None:
    """The two weeks in which Polo 1 was shut: from a moment to the end of a day."""
    assert told(replace(OFFICE, closures=(GAS_LEAK,)).at(when)) == expected


def test_the_closure_itself_is_in_the_answer() -> None:
    """Who hears the answer can tell the reason and the office that answers instead."""
    answer = replace(OFFICE, closures=(GAS_LEAK,)).at(moment("Thu 2026-01-15 10:00"))
    assert answer == Closed(ByClosure(GAS_LEAK), moment("Wed 2026-01-21 08:30"))


PARTS_OF_DAYS = (
    closure("Mon 2026-03-02 09:00", "Mon 2026-03-02 11:00", "assembly"),
    closure("Tue 2026-03-03 12:00", "Tue 2026-03-03 20:00", "power cut"),
    closure("Thu 2026-03-05 12:00", "Thu 2026-03-05 15:00", "fire drill"),
    closure("Fri 2026-03-06 08:30", "Fri 2026-03-06 13:00", "training"),
)


@table("""
case                            | moment                  | answer
until it begins                 | Mon 2026-03-02 08:45    | open until Mon 2026-03-02 09:00
within a span                   | Mon 2026-03-02 10:00    | closed: assembly, opens Mon 2026-03-02 11:00
the rest of the span            | Mon 2026-03-02 11:00    | open until Mon 2026-03-02 13:00
past the end of a span          | Tue 2026-03-03 12:30    | closed: power cut, opens Wed 2026-03-04 08:30
beyond hours it is still named  | Tue 2026-03-03 15:00    | closed: power cut, opens Wed 2026-03-04 08:30
over outside hours              | Tue 2026-03-03 20:00    | closed: outside hours, opens Wed 2026-03-04 08:30
from one span into another      | Thu 2026-03-05 13:30    | closed: fire drill, opens Thu 2026-03-05 15:00
exactly a span                  | Fri 2026-03-06 09:00    | closed: training, opens Mon 2026-03-09 08:30
the day before skips it         | Thu 2026-03-05 17:30    | closed: outside hours, opens Mon 2026-03-09 08:30
""")
def test_parts_of_days(when: datetime, expected: str) -> None:
    """A closure until a moment reopens at that moment, if that is within hours."""
    assert told(replace(OFFICE, closures=PARTS_OF_DAYS).at(when)) == expected


FURTHER_NOTICE = (
    closure("Wed 2026-04-01 12:00", None, "flood"),
    closure("Mon 2026-06-01 00:00", "Tue 2026-06-02 00:00", "strike"),
)


@table("""
case                            | moment                  | answer
until it begins                 | Wed 2026-04-01 10:00    | open until Wed 2026-04-01 12:00
from then on                    | Wed 2026-04-01 12:00    | closed: flood, no opening in view
a holiday within                | Fri 2026-05-01 10:00    | closed: flood, no opening in view
a later closure within          | Mon 2026-06-01 10:00    | closed: strike, no opening in view
a year later                    | Thu 2027-04-01 10:00    | closed: flood, no opening in view
""")
def test_until_further_notice(when: datetime, expected: str) -> None:
    """A closure without an end leaves no opening in view, whatever else begins and ends within it."""
    assert told(replace(OFFICE, closures=FURTHER_NOTICE).at(when)) == expected


OVERLAPPING = (
    closure("Mon 2026-05-04 00:00", "Thu 2026-05-07 00:00", "strike"),
    closure("Tue 2026-05-05 00:00", "Wed 2026-05-06 00:00", "move", named=True),
    closure("Wed 2026-05-06 10:00", "Fri 2026-05-08 00:00", "heat"),
    closure("Fri 2026-05-08 00:00", "Sat 2026-05-09 00:00", "paint", named=True),
    closure("Fri 2026-05-08 10:00", "Fri 2026-05-08 12:00", "floor", named=True),
    closure("Fri 2026-05-08 11:00", "Fri 2026-05-08 12:30", "snow"),
    closure("Mon 2026-05-18 00:00", "Tue 2026-05-19 00:00", "first"),
    closure("Mon 2026-05-18 00:00", "Wed 2026-05-20 00:00", "second"),
)


@table("""
case                            | moment                  | answer
one alone, then all in a chain  | Mon 2026-05-04 10:00    | closed: strike, opens Mon 2026-05-11 08:30
named wins over all             | Tue 2026-05-05 10:00    | closed: move, opens Mon 2026-05-11 08:30
the longer one is back          | Wed 2026-05-06 09:59:59 | closed: strike, opens Mon 2026-05-11 08:30
of two for all, the later start | Wed 2026-05-06 10:00    | closed: heat, opens Mon 2026-05-11 08:30
the next follows at once        | Fri 2026-05-08 09:00    | closed: paint, opens Mon 2026-05-11 08:30
of two named, the later start   | Fri 2026-05-08 10:30    | closed: floor, opens Mon 2026-05-11 08:30
named wins over a later start   | Fri 2026-05-08 11:30    | closed: floor, opens Mon 2026-05-11 08:30
and so does the other           | Fri 2026-05-08 12:15    | closed: paint, opens Mon 2026-05-11 08:30
of equals, the one written first | Mon 2026-05-18 10:00   | closed: first, opens Wed 2026-05-20 08:30
""")
def test_which_closure_is_named(when: datetime, expected: str) -> None:
    """One that names the office wins, then the later start; the reopening is beyond them all."""
    assert told(replace(OFFICE, closures=OVERLAPPING).at(when)) == expected


CHAIN = (
    closure("Tue 2026-12-22 13:00", "Fri 2026-12-25 00:00", "inventory"),
    closure("Mon 2026-12-28 00:00", "Thu 2026-12-31 12:00", "works"),
)


@table("""
case                            | moment                  | answer
closure, holidays, weekend, closure | Wed 2026-12-23 10:00 | closed: inventory, opens Thu 2026-12-31 12:00
Christmas between them          | Fri 2026-12-25 10:00    | closed: Natale, opens Thu 2026-12-31 12:00
the Sunday after                | Sun 2026-12-27 10:00    | closed: outside hours, opens Thu 2026-12-31 12:00
the second closure              | Wed 2026-12-30 10:00    | closed: works, opens Thu 2026-12-31 12:00
an hour of one day              | Thu 2026-12-31 12:00    | open until Thu 2026-12-31 13:00
its afternoon                   | Thu 2026-12-31 14:30    | open until Thu 2026-12-31 17:30
New Year and a weekend          | Thu 2026-12-31 17:30    | closed: outside hours, opens Mon 2027-01-04 08:30
""")
def test_a_chain_of_reasons(when: datetime, expected: str) -> None:
    """The next opening is sought beyond closures, holidays and weekends that follow each other."""
    assert told(replace(OFFICE, closures=CHAIN).at(when)) == expected


NIGHT = OpeningHours(
    ROME,
    week(fri="22:00-02:00+1", sun="20:00-04:00+1"),
    closures=(
        closure("Sat 2026-03-07 00:30", "Sat 2026-03-07 01:00", "alarm"),
        closure("Mon 2026-03-09 00:00", "Tue 2026-03-10 00:00", "strike"),
        closure("Fri 2026-03-13 00:00", "Sat 2026-03-14 00:00", "strike"),
    ),
    holidays=modena,
)


@table("""
case                            | moment                  | answer
up to the cut                   | Fri 2026-03-06 23:00    | open until Sat 2026-03-07 00:30
in the cut                      | Sat 2026-03-07 00:45    | closed: alarm, opens Sat 2026-03-07 01:00
after the cut                   | Sat 2026-03-07 01:00    | open until Sat 2026-03-07 02:00
from the eve into a closed day  | Sun 2026-03-08 23:00    | open until Mon 2026-03-09 00:00
the rest of it is lost          | Mon 2026-03-09 01:00    | closed: strike, opens Sat 2026-03-14 00:00
out of a closed day             | Fri 2026-03-13 23:00    | closed: strike, opens Sat 2026-03-14 00:00
the rest of it is kept          | Sat 2026-03-14 00:00    | open until Sat 2026-03-14 02:00
""")
def test_nights(when: datetime, expected: str) -> None:
    """A closure, and only a closure, cuts a span that runs over midnight."""
    assert told(NIGHT.at(when)) == expected


def test_an_extra_day_does_not_open_a_closure() -> None:
    """A closure goes before an extra day."""
    hours = replace(
        OFFICE, closures=(GAS_LEAK,), extra_days=(ExtraDay(date(2026, 1, 15), spans("08:00-20:00")),)
    )
    assert told(hours.at(moment("Thu 2026-01-15 10:00"))) == "closed: gas leak, opens Wed 2026-01-21 08:30"
