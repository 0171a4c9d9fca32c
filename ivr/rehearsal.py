# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Walks the script over a config and a calendar: every line that can be said."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from ivr.call import Language, PhoneNumber
from ivr.city import City, Office
from ivr.dialogue import announcements
from ivr.dialogue.announcements import Standing
from ivr.dialogue.script import Script
from ivr.dialogue.spot import Node, Spot
from ivr.dialogue.steps import Ask, Connect, Go, Reply, Say
from ivr.dialogue.turn import DialEnded, Entered, Heard, Nothing, Pressed, Turn

_WRONG_KEY = Pressed("?")


class Rehearsal:
    """All that can be said over one config, remembered by what makes a difference to it."""

    def __init__(self, city: City) -> None:
        self._city = city
        self._known: dict[object, frozenset[Say]] = {}

    def on_days(self, first: date, days: int) -> frozenset[Say]:
        """Every line, with its language, that a call on one of these days can come to."""
        return frozenset().union(*(self.at(moment) for moment in moments(self._city, first, days)))

    def at(self, moment: datetime) -> frozenset[Say]:
        """Every line, with its language, that a call at this moment can come to."""
        offices = (self._of(office, moment) for office in self._city.offices)
        return self._of(None, moment).union(*offices)

    def _of(self, office: Office | None, moment: datetime) -> frozenset[Say]:
        # The script knows the time only through what it tells of an office: where that is the same
        # as at another moment, so is all the talk about this office, and the rest always is.
        told = office and (office.id, self._told(office, moment))
        if told not in self._known:
            self._known[told] = frozenset(_Walk(self._city, moment, office).said)
        return self._known[told]

    def _told(self, office: Office, moment: datetime) -> object:
        first, standing = self._city.languages[0], Standing.of(self._city, office, moment)
        spoken = standing.answering or office
        states = tuple(tuple(announcements.state(standing, each, moment)) for each in self._city.languages)
        hours = tuple(
            tuple(announcements.hours(spoken, each, first, moment)) for each in self._city.languages
        )
        return states, hours, spoken.id


def moments(city: City, first: date, days: int) -> Iterator[datetime]:
    """The moments from which something else may be said: midnights, and changes of an office's hours."""
    for day in (first + timedelta(days=n) for n in range(days)):
        begin, end = (datetime.combine(d, time(), city.zone) for d in (day, day + timedelta(days=1)))
        changes = {change for office in city.offices for change in _changes(office, begin, end)}
        yield from (begin, *sorted(change for change in changes if change < end))


def _changes(office: Office, begin: datetime, end: datetime) -> Iterator[datetime]:
    yield from office.hours.changes(begin, end)
    if office.visits:
        yield from office.visits.changes(begin, end)


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


class _Walk:
    """Takes every way through the talk about one office, or about none, at one moment, each once."""

    def __init__(self, city: City, moment: datetime, office: Office | None) -> None:
        self.said: set[Say] = set()
        self._script = Script(city)
        self._moment = moment
        self._about = office and office.id
        self._taken: set[tuple[Spot, Heard, PhoneNumber | None]] = set()
        if office:
            for language in city.languages:
                self._from(Spot(Node.OFFICE, language=language, office=office.id), None)
        else:
            old_numbers = (number for each in city.offices for number in each.old_numbers)
            for number in (None, *old_numbers):
                self._from(Spot(Node.START), number)
            for language in city.languages:
                spot = Spot(Node.START, language=language)
                self.said.update(_said(self._script.apologise(spot, Entered())))

    def _from(self, start: Spot, called: PhoneNumber | None) -> None:
        ahead: list[tuple[Spot, Heard]] = [(start, Entered())]
        while ahead:
            spot, heard_there = ahead.pop()
            # The number that was dialled matters only to a call that has no language yet.
            way = (spot, heard_there, None if spot.language else called)
            if spot.office == self._about and way not in self._taken:
                self._taken.add(way)
                reply = self._script.reply(spot, Turn(heard_there, self._moment, called))
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
