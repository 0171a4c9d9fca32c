# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What staff write of an office's hours: spans, weeks, seasons, rhythms, extra days, closures."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ivr.call import OfficeId, Words
from ivr.hours.instants import instant

_DAY = 24 * 60  # minutes


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Open from `opens` to `closes`, in minutes after the midnight of the day it begins on.

    `closes` is past 1440 where the span runs over midnight, and 1440 where it ends with the day.
    Raises ValueError unless 0 <= opens < 1440 and opens < closes <= 2880.
    """

    opens: int
    closes: int

    def __post_init__(self) -> None:
        if not (0 <= self.opens < _DAY and self.opens < self.closes <= 2 * _DAY):
            raise ValueError(f"not a span: from minute {self.opens} to minute {self.closes}")

    @property
    def opens_at(self) -> time:
        """What the clock shows as it opens."""
        return _clock(self.opens)

    @property
    def closes_at(self) -> time:
        """What the clock shows as it closes: midnight, not 24:00, at the end of the day."""
        return _clock(self.closes)


Week = tuple[tuple[Span, ...], ...]  # seven days, Monday first; each day's spans in order, none overlapping


@dataclass(frozen=True, slots=True)
class Season:
    """A week that holds instead of the usual one, from `first` to `last`, both included."""

    first: date
    last: date
    week: Week


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Spans every so many weeks, on the weekday of `first`, the first of those days.

    Raises ValueError where `every_weeks` is less than 1.
    """

    first: date
    every_weeks: int
    spans: tuple[Span, ...]

    def __post_init__(self) -> None:
        if self.every_weeks < 1:
            raise ValueError(f"not a rhythm: every {self.every_weeks} weeks")

    def on(self, day: date) -> bool:
        return day == self.next_from(day)

    def next_from(self, day: date) -> date:
        """The first of its days that is not before `day`."""
        days = max((day - self.first).days, 0)
        period = 7 * self.every_weeks
        return self.first + timedelta(days=-(-days // period) * period)


@dataclass(frozen=True, slots=True)
class ExtraDay:
    """A day whose hours are these and no others: extra, reduced, or none at all."""

    day: date
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Closure:
    """A time in which nothing is open, whatever the rest says.

    Raises ValueError for a moment without a time zone, and for an end that is not after the start.
    """

    starts: datetime
    ends: datetime | None  # the moment of reopening; None: until further notice
    named: bool  # written for this office, rather than for all
    reason: Words | None
    redirect: OfficeId | None  # the office that answers in its place

    def __post_init__(self) -> None:
        starts = instant(self.starts)
        if self.ends is not None and instant(self.ends) <= starts:
            raise ValueError(f"not a closure: from {self.starts} to {self.ends}")


def _clock(minutes: int) -> time:
    hours, minute = divmod(minutes % _DAY, 60)
    return time(hours, minute)
