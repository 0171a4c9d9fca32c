# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an operator's leg does to a claim: picked up, accepted, over; and that of a citizen called back."""

from ivr.call import CallSid, ClaimNumber, Language, OfficeId, OperatorId, PhoneNumber
from ivr.dialogue.outcomes import Accepted, CallBack, Claimed, Outcome, TooLate
from ivr.dialogue.turn import LegEnd
from ivr.store import call_log, claims, deadlines, intents, places, promises, waits
from ivr.store.claims import Claim, End
from ivr.store.database import Pass
from ivr.store.intents import Kind
from ivr.store.tables import PlaceState
from ivr.terms import Terms


def hear(p: Pass, number: ClaimNumber, leg: CallSid) -> Outcome:
    """The operator has picked up: who it is for."""
    claim = _open(p, number)
    if claim is None:
        return TooLate()
    claims.hear(p, number, leg)
    place = places.get(p.connection, claim.place)
    return Claimed(
        operator=OperatorId(claim.operator),
        asked=OfficeId(place.asked),
        language=Language(place.language),
        minutes=int((p.now - place.since).total_seconds() // 60),
        callback=place.callback,
        again=claim.parked_until is not None,
    )


def accept(p: Pass, number: ClaimNumber, leg: CallSid) -> Outcome:
    """The operator pressed 1: from here on the call is theirs. Pressed twice, it is so still."""
    claim = _open(p, number)
    if claim is None:
        return TooLate()
    place = places.get(p.connection, claim.place)
    if claim.accepted_at is None:
        claims.accept(p, claim, leg)
        places.change(p, place.number, state=PlaceState.TALKING)
        if claim.parked_until is None:  # else a conversation goes on that was parked
            call_log.answered(p, place, claim)
            waits.score(p, place.number)
    elif claim.leg != leg:
        return TooLate()
    if not place.callback:
        return Accepted()
    return CallBack(PhoneNumber(place.phone), OfficeId(place.asked), Language(place.language))


def reach(p: Pass, number: ClaimNumber) -> Outcome:
    """The citizen who is called back pressed 1."""
    claim = _open(p, number)
    if claim is None or claim.accepted_at is None:
        return TooLate()
    claims.reach(p, number)
    return Accepted()


def end_of_leg(p: Pass, number: ClaimNumber, leg: CallSid, how: LegEnd, terms: Terms) -> None:
    """A leg to an operator is over, as its status says.

    One that had accepted frees its operator. What it means for the caller, only a turn of theirs tells;
    a callback has no such turn, and this is the news of it.
    """
    claim = claims.get(p.connection, number)
    if claim is None or claim.leg not in (None, leg):
        return
    if claim.call is None:
        promises.end_of_operators_call(p, claim, how, terms)
    elif claim.accepted_at is not None and claim.leg == leg:
        intent = intents.open_of(p.connection, number)
        if intent is not None and intent.kind == Kind.PARK:  # they stay taken, should that be why it is over
            deadlines.ask_soon(p, claim)
            return
        claims.free(p, claim, End.ANSWERED, terms)


def _open(p: Pass, number: ClaimNumber) -> Claim | None:
    claim = claims.get(p.connection, number)
    is_open = claim is not None and claim.place_end is None and claim.operator_end is None
    return claim if is_open else None
