# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr queue audit`: what staff read of a fair day, of an overtaking, and of a mistake of their own."""

import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import delete

from ivr.call import ClaimNumber, OfficeId, OperatorId, PlaceNumber
from ivr.store.database import Database
from ivr.store.events import Event
from ivr.store.tables import ledger
from tests.cli.run import ivr

DAY = "2026-07-06"
MIDNIGHT = datetime(2026, 7, 5, 22, tzinfo=UTC)  # in Modena, in summer
CASA = OfficeId("casa")
SIMULATED = {"IVR_SIMULATOR": "1"}

Audited = Callable[[str], "subprocess.CompletedProcess[str]"]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Two places were given on a summer's day, the first of them a moment after midnight."""
    database = Database(f"sqlite:///{tmp_path}/line.db")
    database.prepare()
    with database.turnstile(MIDNIGHT) as p:
        p.record(Event.TAKEN, place=PlaceNumber(1), office=CASA)
    with database.turnstile(MIDNIGHT.replace(day=6, hour=8)) as p:
        p.record(Event.TAKEN, place=PlaceNumber(2), office=CASA)
    yield database
    database.close()


@pytest.fixture
def audited(tmp_path: Path, database: Database) -> Audited:
    """Run the command on that database."""
    url = database.engine.url.render_as_string()
    further = SIMULATED | {"IVR_DATABASE_URL": url}
    return lambda day: ivr("queue", "audit", day, language="en", data=tmp_path, further=further)


def offered(database: Database, place: int) -> None:
    with database.turnstile(MIDNIGHT.replace(day=6, hour=9)) as p:
        p.record(
            Event.CLAIMED,
            place=PlaceNumber(place),
            operator=OperatorId("anna"),
            claim=ClaimNumber(3),
            office=CASA,
            offices=frozenset({CASA}),
        )


def test_a_fair_day(database: Database, audited: Audited) -> None:
    """Protects whoever answers for the line: the counts of the city's own day, and that all was fair."""
    offered(database, 1)
    ran = audited(DAY)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "numbers given: 2\noffers to operators: 1; accepted: 0" in ran.stdout
    assert ran.stdout.endswith("Nobody was overtaken.\n")


def test_an_overtaking_is_told_in_words(database: Database, audited: Audited) -> None:
    """Protects the citizen who was overtaken: both numbers, office, operator and the city's time are told."""
    offered(database, 2)
    ran = audited(DAY)
    assert ran.returncode == 1
    told = "11:00:00 OVERTAKEN: number 2 was offered to anna while number 1 was waiting for casa (event 3)."
    assert told in ran.stdout.splitlines()
    assert ran.stdout.endswith("One overtaking.\n")


def test_a_ledger_that_was_altered(database: Database, audited: Audited) -> None:
    """Protects the proof: a row that somebody took out of the database is told."""
    offered(database, 1)
    with database.writing() as connection:
        connection.execute(delete(ledger).where(ledger.c.n == 2))
    ran = audited(DAY)
    assert ran.returncode == 1
    assert "11:00:00 event 3, 1: events before this one are missing from the ledger." in ran.stdout
    assert ran.stdout.endswith("Nobody was overtaken. The ledger contradicts itself once.\n")


def test_a_day_is_the_citys(database: Database, audited: Audited) -> None:
    """Protects the date: in summer the city's midnight is at ten in the evening of UTC."""
    offered(database, 2)
    before = audited("2026-07-05")
    assert before.returncode == 0
    assert "numbers given: 0" in before.stdout


@pytest.mark.parametrize("day", ["2026-07-32", "yesterday", "9999-12-31"])
def test_what_is_no_day_is_wrong_use(audited: Audited, day: str) -> None:
    """Protects whoever mistypes: told how a day is written, exit 2, no traceback."""
    ran = audited(day)
    assert ran.returncode == 2
    assert f'"{day}" is not a day.' in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_database_that_is_not_there(tmp_path: Path) -> None:
    """Protects whoever runs it elsewhere than the line does: told what to check, and nothing is claimed."""
    ran = ivr("queue", "audit", DAY, language="en", data=tmp_path / "none", further=SIMULATED)
    assert ran.returncode == 1
    assert ran.stdout == ""
    assert ran.stderr.startswith("The database can't be read.")
