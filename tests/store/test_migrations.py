# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The schema's versions: whatever a database was, it becomes what the code expects, or is left alone."""

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from subprocess import PIPE

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, insert, inspect, select, text

from ivr.app import create_app
from ivr.settings import ConfigError
from ivr.store import migrations
from ivr.store.database import AwayError, Database
from ivr.store.migrations import NewerDatabaseError
from ivr.store.tables import announcements, metadata, turnstile
from tests.postgres import Postgres
from tests.world import environment

STORED = Path(__file__).with_name("versions")  # a line in service at each version that was released
PROCESSES = 4
PREPARE = """
import sys
from ivr.store.database import Database
print("here", flush=True)
sys.stdin.read()
Database(sys.argv[1]).prepare()
"""
INDEXES = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
    "postgresql": "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
}


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/line.db"
    server: Postgres = request.getfixturevalue("postgres")
    return server.database_url("versions")


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    database = Database(url)
    yield database
    database.close()


def differences(connection: Connection) -> list[object]:
    """What the tables of the code have that the database has not, or the other way round."""
    options = {"compare_type": True, "compare_server_default": True}
    found: list[object] = compare_metadata(MigrationContext.configure(connection, opts=options), metadata)
    return found


def indexes(connection: Connection) -> dict[str, str]:
    """The indexes with the rows that they leave out, which Alembic does not compare."""
    rows = connection.execute(text(INDEXES[connection.dialect.name])).all()
    return {name: re.sub(r"\s+", " ", made) for name, made in rows if name != "alembic_version_pkc"}


def counts(connection: Connection) -> dict[str, int]:
    """How many rows each table has that is there."""
    there = inspect(connection).get_table_names()
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in metadata.sorted_tables
        if table.name in there
    }


def set_version(database: Database, version: str) -> None:
    with database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :version"), {"version": version})


def test_the_versions_follow_each_other() -> None:
    """Protects upgrades: the files are one row without a gap, and their names are their numbers."""
    script = ScriptDirectory(str(Path(migrations.__file__).parent))
    in_order = [each.revision for each in script.walk_revisions()][::-1]
    assert in_order == [*migrations.versions()] == [f"{n:04}" for n in range(1, len(in_order) + 1)]
    assert script.get_heads() == [migrations.newest()]


def test_an_empty_database_becomes_what_the_code_expects(database: Database) -> None:
    """Protects every new line: whoever changes a table writes the step that changes it in service."""
    database.prepare()
    with database.reading() as connection:
        assert differences(connection) == []
        assert connection.execute(select(turnstile.c.id, turnstile.c.n)).all() == [(1, 0)]


def test_the_indexes_are_those_of_the_tables(database: Database) -> None:
    """Protects "one citizen per operator, ever": an index over all rows in place of some is another rule."""
    database.prepare()
    with database.writing() as connection:
        by_steps = indexes(connection)
        metadata.drop_all(connection)
        metadata.create_all(connection)
        assert by_steps == indexes(connection)


@pytest.mark.parametrize("version", migrations.versions())
def test_a_line_in_service_is_brought_up_to_date(database: Database, version: str) -> None:
    """Protects those who wait while a new version of the code is installed: not one row is lost."""
    with database.writing() as connection:
        migrations.upgrade(connection, version)
        for statement in (STORED / f"{version}.sql").read_text("utf-8").split(";\n"):
            connection.exec_driver_sql(statement)
        before = counts(connection)
    database.prepare()
    with database.reading() as connection:
        assert differences(connection) == []
        after = counts(connection)
    assert [name for name, count in before.items() if not count] == []
    assert before.items() <= after.items()


def test_a_line_in_service_is_left_as_it_is(database: Database) -> None:
    """Protects the order: a start of the line writes nothing into a database that is up to date."""
    database.prepare()
    with database.writing() as connection:
        connection.execute(turnstile.update().values(n=41))
    database.prepare()
    with database.reading() as connection:
        assert connection.execute(select(turnstile.c.n)).scalar_one() == 41


def test_a_database_of_the_future_is_left_alone(database: Database) -> None:
    """Protects a line whose code was put back: nothing is written into what this version does not know."""
    database.prepare()
    set_version(database, "9999")
    with pytest.raises(NewerDatabaseError, match="9999"):
        database.prepare()


def test_a_line_does_not_start_on_a_database_of_the_future(url: str, database: Database) -> None:
    """Protects whoever put the code back: they read which of two things to do, in their language."""
    database.prepare()
    set_version(database, "9999")
    with pytest.raises(ConfigError) as caught:
        create_app(environment(database_url=url))
    (mistake,) = caught.value.mistakes
    assert mistake.text("it").startswith("IVR_DATABASE_URL: ")
    for language, remedies in {"it": ("aggiorni", "copia"), "en": ("update", "copy")}.items():
        told = mistake.text(language)
        assert [word for word in ("9999", migrations.newest(), *remedies) if word not in told] == []


def test_a_step_that_fails_leaves_nothing_behind(database: Database) -> None:
    """Protects against half a schema: the next start finds what the last one found."""
    with database.writing() as connection:
        connection.execute(text("CREATE TABLE ledger (n integer)"))  # in the way of version 0001's
    with pytest.raises(Exception, match=r"ledger|OperationalError"):
        database.prepare()
    with database.reading() as connection:
        assert inspect(connection).get_table_names() == ["ledger"]


def test_a_database_that_is_away_says_so(tmp_path: Path) -> None:
    """Protects whoever mistypes an address: an error of its own, and no traceback of a driver's."""
    with pytest.raises(AwayError):
        Database(f"sqlite:///{tmp_path}/nowhere/line.db").prepare()


def test_several_processes_prepare_at_once(url: str, database: Database) -> None:
    """Protects a start with several workers, on several machines: one does it, the others wait for it."""
    command = [sys.executable, "-c", PREPARE, url]
    processes = [subprocess.Popen(command, stdin=PIPE, stdout=PIPE, text=True) for _ in range(PROCESSES)]
    for process in processes:
        assert process.stdout
        assert process.stdout.readline() == "here\n"
    for process in processes:  # all of them are there
        assert process.stdin
        process.stdin.close()
    assert [process.wait(60) for process in processes] == [0] * PROCESSES
    for process in processes:
        assert process.stdout
        process.stdout.close()
    with database.reading() as connection:
        assert differences(connection) == []
        assert connection.execute(select(func.count()).select_from(turnstile)).scalar_one() == 1


def test_rows_without_a_number_are_given_one(database: Database) -> None:
    """Protects the log on PostgreSQL, where a column counts by itself only if its table was made so."""
    database.prepare()
    at = datetime(2026, 1, 12, tzinfo=UTC)
    with database.writing() as connection:
        for _ in range(2):
            connection.execute(insert(announcements).values(place=1, at=at, minutes=5))
        assert connection.execute(select(announcements.c.id)).scalars().all() == [1, 2]
