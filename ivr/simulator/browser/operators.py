# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The operators' telephones on the page: by whose hand each is answered, and how it stands."""

from collections.abc import Mapping

from ivr.call import CallSid
from ivr.city import City, Operator
from ivr.simulator.exchange import Exchange
from ivr.simulator.legs.leg import Leg, Stage
from ivr.simulator.manner import LETS_IT_RING, Manner, Reaction
from ivr.simulator.phone import Phone

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
        return self._exchange.phone(operator.phone)

    def leave_to_voicemail(self, operator: Operator) -> None:
        """A voicemail answers now; it will press no key."""
        phone = self.phone(operator)
        if phone.leg and phone.stage is Stage.RINGING:
            self._voicemails[phone.address] = phone.leg.sid
            phone.pick_up()

    def is_voicemail(self, leg: Leg) -> bool:
        by_manner = leg.phone.manner.reaction is Reaction.VOICEMAIL
        return by_manner or self._voicemails.get(leg.phone.address) == leg.sid


def whose(city: City, leg: Leg) -> Operator | None:
    """The operator whose phone a leg rings; none where the config has changed since."""
    return next((each for each in city.operators if each.phone == leg.phone.address), None)
