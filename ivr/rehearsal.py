# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Walks the script over a config and a calendar: every line that can be said."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from ivr.call import Language, PhoneNumber
from ivr.city import City, Office
from ivr.dialogue.script import Script
from ivr.dialogue.spot import Node, Spot
from ivr.dialogue.steps import Ask, Connect, Go, Reply, Say
from ivr.dialogue.turn import DialEnded, Entered, Heard, Nothing, Pressed, Turn

_WRONG_KEY = Pressed("?")


def on_days(city: City, first: date, days: int) -> frozenset[Say]:
    """Every line, with its language, that a call on one of these days can come to."""
    said: set[Say] = set()
    for moment in moments(city, first, days):
        said |= at(city, moment)
    return frozenset(said)


def moments(city: City, first: date, days: int) -> Iterator[datetime]:
    """The moments from which on something else may be said: midnights, and every change of an office's hours."""
    for day in (first + timedelta(days=n) for n in range(days)):
        begin, end = (datetime.combine(d, time(), city.zone) for d in (day, day + timedelta(days=1)))
        changes = {change for office in city.offices for change in _changes(office, begin, end)}
        yield from (begin, *sorted(change for change in changes if change < end))


def _changes(office: Office, begin: datetime, end: datetime) -> Iterator[datetime]:
    yield from office.hours.changes(begin, end)
    if office.visits:
        yield from office.visits.changes(begin, end)


def at(city: City, moment: datetime) -> frozenset[Say]:
    """Every line, with its language, that a call at this moment can come to."""
    walk = _Walk(Script(city), moment)
    walk.from_number(None)
    for office in city.offices:
        for number in office.old_numbers:
            walk.from_number(number)
    for language in city.languages:
        walk.said.update(_said(walk.script.apologise(Spot(Node.START, language=language), Entered())))
    return frozenset(walk.said)


def heard(city: City, office: Office, moment: datetime, language: Language) -> Iterator[Say]:
    """What a caller who asks for this office at this moment, and then presses nothing, hears of it."""
    script = Script(city)
    spot = Spot(Node.OFFICE, language=language, office=office.id)
    yield from _said(script.reply(spot, Turn(Entered(), moment)))
    onward = script.reply(spot, Turn(Nothing(), moment))
    if any(isinstance(step, Connect) for step in onward.steps):
        yield from _said(onward)


def _said(reply: Reply) -> Iterator[Say]:
    for step in reply.steps:
        if isinstance(step, Say):
            yield step
        elif isinstance(step, Ask):
            yield from step.says


@dataclass
class _Walk:
    """Takes every way through the script at one moment, each once."""

    script: Script
    moment: datetime
    said: set[Say] = field(default_factory=set)
    _taken: set[tuple[Spot, Heard, PhoneNumber | None]] = field(default_factory=set)

    def from_number(self, called: PhoneNumber | None) -> None:
        ahead: list[tuple[Spot, Heard]] = [(Spot(Node.START), Entered())]
        while ahead:
            spot, heard_there = ahead.pop()
            # Only a call without a language yet makes a difference of the number that was dialled.
            way = (spot, heard_there, None if spot.language else called)
            if way not in self._taken:
                self._taken.add(way)
                reply = self.script.reply(spot, Turn(heard_there, self.moment, called))
                self.said.update(_said(reply))
                ahead.extend(_ways_on(reply))


def _ways_on(reply: Reply) -> Iterator[tuple[Spot, Heard]]:
    for step in reply.steps:
        match step:
            case Ask(keys=keys, then=then):
                yield from ((then, Pressed(key)) for key in keys)
                yield from ((then, _WRONG_KEY), (then, Nothing()))
            case Connect(whisper=whisper, then=then):
                yield whisper, Entered()
                yield from ((then, DialEnded(bridged)) for bridged in (True, False))
            case Go(to):
                yield to, Entered()
            case _:
                pass
