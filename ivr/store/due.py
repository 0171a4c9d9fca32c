# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What falls due by itself at a moment: nearly always nothing, which one statement tells."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, select

from ivr.call import CallSid, OperatorId, PlaceNumber
from ivr.store import calls, deadlines, duty, errands, parking, places
from ivr.store.claims import Claim


@dataclass(frozen=True, slots=True)
class Due:
    """All of it is looked at once more, behind the turnstile, before anything is done."""

    graces: tuple[PlaceNumber, ...]  # whose callers did not call again in time
    callers: tuple[CallSid, ...]  # who may have gone
    operators: tuple[Claim, ...]  # who may be stuck
    parked: tuple[Claim, ...]  # whose operator did not come back in time
    unseen: tuple[OperatorId, ...]  # whose page is gone


_NOTHING = Due((), (), (), (), ())


@dataclass(frozen=True, slots=True)
class AtHand:
    """What callers wait for at every moment, and more than one process sees to."""

    has_errands: bool  # the carrier is to be asked for something
    is_anybody_waiting: bool


def due_at(connection: Connection, now: datetime) -> Due:
    """All that is due but what is at hand."""
    moments = {"now": now, "long_ago": now - calls.TURN_AT_MOST, "before": now - duty.SEEN_WITHIN}
    if not any(connection.execute(_IS_DUE, moments).one()):
        return _NOTHING
    return Due(
        graces=tuple(places.past_grace(connection, now)),
        callers=tuple(calls.doubted(connection, now)),
        operators=tuple(deadlines.past_deadline(connection, now)),
        unseen=tuple(duty.unseen(connection, now)),
        parked=tuple(parking.past_parking(connection, now)),
    )


def at_hand(connection: Connection, now: datetime) -> AtHand:
    """Whether there is anything to move, or anybody to be given to an operator."""
    moments = {"now": now, "too_far": now + errands.LEASE}
    moves, intents, waiting = connection.execute(_IS_AT_HAND, moments).one()
    return AtHand(has_errands=moves or intents, is_anybody_waiting=waiting)


def _whether(*found: Select[Any]) -> Select[Any]:
    """For each of these whether it would find anything; their order and limit are of no concern."""
    exist: list[Any] = [each.order_by(None).limit(None).exists() for each in found]
    return select(*exist)


_IS_DUE = _whether(places.PAST_GRACE, calls.DOUBTED, deadlines.PAST, duty.UNSEEN, parking.PAST_PARKING)
_IS_AT_HAND = _whether(errands.FREE_MOVES, errands.FREE_INTENTS, places.WAITING)
