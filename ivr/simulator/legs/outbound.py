# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A call that is made over REST: queued, rung, answered, and led by the documents of its own address."""

from dataclasses import dataclass
from datetime import timedelta

from ivr.simulator.agenda import Steps
from ivr.simulator.legs.documents import converse
from ivr.simulator.legs.leg import Network
from ivr.simulator.legs.news import Onward
from ivr.simulator.legs.rung import SLACK, Callbacks, RungLeg
from ivr.simulator.stage import LONGEST, Route
from ivr.simulator.twiml.schema import TABLE

RINGS = 60  # seconds, where nothing else is asked for


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for when a call is made; `timeout` is in seconds, and Twilio adds to it."""

    to: str
    from_: str
    onward: Onward
    fallback: str | None = None
    callbacks: Callbacks | None = None
    timeout: int = RINGS
    time_limit: timedelta = LONGEST


class OutboundLeg(RungLeg):
    """Uses nothing of what is set for the number that it shows."""

    direction = "outbound-api"
    verbs = TABLE["Response"].children - {"Reject"}

    def __init__(self, exchange: Network, order: Order, queued: timedelta) -> None:
        """`queued` is how long it waits for its turn to be dialled."""
        self._order = order
        self._queued = queued
        super().__init__(exchange, Route(order.from_, order.to), order.callbacks)
        self.fallback = order.fallback
        self.longest = order.time_limit
        self.status = "queued"
        self.started_at = None

    def live(self) -> Steps[None]:
        yield from self.exchange.agenda.sleep(self._queued)
        self.started_at = self.exchange.clock()
        self.status = "initiated"
        self.call_back("initiated")
        yield from self.ring(timedelta(seconds=self._order.timeout + SLACK))
        yield from converse(self, self._order.onward)

    def finish(self) -> None:
        self.call_back("completed")
