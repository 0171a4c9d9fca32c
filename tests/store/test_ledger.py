# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The ledger, written and read back: what a day's audit is given, on both databases."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ivr.call import ClaimNumber, OfficeId, OperatorId, PlaceNumber
from ivr.store.claims import End
from ivr.store.database import Database
from ivr.store.events import Event
from ivr.store.ledger import Entry, entries
from tests.postgres import Postgres

MONDAY = datetime(2026, 1, 12, tzinfo=UTC)
TUESDAY = MONDAY + timedelta(days=1)
WEDNESDAY = MONDAY + timedelta(days=2)
CASA, POLO1 = OfficeId("casa"), OfficeId("polo1")
ANNA, KARIM = OperatorId("anna"), OperatorId("karim")


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty one."""
    if request.param == "sqlite":
        database = Database(f"sqlite:///{tmp_path}/line.db")
    else:
        postgres: Postgres = request.getfixturevalue("postgres")
        database = Database(postgres.database_url("ledger"))
    database.prepare()
    yield database
    database.close()


def read(database: Database, start: datetime, end: datetime) -> list[Entry]:
    with database.reading() as connection:
        return list(entries(connection, start, end))


def numbers(database: Database, start: datetime, end: datetime) -> list[int]:
    return [entry.n for entry in read(database, start, end)]


def test_events_are_read_as_they_were_written(database: Database) -> None:
    """Protects the proof from what a database makes of a value: all of an event comes back, in its order."""
    due = MONDAY + timedelta(milliseconds=1)
    with database.turnstile(MONDAY) as p:
        p.record(Event.TAKEN, place=PlaceNumber(1), office=CASA)
        p.record(
            Event.CLAIMED,
            place=PlaceNumber(1),
            operator=ANNA,
            claim=ClaimNumber(2),
            office=CASA,
            offices=frozenset({POLO1, CASA}),
        )
        p.record(Event.PROMISED, place=PlaceNumber(1), office=CASA, until=due, cause=End.UNREACHED)
    assert read(database, MONDAY, TUESDAY) == [
        Entry(1, MONDAY, "taken", place=1, office="casa"),
        Entry(2, MONDAY, "claimed", 1, "anna", 2, "casa", frozenset({"casa", "polo1"})),
        Entry(3, MONDAY, "promised", 1, office="casa", cause="unreached", until=due),
    ]


def test_nothing_of_a_day_without_events(database: Database) -> None:
    """Protects the holiday: no event, no entry, no error."""
    with database.turnstile(MONDAY) as p:
        p.record(Event.TAKEN, place=PlaceNumber(1), office=CASA)
    assert read(database, TUESDAY, WEDNESDAY) == []


def test_a_day_begins_with_what_was_open(database: Database) -> None:
    """Protects who waits over midnight for a callback, and the operator who talks: both are in, whole."""
    place, open_place, talking, claim = PlaceNumber(1), PlaceNumber(2), PlaceNumber(3), ClaimNumber(5)
    with database.turnstile(MONDAY) as p:
        p.record(Event.TAKEN, place=place, office=CASA)  # 1: over by Tuesday
        p.record(Event.TAKEN, place=open_place, office=CASA)  # 2
        p.record(Event.TAKEN, place=talking, office=CASA)  # 3
        p.record(Event.LEFT, place=place, office=CASA)  # 4
        p.record(Event.CLAIMED, place=talking, operator=ANNA, claim=claim, office=CASA)  # 5: Anna stays taken
        p.record(Event.SERVED, place=talking, claim=claim)  # 6
        p.record(Event.CLAIMED, place=open_place, operator=KARIM, claim=ClaimNumber(7), office=CASA)  # 7
        p.record(Event.RETURNED, place=open_place, claim=ClaimNumber(7), office=CASA)  # 8
        p.record(Event.FREED, operator=KARIM, claim=ClaimNumber(7))  # 9: he is free again
        p.record(Event.ON_DUTY, operator=KARIM)  # 10
    with database.turnstile(TUESDAY) as p:
        p.record(Event.FREED, operator=ANNA, claim=claim)  # 11
    with database.turnstile(WEDNESDAY) as p:
        p.record(Event.LEFT, place=open_place, office=CASA)  # 12
    assert numbers(database, TUESDAY, WEDNESDAY) == [2, 3, 5, 6, 7, 8, 9, 11]
    assert numbers(database, WEDNESDAY, WEDNESDAY + timedelta(days=1)) == [2, 7, 8, 9, 12]


def test_a_clock_that_was_set_back_hides_nothing(database: Database) -> None:
    """Protects the order: between a day's first event and its last, all are read, whatever time they bear."""
    for n, at in enumerate((TUESDAY, MONDAY, TUESDAY, WEDNESDAY), start=1):
        with database.turnstile(at) as p:
            p.record(Event.TAKEN, place=PlaceNumber(n), office=CASA)
    assert numbers(database, TUESDAY, WEDNESDAY) == [1, 2, 3]
    assert numbers(database, MONDAY, TUESDAY) == [1, 2]
