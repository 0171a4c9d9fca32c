# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who phones on that day and who answers: people of every patience, who press whatever comes to mind."""

import random
from datetime import timedelta

from ivr.simulator.agenda import Process, Steps
from ivr.simulator.exchange import Exchange
from ivr.simulator.manner import LETS_IT_RING, Manner, Reaction
from ivr.simulator.phone import Phone
from ivr.simulator.stage import Stage

WITHHELD = "anonymous"
_A_DAY = 36_000  # seconds of patience: they wait as long as it takes
# How operators and citizens meet a ring, and how many of a hundred do so.
_OPERATORS = (
    (82, Reaction.ANSWERS, "1"),
    (4, Reaction.ANSWERS, ""),
    (2, Reaction.ANSWERS, "5"),
    (4, Reaction.LETS_IT_RING, ""),
    (3, Reaction.BUSY, ""),
    (3, Reaction.REFUSES, ""),
    (1, Reaction.VOICEMAIL, ""),
    (1, Reaction.UNREACHABLE, ""),
)
_CITIZENS = (
    (70, Reaction.ANSWERS, "1"),
    (20, Reaction.LETS_IT_RING, ""),
    (10, Reaction.VOICEMAIL, ""),
)


class Person:
    """A citizen who calls for one office, and perhaps once more after giving up."""

    def __init__(
        self, exchange: Exchange, number: str, line: str, office: int, chance: random.Random
    ) -> None:
        self._exchange = exchange
        self._number = number
        self._line = line
        self._office = str(office)
        self._chance = chance

    def calls_after(self, delay: timedelta) -> None:
        """Begin; nothing else needs to be done for this person."""
        if self._number != WITHHELD:
            self._exchange.phone(self._number).manner = _manner(_CITIZENS, self._chance)
        Process(self._exchange.agenda, self._live(delay))

    def _live(self, delay: timedelta) -> Steps[None]:
        yield delay
        for _ in range(3):
            gave_up = yield from self._call()
            if not gave_up or self._chance.random() < 0.6:
                return
            yield self._between(10, 400)

    def _call(self) -> Steps[bool]:
        """One call; whether it ended without anybody to talk to."""
        phone = self._exchange.call(self._number, self._line)
        patience = self._exchange.elapsed + timedelta(seconds=self._draw_patience())
        for key in (self._chance.choice("12"), self._office):
            yield self._between(1, 9)
            phone.key(key)
        if self._chance.random() < 0.25:
            yield self._between(3, 12)
            phone.key("1")  # what takes an old place up; on hold it asks for a callback
        while phone.stage not in {Stage.TALKING, Stage.OVER}:
            yield self._between(3, 20)
            if phone.stage in {Stage.LISTENING, Stage.ASKED}:
                yield from self._fidget(phone)
                if self._exchange.elapsed > patience:
                    phone.hang_up()
                    return True
        yield from self._talk(phone)
        return False

    def _talk(self, phone: Phone) -> Steps[None]:
        while phone.stage is Stage.TALKING:
            yield timedelta(seconds=5)
        if self._chance.random() < 0.05:
            phone.key(self._chance.choice("12345"))  # one more office
            yield self._between(60, 300)
        phone.hang_up()

    def _fidget(self, phone: Phone) -> Steps[None]:
        if self._chance.random() > 0.12:
            return
        key = self._chance.choice("23*#1")
        phone.key(key)
        follows = {"*": self._chance.choice("12"), "#": self._chance.choice("12345" + 5 * self._office)}
        for next_key in {"1": "1"}.get(key, follows.get(key, "")):
            yield self._between(2, 14)
            phone.key(next_key)

    def _draw_patience(self) -> float:
        return self._chance.uniform(20, 300) if self._chance.random() < 0.15 else _A_DAY

    def _between(self, least: float, most: float) -> timedelta:
        return timedelta(milliseconds=int(self._chance.uniform(least, most) * 1000))


def change_of_mood(exchange: Exchange, operators: list[str], chance: random.Random) -> None:
    """Each operator meets the next rings in another manner."""
    for address in operators:
        exchange.phone(address).manner = _manner(_OPERATORS, chance)


def _manner(of: tuple[tuple[int, Reaction, str], ...], chance: random.Random) -> Manner:
    (_, reaction, presses) = chance.choices(of, weights=[share for share, _, _ in of])[0]
    if reaction is Reaction.LETS_IT_RING:
        return LETS_IT_RING
    stays = None if presses == "1" else 20
    return Manner(reaction, chance.randint(1, 9), presses, stays, talks=chance.randint(20, 220))
