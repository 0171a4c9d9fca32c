# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A leg that the exchange makes by itself: a phone rings, and whoever asked for it is called back."""

from dataclasses import dataclass
from datetime import timedelta

from ivr.simulator.agenda import Steps
from ivr.simulator.legs.leg import Leg, Network
from ivr.simulator.legs.news import HungUp, Onward, PickedUp
from ivr.simulator.legs.progress import progress
from ivr.simulator.log import Event
from ivr.simulator.stage import Route

SLACK = 5  # seconds that Twilio adds to every time-out of ringing


@dataclass(frozen=True, slots=True)
class Callbacks:
    """Where a leg's progress is told, and which of its events are wanted there."""

    address: str
    events: frozenset[str] = frozenset({"completed"})
    method: str = "POST"


class RungLeg(Leg):
    """Rings the phone that it is for."""

    def __init__(self, exchange: Network, route: Route, callbacks: Callbacks | None) -> None:
        self._callbacks = callbacks
        self._called_back = 0
        super().__init__(exchange, exchange.phone(route.to), route)

    def ring(self, patience: timedelta | None = None) -> Steps[None]:
        """Until the phone is answered; None rings until whoever dialled gives up."""
        self.note(Event.RINGS)
        if (refusal := self.phone.ring(self)) is not None:
            self.status = refusal
            raise HungUp
        self.status = "ringing"
        self.call_back("ringing")
        end = None if patience is None else self.exchange.elapsed + patience
        while not isinstance((yield None if end is None else end - self.exchange.elapsed), PickedUp):
            if end is not None and self.exchange.elapsed >= end:
                self.status = "no-answer"
                raise HungUp
        self.pick_up()
        self.call_back("answered")

    def call_back(self, event: str) -> None:
        if self._callbacks and event in self._callbacks.events:
            fields = progress(self, event, self._called_back)
            onward = Onward(self._callbacks.address, self._callbacks.method, fields)
            self.exchange.send(self.errand(onward))
            self._called_back += 1
