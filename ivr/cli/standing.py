# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The state of the line, read from its store for the telephone in the browser."""

from collections.abc import Callable
from datetime import datetime

from ivr.app import Parts
from ivr.call import CallSid, OfficeId, OperatorId
from ivr.roster import Roster
from ivr.simulator.browser.standing import Attendance, Doing, Place, Presence, Standing
from ivr.store import duty, glance
from ivr.store.database import AwayError
from ivr.store.glance import Kept
from ivr.store.tables import PlaceState


def standing_of(parts: Parts, clock: Callable[[], datetime]) -> Standing:
    """Read it; while the database is away there is nothing to be seen."""
    now = clock()
    roster = Roster.at(parts.city(), now)
    try:
        with parts.database.reading() as connection:
            kept = glance.places_kept(connection)
            there = {post.operator for post in duty.crew(connection, roster.posts, now).there if post.offices}
            resting = duty.resting(connection, now)
    except AwayError:
        return Standing()
    return Standing(
        tuple(_place(row, now) for row in kept),
        {post.operator: _attendance(post.operator, there, resting) for post in roster.posts},
    )


def _place(kept: Kept, now: datetime) -> Place:
    doing = _doing(kept)
    return Place(
        number=kept.number,
        office=OfficeId(kept.asked),
        doing=doing,
        since=kept.since,
        call=CallSid(kept.call) if kept.call else None,
        operator=OperatorId(kept.operator) if kept.operator else None,
        leg=CallSid(kept.leg) if kept.leg else None,
        until=_until(kept, doing, now),
    )


def _doing(kept: Kept) -> Doing:
    is_reached = not kept.callback or kept.reached_at is not None
    match PlaceState(kept.state):
        case PlaceState.TALKING | PlaceState.PARKED:
            return Doing.TALKS if is_reached else Doing.CALLS
        case PlaceState.CLAIMED:
            return Doing.RUNG
        case PlaceState.RESTING:
            return Doing.DROPPED
        case _:
            return Doing.TO_CALL if kept.callback else Doing.WAITS


def _until(kept: Kept, doing: Doing, now: datetime) -> datetime | None:
    """The end of the grace, or when a callback is due that is not due yet."""
    due: datetime | None = kept.until if doing is Doing.DROPPED else kept.due_at
    is_told = doing is Doing.DROPPED or (doing is Doing.TO_CALL and due is not None and due > now)
    return due if is_told else None


def _attendance(
    operator: OperatorId, there: set[OperatorId], resting: dict[OperatorId, datetime]
) -> Attendance:
    if operator in resting:
        return Attendance(Presence.RESTS, resting[operator])
    return Attendance(Presence.ON if operator in there else Presence.OFF)
