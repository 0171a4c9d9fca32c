# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the log knows of a period, for the figures: the waits that began in it, and what was said of them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, and_, select

from ivr.figures import Said, Wait
from ivr.store.tables import announcements, log


def waits(connection: Connection, start: datetime, end: datetime, zone: ZoneInfo) -> list[Wait]:
    """Those that began at or after `start` and before `end`, as far as they are over."""
    began = select(log).where(log.c.began_at >= start, log.c.began_at < end)
    return [
        Wait(row.office, row.language, row.began_at.astimezone(zone), row.how, row.waited, row.talked)
        for row in connection.execute(began)
    ]


def said(connection: Connection, start: datetime, end: datetime, zone: ZoneInfo) -> list[Said]:
    """The announcements that callers heard in those waits and that could be scored."""
    heard = and_(
        announcements.c.place == log.c.place,
        announcements.c.at >= log.c.began_at,
        announcements.c.at <= log.c.ended_at,
        announcements.c.hit.is_not(None),
    )
    scored = select(log.c.office, log.c.language, log.c.began_at, announcements.c.hit).join(
        announcements, heard
    )
    rows = connection.execute(
        scored.where(log.c.began_at >= start, log.c.began_at < end, log.c.how == "answered")
    )
    return [Said(row.office, row.language, row.began_at.astimezone(zone).hour, row.hit) for row in rows]
