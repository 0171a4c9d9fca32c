# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Replays a ledger, event by event, and judges each offer by who was in line at that moment."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from ivr.audit.findings import Audit, Breach, Cause, Fault, Overtaking
from ivr.store.events import Event  # the names alone: what they mean for the order is judged here anew
from ivr.store.ledger import Entry

# They change nothing of who is in line, or whom an operator has.
_OF_NO_PLACE = {
    Event.ON_DUTY,
    Event.OFF_DUTY,
    Event.PAUSED,
    Event.READY,
    Event.ALARM,
    Event.INTENDED,
    Event.UNHEEDED,
    Event.TAKEN_BACK,
}
_ALWAYS = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


def audit(entries: Iterable[Entry], start: datetime = _ALWAYS[0], end: datetime = _ALWAYS[1]) -> Audit:
    """Replay entries in the order of their numbers; those from `start` to before `end` are judged."""
    replay = _Replay(start, end)
    for entry in entries:
        replay.follow(entry)
    return Audit(tuple(replay.overtakings), tuple(replay.breaches), replay.events, replay.causes)


@dataclass(slots=True)
class _Place:
    office: str
    entered: int  # the event by which it came to this line
    came: bool = False  # with the number it had
    waits: bool = True
    due: datetime | None = None  # a callback's: not before
    claim: int = 0  # whose half of the place is open
    talks: bool = False  # that claim was accepted

    def is_in_line(self, at: datetime) -> bool:
        return self.waits and self.claim == 0 and (self.due is None or self.due <= at)


class _Replay:
    def __init__(self, start: datetime, end: datetime) -> None:
        self.overtakings: list[Overtaking] = []
        self.breaches: list[Breach] = []
        self.events: Counter[str] = Counter()
        self.causes: Counter[Cause] = Counter()
        self._start, self._end = start, end
        self._first: int | None = None  # of the events that are judged
        self._last = 0
        self._places: dict[int, _Place] = {}
        self._lines: defaultdict[str, set[int]] = defaultdict(set)  # each office's open places
        self._taken: dict[str, int] = {}  # operators, and the claim whose half of them is open
        self._passed: set[tuple[str, int]] = set()

    def follow(self, entry: Entry) -> None:
        """Take in the next event."""
        self._count(entry)
        match entry.event:
            case Event.TAKEN | Event.MOVED | Event.RESUMED | Event.PROMISED:
                self._comes(entry)
            case Event.DROPPED | Event.LEFT | Event.SERVED | Event.RETURNED | Event.ACCEPTED:
                self._goes(entry)
            case Event.CLAIMED:
                self._is_offered(entry)
            case Event.PARKED:
                self._is_parked(entry)
            case Event.FREED:
                if self._taken.pop(entry.operator, None) != entry.claim:
                    self._breach(entry, Fault.NO_CLAIM)
            case Event.PASSED:
                self._passed.add((entry.operator, entry.place))
                return
            case event if event in _OF_NO_PLACE:
                pass
            case _:
                self._breach(entry, Fault.UNKNOWN)
        self._passed.clear()  # holds for the very next offer alone

    def _count(self, entry: Entry) -> None:
        if self._first is not None and entry.n != self._last + 1:
            self._breach(entry, Fault.MISSING)
        if self._is_judged(entry):
            self.events[entry.event] += 1
            self._first = self._first or entry.n
        self._last = entry.n

    def _comes(self, entry: Entry) -> None:
        """A place is given, or somebody with a place comes to another line or back to it."""
        number, office = entry.place, entry.office
        place = self._places.get(number)
        if entry.event == Event.TAKEN and (place is not None or number != entry.n):
            self._breach(entry, Fault.REUSED)
        if place is None:
            if entry.event != Event.TAKEN and self._first is not None and number >= self._first:
                self._breach(entry, Fault.REUSED)
            place = self._places[number] = _Place(office, entry.n)
        elif place.claim != 0:
            self._breach(entry, Fault.PLACE_TAKEN)
        self._lines[place.office].discard(number)
        self._lines[office].add(number)
        if entry.event in {Event.MOVED, Event.RESUMED}:
            place.entered, place.came = entry.n, True
        place.office, place.waits, place.due = office, True, entry.until

    def _goes(self, entry: Entry) -> None:
        """A place leaves the line, for a while or for good, or a claim of it is over or accepted."""
        place = self._places.get(entry.place)
        if place is None or place.claim != entry.claim:
            self._breach(entry, Fault.PLACE_TAKEN if entry.claim == 0 else Fault.NO_CLAIM)
            return
        place.talks = entry.event == Event.ACCEPTED
        place.waits = entry.event == Event.RETURNED
        if not place.talks:
            place.claim = 0
        if entry.event in {Event.LEFT, Event.SERVED}:
            self._lines[place.office].discard(entry.place)

    def _is_offered(self, entry: Entry) -> None:
        place = self._places.get(entry.place)
        if entry.claim != entry.n:
            self._breach(entry, Fault.REUSED)
        if entry.operator in self._taken:
            self._breach(entry, Fault.OPERATOR_TAKEN)
        self._taken[entry.operator] = entry.n
        if place is None:
            self._breach(entry, Fault.NOT_IN_LINE)
            return
        if place.claim != 0:
            self._breach(entry, Fault.PLACE_TAKEN)
        elif not place.is_in_line(entry.at) or place.office not in entry.offices:
            self._breach(entry, Fault.NOT_IN_LINE)
        if self._is_judged(entry):
            self._judge(entry, place)
        place.claim = entry.n

    def _is_parked(self, entry: Entry) -> None:
        """A conversation goes on by another claim: of the same two, and so no offer."""
        place = self._places.get(entry.place)
        if entry.claim != entry.n:
            self._breach(entry, Fault.REUSED)
        if entry.operator in self._taken:
            self._breach(entry, Fault.OPERATOR_TAKEN)
        self._taken[entry.operator] = entry.n
        if place is None or place.claim == 0:
            self._breach(entry, Fault.NO_CLAIM)
        else:
            place.claim, place.talks = entry.n, True

    def _judge(self, entry: Entry, offered: _Place) -> None:
        """Look at everybody else whom the operator could have been given."""
        causes = set()
        for number in sorted(set().union(*(self._lines[office] for office in entry.offices))):
            other, is_lower = self._places[number], number < entry.place
            if is_lower and other.claim != 0 and not other.talks:
                causes.add(Cause.RINGING)
            elif is_lower and other.is_in_line(entry.at):
                if (entry.operator, number) in self._passed:
                    causes.add(Cause.UNREACHABLE)
                else:
                    self._overtakes(entry, number, other.office)
            elif offered.came and other.entered < offered.entered and other.is_in_line(entry.at):
                causes.add(Cause.CAME)
        self.causes.update(causes)

    def _overtakes(self, entry: Entry, lower: int, office: str) -> None:
        self.overtakings.append(Overtaking(entry.n, entry.at, entry.place, lower, office, entry.operator))

    def _is_judged(self, entry: Entry) -> bool:
        return self._start <= entry.at < self._end

    def _breach(self, entry: Entry, fault: Fault) -> None:
        if self._is_judged(entry):
            self.breaches.append(Breach(entry.n, entry.at, fault, entry.event, entry.place, entry.operator))
