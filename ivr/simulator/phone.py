# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A pretend telephone and the person who holds it: a caller's, or an operator's that can be rung."""

from datetime import timedelta

from ivr.simulator.agenda import Process
from ivr.simulator.legs.leg import Leg, Network
from ivr.simulator.legs.news import PickedUp
from ivr.simulator.log import Event, Heard, Sound
from ivr.simulator.manner import AT_ONCE, LETS_IT_RING
from ivr.simulator.stage import Stage, Status

PATIENCE = timedelta(minutes=10)  # how long `listen` waits for a question at most
SETTLED = frozenset({Stage.ASKED, Stage.TALKING, Stage.OVER})


class Phone:
    """Used by hand, or by its own `manner` when it is rung."""

    def __init__(self, exchange: Network, address: str) -> None:
        self.address = address
        self.manner = LETS_IT_RING
        self.leg: Leg | None = None  # the current call, or the last one
        self._exchange = exchange
        self._person: Process | None = None  # who meets the current ring in their manner

    @property
    def stage(self) -> Stage:
        return self.leg.stage if self.leg else Stage.OVER

    @property
    def heard(self) -> list[Heard]:
        """What was heard in the current call, or the last one."""
        return self.leg.heard if self.leg else []

    @property
    def sentences(self) -> list[str]:
        """The words of it."""
        return [each.text for each in self.heard if each.sound is Sound.SPEECH]

    @property
    def now(self) -> timedelta:
        return self._exchange.elapsed

    # ── By hand, letting the whole city's time pass ─────────────────────────────────────────

    def listen(self) -> None:
        """Until a question was heard to its end, two people talk, or the call is over."""
        self._exchange.agenda.run_until(lambda: self.stage in SETTLED, PATIENCE)
        self._exchange.catch_up()

    def wait(self, seconds: float) -> None:
        self._exchange.run(seconds)

    def press(self, keys: str, *, after: float | None = None) -> None:
        """Press keys once the question was heard; or `after` so many seconds, perhaps amid the words."""
        if after is None:
            self.listen()
        else:
            self.wait(after)
        self.key(keys)

    # ── At this very moment ─────────────────────────────────────────────────────────────────

    def key(self, keys: str) -> None:
        for each in keys:
            if self.leg and not self.leg.over:
                self.leg.key(each)
        self._exchange.catch_up()

    def pick_up(self) -> None:
        if self.leg and self.stage is Stage.RINGING:
            self.leg.process.tell(PickedUp())
        self._exchange.catch_up()

    def refuse(self) -> None:
        if self.leg and self.stage is Stage.RINGING:
            self.leg.end("busy")
        self._exchange.catch_up()

    def hang_up(self) -> None:
        if self.leg and not self.leg.over:
            self.leg.note(Event.HANGS_UP)
            self.leg.end("no-answer")
        self._exchange.catch_up()

    # ── What the exchange does to it ────────────────────────────────────────────────────────

    def ring(self, leg: Leg) -> Status | None:
        """Begin to ring, or say at once why not."""
        if (self.leg and not self.leg.over) or self._exchange.calls_from(self.address):
            return "busy"
        if self.manner.reaction in AT_ONCE:
            return AT_ONCE[self.manner.reaction]
        if self._person:
            self._person.stop()  # still reaching for a phone that rang before
        self.leg = leg
        self._person = Process(self._exchange.agenda, self.manner.live(self))
        return None

    def notice(self) -> None:
        """The leg has entered another stage."""
        if self._person:
            self._person.tell(self.stage)
