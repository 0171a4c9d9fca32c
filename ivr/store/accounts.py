# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What lets a person in: the hash of their password, or an invitation to set one."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select

from ivr.staff import UserId
from ivr.store import rows
from ivr.store.staff_tables import accounts


@dataclass(frozen=True, slots=True)
class Account:
    """How a person stands; without a password, and without an invitation that holds, they can't come in."""

    has_password: bool
    invited_until: datetime | None


def all_of_them(connection: Connection) -> dict[UserId, Account]:
    """Everybody who was ever invited and is not forgotten."""
    return {
        UserId(row.user): Account(row.password is not None, row.invited_until)
        for row in connection.execute(_ALL)
    }


def password_of(connection: Connection, user: UserId) -> str | None:
    """The hash of a password, as it was given to `set_password`."""
    row = rows.find(connection, accounts.c.user, user)
    return None if row is None else row.password


def set_password(connection: Connection, user: UserId, password: str) -> None:
    """Keep the hash of a password; an invitation is used up by it."""
    rows.put(connection, accounts.c.user, user=user, password=password, invitation=None, invited_until=None)


def invite(connection: Connection, user: UserId, invitation: str, until: datetime) -> None:
    """Keep the keyed hash of an invitation; one that was given before holds no more."""
    rows.put(connection, accounts.c.user, user=user, invitation=invitation, invited_until=until)


def invited(connection: Connection, invitation: str, now: datetime) -> UserId | None:
    """Whom an invitation lets in, given by its keyed hash, while it holds."""
    row = rows.find(connection, accounts.c.invitation, invitation)
    return UserId(row.user) if row is not None and now < row.invited_until else None


def end(connection: Connection, user: UserId) -> None:
    """Forget a person's password and invitation."""
    connection.execute(_END, {"whose": user})


_ALL = select(accounts.c.user, accounts.c.password, accounts.c.invited_until)
_END = delete(accounts).where(accounts.c.user == bindparam("whose"))
