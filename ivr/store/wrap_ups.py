# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What operators note of their conversations: how each came out, and a few words."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from ivr.call import ClaimNumber, OperatorId
from ivr.store import claims, parking, rows
from ivr.store.claims import Claim, End
from ivr.store.tables import log, wrap_ups

NOTE_AT_MOST = 500  # characters


@dataclass(frozen=True, slots=True)
class WrapUp:
    """One of the config's outcomes, by its id, and a note; either may be missing."""

    outcome: str | None
    note: str


def put(
    connection: Connection, operator: OperatorId, claim: ClaimNumber, what: WrapUp, now: datetime
) -> bool:
    """Note it, in place of what was noted before; False where it was no conversation of theirs."""
    latest = _latest(connection, operator, claim)
    if latest is None or (latest.accepted_at is None and latest.parked_until is None):
        return False
    note = what.note.strip() or None
    rows.put(connection, wrap_ups.c.claim, claim=latest.number, at=now, outcome=what.outcome, note=note)
    return True


def get(connection: Connection, operator: OperatorId, claim: ClaimNumber) -> WrapUp | None:
    """What they noted of it, as far as it is not forgotten."""
    latest = _latest(connection, operator, claim)
    noted = rows.find(connection, wrap_ups.c.claim, latest.number) if latest is not None else None
    return WrapUp(noted.outcome, noted.note or "") if noted is not None else None


def _latest(connection: Connection, operator: OperatorId, number: ClaimNumber) -> Claim | None:
    """Of a conversation that was parked, the claim that it has now, by which the log has it too."""
    claim = claims.get(connection, number)
    while claim is not None and claim.place_end == End.PARKED:
        claim = parking.follower(connection, claim)
    return claim if claim is not None and claim.operator == operator else None


def counts(connection: Connection, start: datetime, end: datetime) -> dict[str, int]:
    """How often each outcome was noted, of the waits that began at or after `start` and before `end`."""
    counted = (
        select(wrap_ups.c.outcome, func.count())
        .join(log, log.c.claim == wrap_ups.c.claim)
        .where(log.c.began_at >= start, log.c.began_at < end, wrap_ups.c.outcome.is_not(None))
        .group_by(wrap_ups.c.outcome)
        .order_by(wrap_ups.c.outcome)
    )
    return {row[0]: row[1] for row in connection.execute(counted)}
