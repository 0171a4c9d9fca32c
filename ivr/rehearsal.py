# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Walks the script over a config and a calendar: every line that can be said."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from ivr.call import Language
from ivr.city import City, Office
from ivr.dialogue import announcements, lines
from ivr.dialogue.announcements import Standing
from ivr.dialogue.possibilities import outcomes_of, spoken_to
from ivr.dialogue.script import Script
from ivr.dialogue.spot import Node, Spot
from ivr.dialogue.steps import Ask, Connect, Do, Go, Reply, Say
from ivr.dialogue.turn import DialEnded, Entered, Heard, Nothing, Pressed, Turn

_WRONG_KEY = Pressed("?")


class Rehearsal:
    """All that can be said over one config; each way through the talk is taken once."""

    def __init__(self, city: City) -> None:
        self._city = city
        self._known: dict[object, frozenset[Say]] = {}

    def on_days(self, first: date, days: int) -> frozenset[Say]:
        """Every line, with its language, that a call on one of these days can come to."""
        parts = {part for moment in moments(self._city, first, days) for part in self._parts(moment)}
        return frozenset().union(*parts)

    def at(self, moment: datetime) -> frozenset[Say]:
        """Every line, with its language, that a call at this moment can come to.

        Perhaps a few more, but none that tells of another moment.
        """
        return frozenset().union(*self._parts(moment))

    def _parts(self, moment: datetime) -> Iterator[frozenset[Say]]:
        standings = [Standing.of(self._city, office, moment) for office in self._city.offices]
        told = frozenset(say for each in standings for say in _told(self._city, each, moment))
        yield told
        yield from (self._timeless(each, moment, told) for each in (None, *standings))

    def _timeless(self, standing: Standing | None, moment: datetime, told: frozenset[Say]) -> frozenset[Say]:
        """All the talk about an office, or about none, but for what is told of any at this moment."""
        # Of the time the script knows what it tells of the offices, and takes its ways by who answers and
        # by whether an opening is in view: where these agree, all but what is told is always the same.
        office = standing.office if standing else None
        known_by = standing and (standing.office.id, standing.answering, standing.has_opening)
        if known_by not in self._known:
            self._known[known_by] = frozenset(_Walk(self._city, moment, office).said) - told
        return self._known[known_by]


def _told(city: City, standing: Standing, moment: datetime) -> Iterator[Say]:
    """Tell how an office stands and the hours of the one that answers, or of itself, in every language."""
    spoken = standing.answering or standing.office
    openings = announcements.openings(spoken, moment)
    promised = [announcements.promised(opening if opening > moment else None, moment) for opening in openings]
    for language in city.languages:
        yield from (Say(line, language) for line in announcements.state(standing, language, moment))
        yield from (Say(line, language) for line in promised)
        yield from announcements.hours(spoken, language, city.languages[0], moment)


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
    """What a caller who asks for this office at this moment hears of it, up to an operator's ringing."""
    spot = Spot(Node.OFFICE, language=language, office=office.id)
    yield from _said(Script(city).reply(spot, Turn(Entered(), moment)))
    answering = Standing.of(city, office, moment).answering
    if answering:
        yield Say(lines.transfer(answering.name), language)


def _said(reply: Reply | Do) -> Iterator[Say]:
    if isinstance(reply, Do):
        yield from reply.says
        return
    for step in reply.steps:
        said = step.says if isinstance(step, Ask) else (step,)
        yield from (each for each in said if isinstance(each, Say))


class _Walk:
    """Takes every way through the talk about one office, or about none, at one moment, each once."""

    def __init__(self, city: City, moment: datetime, office: Office | None) -> None:
        self.said: set[Say] = set()
        self._city = city
        self._script = Script(city)
        self._about = office and office.id
        self._taken: set[tuple[Spot, Heard, Turn | None]] = set()
        anybody = Turn(Entered(), moment)
        if office:
            for language in city.languages:
                self._from(Spot(Node.OFFICE, language=language, office=office.id), anybody)
        else:
            for caller in _callers(city, moment):
                self._from(Spot(Node.START), caller)
            for language in city.languages:
                # Whoever waits for an office that is taken from the config.
                self._from(Spot(Node.HOLD, language=language), anybody)
                spot = Spot(Node.START, language=language)
                self.said.update(_said(self._script.apologise(spot, Entered())))

    def _from(self, start: Spot, caller: Turn) -> None:
        ahead: list[tuple[Spot, Heard]] = [(start, Entered())]
        while ahead:
            spot, heard_there = ahead.pop()
            # Who calls, and which number, matters only to a call that has no language yet.
            way = (spot, heard_there, None if spot.language else caller)
            if spot.office == self._about and way not in self._taken:
                self._taken.add(way)
                reply = self._script.reply(spot, caller.hearing(heard_there))
                self.said.update(_said(reply))
                ahead.extend(ways_on(reply, self._city, caller.now))


def _callers(city: City, moment: datetime) -> Iterator[Turn]:
    """What can be known of who calls: the number dialled and their language, or which operator it is."""
    old_numbers = (number for office in city.offices for number in office.old_numbers)
    for called in (None, *old_numbers):
        for remembered in (None, *city.languages):
            yield Turn(Entered(), moment, called, remembered=remembered)
    for operator in spoken_to(city.operators):
        yield Turn(Entered(), moment, operator=operator)


def ways_on(reply: Reply | Do, city: City, moment: datetime) -> Iterator[tuple[Spot, Heard]]:
    """Where a call can be next, and what can be heard there."""
    if isinstance(reply, Do):
        yield from ((reply.then, outcome) for outcome in outcomes_of(reply.deed, reply.then, city, moment))
        return
    for step in reply.steps:
        match step:
            case Ask(keys=keys, then=then):
                yield from ((then, Pressed(key)) for key in keys)
                yield from ((then, _WRONG_KEY), (then, Nothing()), (then, Entered()))
            case Connect(whisper=whisper, then=then):
                yield whisper, Entered()
                yield from ((then, DialEnded(bridged)) for bridged in (True, False))
            case Go(to):
                yield to, Entered()
            case _:
                pass
