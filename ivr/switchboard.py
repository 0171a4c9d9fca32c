# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Answers one turn of a call: gathers the facts, lets the script reply, has its deeds carried out."""

from collections.abc import Callable
from datetime import datetime

from ivr.call import ClaimNumber, Language, PhoneNumber
from ivr.carrier.inbound import Incoming
from ivr.city import City
from ivr.clerk import Clerk
from ivr.dialogue.script import Script
from ivr.dialogue.spot import OPERATOR_NODES, Node, Spot
from ivr.dialogue.steps import Ask, Do, HangUp, Reply
from ivr.dialogue.turn import DialEnded, Turn
from ivr.store.calls import Caller


class Switchboard:
    """The talk over the config that is in force when each turn comes in."""

    def __init__(self, city: Callable[[], City], clock: Callable[[], datetime], clerk: Clerk) -> None:
        self._city = city
        self._clock = clock
        self._clerk = clerk

    def answer(self, spot: Spot, incoming: Incoming) -> Reply:
        """Reply to what was heard at `spot`."""
        city, now = self._city(), self._clock()
        if incoming.is_over and spot.node not in OPERATOR_NODES:
            self._clerk.end_call(incoming.sid, city, now)  # the caller hung up: nobody hears this answer
            return Reply((HangUp(),))
        turn = self._turn(spot, incoming, city, now)
        script = Script(city)
        answer = script.reply(spot, turn)
        if spot.placed and spot.node not in OPERATOR_NODES and isinstance(answer, Reply):
            self._clerk.heard_of(incoming.sid, now)  # a deed would have noted it
        while isinstance(answer, Do):
            caller = self._caller(incoming, answer.then.language or city.languages[0], city)
            outcome = self._clerk.carry_out(answer.deed, caller, city, now)
            answer = script.reply(answer.then, turn.hearing(outcome), answer.says)
        self._remember(spot, answer, incoming, city, now)
        return answer

    def apologise(self, spot: Spot, incoming: Incoming) -> Reply:
        """Reply after a failure of ours at `spot`."""
        return Script(self._city()).apologise(spot, incoming.heard)

    def call_ended(self, incoming: Incoming) -> None:
        """A caller's call is over, as its status says."""
        self._clerk.end_call(incoming.sid, self._city(), self._clock())

    def leg_ended(self, claim: ClaimNumber, incoming: Incoming, ended: DialEnded) -> None:
        """A leg to an operator is over, as its status says."""
        self._clerk.end_leg(claim, incoming.sid, ended.how, self._city(), self._clock())

    def caller_id(self, incoming: Incoming) -> str:
        """Give the number that operators see: the one of ours that was called."""
        called, city = incoming.called, self._city()
        return called.e164 if called and city.is_ours(called) else city.number.e164

    def _turn(self, spot: Spot, incoming: Incoming, city: City, now: datetime) -> Turn:
        at_start = spot.node is Node.START and not spot.attempt
        number = _own(incoming.caller, city)
        remembered = self._clerk.remembered(number, city, now) if at_start and number else None
        operator = city.operator_at(incoming.address) if at_start else None
        return Turn(
            incoming.heard,
            now,
            incoming.called,
            incoming.forwarded_from,
            operator.id if operator else None,
            remembered,
            self._clerk.in_line(incoming.sid) if at_start else None,
        )

    def _remember(self, spot: Spot, reply: Reply, incoming: Incoming, city: City, now: datetime) -> None:
        """Note the language for the next call, where it has just been chosen, or another one."""
        number = _own(incoming.caller, city)
        if number and city.remember_language:
            chosen = (step.then.language for step in reply.steps if isinstance(step, Ask))
            language = next(chosen, None)
            if language and language != spot.language:
                self._clerk.remember(number, language, now)

    def _caller(self, incoming: Incoming, language: Language, city: City) -> Caller:
        number = _own(incoming.caller, city)
        return Caller(incoming.sid, self._clerk.key_of(number) if number else None, number, language)


def _own(number: PhoneNumber | None, city: City) -> PhoneNumber | None:
    """A number that is somebody's: not withheld, not ours, not shared by many."""
    return None if number is None or city.is_ours(number) or number in city.shared_numbers else number
