# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Hours made up by hypothesis, and the holidays of Modena."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from holidays import country_holidays
from hypothesis import strategies as st

from ivr.hours import Closure, ExtraDay, OpeningHours, Rhythm, Season, Span, Week

ROME = ZoneInfo("Europe/Rome")
FIRST, LAST = date(2025, 12, 1), date(2027, 12, 31)  # three Christmases

_CALENDAR = country_holidays("IT", subdiv="MO", language="it_IT", years=range(2024, 2030))
_ONE_DAY = timedelta(days=1)


def modena(day: date) -> tuple[str, ...]:
    """The names of the holidays that fall on this day in Modena, its patron saint's among them."""
    return tuple(_CALENDAR.get_list(day))


HOLIDAYS = [day for day in sorted(_CALENDAR) if FIRST <= day <= LAST]

CHANGE_NIGHTS = [date(2026, 3, 29), date(2026, 10, 25), date(2027, 3, 28), date(2027, 10, 31)]

_days = st.one_of(
    st.dates(FIRST, LAST),
    st.sampled_from(CHANGE_NIGHTS),
    st.builds(lambda day, near: day + near * _ONE_DAY, st.sampled_from(HOLIDAYS), st.integers(-1, 1)),
)
_minutes = st.one_of(  # the hours of offices, and those in which the clocks change
    st.integers(16, 48).map(lambda halves: 30 * halves),
    st.integers(0, 20).map(lambda quarters: 15 * quarters),
    st.integers(0, 24 * 60),
)


@st.composite
def spans(draw: st.DrawFn, *, over_midnight: bool) -> tuple[Span, ...]:
    """The spans of one day, three at most; the last may run over midnight."""
    times = sorted(draw(st.lists(_minutes, max_size=6, unique=True)))
    drawn = [Span(opens, closes) for opens, closes in zip(times[::2], times[1::2], strict=False)]
    if drawn and over_midnight and draw(st.booleans()):
        drawn[-1] = Span(drawn[-1].opens, 24 * 60 + draw(st.integers(1, 24 * 60)))
    return tuple(drawn)


def weeks(*, over_midnight: bool) -> st.SearchStrategy[Week]:
    return st.tuples(*[spans(over_midnight=over_midnight)] * 7)


def extra_days(*, over_midnight: bool) -> st.SearchStrategy[tuple[ExtraDay, ...]]:
    extra = st.builds(ExtraDay, _days, spans(over_midnight=over_midnight))
    return st.lists(extra, max_size=6, unique_by=lambda each: each.day).map(tuple)


moments = st.builds(  # at any time of day, but of the times that the clocks skip
    lambda day, minutes: datetime.combine(day, datetime.min.time(), UTC) + timedelta(minutes=minutes),
    _days,
    st.one_of(_minutes, st.just(0)),
).map(lambda moment: moment.astimezone(ROME))


@st.composite
def closures(draw: st.DrawFn) -> tuple[Closure, ...]:
    """Up to four closures, overlapping or not, for a minute or for weeks, or until further notice."""
    starts = draw(st.lists(moments, max_size=4))
    lengths = st.one_of(st.integers(1, 40 * 24 * 60), st.integers(1, 40).map(lambda days: 24 * 60 * days))
    ends = [
        (start.astimezone(UTC) + timedelta(minutes=draw(lengths))).astimezone(ROME)
        if draw(st.integers(0, 9))
        else None
        for start in starts
    ]
    return tuple(
        Closure(start, end, named=draw(st.booleans()), reason=None, redirect=None)
        for start, end in zip(starts, ends, strict=True)
    )


@st.composite
def seasons(draw: st.DrawFn) -> tuple[Season, ...]:
    """Up to two seasons that do not overlap."""
    dates = sorted(draw(st.lists(st.dates(FIRST, LAST), max_size=4, unique=True)))
    return tuple(
        Season(first, last, draw(weeks(over_midnight=True)))
        for first, last in zip(dates[::2], dates[1::2], strict=False)
    )


rhythms = st.lists(
    st.builds(Rhythm, st.dates(FIRST, LAST), st.integers(1, 5), spans(over_midnight=True)), max_size=2
).map(tuple)

offices = st.builds(
    OpeningHours,
    zone=st.just(ROME),
    week=weeks(over_midnight=True),
    seasons=seasons(),
    rhythms=rhythms,
    extra_days=extra_days(over_midnight=True),
    closures=closures(),
    holidays=st.just(modena),
)
