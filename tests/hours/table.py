# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tables of cases, a moment and the answer in each row, and hours written short."""

from datetime import datetime

import pytest

from ivr.call import Words
from ivr.hours import ByClosure, ByHoliday, Closed, Closure, Open, Span, Week, Why
from tests.hours.made_up import ROME

_FORMAT = "%a %Y-%m-%d %H:%M:%S"


def _minutes(text: str) -> int:
    clock, _, days = text.partition("+")
    hours, minutes = map(int, clock.split(":"))
    return 60 * (24 * int(days or 0) + hours) + minutes


def spans(text: str) -> tuple[Span, ...]:
    """`"08:30-13:00 22:00-02:00+1"`."""
    return tuple(Span(*map(_minutes, part.split("-"))) for part in text.split())


def week(
    *, mon: str = "", tue: str = "", wed: str = "", thu: str = "", fri: str = "", sat: str = "", sun: str = ""
) -> Week:
    return tuple(map(spans, (mon, tue, wed, thu, fri, sat, sun)))


# The week of most examples, as offices in Modena have it.
MORNINGS = week(
    mon="08:30-13:00", tue="08:30-13:00", wed="08:30-13:00", thu="08:30-13:00 14:30-17:30", fri="08:30-13:00"
)


def moment(text: str) -> datetime:
    """`"Sun 2026-10-25 02:30 again"`: seconds if need be, `again` the second time the clock shows it."""
    face = text.removesuffix(" again")
    face += ":00" if face.count(":") == 1 else ""
    read = datetime.strptime(face, _FORMAT).replace(tzinfo=ROME, fold=int(text.endswith(" again")))
    assert _written(read) == text, f"not a day of the calendar: {text}"
    return read


def closure(starts: str, ends: str | None, reason: str, *, named: bool = False) -> Closure:
    until = None if ends is None else moment(ends)
    return Closure(moment(starts), until, named, Words.of({"en": reason}), redirect=None)


def table(text: str) -> pytest.MarkDecorator:
    """A test for each row `case | moment | answer` below the heading."""
    rows = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()[1:]]
    return pytest.mark.parametrize(
        ("when", "expected"), [pytest.param(moment(when), answer, id=case) for case, when, answer in rows]
    )


def told(answer: Open | Closed) -> str:
    """The answer as a table has it."""
    if isinstance(answer, Open):
        return f"open until {_written(answer.until)}" if answer.until else "open without end"
    opens = f"opens {_written(answer.reopens)}" if answer.reopens else "no opening in view"
    return f"closed: {_reason(answer.why)}, {opens}"


def _reason(why: Why) -> str:
    if isinstance(why, ByClosure):
        return " ".join(text for _, text in why.closure.reason or ())
    return " and ".join(why.names) if isinstance(why, ByHoliday) else "outside hours"


def _written(moment: datetime) -> str:
    assert moment.tzinfo is ROME, "an answer in another zone"
    return moment.strftime(_FORMAT).removesuffix(":00") + " again" * moment.fold
