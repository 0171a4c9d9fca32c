# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The operators: on duty or not, free or not, and what they rest from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, RowMapping, and_, bindparam, exists, select

from ivr.call import ClaimNumber, OfficeId, OperatorId
from ivr.roster import Post
from ivr.store import rows
from ivr.store.database import Pass
from ivr.store.events import Event, Reason
from ivr.store.tables import claims, operators

SAID_FOR = timedelta(hours=12)  # what an operator said by phone holds for a day's work, and then expires
BUSY_RESTS = timedelta(seconds=60)
FAILED_RESTS = timedelta(seconds=30)
SEEN_WITHIN = timedelta(seconds=60)  # a page shows itself several times a minute
PAUSED_FOR = timedelta(minutes=15)  # one who is on duty whenever an office is open
PAUSED, MISSED = "paused", "missed"  # by the operator, or since they took no call
_PAUSES = frozenset({PAUSED, MISSED})
_REST_AT_MOST = timedelta(hours=3)  # the longest that wrap-up can be set to
MISSES = 2  # in a row, until an operator is paused


@dataclass(frozen=True, slots=True)
class Crew:
    """Of some operators, those who count as there (free or not, paused ones excepted), and the free ones."""

    there: tuple[Post, ...]  # in the roster's order
    taken: tuple[Post, ...]  # rung or talking, there or not: who pauses in a conversation ends it first
    free: tuple[Post, ...]  # the one who has been free longest comes first

    @property
    def served(self) -> frozenset[OfficeId]:
        """The offices for which somebody is there."""
        return frozenset(office for post in self.there for office in post.offices)


def crew(connection: Connection, posts: Iterable[Post], now: datetime) -> Crew:
    """Who is there of those who have these posts."""
    posts = tuple(posts)
    if not posts:
        return Crew((), (), ())
    found = connection.execute(_OF_THESE, {"ids": [post.operator for post in posts]}).mappings()
    known = {row["id"]: row for row in found}
    there = tuple(post for post in posts if _is_there(post, known.get(post.operator), now))
    taken = tuple(post for post in posts if (row := known.get(post.operator)) and row["taken"])
    free = [post for post in there if _is_free(known.get(post.operator), now)]
    return Crew(there, taken, tuple(sorted(free, key=lambda post: _free_since(known.get(post.operator)))))


def meet(p: Pass, operator: OperatorId) -> None:
    """See that there is a row for an operator: one without it was never set apart for anybody."""
    rows.put_if_none(p.connection, operators.c.id, id=operator)


class Attendance(StrEnum):
    """Whether calls come to an operator."""

    ON = "on"
    PAUSED = "paused"
    OFF = "off"


def attendance(post: Post, row: Mapping[Any, Any], now: datetime) -> Attendance:
    """How an operator's row has it, which is empty where there is none."""
    if _is_there(post, row, now):
        return Attendance.ON
    has_left = row["on_duty"] is not None and not row["on_duty"] and row["said_until"] > now
    pauses = not has_left and row["rest"] in _PAUSES and _rests(row["rests_until"], now)
    return Attendance.PAUSED if pauses else Attendance.OFF


class Unrung(StrEnum):
    """Why the last call did not ring at an operator's telephone; as it stands in `rest`."""

    BUSY = "busy"  # engaged, or the call was refused
    FAILED = "failed"  # it could not be reached


def unrung(row: Mapping[Any, Any], now: datetime) -> Unrung | None:
    """What keeps an operator's telephone silent for a moment, if it is the telephone itself."""
    return Unrung(row["rest"]) if row["rest"] in set(Unrung) and _rests(row["rests_until"], now) else None


def was_paused(row: Mapping[Any, Any], now: datetime) -> bool:
    """Whether no calls come since they took none: until their pause ends, or they say that they are there."""
    if row["rest"] != MISSED:
        return False
    return _rests(row["rests_until"], now) or (row["on_duty"] is False and row["said_until"] > now)


def rests_until(row: Mapping[Any, Any], now: datetime) -> datetime | None:
    """The end of a rest that goes on."""
    return row["rests_until"] if _rests(row["rests_until"], now) else None


def say(p: Pass, operator: OperatorId, *, on: bool, at_desk: bool = False) -> None:
    """An operator goes on duty, or off, and rests no more; the latest word counts, wherever it was said."""
    p.record(Event.ON_DUTY if on else Event.OFF_DUTY, operator=operator)
    said: dict[str, object] = {"on_duty": on, "said_until": p.now + SAID_FOR, "misses": 0}
    said |= {"at_desk": at_desk, "seen_at": p.now, "rests_until": None, "rest": None}
    rows.put(p.connection, operators.c.id, id=operator, **said)


def pause(p: Pass, operator: OperatorId) -> None:
    """No calls until they are ready, for three hours at most; whom they talk with is not touched by it."""
    p.record(Event.PAUSED, operator=operator, cause=Reason.DESK)
    said = {"on_duty": True, "said_until": p.now + SAID_FOR, "misses": 0, "at_desk": True, "seen_at": p.now}
    rests = {"rests_until": p.now + _REST_AT_MOST, "rest": PAUSED}
    rows.put(p.connection, operators.c.id, id=operator, **said, **rests)


