# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sign-ins that failed: when a name is locked, and an address made to wait."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, case, delete, func, select

from ivr.store import rows
from ivr.store.staff_tables import attempts

OF_A_NAME = 10  # failures since it last came in; then each further one locks it
OF_AN_ADDRESS = 40  # within LOCKED; a whole office may share one
LOCKED = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Misses:
    """How often it failed under a name since its owner last came in, and when it did so last."""

    count: int = 0
    last_at: datetime | None = None
    unforgiven: int = 0

    @property
    def locked_until(self) -> datetime | None:
        """Until when nobody comes in under the name; it may be over."""
        return self.last_at + LOCKED if self.last_at and self.unforgiven >= OF_A_NAME else None


def of(connection: Connection, who: str) -> Misses:
    """Those of a name, given by its keyed hash."""
    count, last_at, forgiven = connection.execute(_OF, {"who": who}).one()
    return Misses(count, last_at, count - (forgiven or 0))


def locked(connection: Connection, names: Iterable[str], now: datetime) -> dict[str, datetime]:
    """Which of these names are locked, and until when."""
    untils = {who: of(connection, who).locked_until for who in names}
    return {who: until for who, until in untils.items() if until and now < until}


def is_too_busy(connection: Connection, address: str, now: datetime) -> bool:
    """Whether so much failed from an address, given by its keyed hash, that it has to wait."""
    count = connection.execute(_FROM, {"address": address, "since": now - LOCKED}).scalar_one()
    return bool(count >= OF_AN_ADDRESS)


def add(connection: Connection, who: str, address: str, now: datetime) -> None:
    rows.add(connection, attempts, who=who, address=address, at=now)


def forgive(connection: Connection, who: str) -> None:
    """An administrator vouches for the owner of a name, who is told of it all the same."""
    rows.change(connection, attempts.c.who, who, forgiven=True)


def forget(connection: Connection, who: str) -> None:
    """The owner of a name came in."""
    connection.execute(_FORGET, {"name": who})


_FORGIVEN = func.sum(case((attempts.c.forgiven, 1), else_=0))
_OF = select(func.count(), func.max(attempts.c.at), _FORGIVEN).where(attempts.c.who == bindparam("who"))
_FROM = (
    select(func.count())
    .select_from(attempts)
    .where(attempts.c.address == bindparam("address"), attempts.c.at > bindparam("since"))
)
_FORGET = delete(attempts).where(attempts.c.who == bindparam("name"))
