# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What falls due by itself at a moment, moves excepted, found by one cheap look."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from ivr.call import CallSid, OperatorId, PlaceNumber
from ivr.store import calls, claims, duty, parking, places
from ivr.store.claims import Claim


@dataclass(frozen=True, slots=True)
class Due:
    """All of it is looked at once more, behind the turnstile, before anything is done."""

    graces: tuple[PlaceNumber, ...]  # whose callers did not call again in time
    callers: tuple[CallSid, ...]  # who may have gone
    operators: tuple[Claim, ...]  # who may be stuck
    parked: tuple[Claim, ...]  # whose operator did not come back in time
    unseen: tuple[OperatorId, ...]  # whose page is gone


def due_at(connection: Connection, now: datetime) -> Due:
    return Due(
        graces=tuple(places.past_grace(connection, now)),
        callers=tuple(calls.doubted(connection, now)),
        operators=tuple(claims.past_deadline(connection, now)),
        unseen=tuple(duty.unseen(connection, now)),
        parked=tuple(parking.past_parking(connection, now)),
    )