def ready(p: Pass, operator: OperatorId) -> None:
    """End whatever rest there is: after a call, or a pause."""
    row = rows.find(p.connection, operators.c.id, operator)
    if row is not None and _rests(row.rests_until, p.now):
        p.record(Event.READY, operator=operator)
        rows.change(p.connection, operators.c.id, operator, rests_until=None, rest=None)


def see(connection: Connection, operator: OperatorId, now: datetime) -> None:
    """Note that an operator's page is there."""
    rows.change(connection, operators.c.id, operator, seen_at=now)


def unseen(connection: Connection, now: datetime) -> list[OperatorId]:
    """Who is on duty by a page that is gone, and talks with nobody."""
    found = connection.execute(UNSEEN, {"before": now - SEEN_WITHIN}).scalars()
    return [OperatorId(each) for each in found]


def end_presence(p: Pass, operator: OperatorId) -> None:
    """What was said at a desk does not count any more: they are on duty as the config has it."""
    p.record(Event.OFF_DUTY, operator=operator, cause=Reason.UNSEEN)
    unsaid = {"on_duty": None, "said_until": None, "at_desk": False}
    rows.change(p.connection, operators.c.id, operator, **unsaid)


def rest(p: Pass, operator: OperatorId, why: str, until: datetime | None, since: int) -> None:
    """An operator is free since the event `since`, but for a rest; one who pauses pauses on."""
    row = rows.find(p.connection, operators.c.id, operator)
    pauses = row is not None and row.rest in _PAUSES and _rests(row.rests_until, p.now)
    rests = {} if pauses else {"rests_until": until, "rest": why if until else None}
    rows.put(p.connection, operators.c.id, id=operator, free_since=since, **rests)


def spoke(p: Pass, operator: OperatorId, claim: ClaimNumber) -> None:
    """Note which conversation was their last."""
    rows.change(p.connection, operators.c.id, operator, spoke_by=claim)


def missed(p: Pass, post: Post, since: int) -> None:
    """An operator did not take a call that rang; the second in a row pauses them."""
    row = rows.find(p.connection, operators.c.id, post.operator)
    misses = (row.misses if row is not None else 0) + 1
    rest(p, post.operator, "", None, since)
    change: dict[str, object] = {"misses": misses}
    if misses >= MISSES:
        p.record(Event.PAUSED, operator=post.operator)
        change = {"misses": 0, "rest": MISSED}
        if post.signs_in:
            change |= {"on_duty": False, "said_until": p.now + SAID_FOR}
        else:
            change |= {"rests_until": p.now + PAUSED_FOR}
    rows.change(p.connection, operators.c.id, post.operator, **change)


def took(p: Pass, operator: OperatorId) -> None:
    """An operator took a call: what they missed before does not count any more."""
    rows.change(p.connection, operators.c.id, operator, misses=0)


def resting(connection: Connection, now: datetime) -> dict[OperatorId, datetime]:
    """Until when those operators rest who do, whatever from."""
    found = connection.execute(_RESTS)
    return {OperatorId(row.id): row.rests_until for row in found if _rests(row.rests_until, now)}


def unreachable(connection: Connection, now: datetime) -> list[OperatorId]:
    """Those whom the carrier could not ring a moment ago."""
    found = connection.execute(_RESTS)
    return [OperatorId(row.id) for row in found if row.rest == Unrung.FAILED and _rests(row.rests_until, now)]


def _is_there(post: Post, row: Mapping[Any, Any] | None, now: datetime) -> bool:
    if row is not None and row["rest"] in _PAUSES and _rests(row["rests_until"], now):
        return False
    if row is not None and row["on_duty"] is not None and row["said_until"] > now:
        return bool(row["on_duty"])
    return not post.signs_in


def _is_free(row: RowMapping | None, now: datetime) -> bool:
    return row is None or (row["taken"] is None and not _rests(row["rests_until"], now))


def _free_since(row: RowMapping | None) -> int:
    return 0 if row is None else int(row["free_since"])


def _rests(until: datetime | None, now: datetime) -> bool:
    # Further ahead than any rest it was written before the clock was put back
    return until is not None and bool(now < until <= now + _REST_AT_MOST)


_TALKS = exists().where(
    claims.c.operator == operators.c.id, claims.c.operator_end.is_(None), claims.c.accepted_at.is_not(None)
)
UNSEEN = select(operators.c.id).where(
    operators.c.at_desk, operators.c.on_duty, operators.c.seen_at <= bindparam("before"), ~_TALKS
)
_RESTS = select(operators.c.id, operators.c.rest, operators.c.rests_until)
_OPEN_CLAIM = and_(claims.c.operator == operators.c.id, claims.c.operator_end.is_(None))
_OF_THESE = (
    select(operators, claims.c.number.label("taken"))
    .outerjoin(claims, _OPEN_CLAIM)
    .where(operators.c.id.in_(bindparam("ids", expanding=True)))
)
