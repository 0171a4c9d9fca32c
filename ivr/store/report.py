# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the log knows of a period, for the figures: the waits that began in it, and what was said of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row, and_, bindparam, select

from ivr.figures import Said, Wait, WaitEnd
from ivr.store.tables import announcements, log


@dataclass(frozen=True, slots=True)
class Logged:
    """What was read: to be made into waits once the database is let go, for a year's take seconds."""

    _waits: Sequence[Row[str, str, datetime, str, int, int | None]]
    _said: Sequence[Row[str, str, datetime, bool]]

    def waits(self, zone: ZoneInfo) -> list[Wait]:
        """By the city's clock."""
        return [
            Wait(office, language, began_at.astimezone(zone), how, waited, talked)
            for office, language, began_at, how, waited, talked in self._waits
        ]

    def said(self, zone: ZoneInfo) -> list[Said]:
        """The announcements that callers heard in those waits and that could be scored."""
        return [
            Said(office, language, began_at.astimezone(zone).hour, hit)
            for office, language, began_at, hit in self._said
        ]


def logged(connection: Connection, start: datetime, end: datetime) -> Logged:
    """Read what began at or after `start` and before `end`, as far as it is over."""
    period = {"start": start, "end": end}
    return Logged(connection.execute(_WAITS, period).all(), connection.execute(_SAID, period).all())


_BEGAN = and_(
    log.c.began_at >= bindparam("start", type_=log.c.began_at.type),
    log.c.began_at < bindparam("end", type_=log.c.began_at.type),
)
_HEARD = and_(
    announcements.c.place == log.c.place,
    announcements.c.at >= log.c.began_at,
    announcements.c.at <= log.c.ended_at,
    announcements.c.hit.is_not(None),
)
_WAITS = select(log.c.office, log.c.language, log.c.began_at, log.c.how, log.c.waited, log.c.talked).where(
    _BEGAN
)
_SAID = (
    select(log.c.office, log.c.language, log.c.began_at, announcements.c.hit)
    .join(announcements, _HEARD)
    .where(_BEGAN, log.c.how == WaitEnd.ANSWERED)
)
