# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the simulated people lived through, held against what no outage may cause."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise, permutations

from ivr.call import CallSid
from ivr.dialogue import lines, waiting_lines
from ivr.simulator.conversations import Conversation, conversations
from ivr.simulator.exchange import Exchange
from ivr.simulator.legs.inbound import InboundLeg
from ivr.simulator.legs.leg import Leg
from ivr.simulator.legs.rung import RungLeg
from ivr.simulator.log import Event, Happened, Posted, Sound
from ivr.simulator.stage import Stage
from tests.outage.city import KEYS, address, said
from tests.outage.people import Citizen


@dataclass(frozen=True, slots=True)
class Lives:
    """Told once everybody has been served and hung up."""

    exchange: Exchange
    citizens: Sequence[Citizen]

    @property
    def are_over(self) -> bool:
        """Whether everybody has spoken with somebody, and nobody is on a call any more."""
        spoken = {each.citizen for each in conversations(self.exchange)}
        is_quiet = all(leg.stage is Stage.OVER for leg in self.exchange.legs.values())
        return is_quiet and all(citizen.number in spoken for citizen in self.citizens)

    def check(self, *, in_order: bool) -> None:
        """Hold them against the city's promise."""
        self._served_once()
        if in_order:
            self._nobody_overtaken()
        hang_ups = {each.elapsed for each in self._happened(Event.HANGS_UP)}
        for conversation in conversations(self.exchange):
            assert conversation.ended in hang_ups, f"{conversation} was torn"
        for citizen in self.citizens:
            assert citizen.phone.leg
            _not_cut_off(citizen.phone.leg, hang_ups)
        for office in KEYS:
            self._one_call_at_a_time(office)

    def _served_once(self) -> None:
        """But for those who were bridged where no process lived to hear the 1, and the line never knew."""
        known = Counter(each.citizen for each, is_known in self._conversations() if is_known)
        twice = [number for number, times in known.items() if times > 1]
        assert twice == []

    def _nobody_overtaken(self) -> None:
        """Whoever knew that they were in line before another had asked for the office was served before."""
        begun = {each.citizen: each.begun for each in reversed(list(conversations(self.exchange)))}
        on_the_line = [citizen for citizen in self.citizens if not citizen.wants_a_callback]
        for first, then in permutations(on_the_line, 2):
            if (
                first.office == then.office
                and first.has_place
                and then.asked
                and first.has_place < then.asked
            ):
                assert begun[first.number] < begun[then.number], f"{first.number} was overtaken"

    def _one_call_at_a_time(self, office: str) -> None:
        rung = [leg for leg in self.exchange.legs.values() if isinstance(leg, RungLeg)]
        for earlier, later in pairwise(leg for leg in rung if leg.phone.address == address(office)):
            assert earlier.ended is not None, f"{office} has two calls"
            assert earlier.ended <= later.created, f"{office} had two calls"

    def _conversations(self) -> Iterator[tuple[Conversation, bool]]:
        """Each with whether the line knows of it: whoever it rang pressed 1, and that was answered."""
        taken = {
            entry.leg
            for entry in self.exchange.log
            if isinstance(entry, Posted) and entry.form.get("Digits") == "1" and not entry.failure
        }
        bridges = self._happened(Event.BRIDGED)
        for conversation, bridge in zip(conversations(self.exchange), bridges, strict=True):
            both = self.exchange.legs[bridge.leg], self.exchange.legs[CallSid(bridge.detail)]
            yield conversation, all(leg.sid in taken for leg in both if isinstance(leg, RungLeg))

    def _happened(self, event: Event) -> Iterator[Happened]:
        for entry in self.exchange.log:
            if isinstance(entry, Happened) and entry.event is event:
                yield entry


def _not_cut_off(leg: Leg, hang_ups: set[timedelta]) -> None:
    """They hung up themselves, or were told goodbye after a promise; and the carrier never gave up."""
    assert isinstance(leg, InboundLeg)
    assert all(heard.sound is not Sound.FAILURE for heard in leg.heard)
    if leg.ended not in hang_ups:
        words = [heard.text for heard in leg.heard if heard.sound is Sound.SPEECH]
        promised = [said(waiting_lines.promised_shortly()), said(lines.goodbye())]
        assert words[-2:] == promised, f"the line hung up after {words[-2:]}"
