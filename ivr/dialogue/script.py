# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The phone tree as one table, and the rule by which a call moves through it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from ivr.city import City
from ivr.dialogue import lines
from ivr.dialogue.nodes import greeting, menu, office, operators
from ivr.dialogue.question import Question
from ivr.dialogue.scene import Onward, Outcome, Scene
from ivr.dialogue.spot import OPERATOR_NODES, Node, Spot
from ivr.dialogue.steps import Ask, Go, HangUp, Pause, Reply, Say, Step
from ivr.dialogue.turn import DialEnded, Entered, Heard, Nothing, Pressed, Turn

NODES: Mapping[Node, Callable[[Scene], Outcome]] = {
    Node.START: greeting.start,
    Node.LANGUAGE: greeting.language,
    Node.WELCOME: greeting.welcome,
    Node.MENU: menu.menu,
    Node.OFFICE: office.office,
    Node.HOURS: office.hours,
    Node.RING: operators.ring,
    Node.DIALLED: operators.dialled,
    Node.UNANSWERED: operators.unanswered,
    Node.AFTER: menu.after,
    Node.GOODBYE: menu.goodbye,
    Node.WHISPER: operators.whisper,
    Node.ACCEPT: operators.accept,
    Node.DECLINE: operators.decline,
}

_LONGEST_REST = 30  # seconds between two attempts of a server that keeps failing


class Script:
    """The talk over one config: a pure function of where a call stands and what was heard there."""

    def __init__(self, city: City) -> None:
        self._city = city

    def reply(self, spot: Spot, turn: Turn) -> Reply:
        """Say what happens next on the call that stands at `spot`; every input has an answer."""
        return Reply(self._steps(self._spoken(spot), turn))

    def apologise(self, spot: Spot, heard: Heard) -> Reply:
        """Answer for a failure of ours: a caller is kept where they stood, an operator's leg is ended."""
        if spot.node in OPERATOR_NODES:
            return Reply((HangUp(),))
        # Only this turn knew that the conversation took place: its node must not ring the next operator.
        again = spot.at(Node.AFTER) if heard == DialEnded(bridged=True) else spot
        rest = Pause(min(2 ** min(spot.failures, 9), _LONGEST_REST))
        apology = Say(lines.trouble(), self._spoken(spot).language or self._city.languages[0])
        return Reply((apology, rest, Go(replace(again, failures=spot.failures + 1))))

    def _spoken(self, spot: Spot) -> Spot:
        """The same spot, without a language that the city no longer speaks."""
        return spot if spot.language in self._city.languages else replace(spot, language=None)

    def _steps(self, spot: Spot, turn: Turn) -> tuple[Step, ...]:
        match NODES[spot.node](Scene(self._city, spot, turn)):
            case Question() as question:
                return self._hear(question, spot, turn)
            case Onward(to, says):
                return _said_first(says, self._enter(to, turn))
            case Reply(steps):
                return steps

    def _enter(self, spot: Spot, turn: Turn) -> tuple[Step, ...]:
        return self._steps(spot, replace(turn, heard=Entered()))

    def _hear(self, question: Question, spot: Spot, turn: Turn) -> tuple[Step, ...]:
        match turn.heard:
            case Entered() | DialEnded():
                return question.ask(spot)
            case Pressed(key):
                choice = question.choice(key)
                if choice:
                    return self._enter(choice.to, turn)
                missed = question.wrong
            case Nothing():
                missed = question.silent
        if spot.attempt + 1 >= question.patience:
            return self._enter(question.otherwise, turn)
        return _said_first(missed, self._enter(replace(spot, attempt=spot.attempt + 1), turn))


def _said_first(says: tuple[Say, ...], steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Put words before an answer; within its question where it is one, so that a key interrupts them."""
    match steps:
        case (Ask() as ask, *rest):
            return (replace(ask, says=(*says, *ask.says)), *rest)
        case _:
            return (*says, *steps)
