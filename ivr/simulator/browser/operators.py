# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The telephones on the page that ring: whose they are, by whose hand each is answered, and how it stands."""

from collections.abc import Mapping
from typing import TypeGuard

from ivr.call import CallSid
from ivr.city import City, Operator
from ivr.simulator.exchange import Exchange
from ivr.simulator.legs.dialled import DialledLeg
from ivr.simulator.legs.leg import Handset, Leg
from ivr.simulator.legs.outbound import OutboundLeg
from ivr.simulator.manner import LETS_IT_RING, Manner, Reaction
from ivr.simulator.phone import Phone
from ivr.simulator.stage import Stage

# What the page can choose, by the name that it uses; seconds as they are pleasant to watch.
MANNERS: Mapping[str, Manner] = {
    "by-hand": LETS_IT_RING,
    "answers": Manner(Reaction.ANSWERS, after=4, presses="1"),
    "voicemail": Manner(Reaction.VOICEMAIL, after=8),
    "refuses": Manner(Reaction.REFUSES, after=3),
    "busy": Manner(Reaction.BUSY),
    "unreachable": Manner(Reaction.UNREACHABLE),
}


class Switchroom:
    """Finds an operator's phone, and knows which calls a voicemail has taken by hand."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._voicemails: dict[str, CallSid] = {}  # the last call that each phone's voicemail took

    def phone(self, operator: Operator) -> Phone:
        """The one that rings."""
        return self._exchange.phone(operator.phone)

    def leg(self, operator: Operator) -> Leg | None:
        """The call that an operator is in, whether they were rung or have phoned the line themselves."""
        return next((leg for leg in self._exchange.legs.values() if _is_at(leg, operator)), None)

    def leave_to_voicemail(self, phone: Handset) -> None:
        """A voicemail answers now; it will press no key."""
        if phone.leg and phone.stage is Stage.RINGING:
            self._voicemails[phone.address] = phone.leg.sid
            phone.pick_up()

    def is_voicemail(self, leg: Leg) -> bool:
        """Whether a voicemail has answered, or will."""
        by_manner = leg.phone.manner.reaction is Reaction.VOICEMAIL
        return by_manner or self._voicemails.get(leg.phone.address) == leg.sid


def whose(city: City, leg: Leg) -> Operator | None:
    """The operator at whose phone a leg ends; none for a citizen, or where the config has changed since."""
    return city.operator_at(leg.phone.address)


def is_called_back(leg: Leg) -> TypeGuard[DialledLeg]:
    """Whether a leg rings a citizen, for the operator whom the line has rung."""
    return isinstance(leg, DialledLeg) and isinstance(leg.parent, OutboundLeg)


def _is_at(leg: Leg, operator: Operator) -> bool:
    is_in_use = leg.phone.leg is leg and not leg.over  # and not one that found it busy, or is still to ring
    return is_in_use and leg.phone.address == operator.phone
