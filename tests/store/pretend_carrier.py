# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The least that a carrier can be: calls that live, legs that ring, and a REST interface that fails."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto
from itertools import count

from ivr.call import CallSid, ClaimNumber, OfficeId, PhoneNumber
from ivr.carrier.outbound import Life, Outbound, Sent
from ivr.dialogue.deeds import Deed, FollowDesk, TakeOffer
from ivr.dialogue.spot import Spot


class Mood(Enum):
    """What REST does next."""

    WELL = auto()
    AWAY = auto()  # a request was certainly not processed, a question got no answer
    LATE = auto()  # a request was carried out, and the answer to it was lost
    LOST = auto()  # a request was not carried out, and nobody knows
    REFUSES = auto()  # what would change something


@dataclass(eq=False)
class Call:
    """A citizen's call, as the citizen knows it: in line or not, and what their phone will ask next."""

    sid: CallSid
    number: PhoneNumber | None
    office: OfficeId
    live: bool = True
    in_line: bool = False  # they were told that they wait, and nobody has spoken to them since
    place: int | None = None  # the number they were first told of
    ticket: str | None = None
    next: Deed | None = None  # None while an operator is being dialled, or after the talk
    leg: "Leg | None" = None  # the one that their call dialled last


@dataclass(eq=False)
class Leg:
    """An operator's phone that rings or is talked on: dialled for a call, or made over REST."""

    sid: CallSid
    phone: str
    claim: ClaimNumber
    made_at: datetime
    call: Call | None  # the citizen's; None until a callback's is dialled
    live: bool = True
    accepted: bool = False
    talks: bool = False
    dials: PhoneNumber | None = None  # the citizen who is to be called back


def _untold(_call: Call, _leg: Leg) -> None:
    pass


@dataclass
class PretendCarrier(Outbound):
    """Knows the truth, and tells it in its mood."""

    clock: Callable[[], datetime]
    left: Callable[[Call, Leg], None] = _untold  # told whom a move takes out of a conversation
    mood: Mood = Mood.WELL
    calls: dict[CallSid, Call] = field(default_factory=dict)
    legs: list[Leg] = field(default_factory=list)
    _sids: "count[int]" = field(default_factory=count)

    def new_sid(self) -> CallSid:
        return CallSid(f"CA{next(self._sids):04}")

    def ring_leg(self, phone: str, claim: ClaimNumber, call: Call | None) -> Leg:
        """One operator has one citizen, ever: nobody is rung whose phone is in use for another claim."""
        others = [leg.claim for leg in self.legs if leg.live and leg.phone == phone]
        assert not others, f"claim {claim} rings {phone}, who has {others}"
        leg = Leg(self.new_sid(), phone, claim, self.clock(), call)
        self.legs.append(leg)
        return leg

    # ── REST ────────────────────────────────────────────────────────────────────────────────

    def move(self, sid: CallSid, to: Spot) -> Sent:
        call = self.calls[sid]
        if not call.live and self.mood in {Mood.WELL, Mood.LATE}:
            return Sent.OVER if self.mood is Mood.WELL else Sent.UNKNOWN
        if self._does():
            self._moves(call, to)
        return self._sent()

    def _moves(self, call: Call, to: Spot) -> None:
        talked = call.leg if call.leg and call.leg.talks else None
        assert talked is None or to.intent, "a live conversation was moved"
        if call.leg:
            call.leg.live = call.leg.talks = False
        if talked:
            self.left(call, talked)
        assert to.intent or to.claim, "nobody is moved but for a claim, or a desk"
        call.next = FollowDesk(to.intent) if to.intent else TakeOffer(ClaimNumber(to.claim or 0))

    def ring(
        self,
        phone: str,
        shown: PhoneNumber,  # noqa: ARG002  # the carrier's interface
        answered: Spot,
        ring_seconds: int,  # noqa: ARG002  # the carrier's interface
    ) -> tuple[Sent, CallSid | None]:
        assert answered.claim is not None
        leg = self.ring_leg(phone, answered.claim, None) if self._does() else None
        return self._sent(), leg.sid if leg and self.mood is Mood.WELL else None

    def look(self, sid: CallSid) -> Life:
        found = self.calls.get(sid) or next(leg for leg in self.legs if leg.sid == sid)
        return self._told(found.live)

    def look_for_child(self, parent: CallSid) -> Life:
        return self._told(any(leg.live for leg in self.legs if leg.call and leg.call.sid == parent))

    def find(self, phone: str, since: datetime) -> tuple[Life, CallSid | None]:
        made = [leg for leg in self.legs if leg.phone == phone and not self._was_dialled(leg)]
        made = [leg for leg in made if leg.made_at >= since]
        if self.mood is not Mood.WELL:
            return Life.UNKNOWN, None
        return (self._told(made[-1].live), made[-1].sid) if made else (Life.OVER, None)

    def _was_dialled(self, leg: Leg) -> bool:
        return leg.call is not None and leg.dials is None

    def _does(self) -> bool:
        return self.mood in {Mood.WELL, Mood.LATE}

    def _sent(self) -> Sent:
        sent = {Mood.WELL: Sent.DONE, Mood.AWAY: Sent.NOT_PROCESSED, Mood.REFUSES: Sent.REFUSED}
        return sent.get(self.mood, Sent.UNKNOWN)

    def _told(self, live: bool) -> Life:  # noqa: FBT001  # the one thing it is about
        if self.mood is not Mood.WELL:
            return Life.UNKNOWN
        return Life.LIVE if live else Life.OVER
