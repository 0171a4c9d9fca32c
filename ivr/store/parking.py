# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The claims of parked citizens: each follows on another, and is rung for when its operator comes back."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from ivr.call import ClaimNumber
from ivr.store import places, rows
from ivr.store.calls import TURN_AT_MOST
from ivr.store.claims import NEWS_AT_MOST, Claim, End, forget_wishes
from ivr.store.database import Pass
from ivr.store.events import Event
from ivr.store.tables import PlaceState, claims, moves


def park(p: Pass, claim: Claim, until: datetime) -> ClaimNumber:
    """Let another claim follow on one: the same operator and place, with nobody rung as yet.

    Each ring has a claim of its own: late news of an earlier one must change nothing.
    """
    ended = {"place_end": End.PARKED, "operator_end": End.PARKED, "freed_at": p.now}
    rows.change(p.connection, claims.c.number, claim.number, **ended)
    forget_wishes(p, claim)
    p.record(Event.FREED, operator=claim.operator, claim=claim.number, cause=End.PARKED)
    number = ClaimNumber(p.next_number)
    p.record(Event.PARKED, place=claim.place, operator=claim.operator, claim=number, office=claim.office)
    row = {
        "number": number,
        "place": claim.place,
        "operator": claim.operator,
        "office": claim.office,
        "call": claim.call,
        "made_at": p.now,
        "deadline": until + NEWS_AT_MOST,
        "parked_until": until,
    }
    rows.add(p.connection, claims, **row)
    places.change(p, claim.place, state=PlaceState.PARKED)
    return number


def ring_again(p: Pass, claim: Claim) -> None:
    """The operator wants the parked citizen back, who is moved as any other is for whom one is rung."""
    p.record(Event.TAKEN_BACK, place=claim.place, operator=claim.operator, claim=claim.number)
    deadline = p.now + TURN_AT_MOST + NEWS_AT_MOST
    rows.change(p.connection, claims.c.number, claim.number, deadline=deadline)
    places.change(p, claim.place, state=PlaceState.CLAIMED)
    rows.add(p.connection, moves, claim=claim.number, call=claim.call, wanted_at=p.now)
    p.has_errands = True


def follower(connection: Connection, claim: Claim) -> Claim | None:
    """The claim that followed on one when its citizen was parked: the next of the same place."""
    asked = {"place": claim.place, "after": claim.number}
    return connection.execute(_FOLLOWER, asked).one_or_none()


def past_parking(connection: Connection, now: datetime) -> list[Claim]:
    """Those whose operator did not come back to the citizen in time."""
    return list(connection.execute(PAST_PARKING, {"now": now}))


_FOLLOWER = (
    select(claims)
    .where(claims.c.number > bindparam("after"), claims.c.place == bindparam("place"))
    .order_by(claims.c.number)
    .limit(1)
)
PAST_PARKING = select(claims).where(
    claims.c.place_end.is_(None), claims.c.dialled_at.is_(None), claims.c.parked_until <= bindparam("now")
)
