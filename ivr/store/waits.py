# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How long a caller will wait: estimated from those answered last, said in bands, and scored afterwards."""

from datetime import datetime, timedelta
from statistics import median

from sqlalchemy import Connection, bindparam, select

from ivr.call import OfficeId, PlaceNumber
from ivr.dialogue.outcomes import BANDS
from ivr.figures import WaitEnd
from ivr.store import rows
from ivr.store.database import Pass, Visit
from ivr.store.tables import announcements, log

_BEGINS = (0, 60, 90, 150, 240, 450, 750, 1050, 1500, 1800)  # seconds: from where each band is the nearest
_LATELY = timedelta(hours=1)  # what was longer ago tells nothing of now


def band(wait: timedelta) -> int:
    """The band that comes nearest to a wait."""
    seconds = wait.total_seconds()
    return max((name for name, begins in zip(BANDS, _BEGINS, strict=True) if begins <= seconds), default=0)


def estimate(connection: Connection, office: OfficeId, now: datetime, evidence: int) -> timedelta | None:
    """The whole wait of one who comes now: that of the last `evidence` who reached an operator there.

    No model of how long operators talk: the head of the line is the only witness. None below the evidence.
    """
    asked = {"office": office, "since": now - _LATELY, "evidence": evidence}
    last = connection.execute(_ANSWERED_LAST, asked).scalars().all()
    return timedelta(seconds=median(last)) if len(last) == evidence else None


def announce(visit: Visit, place: PlaceNumber, minutes: int) -> None:
    """Remember what was said."""
    rows.add(visit.connection, announcements, place=place, at=visit.now, minutes=minutes)


def score(p: Pass, place: PlaceNumber) -> None:
    """Hold what was said against the moment the caller was answered, which is now."""
    said = select(announcements).where(announcements.c.place == place, announcements.c.hit.is_(None))
    for each in p.connection.execute(said).all():
        hit = band(p.now - each.at) == each.minutes
        rows.change(p.connection, announcements.c.id, each.id, hit=hit)


_ANSWERED_LAST = (
    select(log.c.waited)
    .where(
        log.c.office == bindparam("office"),
        log.c.how == WaitEnd.ANSWERED,
        log.c.ended_at >= bindparam("since"),
    )
    .order_by(log.c.ended_at.desc())
    .limit(bindparam("evidence"))
)
