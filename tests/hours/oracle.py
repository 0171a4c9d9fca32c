# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The same hours in the notation of OpenStreetMap, for the opening_hours library to work out.

Found out of it (2.1.4), and why the expressions are written as they are: of rules between `;` the last
that names a day replaces the others, `,` adds; `PH off` only counts behind the week; it knows neither
patron saint nor National Unity Day; a span over midnight is cut by a rule for the next day, and outlives
a rule that replaces its own, which is not our rule, so that such spans are asked for apart.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours as Oracle

from ivr.hours import Closure, ExtraDay, Span, Week
from tests.hours.made_up import ROME

_WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_HOLIDAYS = ('PH off "holiday"', 'Jan 31 off "holiday"', 'Nov Su[1] off "holiday"')
_NEVER = date(2040, 1, 1)


def oracle(
    week: Week,
    extra_days: Iterable[ExtraDay] = (),
    closures: Iterable[Closure] = (),
    zone: ZoneInfo | None = None,
) -> Oracle:
    """Hours whose spans end by midnight, with Modena's holidays; a comment says why it is closed.

    Without a zone it is asked, and answers, in times of the clock on the wall; with one, its intervals
    are right, but not its state in the last minute before the clocks go back.
    """
    usual = ", ".join(f"{name} {_times(day)}" for name, day in zip(_WEEKDAYS, week, strict=True) if day)
    rules = [usual or "24/7 off", *_HOLIDAYS]
    rules += [f"{_date(extra.day)} {_times(extra.spans) or 'off'}" for extra in extra_days]
    for closure in closures:
        rules += _shut(closure)
    return Oracle("; ".join(rules), timezone=zone, country="IT")


def _times(spans: Iterable[Span]) -> str:
    return ",".join(f"{_clock(span.opens)}-{_clock(span.closes)}" for span in spans)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _date(day: date) -> str:
    return f"{day.year} {_MONTHS[day.month - 1]} {day.day:02}"


def _shut(closure: Closure) -> Iterator[str]:
    """One rule for each day begun or ended within, one for the days between."""
    first, opens = _day_and_minute(closure.starts)
    last, closes = (_NEVER, 0) if closure.ends is None else _day_and_minute(closure.ends)
    if first == last:
        yield f'{_date(first)} {_clock(opens)}-{_clock(closes)} off "closure"'
        return
    yield f'{_date(first)} {_clock(opens)}-24:00 off "closure"'
    between = first + timedelta(days=1), last - timedelta(days=1)
    if between[0] <= between[1]:
        yield f'{_date(between[0])}-{_date(between[1])} 00:00-24:00 off "closure"'
    if closes:
        yield f'{_date(last)} 00:00-{_clock(closes)} off "closure"'


def _day_and_minute(moment: datetime) -> tuple[date, int]:
    local = moment.astimezone(ROME)
    return local.date(), 60 * local.hour + local.minute
