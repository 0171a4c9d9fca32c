# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The operators: on duty or not, free or not, what they rest from, and the PIN by which they are known."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import Connection, RowMapping, bindparam, select

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
MISSES = 2  # in a row, until an operator is paused


def on_duty(connection: Connection, posts: Iterable[Post], now: datetime) -> list[Post]:
    """Those who count as there, free or not, paused ones excepted; in the roster's order."""
    return [post for post, row in _rows(connection, posts) if _is_there(post, row, now)]


def free(connection: Connection, posts: Iterable[Post], now: datetime) -> list[Post]:
    """Those to whom a citizen can be given now; the one who has been free longest comes first."""
    there = [(post, row) for post, row in _rows(connection, posts) if _is_there(post, row, now)]
    rested = [(row["free_since"] if row else 0, post) for post, row in there if not _rests(row, now)]
    taken = _taken(connection, [post.operator for _, post in rested])
    return [post for _, post in sorted(rested, key=lambda each: each[0]) if post.operator not in taken]


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


def _rows(connection: Connection, posts: Iterable[Post]) -> list[tuple[Post, RowMapping | None]]:
    posts = tuple(posts)
    if not posts:
        return []
    found = connection.execute(_OF_THESE, {"ids": [post.operator for post in posts]})
    known = {row["id"]: row for row in found.mappings()}
    return [(post, known.get(post.operator)) for post in posts]


def _is_there(post: Post, row: RowMapping | None, now: datetime) -> bool:
    if row is not None and row["rest"] == PAUSED and _rests(row, now):
        return False
    if row is not None and row["on_duty"] is not None and row["said_until"] > now:
        return bool(row["on_duty"])
    return not post.signs_in


def _rests(row: RowMapping | None, now: datetime) -> bool:
    return row is not None and row["rests_until"] is not None and bool(row["rests_until"] > now)


def _taken(connection: Connection, ids: list[OperatorId]) -> set[str]:
    if not ids:
        return set()
    return set(connection.execute(_TAKEN, {"ids": ids}).scalars())


_OF_THESE = select(operators).where(operators.c.id.in_(bindparam("ids", expanding=True)))
_TAKEN = select(claims.c.operator).where(
    claims.c.operator.in_(bindparam("ids", expanding=True)), claims.c.operator_end.is_(None)
)
