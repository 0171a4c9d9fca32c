# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The record of who did what on the staff's pages, written in the transaction of the deed itself."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from ivr.staff import Deed, UserId
from ivr.store import rows
from ivr.store.staff_tables import staff_record

_A_PAGE = 50
_NO_ROW_YET = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One deed; without `user` it was done by the command, on the machine itself."""

    number: int
    at: datetime
    user: UserId | None
    deed: str  # one that this version of the code may not know any more
    about: str | None


def note(
    connection: Connection, at: datetime, user: UserId | None, deed: Deed, *, about: str | None = None
) -> None:
    """Write a deed down; `about` is what was dealt with, a user or an office by its id."""
    rows.add(connection, staff_record, at=at, user=user, deed=str(deed), about=about)


def entries(connection: Connection, before: int | None = None) -> list[Entry]:
    """A page of the record, the latest first, or those before a number."""
    found = connection.execute(_PAGE, {"before": min(before or _NO_ROW_YET, _NO_ROW_YET)}).mappings()
    return [Entry(**row) for row in found]


_PAGE = (
    select(
        staff_record.c.id.label("number"),
        staff_record.c.at,
        staff_record.c.user,
        staff_record.c.deed,
        staff_record.c.about,
    )
    .where(staff_record.c.id < bindparam("before"))
    .order_by(staff_record.c.id.desc())
    .limit(_A_PAGE)
)
