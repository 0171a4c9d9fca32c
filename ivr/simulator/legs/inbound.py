# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A call that comes in to one of the account's numbers."""

from ivr.simulator.account import Number
from ivr.simulator.agenda import Steps
from ivr.simulator.legs.documents import converse
from ivr.simulator.legs.leg import Handset, Leg, Network
from ivr.simulator.legs.news import Onward
from ivr.simulator.legs.progress import progress
from ivr.simulator.stage import Route
from ivr.simulator.twiml.schema import TABLE


class InboundLeg(Leg):
    """Lives by the addresses set for the number that was called."""

    direction = "inbound"
    verbs = TABLE["Response"].children

    def __init__(self, exchange: Network, phone: Handset, route: Route) -> None:
        self._number: Number = exchange.account.numbers[route.to]
        self.fallback = self._number.fallback_url
        super().__init__(exchange, phone, route)

    def fields(self) -> dict[str, str]:
        diverted = {"ForwardedFrom": self.route.forwarded_from} if self.route.forwarded_from else {}
        return {**super().fields(), **diverted}

    def live(self) -> Steps[None]:
        yield from converse(self, Onward(self._number.voice_url))

    def finish(self) -> None:
        if self._number.status_url is not None:
            self.exchange.send(
                self.errand(Onward(self._number.status_url, fields=progress(self, "completed", 0)))
            )
