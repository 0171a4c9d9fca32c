# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The citizens' calls: whether they live, since when that is doubted, and that an end is never taken back."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Row, and_, bindparam, exists, or_, select, update

from ivr.call import CallSid, Language, PhoneNumber, PlaceNumber
from ivr.store import rows
from ivr.store.database import Pass, Visit
from ivr.store.tables import PlaceState, calls, places

# The longest that one answer can take: hours, addresses and a piece of music, the time for a key, and slack.
# A caller who has not been heard of for longer is asked for, and not skipped.
TURN_AT_MOST = timedelta(seconds=150)
_AT_A_TIME = 10  # calls that the carrier is asked about in one round
_LONGEST = timedelta(hours=3, minutes=45)  # the carrier ends a call after 4 h


Call = Row[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Caller:
    """Who is on a call; `key` is the keyed hash of the number, both None where it is nobody's."""

    sid: CallSid
    key: str | None
    number: PhoneNumber | None
    language: Language


def touch(visit: Visit, caller: Caller) -> Call | None:
    """Note that the caller is there; None where the call has ended, and its hang-up overtook this turn."""
    row = meet_again(visit, caller)
    if row is not None:
        return row
    number = caller.number.e164 if caller.number else None
    begun = {"sid": caller.sid, "caller": caller.key, "number": number, "began_at": visit.now}
    rows.put_if_none(visit.connection, calls.c.sid, **begun)
    return meet_again(visit, caller)


def meet_again(visit: Visit, caller: Caller) -> Call | None:
    """The same of a call that is known already; None too where it is not."""
    due = {"of": caller.sid, "due": visit.now + TURN_AT_MOST, "language_now": caller.language}
    return visit.connection.execute(_MET, due).one_or_none()


def find(connection: Connection, sid: CallSid) -> Call | None:
    return rows.find(connection, calls.c.sid, sid)


def heard_of(connection: Connection, sid: CallSid, now: datetime) -> None:
    """Note a turn of a caller that changes nothing in the line."""
    connection.execute(_HEARD_OF, {"of": sid, "due": now + TURN_AT_MOST})


def end(p: Pass, sid: CallSid) -> bool:
    """Note that a call is over, be it known or not; whether that is news."""
    row = find(p.connection, sid)
    if row is not None and row.ended_at is not None:
        return False
    if row is None:
        rows.put_if_none(p.connection, calls.c.sid, sid=sid, began_at=p.now, ended_at=p.now)
    else:
        over = {"ended_at": p.now, "number": None, "keyed": None, "due_at": None, "doubted_at": None}
        rows.change(p.connection, calls.c.sid, sid, **over)
    return True


def note_shown(p: Pass, sid: CallSid, place: PlaceNumber) -> None:
    """Note that the caller has keyed in the ticket of a place."""
    rows.change(p.connection, calls.c.sid, sid, shown=place)


def is_near_limit(row: Call, now: datetime) -> bool:
    """Whether the carrier will soon end a call for its length."""
    return bool(now - row.began_at > _LONGEST)


def is_silent(row: Call | None, now: datetime) -> bool:
    """Whether a call's next turn should have come, and the carrier did not say since that it lives."""
    if row is None or row.due_at is None or row.due_at > now:
        return False
    return row.vouched_at is None or now - row.vouched_at > TURN_AT_MOST


def was_there_since(row: Call, moment: datetime) -> bool:
    """Whether the call took a turn since then, or the carrier said since that it lives."""
    last_turn = row.due_at - TURN_AT_MOST if row.due_at is not None else None
    return any(each is not None and each > moment for each in (last_turn, row.vouched_at))


def doubt(p: Pass, row: Call) -> timedelta:
    """Have the carrier asked whether a call lives; for how long that has been asked by now."""
    if row.doubted_at is None:
        rows.change(p.connection, calls.c.sid, row.sid, doubted_at=p.now)
        return timedelta()
    waited: timedelta = p.now - row.doubted_at
    return waited


def vouch(connection: Connection, sid: CallSid, now: datetime) -> None:
    """Note the carrier's word that a call lives."""
    connection.execute(_VOUCHED_FOR, {"of": sid, "now": now})


def doubted(connection: Connection, now: datetime) -> list[CallSid]:
    """Those to ask the carrier about, a few at a time: the doubted ones first, then silent ones in line."""
    found = connection.execute(DOUBTED, {"now": now, "long_ago": now - TURN_AT_MOST})
    return [CallSid(sid) for sid in found.scalars()]


_LIVE = update(calls).where(calls.c.sid == bindparam("of"), calls.c.ended_at.is_(None))
_HEARD_OF = _LIVE.values(due_at=bindparam("due"), doubted_at=None)
_MET = _HEARD_OF.values(language=bindparam("language_now")).returning(calls)
_VOUCHED_FOR = _LIVE.values(vouched_at=bindparam("now"), doubted_at=None)
_HAS_PLACE = exists().where(places.c.call == calls.c.sid, places.c.state != PlaceState.OVER)
_NOT_VOUCHED = or_(calls.c.vouched_at.is_(None), calls.c.vouched_at < bindparam("long_ago"))
_SILENT = and_(calls.c.due_at < bindparam("now"), _HAS_PLACE, _NOT_VOUCHED)
DOUBTED = (
    select(calls.c.sid)
    .where(calls.c.ended_at.is_(None), or_(calls.c.doubted_at.is_not(None), _SILENT))
    .order_by(calls.c.doubted_at.is_(None), calls.c.due_at)
    .limit(_AT_A_TIME)
)
