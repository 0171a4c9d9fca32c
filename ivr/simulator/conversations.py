# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who talked to whom, in its order: what the pretend world itself knows of the line's fairness."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from ivr.call import CallSid
from ivr.simulator.exchange import Exchange
from ivr.simulator.legs.outbound import OutboundLeg
from ivr.simulator.log import Event, Happened


@dataclass(frozen=True, slots=True)
class Conversation:
    """Of two phones that were bridged; times are by the clock that no jump moves.

    `call` is the citizen's: the one in which they phoned the line, or were called back.
    """

    call: CallSid
    citizen: str
    operator: str
    begun: timedelta
    ended: timedelta | None  # None while they talk


def conversations(exchange: Exchange) -> Iterator[Conversation]:
    """Read from the log, in the order in which they began."""
    for entry in exchange.log:
        if isinstance(entry, Happened) and entry.event is Event.BRIDGED:
            dialling, dialled = exchange.legs[entry.leg], exchange.legs[CallSid(entry.detail)]
            # The line calls operators alone; a citizen who is called back is dialled from their leg.
            called_back = isinstance(dialling, OutboundLeg)
            citizen, operator = (dialled, dialling) if called_back else (dialling, dialled)
            yield Conversation(
                citizen.sid, citizen.phone.address, operator.phone.address, entry.elapsed, dialled.ended
            )
