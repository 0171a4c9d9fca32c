# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""OpeningHours: the three answers for any moment, from all that staff wrote of an office's hours."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from ivr.hours.closures import Closures
from ivr.hours.instants import Stretch, instant, instant_on, joined
from ivr.hours.schedule import Closure, ExtraDay, Rhythm, Season, Span, Week

HORIZON = timedelta(days=400)  # how far ahead is looked for the next opening, or the end of this one
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ByClosure:
    """Closed by this closure."""

    closure: Closure


@dataclass(frozen=True, slots=True)
class ByHoliday:
    """Closed for the holiday, or holidays, that fall on this day."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutsideHours:
    """Closed at this time of this day."""


Why = ByClosure | ByHoliday | OutsideHours


@dataclass(frozen=True, slots=True)
class Open:
    """Open until that moment, in the office's zone; None: no end within the HORIZON."""

    until: datetime | None


@dataclass(frozen=True, slots=True)
class Closed:
    """Closed, and open again from that moment, in the office's zone; None: not within the HORIZON."""

    why: Why
    reopens: datetime | None


def no_holidays(_day: date) -> tuple[str, ...]:
    """A calendar without a holiday."""
    return ()


@dataclass(frozen=True)
class OpeningHours:
    """An office's hours.

    A closure goes before an extra day, that before a holiday, that before a season, that before the
    week; the reason given is that of the highest. A span belongs to the day it begins on: what the
    next day is does not shorten it, only a closure does.
    """

    zone: ZoneInfo
    week: Week
    seasons: tuple[Season, ...] = ()
    rhythms: tuple[Rhythm, ...] = ()  # added to what the season or the week has on that day
    extra_days: tuple[ExtraDay, ...] = ()
    closures: tuple[Closure, ...] = ()
    holidays: Callable[[date], tuple[str, ...]] = no_holidays  # the names of a day's holidays

    def at(self, moment: datetime) -> Open | Closed:
        """Open until when, or closed why and until when, at an aware `moment`.

        Raises ValueError for a moment without a time zone.
        """
        now = instant(moment)
        opens, closes = next(self._openings(now), (None, None))
        if opens is None or closes is None or opens > now:
            return Closed(self._why(now), self._in_view(opens, now))
        return Open(self._in_view(closes, now))

    def week_on(self, day: date) -> Week:
        """The week that holds on this day: a season's, or else the usual one."""
        return next((s.week for s in self.seasons if s.first <= day <= s.last), self.week)

    def changes(self, first: datetime, last: datetime) -> Iterator[datetime]:
        """Every moment after `first`, up to and with `last`, at which the answer turns to another.

        That is: from open to closed or back, or from one reason to another. Moments are in the
        office's zone. Raises ValueError for a moment without a time zone.
        """
        begin, end = instant(first), instant(last)
        before = self._reason(begin)
        for moment in sorted(m for m in self._edges(begin, end) if begin < m <= end):
            reason = self._reason(moment)
            if reason != before:
                yield moment.astimezone(self.zone)
            before = reason

    @cached_property
    def _closures(self) -> Closures:
        return Closures(self.closures)

    @cached_property
    def _extra(self) -> dict[date, tuple[Span, ...]]:
        return {extra.day: extra.spans for extra in self.extra_days}

    def _spans_on(self, day: date) -> list[Span]:
        """The spans that begin on this day, in order, closures aside; they may overlap."""
        if day in self._extra:
            return sorted(self._extra[day])
        rhythms = (span for rhythm in self.rhythms if rhythm.on(day) for span in rhythm.spans)
        spans = sorted((*self.week_on(day)[day.weekday()], *rhythms))
        return [] if spans and self.holidays(day) else spans

    def _stretches(self, first: date, last: date) -> Iterator[Stretch]:
        """The spans of these days by their beginning, closures aside; one that the clocks skip is empty."""
        day = first
        while day <= last:
            yield from self._stretches_of(day)
            day += _DAY

    def _stretches_of(self, day: date) -> tuple[Stretch, ...]:
        if day not in self._known:
            spans = self._spans_on(day)
            self._known[day] = tuple(
                (instant_on(day, each.opens, self.zone), instant_on(day, each.closes, self.zone))
                for each in spans
            )
        return self._known[day]

    @cached_property
    def _known(self) -> dict[date, tuple[Stretch, ...]]:
        """The stretches of days that were looked at: every caller asks of the same few."""
        return {}

    def _openings(self, now: datetime) -> Iterator[Stretch]:
        """When the office is open: all that ends after `now`, as far as the days within the HORIZON go."""
        start = self._closures.over_from(now)
        end = min(now + HORIZON, self._closures.last_from())
        if start >= end:
            return
        first, last = (moment.astimezone(self.zone).date() for moment in (start, end))
        openings = self._closures.cut(joined(self._stretches(first - _DAY, last)))
        yield from (opening for opening in openings if opening[1] > now)

    def _why(self, now: datetime) -> Why:
        """The reason for being closed at this instant, at which the office is closed."""
        closure = self._closures.in_force(now)
        if closure is not None:
            return ByClosure(closure)
        today = now.astimezone(self.zone).date()
        names = () if today in self._extra else self.holidays(today)
        return ByHoliday(names) if names else OutsideHours()

    def _reason(self, now: datetime) -> Why | None:
        """The reason for being closed at this instant; None where the office is open."""
        today = now.astimezone(self.zone).date()
        if self._closures.in_force(now) is None:
            for opens, closes in self._stretches(today - _DAY, today):
                if opens <= now < closes:
                    return None
        return self._why(now)

    def _edges(self, begin: datetime, end: datetime) -> Iterator[datetime]:
        """Every instant from `begin` to `end`, and some around, at which the answer may change."""
        yield from self._closures.edges()
        first, last = (moment.astimezone(self.zone).date() for moment in (begin, end))
        for opens, closes in self._stretches(first - _DAY, last):
            yield from (opens, closes)
        for days in range((last - first).days + 1):
            yield instant_on(first + timedelta(days=days), 0, self.zone)

    def _in_view(self, moment: datetime | None, now: datetime) -> datetime | None:
        return None if moment is None or moment > now + HORIZON else moment.astimezone(self.zone)
