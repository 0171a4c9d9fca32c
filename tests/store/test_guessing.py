# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Guessing: nobody finds a ticket or a PIN by trying, and whoever tries shuts nobody else out."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from ivr.call import CallSid, Language
from ivr.store import calls, guessing
from ivr.store.calls import Caller
from ivr.store.database import Database
from ivr.store.guessing import PIN, TICKET, Kind
from ivr.store.tables import guesses, operators, places
from tests.postgres import Postgres

NOW = datetime(2026, 1, 12, 10, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HIDDEN = None


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty one, of each kind in turn."""
    url = f"sqlite:///{tmp_path}/line.db"
    if request.param == "postgresql":
        server: Postgres = request.getfixturevalue("postgres")
        url = server.database_url("guessing")
    database = Database(url)
    database.prepare()
    yield database
    database.close()


def may(database: Database, key: str | None, kind: Kind = PIN, call: str = "CA1", *, wrong: int = 0) -> bool:
    """Whether a call may key in a code after it was wrong so many times."""
    caller = Caller(CallSid(call), key, None, Language("it"))
    with database.turnstile(NOW) as p:
        calls.touch(p, caller)
        for _ in range(wrong):
            guessing.note_guess(p, caller, kind)
        return guessing.may_guess(p, caller, kind)


def were_wrong(
    database: Database, key: str | None, many: int, kind: Kind = PIN, ago: timedelta = MINUTE
) -> None:
    """From other calls."""
    with database.writing() as connection:
        row = {"kind": kind.name, "caller": key, "at": NOW - ago}
        connection.execute(insert(guesses), [row] * many)


def operators_have_pins(database: Database, many: int) -> None:
    with database.writing() as connection:
        rows = [{"id": f"operator{each}", "pin": f"hash{each}"} for each in range(many)]
        connection.execute(insert(operators), rows)


def tickets_are_out(database: Database, many: int) -> None:
    row = {"state": "resting", "asked": "casa", "office": "casa", "language": "it", "since": NOW}
    with database.writing() as connection:
        rows = [{**row, "number": each, "ticket": f"{each:04}"} for each in range(many)]
        connection.execute(insert(places), rows)


@pytest.mark.parametrize("key", ["a1", HIDDEN])
def test_each_call_may_be_wrong_three_times(database: Database, key: str | None) -> None:
    """Protects against a call that tries them all; the next call of the same person may go on."""
    assert may(database, key, wrong=2)
    assert not may(database, key, wrong=1)
    assert may(database, key, call="CA2")


def test_each_number_may_be_wrong_six_times(database: Database) -> None:
    """Protects the others: one number's tries are its own, and ten minutes later they are forgotten."""
    were_wrong(database, "a1", 6)
    assert not may(database, "a1")
    assert may(database, "a2")
    assert may(database, HIDDEN)
    assert may(database, "a1", TICKET)


def test_after_ten_minutes_a_number_may_try_again(database: Database) -> None:
    """Protects an operator who mistook the keys: no visit to whoever runs the line is needed."""
    were_wrong(database, "a1", 6, ago=10 * MINUTE)
    assert may(database, "a1")


@pytest.mark.parametrize(("pins", "share"), [(1, 10_000), (40, 250), (1_000, 20)])
def test_those_who_hide_their_number_use_up_their_half_and_no_more(
    database: Database, pins: int, share: int
) -> None:
    """Protects operators at their own phones from whoever tries PINs under no number."""
    operators_have_pins(database, pins)
    were_wrong(database, HIDDEN, share - 1)
    assert may(database, HIDDEN)
    were_wrong(database, HIDDEN, 1)
    assert not may(database, HIDDEN, call="CA2")
    assert may(database, "a1", call="CA3")


def test_all_together_have_one_chance_in_fifty(database: Database) -> None:
    """Protects PINs from one who calls under many numbers: 500 of a million, where forty hit."""
    operators_have_pins(database, 40)
    for number in range(100):
        were_wrong(database, f"a{number}", 5)
    assert not may(database, "somebody else")


@pytest.mark.parametrize(("out", "share"), [(1, 100), (2, 50), (50, 20)])
def test_the_more_tickets_are_out_the_fewer_are_tried(database: Database, out: int, share: int) -> None:
    """Protects the places of those who dropped: four digits are soon hit where many are out."""
    tickets_are_out(database, out)
    were_wrong(database, HIDDEN, share - 1, TICKET)
    assert may(database, HIDDEN, TICKET)
    were_wrong(database, HIDDEN, 1, TICKET)
    assert not may(database, HIDDEN, TICKET, call="CA2")
