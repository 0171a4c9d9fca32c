# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The operators: on duty or not, free or not, what they rest from, and the PIN by which they are known."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, RowMapping, and_, bindparam, select

from ivr.call import OperatorId
from ivr.roster import Post
from ivr.store import rows
from ivr.store.database import Pass
from ivr.store.tables import claims, operators

SAID_FOR = timedelta(hours=12)  # what an operator said by phone holds for a day's work, and then expires
BUSY_RESTS = timedelta(seconds=60)
FAILED_RESTS = timedelta(seconds=30)
PAUSED_FOR = timedelta(minutes=15)  # one who is on duty whenever an office is open
PAUSED = "paused"
_REST_AT_MOST = timedelta(hours=3)  # the longest that wrap-up can be set to
MISSES = 2  # in a row, until an operator is paused


@dataclass(frozen=True, slots=True)
class Crew:
    """Of some operators, those who count as there (free or not, paused ones excepted), and the free ones."""

    there: tuple[Post, ...]  # in the roster's order
    free: tuple[Post, ...]  # the one who has been free longest comes first


def crew(connection: Connection, posts: Iterable[Post], now: datetime) -> Crew:
    """Who is there of those who have these posts."""
    posts = tuple(posts)
    if not posts:
        return Crew((), ())
    found = connection.execute(_OF_THESE, {"ids": [post.operator for post in posts]}).mappings()
    known = {row["id"]: row for row in found}
    there = tuple(post for post in posts if _is_there(post, known.get(post.operator), now))
    free = [post for post in there if _is_free(known.get(post.operator), now)]
    return Crew(there, tuple(sorted(free, key=lambda post: _free_since(known.get(post.operator)))))


def meet(p: Pass, operator: OperatorId) -> None:
    """See that there is a row for an operator: one without it was never set apart for anybody."""
    rows.put_if_none(p.connection, operators.c.id, id=operator)


def say(p: Pass, operator: OperatorId, *, on: bool) -> None:
    """An operator goes on duty, rested, or off."""
    p.record("on-duty" if on else "off-duty", operator=operator)
    said: dict[str, object] = {"on_duty": on, "said_until": p.now + SAID_FOR, "misses": 0}
    if on:
        said |= {"rests_until": None, "rest": None}
    rows.put(p.connection, operators.c.id, id=operator, **said)


def rest(p: Pass, operator: OperatorId, why: str, until: datetime | None, since: int) -> None:
    """An operator is free since the event `since`, but for a rest."""
    rests = {"rests_until": until, "rest": why if until else None, "free_since": since}
    rows.put(p.connection, operators.c.id, id=operator, **rests)


def missed(p: Pass, post: Post, since: int) -> None:
    """An operator did not take a call that rang; the second in a row pauses them."""
    row = rows.find(p.connection, operators.c.id, post.operator)
    misses = (row.misses if row is not None else 0) + 1
    rest(p, post.operator, "", None, since)
    change: dict[str, object] = {"misses": misses}
    if misses >= MISSES:
        p.record("paused", operator=post.operator)
        change = {"misses": 0, "rest": PAUSED}
        if post.signs_in:
            change |= {"on_duty": False, "said_until": p.now + SAID_FOR}
        else:
            change |= {"rests_until": p.now + PAUSED_FOR}
    rows.change(p.connection, operators.c.id, post.operator, **change)


def took(p: Pass, operator: OperatorId) -> None:
    """An operator took a call: what they missed before does not count any more."""
    rows.change(p.connection, operators.c.id, operator, misses=0)


def unreachable(connection: Connection, now: datetime) -> list[OperatorId]:
    """Those whom the carrier could not ring a moment ago."""
    resting = select(operators.c.id).where(operators.c.rest == "failed", operators.c.rests_until > now)
    return [OperatorId(each) for each in connection.execute(resting).scalars()]


def set_pin(connection: Connection, operator: OperatorId, pin: str | None) -> None:
    """Give an operator the PIN with this keyed hash, or none."""
    rows.put(connection, operators.c.id, id=operator, pin=pin)


def with_pin(connection: Connection, pin: str) -> OperatorId | None:
    """Whose PIN has this keyed hash."""
    found = connection.execute(select(operators.c.id).where(operators.c.pin == pin)).scalar()
    return OperatorId(found) if found else None


def _is_there(post: Post, row: RowMapping | None, now: datetime) -> bool:
    if row is not None and row["rest"] == PAUSED and _rests(row, now):
        return False
    if row is not None and row["on_duty"] is not None and row["said_until"] > now:
        return bool(row["on_duty"])
    return not post.signs_in


def _is_free(row: RowMapping | None, now: datetime) -> bool:
    return row is None or (row["taken"] is None and not _rests(row, now))


def _free_since(row: RowMapping | None) -> int:
    return 0 if row is None else int(row["free_since"])


def _rests(row: RowMapping, now: datetime) -> bool:
    until = row["rests_until"]  # further ahead than any rest it was written before the clock was put back
    return until is not None and bool(now < until <= now + _REST_AT_MOST)


_OPEN_CLAIM = and_(claims.c.operator == operators.c.id, claims.c.operator_end.is_(None))
_OF_THESE = (
    select(operators, claims.c.number.label("taken"))
    .outerjoin(claims, _OPEN_CLAIM)
    .where(operators.c.id.in_(bindparam("ids", expanding=True)))
)
