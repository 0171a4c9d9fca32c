# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A pretend Twilio: numbers that can be called, legs that live, and the REST requests that reach them."""

import random
from datetime import timedelta

from ivr.call import CallSid
from ivr.simulator.account import Account
from ivr.simulator.agenda import Agenda, Process, Steps
from ivr.simulator.clock import Clock
from ivr.simulator.errors import RefusedError, RestError
from ivr.simulator.legs.dialled import DialledLeg
from ivr.simulator.legs.inbound import InboundLeg
from ivr.simulator.legs.leg import Leg, Route
from ivr.simulator.legs.news import Moved, Onward
from ivr.simulator.log import Entry
from ivr.simulator.phone import Phone
from ivr.simulator.switches import MoveInFlight, Switches
from ivr.simulator.twiml.reading import Verb
from ivr.simulator.webhooks.bins import WireWithBins
from ivr.simulator.webhooks.courier import Courier, Errand
from ivr.simulator.wire import Wire

NO_SUCH_CALL = 20404
CALL_IS_OVER = 21220


class Exchange:
    """One account's view of the carrier; the same seed of `chance` gives the same world again."""

    def __init__(
        self,
        wire: Wire,
        clock: Clock,
        account: Account,
        switches: Switches | None = None,
        chance: random.Random | None = None,
    ) -> None:
        self.clock = clock
        self.account = account
        self.switches = switches or Switches()
        self.agenda = Agenda(clock)
        self.log: list[Entry] = []
        self.legs: dict[CallSid, Leg] = {}
        self._phones: dict[str, Phone] = {}
        self._chance = chance or random.Random(0)  # noqa: S311  # chance that can be repeated guards no secret
        bins = WireWithBins(wire, account.bins, self.switches.fallback_bin)
        self.courier = Courier(bins, self.agenda, account.auth_token, self._chance, self.log)
        self.faults = self.courier.faults

    # ── For people ──────────────────────────────────────────────────────────────────────────

    def call(self, from_: str, to: str, forwarded_from: str | None = None) -> Phone:
        """Someone phones one of the account's numbers; `from_` may be withheld ("anonymous")."""
        phone = Phone(self, from_)
        phone.leg = InboundLeg(self, phone, Route(from_, to, forwarded_from))
        self.catch_up()
        return phone

    def phone(self, address: str) -> Phone:
        """The phone that rings when `address` is dialled: a number in E.164, sip:… or client:…."""
        return self._phones.setdefault(address, Phone(self, address))

    # ── Time ────────────────────────────────────────────────────────────────────────────────

    @property
    def elapsed(self) -> timedelta:
        return self.clock.elapsed

    def run(self, seconds: float) -> None:
        """Let time pass in the whole city."""
        self.agenda.run(timedelta(seconds=seconds))

    def catch_up(self) -> None:
        """Let all that follows at once happen; within a happening that goes without saying."""
        if not self.agenda.running:
            self.run(0)

    # ── REST ────────────────────────────────────────────────────────────────────────────────

    def fetch(self, sid: CallSid) -> Leg:
        """The call, live or over; raises RestError when there was none."""
        if sid not in self.legs:
            raise RestError(NO_SUCH_CALL, f"no call {sid}")
        return self.legs[sid]

    def update(self, sid: CallSid, url: str, method: str = "POST") -> None:
        """Move a live call to another document; raises RestError when it is over or unknown."""
        leg = self.fetch(sid)
        if leg.over:
            raise RestError(CALL_IS_OVER, "the call is over")
        if isinstance(leg, DialledLeg):
            raise RefusedError("moving a leg that was dialled is not simulated")
        onward = Onward(url, method)
        if leg.fetching and self.switches.move_in_flight is MoveInFlight.ANSWER_WINS:
            self.send(leg.errand(onward))
        else:
            leg.process.interrupt(Moved(onward))
        self.catch_up()

    # ── For its legs ────────────────────────────────────────────────────────────────────────

    def new_sid(self) -> CallSid:
        return CallSid(f"CA{self._chance.getrandbits(128):032x}")

    def dial(self, parent: Leg, noun: Verb, caller_id: str) -> Leg:
        return DialledLeg(parent, noun, caller_id)

    def send(self, errand: Errand) -> None:
        """Carry an errand whose answer nobody waits for."""

        def carry() -> Steps[None]:
            yield from self.courier.fetch(errand, process.tell)

        process = Process(self.agenda, carry())
