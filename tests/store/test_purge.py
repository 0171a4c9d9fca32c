# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Forgetting: no number in full outlives its need, not even in the bytes of the database's files."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Table, insert, select

from ivr.call import OfficeId
from ivr.city import City
from ivr.simulator.faults import Fault, Loss, Mishap
from ivr.simulator.manner import Manner, Reaction
from ivr.simulator.phone import Phone
from ivr.store import endings, purge
from ivr.store.database import Database
from ivr.store.staff_tables import accounts, attempts, sessions, staff_record
from ivr.store.tables import (
    PlaceState,
    announcements,
    callers,
    calls,
    claims,
    config_revisions,
    guesses,
    ledger,
    log,
    moves,
    places,
    wrap_ups,
)
from tests.modena import modena
from tests.postgres import Postgres
from tests.world import World, open_world

NOW = datetime(2026, 6, 1, 10, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
KEPT = "[privacy]\nnumbers_hours = 24\nlog_days = 90\n"  # and a language for 30 days
NUMBER = "+39333111000"  # and a figure more
TAKES_IT = Manner(Reaction.ANSWERS, after=3, presses="1", talks=60)


@pytest.fixture
def city() -> City:
    return modena(KEPT)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty one, of each kind in turn."""
    url = f"sqlite:///{tmp_path}/line.db"
    if request.param == "postgresql":
        server: Postgres = request.getfixturevalue("postgres")
        url = server.database_url("purge")
    database = Database(url)
    database.prepare()
    yield database
    database.close()


def call(sid: str, **values: object) -> dict[str, object]:
    return {"sid": sid, "caller": "hash", "number": NUMBER + "1", "keyed": NUMBER + "2", **values}


def place(number: int, state: PlaceState, since: datetime, **values: object) -> dict[str, object]:
    always = {"asked": "casa", "office": "casa", "language": "it", "caller": "hash", "phone": NUMBER + "3"}
    return {"number": number, "state": state, "since": since, **always, **values}


def claim(number: int, made_at: datetime, **values: object) -> dict[str, object]:
    always = {"operator": f"o{number}", "office": "casa", "deadline": made_at}
    return {"number": number, "place": number, "made_at": made_at, **always, **values}


def fill(database: Database, table: Table, *rows: dict[str, object]) -> None:
    with database.writing() as connection:
        for row in rows:
            connection.execute(insert(table).values(row))


def left(database: Database, table: Table, *columns: str) -> list[tuple[object, ...]]:
    """What is still there, by the first column."""
    wanted = [table.c[name] for name in columns]
    with database.reading() as connection:
        return [tuple(row) for row in connection.execute(select(*wanted).order_by(wanted[0]))]


def test_numbers_of_calls_go_once_they_are_not_needed(database: Database, city: City) -> None:
    """A call that ended, or that cannot be alive any more though nobody said so, has no number in full."""
    fill(
        database,
        calls,
        call("1-live", began_at=NOW - HOUR),
        call("2-ended", began_at=NOW - HOUR, ended_at=NOW),
        call("3-never-heard-of-again", began_at=NOW - DAY),
    )
    purge.purge(database, city, NOW)
    assert left(database, calls, "sid", "number", "keyed", "caller") == [
        ("1-live", NUMBER + "1", NUMBER + "2", "hash"),
        ("2-ended", None, None, "hash"),
        ("3-never-heard-of-again", None, None, "hash"),
    ]


def test_a_call_is_not_robbed_of_its_number_while_it_may_live(database: Database) -> None:
    """However short the city keeps numbers: who waits for three hours can still be called back."""
    city = modena("[privacy]\nnumbers_hours = 1\n")
    fill(database, calls, call("live", began_at=NOW - 3 * HOUR), call("gone", began_at=NOW - 5 * HOUR))
    purge.purge(database, city, NOW)
    assert left(database, calls, "sid", "keyed") == [("gone", None), ("live", NUMBER + "2")]


def test_a_promise_keeps_its_number_until_it_is_kept(database: Database, city: City) -> None:
    """Over a long weekend a callback is older than `numbers_hours`, and needs its number all the same."""
    fill(
        database,
        places,
        place(1, PlaceState.WAITING, NOW - 4 * DAY, callback=True, due_at=NOW + HOUR),
        place(2, PlaceState.OVER, NOW - HOUR, callback=True, ended_at=NOW),
    )
    purge.purge(database, city, NOW)
    assert left(database, places, "number", "phone") == [(1, NUMBER + "3"), (2, None)]


def test_hashes_go_when_the_city_stops_remembering(database: Database, city: City) -> None:
    """Nobody is recognised by any table for longer than the config says of their language."""
    days = {"recent": 29, "long ago": 31}
    for number, (name, ago) in enumerate(days.items()):
        then = NOW - ago * DAY
        fill(database, callers, {"caller": name, "language": "it", "seen_at": then})
        fill(database, calls, call(name, began_at=then, ended_at=then, caller=name))
        fill(database, places, place(number, PlaceState.OVER, then, ended_at=then, caller=name))
    purge.purge(database, city, NOW)
    assert left(database, callers, "caller") == [("recent",)]
    assert left(database, calls, "sid", "caller") == [("long ago", None), ("recent", "recent")]
    assert left(database, places, "number", "caller") == [(0, "recent"), (1, None)]


def test_a_city_that_remembers_nobody(database: Database) -> None:
    """With 0 days there is no language to be kept, and hashes go as numbers do."""
    city = replace(modena(KEPT), remember_language=timedelta())
    fill(database, callers, {"caller": "a", "language": "it", "seen_at": NOW})
    fill(database, calls, *(call(f"{h} h", began_at=NOW - h * HOUR, ended_at=NOW) for h in (23, 25)))
    purge.purge(database, city, NOW)
    assert left(database, callers, "caller") == []
    assert left(database, calls, "sid", "caller") == [("23 h", "hash"), ("25 h", None)]


def test_the_log_goes_after_its_days(database: Database, city: City) -> None:
    """What is older than `log_days` is gone from every table; what is not over stays, however old."""
    old, recent = NOW - 90 * DAY, NOW - 89 * DAY
    ended = {"place_end": "answered", "operator_end": "answered"}
    wait = {"office": "casa", "language": "it", "how": "answered", "waited": 3}
    fill(database, log, *({**wait, "began_at": at, "ended_at": at} for at in (old, recent)))
    fill(database, ledger, {"n": 1, "at": old, "event": "taken"}, {"n": 2, "at": recent, "event": "taken"})
    fill(
        database, announcements, *({"place": n, "at": at, "minutes": 5} for n, at in ((1, old), (2, recent)))
    )
    fill(database, guesses, {"kind": "pin", "at": NOW - DAY}, {"kind": "pin", "at": NOW})
    fill(database, claims, claim(1, old, **ended), claim(2, recent, **ended), claim(3, old))
    fill(database, moves, {"claim": 1, "wanted_at": old, "outcome": "done"}, {"claim": 3, "wanted_at": old})
    fill(
        database,
        places,
        place(1, PlaceState.OVER, old, ended_at=old),
        place(2, PlaceState.OVER, old, ended_at=recent),
        place(3, PlaceState.WAITING, old),
    )
    fill(database, calls, call("old", began_at=old), call("recent", began_at=recent))
    purge.purge(database, city, NOW)
    assert left(database, log, "began_at") == [(recent,)]
    assert left(database, ledger, "n") == [(2,)]
    assert left(database, announcements, "place") == [(2,)]
    assert left(database, guesses, "at") == [(NOW,)]
    assert left(database, claims, "number") == [(2,), (3,)]
    assert left(database, moves, "claim") == [(3,)]
    assert left(database, places, "number") == [(2,), (3,)]
    assert left(database, calls, "sid") == [("recent",)]


def test_what_operators_noted(database: Database, city: City) -> None:
    """A note may name somebody, and goes as numbers do; what is only counted goes with the log."""
    ages = ((1, 90 * DAY), (2, DAY), (3, DAY - HOUR))
    notes = ({"claim": n, "at": NOW - age, "outcome": "answered", "note": "wife"} for n, age in ages)
    fill(database, wrap_ups, *notes)
    purge.purge(database, city, NOW)
    kept = [(2, "answered", None), (3, "answered", "wife")]
    assert left(database, wrap_ups, "claim", "outcome", "note") == kept


def test_counting_changes_nothing_and_tells_what_a_purge_does(database: Database, city: City) -> None:
    """The dry run is a proof only if it counts what is then done, and nothing is left to count after it."""
    many = 1203  # more than are forgotten at once
    ended = [call(f"CA{n}", began_at=NOW - HOUR, ended_at=NOW, keyed=None) for n in range(many)]
    with database.writing() as connection:
        connection.execute(insert(calls), ended)
    fill(database, calls, call("live", began_at=NOW, keyed=None))
    counted = purge.count(database, city, NOW)
    assert {name: n for name, n in counted.items() if n} == {"calls.number": many}
    assert purge.in_full(database) == {"calls": many + 1, "callbacks": 0}
    assert purge.purge(database, city, NOW) == counted
    assert set(purge.count(database, city, NOW).values()) == {0}
    assert purge.in_full(database) == {"calls": 1, "callbacks": 0}


def test_what_is_kept_of_staff_goes_too(database: Database, city: City) -> None:
    """Sessions that are over, invitations that ran out, passwords of those who left, and the old record."""
    old, recent = NOW - 90 * DAY, NOW - 89 * DAY
    session = {"user": "anna", "roles": "operator"}
    for token, began, seen in [
        ("1-in use", 11 * HOUR, HOUR / 2),
        ("2-idle", 2 * HOUR, HOUR),
        ("3-too long", 12 * HOUR, HOUR / 2),
    ]:
        fill(database, sessions, {**session, "token": token, "began_at": NOW - began, "seen_at": NOW - seen})
    screens = {"user": "hall", "roles": "screen"}
    for token, began, seen in [
        ("4-hangs there", 179 * DAY, 29 * DAY),
        ("5-was taken down", 60 * DAY, 30 * DAY),
        ("6-half a year", 180 * DAY, HOUR),
    ]:
        fill(database, sessions, {**screens, "token": token, "began_at": NOW - began, "seen_at": NOW - seen})
    fill(
        database,
        accounts,
        {"user": "anna", "password": "hash", "invitation": "old", "invited_until": NOW - HOUR},
        {"user": "gone", "password": "hash"},
        {"user": "marta", "invitation": "over", "invited_until": NOW},
        {"user": "paolo", "invitation": "holds", "invited_until": NOW + HOUR},
    )
    fill(database, attempts, *({"who": "w", "address": "a", "at": at} for at in (old, recent)))
    fill(database, staff_record, *({"at": at, "deed": "signed-in"} for at in (old, recent)))
    purge.purge(database, city, NOW)
    assert left(database, sessions, "token") == [("1-in use",), ("4-hangs there",)]
    assert left(database, accounts, "user") == [("anna",), ("paolo",)]
    assert left(database, attempts, "at") == [(recent,)]
    assert left(database, staff_record, "at") == [(recent,)]


@pytest.mark.parametrize(
    ("ages", "kept"),
    [
        ([100] * 60, 50),  # in days, the oldest first
        ([100] * 5 + [89] * 60, 60),
        ([100] * 30 + [89] * 3 + [95] * 30, 50),  # a clock that was set back leaves no gap
        ([100] * 3, 3),
    ],
)
def test_versions_of_the_config(database: Database, city: City, ages: list[int], kept: int) -> None:
    """They go with the log, but the fifty newest stay, so that what is in force can be taken back."""
    always = {"who": "marta", "what": "{}", "digest": "0", "text": ""}
    rows = [{"number": n, "at": NOW - age * DAY, **always} for n, age in enumerate(ages, 1)]
    fill(database, config_revisions, *rows)
    counted = purge.count(database, city, NOW)["config_revisions"]
    assert counted == len(ages) - kept
    purge.purge(database, city, NOW)
    numbers = [number for (number,) in left(database, config_revisions, "number")]
    assert numbers == list(range(len(ages) - kept + 1, len(ages) + 1))


def test_staff_have_a_time_of_their_own(database: Database, city: City) -> None:
    """Protects whoever tries Christmas in a pretend city: the day there signs nobody out here."""
    session = {"token": "here", "user": "anna", "roles": "operator", "began_at": NOW, "seen_at": NOW}
    fill(database, sessions, session)
    purge.purge(database, city, NOW + 200 * DAY, NOW)
    assert left(database, sessions, "token") == [("here",)]
    purge.purge(database, city, NOW + 200 * DAY)
    assert left(database, sessions, "token") == []


def numbers_in(folder: Path) -> set[str]:
    """The full numbers that stand anywhere in the files of a database."""
    stored = b"".join(file.read_bytes() for file in folder.iterdir())
    return {number for number in (f"{NUMBER}{n}" for n in range(10)) if number.encode() in stored}


def test_what_is_deleted_is_overwritten(tmp_path: Path, city: City) -> None:
    """SQLite would leave the bytes of a deleted row where they were until something else needs the room."""
    database = Database(f"sqlite:///{tmp_path}/line.db")
    database.prepare()
    fill(database, calls, *(call(f"CA{n}", began_at=NOW - 100 * DAY) for n in range(300)))
    database.wipe()
    assert numbers_in(tmp_path)
    purge.purge(database, city, NOW)
    assert numbers_in(tmp_path) == set()
    database.close()


def rings(world: World, number: str) -> Phone:
    """Phone Polo 1, and wait for a while."""
    phone = world.call(number)
    phone.press("1")
    phone.press("1")
    phone.wait(25)
    return phone


def live_a_day(world: World) -> None:
    """Whatever makes the line write a number down: one is answered, called back, cut off, one merely gone."""
    giulia = next(each for each in world.city.operators if each.id == "giulia")
    world.exchange.phone(giulia.phone).manner = TAKES_IT
    rings(world, NUMBER + "1")
    second = rings(world, NUMBER + "2")
    second.press("1")  # to be called back
    second.press("1")  # at this number
    second.listen()
    world.exchange.phone(NUMBER + "2").manner = TAKES_IT
    world.exchange.run(150)
    world.exchange.phone(giulia.phone).manner = Manner(Reaction.LETS_IT_RING)
    rings(world, NUMBER + "4").hang_up()
    world.exchange.faults.append(Fault("voice/status", Mishap(loss=Loss.UNCONNECTED), times=9))
    rings(world, NUMBER + "5").hang_up()
    rings(world, "anonymous").hang_up()
    world.exchange.run(700)


def test_after_a_day_no_number_is_in_the_files(tmp_path: Path) -> None:
    """The proof itself: the bytes on the disk are searched, the log of what was not yet written back too."""
    world = open_world(config=KEPT, database_url=f"sqlite:///{tmp_path}/line.db")
    written: set[str] = set()

    def look() -> None:
        written.update(numbers_in(tmp_path))
        world.parts.database.wipe()  # back into the main file, as SQLite does by itself on a busier line

    world.exchange.every(20, look)
    live_a_day(world)
    assert written == {f"{NUMBER}{n}" for n in (1, 2, 4, 5)}  # or the search proves nothing
    world.jump("2026-01-13T12:00:00")
    world.exchange.run(5)  # the caretaker forgets by itself
    assert numbers_in(tmp_path) == set()
    assert purge.in_full(world.parts.database) == {"calls": 0, "callbacks": 0}
    world.parts.database.close()


def test_a_callback_of_an_office_that_is_gone_is_given_up(database: Database) -> None:
    """Protects a number from being kept for ever, and a promise from a slip in the config."""
    due = {"callback": True, "call": None}
    rows = [
        place(1, PlaceState.WAITING, NOW, due_at=NOW - 2 * DAY, office="gone", **due),
        place(2, PlaceState.WAITING, NOW, due_at=NOW - HOUR, office="gone", **due),
        place(3, PlaceState.WAITING, NOW, due_at=NOW - 2 * DAY, **due),
    ]
    fill(database, places, *rows)
    with database.turnstile(NOW) as p:
        endings.give_up_callbacks(p, NOW - DAY, frozenset({OfficeId("casa")}))
    assert left(database, places, "number", "state", "phone") == [
        (1, PlaceState.OVER, None),
        (2, PlaceState.WAITING, NUMBER + "3"),
        (3, PlaceState.WAITING, NUMBER + "3"),
    ]
    assert left(database, log, "how") == [("unreached",)]
