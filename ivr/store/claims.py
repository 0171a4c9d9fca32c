# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Operators set apart for places: made, dialled, accepted, and ended half by half."""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection, Row, bindparam, func, select, update

from ivr.call import CallSid, ClaimNumber, OperatorId, PlaceNumber
from ivr.city import Hold
from ivr.dialogue.turn import LegEnd
from ivr.roster import Post
from ivr.store import duty, places, rows
from ivr.store.calls import TURN_AT_MOST
from ivr.store.database import Pass
from ivr.store.events import Event
from ivr.store.places import Place
from ivr.store.tables import Became, MoveOutcome, PlaceState, claims, intents, moves
from ivr.terms import Terms

Claim = Row[tuple[object, ...]]

_WHISPER_AT_MOST = timedelta(seconds=60)  # said twice, and the time for a key
NEWS_AT_MOST = timedelta(seconds=30)  # until the end of a leg is known, as a rule
_BRIDGED_WITHIN = timedelta(seconds=4)  # of the acceptance: as long as our answer to it may take
TALK_UNASKED = timedelta(minutes=10)  # until the carrier is asked whether a conversation goes on


class End(StrEnum):
    """How a half of a claim ended."""

    ANSWERED = "answered"
    MISSED = "missed"
    BUSY = "busy"
    FAILED = "failed"
    DROPPED = "dropped"  # accepted, and the leg died before the two could speak
    LEFT = "left"  # the caller has gone
    LOST = "lost"  # how it ended is not known
    UNREACHED = "unreached"  # the citizen who was called back did not answer
    WITHDRAWN = "withdrawn"
    PARKED = "parked"  # another claim of the same operator follows on it
    UNPARKED = "unparked"  # the operator did not come back to the citizen


_ENDS = {
    LegEnd.ANSWERED: End.MISSED,  # by a machine, or the whisper was not accepted
    LegEnd.NO_ANSWER: End.MISSED,
    LegEnd.BUSY: End.BUSY,
    LegEnd.FAILED: End.FAILED,
    LegEnd.CANCELED: End.LEFT,
    LegEnd.UNKNOWN: End.LOST,
}


def make(p: Pass, place: Place, post: Post, by: CallSid | None, hold: Hold) -> None:
    """Set an operator apart for a place; the caller `by` is told in this answer, any other by a move."""
    number = ClaimNumber(p.next_number)
    p.record(
        Event.CLAIMED,
        place=place.number,
        operator=post.operator,
        claim=number,
        office=place.office,
        offices=post.offices,
    )
    row = {
        "number": number,
        "place": place.number,
        "operator": post.operator,
        "office": place.office,
        "call": None if place.callback else place.call,
        "made_at": p.now,
        "deadline": p.now + TURN_AT_MOST + NEWS_AT_MOST,  # the caller's next turn comes first
    }
    duty.meet(p, post.operator)
    rows.add(p.connection, claims, **row)
    places.change(p, place.number, state=PlaceState.CLAIMED)
    if place.callback or place.call != by:
        rows.add(p.connection, moves, claim=number, call=row["call"], wanted_at=p.now)
        p.has_errands = True
    else:
        dial(p, number, hold)


def dial(p: Pass, number: ClaimNumber, hold: Hold) -> None:
    """Note that the operator is being rung: no move is needed any more."""
    deadline = p.now + hold.ring + _WHISPER_AT_MOST + NEWS_AT_MOST
    _set(p, number, dialled_at=p.now, deadline=deadline)
    p.connection.execute(_NO_MOVE, {"of": number})


def recall(p: Pass, claim: Claim) -> bool:
    """Let the operator not be rung after all; whether it is early enough."""
    unsent = update(moves).where(
        moves.c.claim == claim.number, moves.c.outcome.is_(None), moves.c.sent_at.is_(None)
    )
    return bool(p.connection.execute(unsent.values(outcome=MoveOutcome.NEEDLESS)).rowcount)


def move_has_landed(p: Pass, number: ClaimNumber) -> None:
    """The caller is where they were to be moved: whatever its answer was, the move is done."""
    p.connection.execute(_MOVED, {"of": number})


def is_being_moved(p: Pass, claim: Claim) -> bool:
    """Whether a request to move this caller is on its way to the carrier."""
    move = rows.find(p.connection, moves.c.claim, claim.number)
    return move is not None and is_in_flight(move, p.now)


def is_in_flight(request: Row[tuple[object, ...]], now: datetime) -> bool:
    """Whether a move, or an intent for which the caller is moved, is on its way to the carrier."""
    is_sent = request.outcome is None and request.sent_at is not None
    return is_sent and request.leased_until is not None and bool(request.leased_until > now)


def get(connection: Connection, number: ClaimNumber) -> Claim | None:
    return rows.find(connection, claims.c.number, number)


def of_place(connection: Connection, number: PlaceNumber) -> Claim | None:
    """The claim whose place's half is open."""
    return connection.execute(_OF_PLACE, {"place": number}).one_or_none()


