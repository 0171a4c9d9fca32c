# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A glance at the whole line, which changes nothing: every place that is kept."""

from sqlalchemy import Connection, Row, and_, select

from ivr.store.tables import IS_KEPT, claims, places

AT_MOST = 200  # places

Kept = Row[tuple[object, ...]]


def places_kept(connection: Connection) -> list[Kept]:
    """The line in its order, each place with the claim that is open for it; no number is in it."""
    return list(connection.execute(_KEPT))


_OPEN_CLAIM = and_(claims.c.place == places.c.number, claims.c.place_end.is_(None))
_KEPT = (
    select(
        places.c.number,
        places.c.state,
        places.c.asked,
        places.c.call,
        places.c.callback,
        places.c.since,
        places.c.due_at,
        places.c.until,
        claims.c.operator,
        claims.c.leg,
        claims.c.reached_at,
    )
    .outerjoin(claims, _OPEN_CLAIM)
    .where(IS_KEPT)
    .order_by(places.c.number)
    .limit(AT_MOST)
)
