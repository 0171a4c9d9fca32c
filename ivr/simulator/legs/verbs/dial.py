# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""<Dial>: rings one phone or several for a leg, bridges the two, and tells its action how it ended."""

from datetime import timedelta

from ivr.simulator.agenda import Steps
from ivr.simulator.legs.leg import Leg
from ivr.simulator.legs.news import HungUp, Key, Moved, Onward
from ivr.simulator.legs.report import Report, Turn
from ivr.simulator.legs.rung import SLACK
from ivr.simulator.log import Event, Sound
from ivr.simulator.stage import Bite, Stage
from ivr.simulator.switches import BridgedField, DuringWhisper, HangUpDuringDial, MoveDuringDial
from ivr.simulator.twiml.reading import Verb

RINGS = 30  # seconds, where the document names none
TALKS = 4 * 60 * 60  # seconds at most
AFTERWARDS = timedelta(seconds=1)  # when an action "after" a move is posted


def dial(leg: Leg, verb: Verb) -> Steps[Onward | None]:
    if not verb.flag("answerOnBridge"):
        leg.pick_up()
    dialling = _Dialling(leg, verb)
    try:
        other = yield from dialling.ring()
        if other is not None:
            yield from dialling.talk(other)
    except HungUp:
        dialling.let_go()
        if leg.exchange.switches.hang_up_during_dial is HangUpDuringDial.ACTION:
            yield from _unheeded(leg, dialling.action())
        raise
    except Moved:
        dialling.let_go()
        switch = leg.exchange.switches.move_during_dial
        if switch is MoveDuringDial.ACTION_FIRST:
            yield from _unheeded(leg, dialling.action())
        if switch is MoveDuringDial.ACTION_AFTER:
            _post_later(leg, dialling.action())
        raise
    leg.enter(Stage.LISTENING)
    return dialling.action()


def _unheeded(leg: Leg, action: Onward | None) -> Steps[None]:
    """Post an action, and throw its answer away."""
    if action is not None:
        yield from leg.fetch(action)


def _post_later(leg: Leg, action: Onward | None) -> None:
    if action is not None:
        errand = leg.errand(action)
        leg.exchange.agenda.after(AFTERWARDS, lambda: leg.exchange.send(errand))


class _Dialling:
    """The legs that one <Dial> rings, and how far they have come."""

    def __init__(self, leg: Leg, verb: Verb) -> None:
        self.bridged = False
        self._leg = leg
        self._verb = verb
        self._rung: list[Leg] = []
        self._answered: Leg | None = None

    def ring(self) -> Steps[Leg | None]:
        """Until someone can be talked to, or nobody is left to ring."""
        self._leg.enter(Stage.DIALLING)
        self._leg.overhear(Bite(Sound.RINGING, text=self._verb.attributes.get("ringTone", "")))
        nouns = self._verb.children
        rounds = [(noun,) for noun in nouns] if self._verb.flag("sequential") else [nouns]
        for together in rounds:
            other = yield from self._ring_together(together)
            if self._answered:
                return other
        return None

    def talk(self, other: Leg) -> Steps[None]:
        """Until one of the two hangs up; keys are heard by the other, and by nobody else."""
        self.bridged = True
        self._leg.pick_up()
        self._leg.note(Event.BRIDGED, other.sid)
        for each in (self._leg, other):
            each.enter(Stage.TALKING)
        end = self._leg.exchange.elapsed + timedelta(seconds=self._verb.whole("timeLimit", TALKS))
        while not other.over and (left := end - self._leg.exchange.elapsed) > timedelta():
            news = yield left
            if news == Key("*") and self._verb.flag("hangupOnStar"):
                break
        other.end()

    def let_go(self) -> None:
        """The leg that dialled has gone elsewhere: nobody is rung or talked to any more."""
        for leg in self._rung:
            leg.end("canceled")

    def action(self) -> Onward | None:
        """Where the dial's end is told, if anywhere."""
        if "action" not in self._verb.attributes:
            return None
        return self._leg.action(self._verb, self._result())

    def _ring_together(self, nouns: tuple[Verb, ...]) -> Steps[Leg | None]:
        caller_id = self._verb.attributes.get("callerId", self._leg.route.from_)
        ringing = [self._leg.exchange.dial(self._leg, noun, caller_id) for noun in nouns]
        self._rung += ringing
        end = self._leg.exchange.elapsed + timedelta(seconds=self._verb.whole("timeout", RINGS) + SLACK)
        while any(not leg.over for leg in ringing):
            news = yield None if self._answered else max(end - self._leg.exchange.elapsed, timedelta())
            if news is None:
                for leg in ringing:
                    leg.end("no-answer")
            elif isinstance(news, Report) and news.turn is Turn.ANSWERED and not self._answered:
                self._choose(news.leg)
            elif isinstance(news, Report) and news.turn is Turn.READY:
                return news.leg
        return None

    def _choose(self, answered: Leg) -> None:
        """The first to answer wins, a voicemail too."""
        self._answered = answered
        for leg in self._rung:
            if leg is not answered:
                leg.end("canceled")
        if self._leg.exchange.switches.during_whisper is DuringWhisper.SILENCE:
            self._leg.overhear(Bite(Sound.SILENCE))

    def _result(self) -> dict[str, str]:
        leg = self._answered or self._rung[-1]
        switches = self._leg.exchange.switches
        result = {"DialCallSid": str(leg.sid), "DialCallStatus": str(leg.status)}
        if leg.answered is not None:
            result["DialCallStatus"] = "completed" if self.bridged else str(switches.unaccepted)
            result["DialCallDuration"] = str(leg.seconds)
        if switches.bridged_field is BridgedField.SENT:
            result["DialBridged"] = str(self.bridged).lower()
        return result