def of_operator(connection: Connection, operator: OperatorId) -> Claim | None:
    """The claim whose operator's half is open."""
    return connection.execute(_OF_OPERATOR, {"operator": operator}).one_or_none()


def hear(p: Pass, number: ClaimNumber, leg: CallSid) -> None:
    """Note which leg is the operator's, and that they are told who is calling."""
    _set(p, number, leg=leg, heard_at=p.now)


def accept(p: Pass, claim: Claim, leg: CallSid) -> None:
    """The operator takes the call."""
    p.record(
        Event.ACCEPTED, place=claim.place, operator=claim.operator, claim=claim.number, office=claim.office
    )
    _set(p, claim.number, leg=leg, accepted_at=p.now, deadline=p.now + TALK_UNASKED)
    duty.took(p, OperatorId(claim.operator))


def reach(p: Pass, number: ClaimNumber) -> None:
    """The citizen who is called back is there."""
    _set(p, number, reached_at=p.now)


def give_back(p: Pass, claim: Claim, how: End) -> None:
    """End the place's half: the place is in line again, by its own number."""
    _set(p, claim.number, place_end=how)
    p.connection.execute(_NO_INTENT, {"of": claim.number})
    p.record(Event.RETURNED, place=claim.place, claim=claim.number, cause=how, office=claim.office)
    places.change(p, claim.place, state=PlaceState.WAITING)


def finish(p: Pass, claim: Claim, how: End) -> None:
    """End the place's half for good."""
    _set(p, claim.number, place_end=how)
    forget_wishes(p, claim)
    happened = Event.SERVED if how is End.ANSWERED else Event.LEFT
    p.record(happened, place=claim.place, claim=claim.number, cause=how)
    places.change(p, claim.place, state=PlaceState.OVER, ended_at=p.now, phone=None, ticket=None)


def forget_wishes(p: Pass, claim: Claim) -> None:
    """No move leads to what a claim was, and nothing is wanted of it any more."""
    p.connection.execute(_NO_MOVE, {"of": claim.number})
    p.connection.execute(_NO_INTENT, {"of": claim.number})


def could_speak(claim: Claim, now: datetime) -> bool:
    """Whether the two were bridged, where the carrier does not say: accepted, and not over within moments.

    One that was accepted later than now says that the clock was put back, and not that it was short.
    """
    if claim.accepted_at is None:
        return False
    return not timedelta() <= now - claim.accepted_at <= _BRIDGED_WITHIN


def end_of(claim: Claim, how: LegEnd) -> End:
    """What the end of an operator's leg, by which the two could not speak, means."""
    if claim.accepted_at is not None and how is not LegEnd.UNKNOWN:
        return End.DROPPED
    # Picked up, and never asked what it is about: our whisper failed, which is no miss of theirs.
    return _ENDS[how] if claim.heard_at is not None or how is not LegEnd.ANSWERED else End.LOST


def free(p: Pass, claim: Claim, how: End, terms: Terms) -> None:
    """End the operator's half, with the rest that follows from how it ended; nothing if it has ended."""
    if claim.operator_end is not None:
        return
    _set(p, claim.number, operator_end=how, freed_at=p.now)
    p.connection.execute(_NO_MOVE, {"of": claim.number})
    operator = OperatorId(claim.operator)
    since = p.record(Event.FREED, operator=operator, claim=claim.number, cause=how)
    post = next((each for each in terms.roster.posts if each.operator == operator), None)
    if how is End.MISSED and post is not None:
        duty.missed(p, post, since)
        return
    if how is End.ANSWERED:
        duty.spoke(p, operator, ClaimNumber(claim.number))
    rests = {
        End.ANSWERED: terms.hold.wrap_up,
        End.BUSY: duty.BUSY_RESTS,
        End.FAILED: duty.FAILED_RESTS,
        End.LOST: duty.FAILED_RESTS,
    }.get(how)
    duty.rest(p, operator, how, p.now + rests if rests else None, since)


def _set(p: Pass, number: int, **values: object) -> None:
    rows.change(p.connection, claims.c.number, number, **values)


_OF_PLACE = select(claims).where(claims.c.place == bindparam("place"), claims.c.place_end.is_(None))
_OF_OPERATOR = select(claims).where(
    claims.c.operator == bindparam("operator"), claims.c.operator_end.is_(None)
)
_OPEN_MOVE = update(moves).where(moves.c.claim == bindparam("of"), moves.c.outcome.is_(None))
_NO_MOVE = _OPEN_MOVE.values(outcome=MoveOutcome.NEEDLESS)
_MOVED = _OPEN_MOVE.values(outcome=MoveOutcome.DONE)
_NO_INTENT = (
    update(intents)
    .where(intents.c.claim == bindparam("of"), intents.c.became.is_(None))
    .values(became=Became.OVERTAKEN, outcome=func.coalesce(intents.c.outcome, MoveOutcome.NEEDLESS))
)
