# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who is signed in, browser by browser: each session under the keyed hash of its token."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, bindparam, delete, not_, or_, select

from ivr.staff import Role, UserId
from ivr.store import rows
from ivr.store.staff_tables import sessions

IDLE = timedelta(minutes=60)  # without a sign of life
AT_MOST = timedelta(hours=12)  # a day's work
SCREEN_IDLE = timedelta(days=30)  # switched off over the holidays
SCREEN_AT_MOST = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Session:
    """A browser in which somebody signed in; `roles` are those they had then."""

    token: str
    user: UserId
    roles: frozenset[Role]
    began_at: datetime
    seen_at: datetime

    def holds(self, now: datetime) -> bool:
        """Whether it has ended neither by its length nor by silence."""
        idle, at_most = (SCREEN_IDLE, SCREEN_AT_MOST) if self.roles == {Role.SCREEN} else (IDLE, AT_MOST)
        return now < self.seen_at + idle and now < self.began_at + at_most


def over(now: datetime) -> ColumnElement[bool]:
    """Those that hold no more."""
    is_screens = sessions.c.roles == str(Role.SCREEN)
    ends = ((is_screens, SCREEN_IDLE, SCREEN_AT_MOST), (not_(is_screens), IDLE, AT_MOST))
    return or_(
        *(
            and_(whose, or_(sessions.c.seen_at <= now - idle, sessions.c.began_at <= now - at_most))
            for whose, idle, at_most in ends
        )
    )


def begin(connection: Connection, token: str, user: UserId, roles: Iterable[Role], now: datetime) -> None:
    rows.add(
        connection,
        sessions,
        token=token,
        user=user,
        roles=",".join(sorted(roles)),
        began_at=now,
        seen_at=now,
    )


def get(connection: Connection, token: str) -> Session | None:
    row = connection.execute(_ONE, {"token": token}).mappings().one_or_none()
    return None if row is None else _session(row)


def of(connection: Connection, user: UserId, now: datetime) -> list[Session]:
    """Those of a person that hold, the one used last first."""
    found = map(_session, connection.execute(_OF, {"whose": user}).mappings())
    return [each for each in found if each.holds(now)]


def seen(connection: Connection, token: str, now: datetime) -> None:
    rows.change(connection, sessions.c.token, token, seen_at=now)


def end(connection: Connection, token: str) -> None:
    connection.execute(_END, {"token": token})


def end_all(connection: Connection, user: UserId, but: str = "") -> int:
    """Sign a person out everywhere, but for one session; how many there were."""
    return connection.execute(_END_ALL, {"whose": user, "but": but}).rowcount


def _session(row: RowMapping) -> Session:
    return Session(
        token=row["token"],
        user=UserId(row["user"]),
        roles=frozenset(map(Role, row["roles"].split(","))),
        began_at=row["began_at"],
        seen_at=row["seen_at"],
    )


_ONE = select(sessions).where(sessions.c.token == bindparam("token"))
_OF = select(sessions).where(sessions.c.user == bindparam("whose")).order_by(sessions.c.seen_at.desc())
_END = delete(sessions).where(sessions.c.token == bindparam("token"))
_END_ALL = delete(sessions).where(sessions.c.user == bindparam("whose"), sessions.c.token != bindparam("but"))
