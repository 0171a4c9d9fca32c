# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The database, prepared and wiped, and the turnstile that every change of the order passes."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Connection, bindparam, func, insert, select, update
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from ivr.call import ClaimNumber, OfficeId, OperatorId, PlaceNumber
from ivr.store import migrations
from ivr.store.engine import PATIENCE, READING, open_engine, open_for_notes
from ivr.store.events import Event
from ivr.store.tables import ledger, turnstile

PATIENCE_WITH_UPGRADES = 60  # seconds: whoever starts the line waits for whoever prepares its database
_UPGRADES = 59_203_4444  # the advisory lock's number on PostgreSQL, as good as any other
# SQLite locks at BEGIN IMMEDIATE, and leaves FOR UPDATE out.
_COUNT = select(turnstile.c.n).with_for_update()
_REACHED = update(turnstile).values(n=bindparam("reached"))
_LEDGER = insert(ledger)


class AwayError(Exception):
    """The database gives no answer, or not in time; its words are for staff and hold no caller's data."""


class Database:
    """Where the line, its operators and its log are kept."""

    def __init__(self, url: str) -> None:
        """`url` is sqlite:///path or postgresql+psycopg://…; nothing is connected yet."""
        self._url = url
        self.engine = open_engine(url, PATIENCE)
        self._reader = self.engine.execution_options(**READING)
        self._notes = open_for_notes(self.engine, url)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that changes nothing."""
        with _telling(), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """The same, in which several statements see one and the same moment."""
        reader = self._reader
        if reader.dialect.name != "sqlite":
            reader = reader.execution_options(isolation_level="REPEATABLE READ")
        with _telling(), reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that changes neither the order nor an operator."""
        with _telling(), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def noting(self, now: datetime) -> Iterator["Visit"]:
        """Note what a loss of power may take away again: that a caller is there, and what they were told."""
        with _telling(), self._notes.begin() as connection:
            yield Visit(connection, now)

    @contextmanager
    def turnstile(self, now: datetime) -> Iterator["Pass"]:
        """A transaction that may change the order: all such come one after the other."""
        with _telling():
            with self.engine.begin() as connection:
                each = Pass(connection, now, connection.execute(_COUNT).scalar_one())
                yield each
                each.leave()
            if each.has_events:
                self._make_durable()

    def _make_durable(self) -> None:
        """See that what was promised survives a loss of power, before anybody is told of it.

        PostgreSQL does so at every commit. SQLite is asked only for what passes the turnstile with an
        event: the many turns that merely show a caller to be there need no disk to turn.
        https://www.sqlite.org/pragma.html#pragma_synchronous
        """
        if self.engine.dialect.name == "sqlite" and self.engine.url.database:
            log = os.open(f"{self.engine.url.database}-wal", os.O_RDONLY)
            try:
                os.fsync(log)
            finally:
                os.close(log)

    def prepare(self) -> None:
        """Bring the schema up to this version of the code; several processes may do so at once.

        Raises NewerDatabaseError where a later version of the code has been here, AwayError.
        """
        self._make_file()
        with self.reading() as connection:
            if migrations.version_of(connection) == migrations.newest():
                return
        patient = open_engine(self._url, PATIENCE_WITH_UPGRADES)
        try:
            with _telling(), patient.begin() as connection:
                _be_alone(connection)
                if migrations.version_of(connection) != migrations.newest():
                    migrations.upgrade(connection)
        finally:
            patient.dispose()

    def _make_file(self) -> None:
        """Make SQLite's file for ourselves alone: numbers in full are in it, and hashes of passwords.

        SQLite itself would let all users of the machine read it. What it writes beside it has the same mode.
        """
        if not self.is_there():
            with suppress(OSError):  # of a folder that takes no file SQLite tells
                os.close(os.open(str(self.engine.url.database), os.O_CREAT | os.O_RDWR, 0o600))

    @property
    def is_shared(self) -> bool:
        """Whether several hosts may be at work on it."""
        return self.engine.dialect.name != "sqlite"

    def is_there(self) -> bool:
        """Whether connecting makes no new file: one made by whoever looks would be theirs, not the line's."""
        url = self.engine.url
        return url.get_backend_name() != "sqlite" or Path(url.database or "").exists()

    def wipe(self) -> None:
        """Leave nothing of what was deleted in SQLite's write-ahead log; `secure_delete` does the rest.

        Whoever is at work at this moment comes first: then it is left for another time. On PostgreSQL
        there is nothing to do: its VACUUM comes by itself, and what it leaves on the disk we cannot reach.
        """
        if self.engine.dialect.name != "sqlite":
            return
        impatient = open_engine(self._url, 0)
        with (
            suppress(OperationalError, sqlite3.OperationalError),
            closing(impatient.raw_connection()) as connection,
        ):
            cursor = connection.cursor()
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            cursor.close()
        impatient.dispose()

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()
        self._notes.dispose()


class Visit:
    """A transaction at a moment, which may note that a caller is there and what they were told."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self.connection = connection
        self.now = now


class Pass(Visit):
    """One passage of the turnstile: each event in it gets the next number of all, and a row in the ledger."""

    def __init__(self, connection: Connection, now: datetime, n: int) -> None:
        super().__init__(connection, now)
        self.has_errands = False  # something was noted that the carrier is to be told
        self._first = self._n = n
        self._rows: list[dict[str, object]] = []

    def record(  # noqa: PLR0913  # the columns of the ledger, by name
        self,
        happened: Event,
        *,
        place: PlaceNumber | None = None,
        operator: OperatorId | None = None,
        claim: ClaimNumber | None = None,
        office: OfficeId | None = None,
        offices: frozenset[OfficeId] = frozenset(),
        cause: StrEnum | None = None,
        until: datetime | None = None,
    ) -> int:
        """Write one event; its number is larger than that of any before it, and never given again."""
        self._n += 1
        self._rows.append(
            {
                "n": self._n,
                "at": self.now,
                "event": happened,
                "place": place,
                "operator": operator,
                "claim": claim,
                "office": office,
                "offices": ",".join(sorted(offices)) or None,
                "cause": cause,
                "until": until,
            }
        )
        return self._n

    def leave(self) -> None:
        """Write the ledger, and the number that was reached."""
        if self.has_events:
            self.connection.execute(_LEDGER, self._rows)
            self.connection.execute(_REACHED, {"reached": self._n})

    @property
    def has_events(self) -> bool:
        """Whether anything was recorded."""
        return self._n != self._first

    @property
    def next_number(self) -> int:
        """The number that the next event will have."""
        return self._n + 1


@contextmanager
def _telling() -> Iterator[None]:
    """Tell a database that is away from a mistake of ours."""
    try:
        yield
    except (OperationalError, InterfaceError, PoolTimeoutError) as error:
        raise AwayError(type(error).__name__) from error
    except DBAPIError as error:
        if not error.connection_invalidated:
            raise
        # PostgreSQL has hung up on us in the middle, such as on a thread that had no time to go on.
        raise AwayError(type(error).__name__) from error


def _be_alone(connection: Connection) -> None:
    """Wait until nobody else prepares the same database; SQLite's BEGIN IMMEDIATE has seen to it."""
    if connection.dialect.name != "sqlite":
        connection.execute(select(func.pg_advisory_xact_lock(_UPGRADES)))
