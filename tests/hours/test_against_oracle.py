# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Two years of made-up hours, worked out by the opening_hours library too."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, time, timedelta

from hypothesis import assume, given, settings
from opening_hours import OpeningHours as Oracle
from opening_hours import State

from ivr.hours import (
    HORIZON,
    ByClosure,
    ByHoliday,
    Closure,
    ExtraDay,
    Open,
    OpeningHours,
    OutsideHours,
    Span,
    Week,
)
from tests.hours.made_up import FIRST, LAST, ROME, closures, extra_days, modena, weeks
from tests.hours.oracle import oracle

MIDNIGHT, NOON = time(0), time(12)
BEGIN, END = datetime.combine(FIRST, MIDNIGHT, ROME), datetime.combine(LAST, MIDNIGHT, ROME)
SECOND, DAY = timedelta(seconds=1), timedelta(days=1)
ALWAYS = ((Span(0, 24 * 60),),) * 7
WORDS = {ByClosure: "closure", ByHoliday: "holiday", OutsideHours: ""}


@settings(deadline=None, max_examples=12)
@given(weeks(over_midnight=False), extra_days(over_midnight=False), closures())
def test_days_that_end_by_midnight(
    week: Week, extra: tuple[ExtraDay, ...], shut: tuple[Closure, ...]
) -> None:
    """Weeks, holidays, extra days and closures make the openings and the reasons that the library finds."""
    assume(not any(edge.fold for closure in shut for edge in (closure.starts, closure.ends) if edge))
    hours = OpeningHours(ROME, week, extra_days=extra, closures=shut, holidays=modena)
    theirs, on_the_wall = oracle(week, extra, shut, zone=ROME), oracle(week, extra, shut)
    assert list(_walked(hours)) == _openings(theirs)
    for moment in _around(interval[0] for interval in theirs.intervals(BEGIN, END)):
        assert _answer(hours, moment) == _state(on_the_wall, _shown(moment)), moment


@settings(deadline=None, max_examples=12)
@given(weeks(over_midnight=True), extra_days(over_midnight=True), closures())
def test_nights(week: Week, extra: tuple[ExtraDay, ...], shut: tuple[Closure, ...]) -> None:
    """What a span has beyond midnight holds whatever day that is; only a closure cuts it.

    The library would cut it on a holiday. So it is asked for the hours until midnight, as of this day;
    for those beyond, as if a day earlier; and for the closures.
    """
    assume(not any(edge.fold for closure in shut for edge in (closure.starts, closure.ends) if edge))
    hours = OpeningHours(ROME, week, extra_days=extra, closures=shut, holidays=modena)
    evening = oracle(*_parts(week, extra, _evening))
    beyond = oracle(*_parts(week, extra, _beyond))
    closed = oracle(ALWAYS, closures=shut)

    def expected(moment: datetime) -> str:
        shown = _shown(moment)
        if closed.state(shown)[1] == "closure":
            return "closed closure"
        return "open " if beyond.is_open(shown - DAY) else _state(evening, shown)

    begin, end = BEGIN.replace(tzinfo=None), END.replace(tzinfo=None)
    edges = [edge for edge, *_ in evening.intervals(begin, end)]
    edges += [edge + DAY for edge, *_ in beyond.intervals(begin, end - DAY)]
    edges += [edge for edge, *_ in closed.intervals(begin, end)]
    for moment in _around(edge.replace(tzinfo=ROME) for edge in edges):
        assert _answer(hours, moment) == expected(moment), moment


def test_the_holidays_are_the_same() -> None:
    """The library's Italian holidays, with what is added to them, are those of Modena."""
    theirs = oracle(ALWAYS)
    noons = [datetime.combine(FIRST, NOON) + days * DAY for days in range((LAST - FIRST).days)]
    assert [noon for noon in noons if theirs.is_closed(noon)] == [
        noon for noon in noons if modena(noon.date())
    ]


def _answer(hours: OpeningHours, moment: datetime) -> str:
    answer = hours.at(moment)
    return "open " if isinstance(answer, Open) else f"closed {WORDS[type(answer.why)]}"


def _state(theirs: Oracle, moment: datetime) -> str:
    state, comment = theirs.state(moment)
    return f"{'open' if state == State.OPEN else 'closed'} {comment}"


def _shown(moment: datetime) -> datetime:
    """The time on the wall to ask the library for.

    By our rule all that begins or ends in the hour that the clock shows twice does so the first time;
    the second time goes on as the first ended.
    """
    local = moment.astimezone(ROME)
    return (local.replace(minute=59, second=59) if local.fold else local).replace(tzinfo=None, fold=0)


def _around(edges: Iterable[datetime]) -> list[datetime]:
    """Each edge, a second before it and a second after; both times where the clock shows it twice."""
    instants = {edge.replace(fold=fold).astimezone(UTC) for edge in edges for fold in (0, 1)}
    return sorted({instant + near for instant in instants for near in (-SECOND, 0 * SECOND, SECOND)})


def _walked(hours: OpeningHours) -> Iterator[tuple[datetime, datetime]]:
    """The openings, as the clock shows them, that the answers lead to from one to the next."""
    moment = BEGIN
    while moment < END:
        answer = hours.at(moment)
        if isinstance(answer, Open):
            following = END if answer.until is None else min(END, answer.until)
            yield moment.replace(tzinfo=None), following.replace(tzinfo=None)
        else:
            following = answer.reopens or moment + HORIZON
        assert following.astimezone(UTC) > moment.astimezone(UTC), f"it stands still at {moment}"
        moment = following


def _openings(theirs: Oracle) -> list[tuple[datetime, datetime]]:
    """The library's openings, of which it keeps those that the clocks skip, or that meet where they do."""
    found: list[tuple[datetime, datetime]] = []
    for opens, closes, state, _ in theirs.intervals(BEGIN, END):
        opening = (opens.replace(tzinfo=None), closes.replace(tzinfo=None))
        if state != State.OPEN or opening[0] == opening[1]:
            continue
        if found and found[-1][1] == opening[0]:
            opening = (found.pop()[0], opening[1])
        found.append(opening)
    return found


def _parts(
    week: Week, extra: tuple[ExtraDay, ...], part: Callable[[Span], Iterator[Span]]
) -> tuple[Week, tuple[ExtraDay, ...]]:
    def of(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(piece for span in spans for piece in part(span))

    return tuple(map(of, week)), tuple(ExtraDay(each.day, of(each.spans)) for each in extra)


def _evening(span: Span) -> Iterator[Span]:
    """What a span has of the day it begins on."""
    yield Span(span.opens, min(span.closes, 24 * 60))


def _beyond(span: Span) -> Iterator[Span]:
    """What a span has of the next day."""
    if span.closes > 24 * 60:
        yield Span(0, span.closes - 24 * 60)
