# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What operators ask of their conversations at the desk: granted, nothing to do, or refused with a reason."""

from dataclasses import dataclass
from enum import StrEnum

from ivr.call import ClaimNumber, OfficeId, OperatorId, PlaceNumber
from ivr.store import claims, duty, intents, parking, places
from ivr.store.claims import Claim, End
from ivr.store.database import Pass
from ivr.store.intents import Kind
from ivr.store.tables import Became, PlaceState
from ivr.terms import Terms


class Refusal(StrEnum):
    """Why the desk can't have it."""

    NOT_YOURS = "not-yours"  # no such conversation, or another operator's
    OVER = "over"
    NOT_ACCEPTED = "not-accepted"  # the telephone still rings
    NOT_PARKED = "not-parked"
    CALLED_BACK = "called-back"  # the citizen hangs on the operator's own call, which can't be left
    UNDER_WAY = "under-way"  # something else is wanted of it at this moment
    SAME_OFFICE = "same-office"
    UNKNOWN_OFFICE = "unknown-office"
    CLOSED = "closed"
    NOBODY_ON_DUTY = "nobody-on-duty"


@dataclass(frozen=True, slots=True)
class Granted:
    """It will be so in a moment."""


@dataclass(frozen=True, slots=True)
class NothingToDo:
    """It is so already."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was changed."""

    why: Refusal


@dataclass(frozen=True, slots=True)
class Destination:
    """An office, and the one whose operators answer for it at this moment: itself, as a rule."""

    asked: OfficeId
    office: OfficeId


Answer = Granted | NothingToDo | Refused


def park(p: Pass, operator: OperatorId, number: ClaimNumber) -> Answer:
    """Let the citizen hear music while their operator, who stays taken, is away from the telephone."""
    claim = _own(p, operator, number)
    if isinstance(claim, Refused):
        return claim
    if claim.place_end == End.PARKED or _state(p, claim) == PlaceState.PARKED:
        return NothingToDo()
    why = _why_not_spoken_to(p, claim)
    return Refused(why) if why is not None else _want(p, claim, Kind.PARK)


def take_back(p: Pass, operator: OperatorId, number: ClaimNumber) -> Answer:
    """Ring the operator for the citizen whom they have parked."""
    claim = _own(p, operator, number)
    if isinstance(claim, Refused):
        return claim
    if claim.parked_until is not None and claim.dialled_at is not None:  # asked for, and rung, before
        return NothingToDo()
    claim = _latest(p, claim)
    why = _why_not_taken_back(p, claim)
    if why is not None:
        return Refused(why)
    if _state(p, claim) != PlaceState.PARKED:
        return NothingToDo()
    parking.ring_again(p, claim)
    return Granted()


def _why_not_taken_back(p: Pass, claim: Claim) -> Refusal | None:
    if not _is_open(claim):
        return Refusal.OVER
    if claim.parked_until is None:
        return Refusal.NOT_PARKED
    wanted = intents.open_of(p.connection, ClaimNumber(claim.number))
    return Refusal.UNDER_WAY if wanted is not None else None


def send_on(p: Pass, operator: OperatorId, number: ClaimNumber, to: Destination, terms: Terms) -> Answer:
    """Let the citizen wait for another office, by their own number."""
    claim = _own(p, operator, number)
    if isinstance(claim, Refused):
        return claim
    if intents.was_carried_out(p.connection, number, Kind.SEND_ON, to.asked):
        return NothingToDo()
    claim = _latest(p, claim)
    why = _why_not_spoken_to(p, claim) or _why_not_there(p, claim, to, terms)
    return Refused(why) if why is not None else _want(p, claim, Kind.SEND_ON, to)


def _why_not_there(p: Pass, claim: Claim, to: Destination, terms: Terms) -> Refusal | None:
    if places.get(p.connection, PlaceNumber(claim.place)).office == to.office:
        return Refusal.SAME_OFFICE
    crew = duty.crew(p.connection, terms.roster.serving(to.office), p.now)
    return None if crew.there else Refusal.NOBODY_ON_DUTY


def end(p: Pass, operator: OperatorId, number: ClaimNumber) -> Answer:
    """Say goodbye to the citizen in the operator's place."""
    claim = _own(p, operator, number)
    if isinstance(claim, Refused):
        return claim
    claim = _latest(p, claim)
    if not _is_open(claim):
        return NothingToDo()
    why = _why_not_spoken_to(p, claim)
    return Refused(why) if why is not None else _want(p, claim, Kind.END)


def _own(p: Pass, operator: OperatorId, number: ClaimNumber) -> Claim | Refused:
    claim = claims.get(p.connection, number)
    if claim is None or claim.operator != operator:
        return Refused(Refusal.NOT_YOURS)
    return claim if claim.call is not None else Refused(Refusal.CALLED_BACK)


def _latest(p: Pass, claim: Claim) -> Claim:
    """The claim that a page means which has not seen yet that another followed on it."""
    follower = claims.of_place(p.connection, claim.place) if claim.place_end == End.PARKED else None
    return follower if follower is not None and follower.parked_until is not None else claim


def _is_open(claim: Claim) -> bool:
    return claim.place_end is None and claim.operator_end is None


def _state(p: Pass, claim: Claim) -> PlaceState:
    return PlaceState(places.get(p.connection, claim.place).state)


def _why_not_spoken_to(p: Pass, claim: Claim) -> Refusal | None:
    if not _is_open(claim):
        return Refusal.OVER
    return Refusal.NOT_ACCEPTED if _state(p, claim) == PlaceState.CLAIMED else None


def _want(p: Pass, claim: Claim, kind: Kind, to: Destination | None = None) -> Granted | Refused:
    asked, office = (to.asked, to.office) if to else (None, None)
    before = intents.open_of(p.connection, ClaimNumber(claim.number))
    if before is not None and not intents.is_stale(before, p.now):
        is_same = before.kind == kind and before.asked == asked
        return Granted() if is_same else Refused(Refusal.UNDER_WAY)
    if before is not None:
        intents.close(p, before, Became.REPLACED)
    intents.want(p, claim, kind, asked, office)
    return Granted()
