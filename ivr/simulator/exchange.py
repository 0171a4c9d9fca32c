# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A pretend Twilio: numbers that can be called, legs that live, and the REST requests that reach them."""

import random
from collections.abc import Callable
from datetime import timedelta
from threading import Condition

from ivr.call import CallSid
from ivr.simulator.account import Account
from ivr.simulator.agenda import NOW, Agenda, Appointment, Process, Steps
from ivr.simulator.clock import Clock
from ivr.simulator.errors import RefusedError, RestError
from ivr.simulator.faults import Fault
from ivr.simulator.legs.dialled import DialledLeg
from ivr.simulator.legs.inbound import InboundLeg
from ivr.simulator.legs.leg import Leg
from ivr.simulator.legs.news import Moved, Onward
from ivr.simulator.legs.outbound import Order, OutboundLeg
from ivr.simulator.log import Entry
from ivr.simulator.phone import Phone
from ivr.simulator.rest_troubles import RestMishap
from ivr.simulator.stage import Route
from ivr.simulator.switches import MoveInFlight, Switches
from ivr.simulator.twiml.reading import Verb
from ivr.simulator.webhooks.bins import WireWithBins
from ivr.simulator.webhooks.courier import Courier, Errand
from ivr.simulator.wire import Wire

NO_SUCH_CALL = 20404
NOT_IN_PROGRESS = 21220
ONE_BY_ONE = timedelta(seconds=1)  # between two calls that are made over REST


class Exchange:
    """One account's view of the carrier; the same seed of `chance` gives the same world again.

    Whoever shares it between threads holds `changed` while touching it, and notifies of a change.
    """

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
        self.changed = Condition()
        self.rest_faults: list[Fault[RestMishap]] = []
        self._phones: dict[str, Phone] = {}
        self._callers: dict[str, Phone] = {}  # by their number, whoever called from it last
        self._dials_next = NOW
        self.chance = chance or random.Random(0)  # noqa: S311  # chance that can be repeated guards no secret
        bins = WireWithBins(wire, account.bins, self.switches.fallback_bin)
        self.courier = Courier(bins, self.agenda, account.auth_token, self.chance, self.log)
        self.faults = self.courier.faults

    # ── For people ──────────────────────────────────────────────────────────────────────────

    def call(self, from_: str, to: str, forwarded_from: str | None = None) -> Phone:
        """Someone phones one of the account's numbers; `from_` may be withheld ("anonymous")."""
        phone = Phone(self, from_)
        phone.leg = InboundLeg(self, phone, Route(from_, to, forwarded_from))
        self._callers[from_] = phone
        self.catch_up()
        return phone

    def phone(self, address: str) -> Phone:
        """The phone that rings when `address` is dialled: a number in E.164, sip:… or client:…."""
        return self._phones.setdefault(address, Phone(self, address))

    def calls_from(self, address: str) -> bool:
        """Whether somebody is on a call that they made from `address`."""
        caller = self._callers.get(address)
        return caller is not None and caller.leg is not None and not caller.leg.over

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

    def every(self, seconds: float, action: Callable[[], None]) -> Appointment:
        """Something that the line does by itself from time to time, for which nobody waits."""
        return self.agenda.every(timedelta(seconds=seconds), action)

    @property
    def after_webhook(self) -> Callable[[], None] | None:
        """What the line does by itself, at the same moment, whenever it has answered."""
        return self.courier.follow_up.action

    @after_webhook.setter
    def after_webhook(self, action: Callable[[], None] | None) -> None:
        self.courier.follow_up.action = action

    # ── REST: what follows of a request happens after it ────────────────────────────────────

    def fetch(self, sid: CallSid) -> Leg:
        """The call, live or over; raises RestError when there was none."""
        if sid not in self.legs:
            raise RestError(NO_SUCH_CALL, f"there is no call {sid}", 404)
        return self.legs[sid]

    def create(self, order: Order) -> OutboundLeg:
        """Make a call; it is dialled as soon as it is its turn."""
        self._dials_next = max(self._dials_next, self.elapsed)
        leg = OutboundLeg(self, order, self._dials_next - self.elapsed)
        self._dials_next += ONE_BY_ONE
        return leg

    def update(self, sid: CallSid, url: str, method: str = "POST") -> Leg:
        """Move a live call to another document; raises RestError when it is over, unanswered or unknown."""
        leg = self._in_progress(sid)
        if isinstance(leg, DialledLeg):
            raise RefusedError("moving a leg that was dialled is not simulated")
        if leg.answered is None:
            raise RestError(NOT_IN_PROGRESS, "the call is not in progress: it can not be redirected")
        onward = Onward(url, method)
        if leg.fetching and self.switches.move_in_flight is MoveInFlight.ANSWER_WINS:
            self.send(leg.errand(onward))
        else:
            leg.process.interrupt(Moved(onward))
        return leg

    def end(self, sid: CallSid) -> Leg:
        """End a live call; raises RestError when it is over or unknown."""
        leg = self._in_progress(sid)
        leg.end("canceled")
        return leg

    def _in_progress(self, sid: CallSid) -> Leg:
        leg = self.fetch(sid)
        if leg.over:
            raise RestError(NOT_IN_PROGRESS, "the call is not in progress: it is over")
        return leg

    # ── For its legs ────────────────────────────────────────────────────────────────────────

    def new_sid(self) -> CallSid:
        return CallSid(f"CA{self.chance.getrandbits(128):032x}")

    def dial(self, parent: Leg, noun: Verb, caller_id: str) -> Leg:
        return DialledLeg(parent, noun, caller_id)

    def send(self, errand: Errand) -> None:
        """Carry an errand whose answer nobody waits for."""

        def carry() -> Steps[None]:
            yield from self.courier.fetch(errand, process.tell)

        process = Process(self.agenda, carry())
