# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How the line stands at a moment, in figures alone: what a monitor may know."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, Connection, Table, and_, bindparam, func, select

from ivr.call import OperatorId
from ivr.city import City
from ivr.roster import Roster
from ivr.store import duty
from ivr.store.tables import IS_KEPT, MoveOutcome, PlaceState, claims, intents, moves, places

_LATELY = timedelta(hours=1)
_FAILED = (MoveOutcome.REFUSED, MoveOutcome.UNKNOWN)


class Presence(StrEnum):
    """What an operator is doing."""

    FREE = "free"
    RINGING = "ringing"
    TALKING = "talking"
    RESTING = "resting"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Gauges:
    """None of it is about a person: neither a caller nor which operator."""

    waiting: Mapping[str, int]  # by office: on the telephone, and not yet spoken to
    callbacks: Mapping[str, int]  # by office: promised, due or not
    operators: Mapping[str, int]  # by Presence
    claims: int  # operators set apart for somebody
    errands_pending: int  # what the carrier is still to be told
    errands_failed: int  # what it would not do, or may not have done, within the last hour


def gauges(connection: Connection, city: City, now: datetime) -> Gauges:
    """Every office and every presence is in them, be it with a zero."""
    open_claims = select(claims.c.operator, claims.c.accepted_at).where(claims.c.operator_end.is_(None))
    taken = {OperatorId(row.operator): row.accepted_at is not None for row in connection.execute(open_claims)}
    pending, failed = connection.execute(_ERRANDS, {"lately": now - _LATELY}).one()
    return Gauges(
        waiting=_places(connection, city, callback=False),
        callbacks=_places(connection, city, callback=True),
        operators=_operators(connection, Roster.at(city, now), taken, now),
        claims=len(taken),
        errands_pending=pending,
        errands_failed=failed,
    )


def _places(connection: Connection, city: City, *, callback: bool) -> Mapping[str, int]:
    in_line = (PlaceState.WAITING, PlaceState.CLAIMED)
    counted = select(places.c.office, func.count()).where(
        IS_KEPT, places.c.state.in_(in_line), places.c.callback.is_(callback)
    )
    found = {row[0]: row[1] for row in connection.execute(counted.group_by(places.c.office))}
    return {office.id: 0 for office in city.offices} | found


def _operators(
    connection: Connection, roster: Roster, taken: Mapping[OperatorId, bool], now: datetime
) -> Mapping[str, int]:
    crew = duty.crew(connection, [post for post in roster.posts if post.offices], now)
    there, free = ({post.operator for post in posts} for posts in (crew.there, crew.free))

    def presence(operator: OperatorId) -> Presence:
        if operator in taken:
            return Presence.TALKING if taken[operator] else Presence.RINGING
        if operator in free:
            return Presence.FREE
        return Presence.RESTING if operator in there else Presence.AWAY

    counted = Counter(presence(post.operator) for post in roster.posts)
    return {each: counted[each] for each in Presence}


def _of_both(condition: Callable[[Table], ColumnElement[bool]]) -> ColumnElement[int]:
    """How many moves and intents, which are errands alike, meet a condition."""
    counts = [
        select(func.count()).select_from(table).where(condition(table)).scalar_subquery()
        for table in (moves, intents)
    ]
    return counts[0] + counts[1]


_ERRANDS = select(
    _of_both(lambda table: table.c.outcome.is_(None)),
    _of_both(lambda table: and_(table.c.outcome.in_(_FAILED), table.c.wanted_at > bindparam("lately"))),
)
