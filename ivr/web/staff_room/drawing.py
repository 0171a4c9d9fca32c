# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The next seven days drawn: when each office answers, when its door is open, on one scale for all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ivr.city import Office
from ivr.hours import ByClosure, ByHoliday, Closed, Open, OpeningHours

DAYS = 7
_HOUR = 60  # minutes
_DAY = 24 * _HOUR


@dataclass(frozen=True, slots=True)
class Stretch:
    """Open without a break, within one day: minutes after its midnight."""

    opens: int
    closes: int

    def __str__(self) -> str:
        return f"{_clock(self.opens)}–{_clock(self.closes)}"


@dataclass(frozen=True, slots=True)
class Day:
    """A day of an office; `shut` is what shuts it, if it never opens: a closure or a holiday."""

    date: date
    phone: tuple[Stretch, ...]
    door: tuple[Stretch, ...]
    shut: ByClosure | ByHoliday | None


@dataclass(frozen=True, slots=True)
class Scale:
    """The hours that are drawn: from the first to the last full hour at which anything is open."""

    first: int
    last: int

    @staticmethod
    def of(days: Iterable[Day]) -> "Scale":
        stretches = [each for day in days for each in (*day.phone, *day.door)]
        first = min((each.opens for each in stretches), default=8 * _HOUR) // _HOUR
        last = -(-max((each.closes for each in stretches), default=18 * _HOUR) // _HOUR)
        return Scale(first * _HOUR, last * _HOUR)

    def place(self, stretch: Stretch) -> tuple[float, float]:
        """Where it begins and how long it is, in hundredths of the scale."""
        return self._share(stretch.opens - self.first), self._share(stretch.closes - stretch.opens)

    @property
    def hours(self) -> tuple[tuple[int, float], ...]:
        """Every second full hour within the scale, and where it stands."""
        return tuple(
            (minute // _HOUR, self._share(minute - self.first))
            for minute in range(self.first + _HOUR, self.last, _HOUR)
            if minute // _HOUR % 2 == 0
        )

    def _share(self, minutes: int) -> float:
        return round(100 * minutes / (self.last - self.first), 2)


def days_of(office: Office, now: datetime) -> tuple[Day, ...]:
    """Today, on the city's clock, and those after it."""
    return tuple(_day(office, now.date() + timedelta(days=n)) for n in range(DAYS))


def _day(office: Office, day: date) -> Day:
    phone = tuple(_stretches(office.hours, day))
    door = tuple(_stretches(office.visits, day)) if office.visits else ()
    noon = datetime.combine(day, time(12), office.hours.zone)
    status = office.hours.at(noon)
    why = status.why if isinstance(status, Closed) and not phone else None
    return Day(day, phone, door, why if isinstance(why, ByClosure | ByHoliday) else None)


def _stretches(hours: OpeningHours, day: date) -> Iterator[Stretch]:
    begin, end = (datetime.combine(d, time(), hours.zone) for d in (day, day + timedelta(days=1)))
    moment: datetime | None = begin
    while moment is not None and moment < end:
        status = hours.at(moment)
        match status:
            case Open(until):
                closes = min(until or end, end)
                yield Stretch(_minute(moment), _minute(closes) if closes < end else _DAY)
                moment = closes
            case Closed(reopens=reopens):
                moment = reopens


def _minute(moment: datetime) -> int:
    return moment.hour * _HOUR + moment.minute


def _clock(minute: int) -> str:
    return f"{minute // _HOUR:02}:{minute % _HOUR:02}"
