# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The citizens' calls: whether they live, since when that is doubted, and that an end is never taken back."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Row, and_, exists, or_, select, update

from ivr.call import CallSid, Language, PhoneNumber
from ivr.store.database import Pass, put
from ivr.store.tables import PlaceState, calls, places

# The longest that one answer can take: hours, addresses and a piece of music, the time for a key, and slack.
# A caller who has not been heard of for longer is asked for, and not skipped.
TURN_AT_MOST = timedelta(seconds=150)
_SURE_FOR = timedelta(seconds=5)  # the carrier's word that a call lives
_LONGEST = timedelta(hours=3, minutes=45)  # the carrier ends a call after 4 h


Call = Row[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Caller:
    """Who is on a call; `key` is the keyed hash of the number, both None where it is nobody's."""

    sid: CallSid
    key: str | None
    number: PhoneNumber | None
    language: Language


def touch(p: Pass, caller: Caller) -> Call | None:
    """Note that the caller is there; None where the call has ended, and its hang-up overtook this turn."""
    row = find(p.connection, caller.sid)
    if row is None:
        begun = {"sid": caller.sid, "caller": caller.key, "began_at": p.now, "guesses": 0}
        begun["number"] = caller.number.e164 if caller.number else None
        put(p.connection, calls, "sid", begun, anew=False)
    elif row.ended_at is not None:
        return None
    alive = {"due_at": p.now + TURN_AT_MOST, "doubted_at": None, "language": caller.language}
    p.connection.execute(update(calls).where(calls.c.sid == caller.sid).values(alive))
    return find(p.connection, caller.sid)


def find(connection: Connection, sid: CallSid) -> Call | None:
    return connection.execute(select(calls).where(calls.c.sid == sid)).one_or_none()


def heard_of(connection: Connection, sid: CallSid, now: datetime) -> None:
    """Note a turn of a caller that changes nothing in the line."""
    alive = {"due_at": now + TURN_AT_MOST, "doubted_at": None}
    connection.execute(update(calls).where(calls.c.sid == sid, calls.c.ended_at.is_(None)).values(alive))


def end(p: Pass, sid: CallSid) -> bool:
    """Note that a call is over, be it known or not; whether that is news."""
    row = find(p.connection, sid)
    if row is not None and row.ended_at is not None:
        return False
    over = {"sid": sid, "ended_at": p.now, "number": None, "keyed": None, "due_at": None, "doubted_at": None}
    if row is None:
        put(p.connection, calls, "sid", {**over, "began_at": p.now, "guesses": 0}, anew=False)
    else:
        p.connection.execute(update(calls).where(calls.c.sid == sid).values(over))
    return True


def is_near_limit(row: Call, now: datetime) -> bool:
    """Whether the carrier will soon end a call for its length."""
    return bool(now - row.began_at > _LONGEST)


def is_silent(row: Call | None, now: datetime) -> bool:
    """Whether a call's next turn should have come, and the carrier did not say since that it lives."""
    if row is None or row.due_at is None or row.due_at > now:
        return False
    return row.vouched_at is None or now - row.vouched_at > TURN_AT_MOST


def was_vouched_for(row: Call, now: datetime) -> bool:
    """Whether the carrier said a moment ago that the call lives."""
    return row.vouched_at is not None and now - row.vouched_at <= _SURE_FOR


def doubt(p: Pass, row: Call) -> timedelta:
    """Have the carrier asked whether a call lives; for how long that has been asked by now."""
    if row.doubted_at is None:
        p.connection.execute(update(calls).where(calls.c.sid == row.sid).values(doubted_at=p.now))
        return timedelta()
    waited: timedelta = p.now - row.doubted_at
    return waited


def vouch(connection: Connection, sid: CallSid, now: datetime) -> None:
    """Note the carrier's word that a call lives."""
    alive = {"vouched_at": now, "doubted_at": None}
    connection.execute(update(calls).where(calls.c.sid == sid, calls.c.ended_at.is_(None)).values(alive))


def doubted(connection: Connection, now: datetime, limit: int = 10) -> list[CallSid]:
    """Those to ask the carrier about: the doubted ones first, then silent ones that have a place."""
    has_place = exists().where(places.c.call == calls.c.sid, places.c.state != PlaceState.OVER)
    long_ago = or_(calls.c.vouched_at.is_(None), calls.c.vouched_at < now - TURN_AT_MOST)
    silent = and_(calls.c.due_at < now, has_place, long_ago)
    rows = connection.execute(
        select(calls.c.sid)
        .where(calls.c.ended_at.is_(None), or_(calls.c.doubted_at.is_not(None), silent))
        .order_by(calls.c.doubted_at.is_(None), calls.c.due_at)
        .limit(limit)
    )
    return [CallSid(sid) for sid in rows.scalars()]
