# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a conversation is left: over by itself, parked, sent on to another office, or ended by its operator."""

from datetime import datetime, timedelta

from ivr.call import OfficeId, OperatorId
from ivr.dialogue.outcomes import Dismissed, Parked, SentOn
from ivr.store import call_log, claims, intents, parking, places
from ivr.store.claims import Claim, End
from ivr.store.database import Pass
from ivr.store.events import Event, Reason
from ivr.store.intents import Intent, Kind
from ivr.store.tables import Became, PlaceState
from ivr.terms import Terms

PARKED_AT_MOST = timedelta(minutes=5)


def carry_out(p: Pass, claim: Claim, intent: Intent, terms: Terms) -> Parked | SentOn | Dismissed | None:
    """Do what the desk wants, in a turn of the caller's; None: they wait in line, since nobody holds them."""
    intents.close(p, intent, Became.CARRIED_OUT)
    match Kind(intent.kind):
        case Kind.PARK:
            return Parked(first=True) if park(p, claim, p.now + PARKED_AT_MOST, terms) else None
        case Kind.SEND_ON:
            conclude(p, claim, terms)
            p.record(Event.MOVED, place=claim.place, office=intent.office, cause=Reason.DESK)
            to = {"asked": intent.asked, "office": intent.office, "ended_at": None}
            places.change(p, claim.place, state=PlaceState.WAITING, **to, **_anew(p))
            return SentOn(OfficeId(intent.asked))
        case Kind.END:
            conclude(p, claim, terms)
            return Dismissed()


def conclude(p: Pass, claim: Claim, terms: Terms) -> None:
    """The conversation is over."""
    if claim.accepted_at is not None:
        call_log.talked(p, claim)
    claims.finish(p, claim, End.ANSWERED)
    claims.free(p, claim, End.ANSWERED, terms)


def park(p: Pass, claim: Claim, until: datetime, terms: Terms) -> bool:
    """Keep the citizen with their operator, who stays taken; or back in line with them, if it is too late."""
    if claim.operator_end is not None or until <= p.now:
        unpark(p, claim, terms)
        return False
    if claim.accepted_at is not None:
        call_log.talked(p, claim)
    follower = parking.park(p, claim, until)
    call_log.goes_on(p, claim, follower)
    return True


def unpark(p: Pass, claim: Claim, terms: Terms) -> None:
    """The operator does not come back to the citizen: they wait again, by their own number."""
    if claim.accepted_at is not None:
        call_log.talked(p, claim)
    claims.give_back(p, claim, End.UNPARKED)
    places.change(p, claim.place, **_anew(p))
    claims.free(p, claim, End.ANSWERED, terms)


def operator_leaves(p: Pass, operator: OperatorId, terms: Terms) -> None:
    """Whom an operator has parked waits again once they go off duty."""
    claim = claims.of_operator(p.connection, operator)
    if claim is not None and is_parked(p, claim):
        unpark(p, claim, terms)


def is_parked(p: Pass, claim: Claim) -> bool:
    """Whether the citizen hears music at this moment, and nobody is rung for them."""
    is_open = claim.parked_until is not None and claim.place_end is None
    return is_open and bool(places.get(p.connection, claim.place).state == PlaceState.PARKED)


def _anew(p: Pass) -> dict[str, object]:
    """Another wait begins, at the number of the first."""
    return {"since": p.now, "said_ahead": None, "said_unstaffed": False}
