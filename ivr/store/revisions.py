# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The configs that were accepted: numbered, with who changed what, the same for every host."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, bindparam, func, insert, select
from sqlalchemy.exc import IntegrityError

from ivr.staff import Deed, UserId
from ivr.store import rows, staff_record
from ivr.store.database import Database
from ivr.store.tables import config_revisions as table

_NEWEST = select(table).order_by(table.c.number.desc()).limit(1)
_HOLDING = _NEWEST.where(table.c.digest == bindparam("digest"))
_TOLD = [column for column in table.c if column is not table.c.text]
_SINCE = select(*_TOLD).where(table.c.number > bindparam("number")).order_by(table.c.number)
_LATEST = (
    select(*_TOLD)
    .where(table.c.number < bindparam("before"))
    .order_by(table.c.number.desc())
    .limit(bindparam("most"))
)
_OLDEST = select(func.min(table.c.number))
_ADDED = insert(table)
ALWAYS_KEPT = 50  # the newest, however old they are: what is in force, and what can be taken back
_BEYOND = 2**62  # larger than any number


class TakenError(Exception):
    """Somebody else was first with a revision of this number."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One revision; `who` is None where the file was edited by hand, `what` is JSON."""

    number: int
    at: datetime
    who: str | None
    what: str
    digest: str


@dataclass(frozen=True, slots=True)
class Kept(Revision):
    """A revision with its text."""

    text: str


def newest(connection: Connection) -> Kept | None:
    """The one that is in force."""
    return _kept(connection.execute(_NEWEST).mappings().one_or_none())


def numbered(connection: Connection, number: int) -> Kept | None:
    """The one of this number."""
    found = rows.find(connection, table.c.number, number)
    return _kept(found._mapping if found else None)  # noqa: SLF001  # SQLAlchemy's public name for it


def holding(connection: Connection, digest: str) -> Kept | None:
    """The newest that has these bytes."""
    return _kept(connection.execute(_HOLDING, {"digest": digest}).mappings().one_or_none())


def since(connection: Connection, number: int) -> tuple[Revision, ...]:
    """Those after this number, the oldest first."""
    found = connection.execute(_SINCE, {"number": number}).mappings()
    return tuple(Revision(**row) for row in found)


def latest(connection: Connection, most: int, before: int | None = None) -> tuple[Revision, ...]:
    """So many, the newest first; with `before`, of those with smaller numbers."""
    found = connection.execute(_LATEST, {"before": before or _BEYOND, "most": most}).mappings()
    return tuple(Revision(**row) for row in found)


@dataclass(frozen=True, slots=True)
class Noted:
    """What the record of who did what says of a revision: the deed, and when, on the clock of the staff."""

    deed: Deed
    at: datetime


def oldest(connection: Connection) -> int:
    """The number of the oldest that is kept; 0 where there is none yet."""
    return connection.execute(_OLDEST).scalar_one() or 0


def outdated(past: datetime) -> ColumnElement[bool]:
    """Those that are not kept any more: all before the first made after `past`, but for the newest."""
    younger = select(func.min(table.c.number)).where(table.c.at > past).scalar_subquery()
    newest = select(func.max(table.c.number)).scalar_subquery()
    is_older = table.c.number < func.coalesce(younger, _BEYOND)
    return and_(is_older, table.c.number <= newest - ALWAYS_KEPT)


def add(database: Database, revision: Kept, noted: Noted | None) -> None:
    """Keep one more, and with it, or not at all, its line in the record of who did what.

    Raises TakenError if there is one of its number already, AwayError.
    """
    values = {column.name: getattr(revision, column.name) for column in table.c}
    try:
        with database.writing() as connection:
            connection.execute(_ADDED, values)
            if noted and revision.who:
                about = str(revision.number)
                staff_record.note(connection, noted.at, UserId(revision.who), noted.deed, about=about)
    except IntegrityError as error:
        raise TakenError from error


def _kept(row: RowMapping | None) -> Kept | None:
    return Kept(**row) if row else None
