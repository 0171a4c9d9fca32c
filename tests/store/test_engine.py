# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How the databases are opened: a new start of theirs is not noticed, no wait is long, no number is told."""

import traceback
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import sleep

import psycopg
import pytest
from sqlalchemy import Connection, select, text
from sqlalchemy.exc import SQLAlchemyError

from ivr.store.database import AwayError, Database, Visit
from ivr.store.events import Event
from ivr.store.tables import turnstile
from tests.postgres import Postgres

NOW = datetime(2026, 1, 12, 10, tzinfo=UTC)
NUMBER = "+393331110009"
DOORS: dict[str, Callable[[Database], AbstractContextManager[Connection | Visit]]] = {
    "reading": Database.reading,
    "writing": Database.writing,
    "noting": lambda database: database.noting(NOW),
    "turnstile": lambda database: database.turnstile(NOW),
}


@pytest.fixture
def postgresql(postgres: Postgres) -> Iterator[Database]:
    """A line on PostgreSQL."""
    database = Database(postgres.database_url("engine"))
    database.prepare()
    yield database
    database.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A line on each kind in turn."""
    if request.param == "postgresql":
        yield request.getfixturevalue("postgresql")
        return
    database = Database(f"sqlite:///{tmp_path}/line.db")
    database.prepare()
    yield database
    database.close()


@contextmanager
def entered(database: Database, door: str) -> Iterator[Connection]:
    """Go in by one of the doors."""
    with DOORS[door](database) as found:
        yield found.connection if isinstance(found, Visit) else found


def test_nobody_else_of_the_machine_reads_the_file(tmp_path: Path) -> None:
    """SQLite's file and what it writes beside it: numbers in full, and hashes of passwords, stand there."""
    database = Database(f"sqlite:///{tmp_path}/line.db")
    database.prepare()
    with database.turnstile(NOW) as p:
        p.record(Event.READY)
    modes = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}
    database.close()
    assert modes == dict.fromkeys(("line.db", "line.db-wal", "line.db-shm"), 0o600)


def use(database: Database, door: str) -> None:
    """Go in, and look how far the turnstile has come."""
    with entered(database, door) as connection:
        assert connection.execute(select(turnstile.c.n)).scalar_one() == 0


def cut_every_connection(database: Database) -> None:
    """As a server does that is started anew."""
    url = database.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"SELECT pg_terminate_backend(pid) {others}")
        while connection.execute(f"SELECT count(*) {others}").fetchone() != (0,):
            sleep(0.01)


@pytest.mark.parametrize("door", DOORS)
def test_whoever_comes_first_after_the_server_was_started_anew_does_not_notice(
    postgresql: Database, door: str
) -> None:
    """Protects the caller whose turn that is: no apology for a connection that was only kept too long."""
    for each in DOORS:
        use(postgresql, each)
    cut_every_connection(postgresql)
    use(postgresql, door)


@pytest.mark.parametrize("door", DOORS)
def test_no_wait_on_postgresql_is_longer_than_a_webhooks(postgresql: Database, door: str) -> None:
    """Protects the caller from a silent server: every wait there can be ends after two seconds."""
    with entered(postgresql, door) as connection:
        for name in ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"):
            assert (name, connection.execute(text(f"SHOW {name}")).scalar_one()) == (name, "2s")
        driver = connection.connection.dbapi_connection
        network = driver.info.get_parameters()  # type: ignore[union-attr]  # it is psycopg's and is connected
        assert (network["connect_timeout"], network["tcp_user_timeout"]) == ("2", "2000")


def ask_amiss(database: Database, door: str) -> str:
    """A question that the database does not understand, with a number in it; what is said of it."""
    try:
        with entered(database, door) as connection:
            connection.execute(text("SELECT nothing_there FROM calls WHERE number = :n"), {"n": NUMBER})
    except (AwayError, SQLAlchemyError) as error:
        return "".join(traceback.format_exception(error))
    return ""


@pytest.mark.parametrize("door", DOORS)
def test_what_was_asked_of_the_database_is_in_no_error(database: Database, door: str) -> None:
    """Protects the caller: errors are logged, and what they would repeat may be a telephone number."""
    told = ask_amiss(database, door)
    assert "nothing_there" in told
    assert NUMBER not in told
