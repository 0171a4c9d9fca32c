# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The phone tree as one table, and the rule by which a call moves through it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from ivr.city import City
from ivr.dialogue import lines
from ivr.dialogue.nodes import (
    callback,
    called_back,
    desk,
    duty,
    greeting,
    hold,
    menu,
    office,
    operators,
    queue,
)
from ivr.dialogue.question import Question
from ivr.dialogue.scene import Onward, Outcome, Scene
from ivr.dialogue.spot import OPERATOR_NODES, Node, Spot
from ivr.dialogue.steps import Ask, Do, Go, HangUp, Pause, Reply, Say, Step
from ivr.dialogue.turn import DialEnded, Entered, Heard, Nothing, Pressed, Turn

NODES: Mapping[Node, Callable[[Scene], Outcome]] = {
    Node.START: greeting.start,
    Node.LANGUAGE: greeting.language,
    Node.WELCOME: greeting.welcome,
    Node.MENU: menu.menu,
    Node.OFFICE: office.office,
    Node.HOURS: office.hours,
    Node.QUEUE: queue.queue,
    Node.REDIAL: queue.redial,
    Node.TAKE_UP: queue.take_up,
    Node.TICKET: queue.ticket,
    Node.ANEW: queue.anew,
    Node.HOLD: hold.hold,
    Node.OFFERED: hold.offered,
    Node.DESK: desk.desk,
    Node.PARKED: hold.parked,
    Node.HOLD_HOURS: hold.hold_hours,
    Node.HOLD_LANGUAGE: greeting.language_on_hold,
    Node.INSTEAD: hold.instead,
    Node.INSTEAD_HOURS: hold.instead_hours,
    Node.DIALLED: operators.dialled,
    Node.CALLBACK: callback.callback,
    Node.NUMBER: callback.number,
    Node.PROMISE: callback.promise,
    Node.AFTER: menu.after,
    Node.GOODBYE: menu.goodbye,
    Node.WHISPER: operators.whisper,
    Node.ACCEPT: operators.accept,
    Node.DECLINE: operators.decline,
    Node.CALLED_BACK: called_back.called_back,
    Node.GREETED: called_back.greeted,
    Node.REACHED: called_back.reached,
    Node.DUTY: duty.duty,
    Node.ON_DUTY: duty.on_duty,
    Node.OFF_DUTY: duty.off_duty,
    Node.PIN: duty.pin,
}

_ELSEWHERE = {Node.DIALLED: Node.HOLD}  # where a call goes on after a failure of ours, if not where it was
_LONGEST_REST = 30  # seconds between two attempts of a server that keeps failing


class Script:
    """The talk over one config: a pure function of where a call stands and what was heard there."""

    def __init__(self, city: City) -> None:
        self._city = city

    def reply(self, spot: Spot, turn: Turn, says: tuple[Say, ...] = ()) -> Reply | Do:
        """Say what happens next on the call that stands at `spot`, after `says`; every input has an answer.

        A deed is carried out by whoever asks, and its outcome given as what is heard at `Do.then`.
        """
        answer = _said_first(says, self._answer(self._spoken(spot), turn))
        return answer if isinstance(answer, Do) else Reply(answer)

    def apologise(self, spot: Spot, heard: Heard) -> Reply:
        """Answer for a failure of ours: a caller is kept where they stood, an operator's leg is ended."""
        if spot.node in OPERATOR_NODES:
            return Reply((HangUp(),))
        # Only this turn knew that the conversation took place: its node must not ring the next operator.
        talked = isinstance(heard, DialEnded) and heard.bridged
        # And where it is this node that fails, the caller waits on at another, which learns as much.
        again = spot.at(Node.AFTER) if talked else replace(spot, node=_ELSEWHERE.get(spot.node, spot.node))
        rest = Pause(min(2 ** min(spot.failures, 9), _LONGEST_REST))
        apology = Say(lines.trouble(), self._spoken(spot).language or self._city.languages[0])
        return Reply((apology, rest, Go(replace(again, failures=spot.failures + 1))))

    def _spoken(self, spot: Spot) -> Spot:
        """The same spot, without a language that the city no longer speaks."""
        return spot if spot.language in self._city.languages else replace(spot, language=None)

    def _answer(self, spot: Spot, turn: Turn) -> tuple[Step, ...] | Do:
        match NODES[spot.node](Scene(self._city, spot, turn)):
            case Question() as question:
                return self._hear(question, spot, turn)
            case Onward(to, says):
                return _said_first(says, self._enter(to, turn))
            case Reply(steps):
                return steps
            case Do() as do:
                return do

    def _enter(self, spot: Spot, turn: Turn) -> tuple[Step, ...] | Do:
        return self._answer(spot, turn.hearing(Entered()))

    def _hear(self, question: Question, spot: Spot, turn: Turn) -> tuple[Step, ...] | Do:
        match turn.heard:
            case Pressed(key):
                choice = question.choice(key)
                if choice:
                    return self._enter(choice.to, turn)
                missed = question.wrong
            case Nothing():
                missed = question.silent
            case _:
                return question.ask(spot)
        if spot.attempt + 1 >= question.patience:
            return self._enter(question.otherwise, turn)
        return _said_first(missed, self._enter(replace(spot, attempt=spot.attempt + 1), turn))


def _said_first(says: tuple[Say, ...], answer: tuple[Step, ...] | Do) -> tuple[Step, ...] | Do:
    """Put words before an answer; within its question where it is one, so that a key interrupts them."""
    match answer:
        case Do():
            return replace(answer, says=(*says, *answer.says))
        case (Ask() as ask, *rest):
            return (replace(ask, says=(*says, *ask.says)), *rest)
        case _:
            return (*says, *answer)
