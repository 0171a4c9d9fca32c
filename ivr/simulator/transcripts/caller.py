# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One of a transcript's callers: they call, perhaps again, and may be called back."""

from ivr.call import CallSid
from ivr.simulator.exchange import Exchange
from ivr.simulator.phone import Phone


class Caller:
    """Known by a `number` of the transcript; `address` is what their calls show."""

    def __init__(self, exchange: Exchange, number: int, address: str) -> None:
        self.number = number
        self.address = address
        self.calls: set[CallSid] = set()  # those that they made
        self._exchange = exchange
        self._rung = exchange.phone(address)
        self._calling: Phone | None = None

    @property
    def phone(self) -> Phone:
        """The call that they are on: one that has reached them, or else the last that they made."""
        reached = self._rung.leg is not None and not self._rung.leg.over
        return self._rung if reached or self._calling is None else self._calling

    def call(self, called: str, diverting: str | None = None) -> None:
        self._calling = self._exchange.call(self.address, called, diverting)
        if self._calling.leg:
            self.calls.add(self._calling.leg.sid)
