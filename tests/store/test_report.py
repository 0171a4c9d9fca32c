# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the log gives to the figures: the waits of the city's own days, and what was announced in them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert

from ivr.figures import Said, figures
from ivr.simulator.manner import Manner, Reaction
from ivr.store import report
from ivr.store.database import Database
from ivr.store.tables import announcements, log
from tests.world import World

ROME = ZoneInfo("Europe/Rome")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(f"sqlite:///{tmp_path}/line.db")
    database.prepare()
    yield database
    database.close()


def local(text: str) -> datetime:
    """A moment of the city's clock, unless it says of which."""
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=ROME)


def waited(database: Database, place: int, began: str, how: str = "answered", minutes: int = 3) -> None:
    """One wait that began at a local time."""
    row = {"place": place, "office": "casa", "language": "it", "how": how, "waited": minutes * 60}
    row |= {"began_at": local(began), "ended_at": local(began) + timedelta(minutes=minutes)}
    with database.writing() as connection:
        connection.execute(insert(log).values(row))


def announced(database: Database, place: int, at: str, *, hit: bool | None) -> None:
    with database.writing() as connection:
        connection.execute(insert(announcements).values(place=place, at=local(at), minutes=3, hit=hit))


def hours(database: Database, first: str, end: str) -> list[int]:
    """The hours of the waits that a report of these days has."""
    with database.reading() as connection:
        return sorted(each.hour for each in report.logged(connection, local(first), local(end)).waits(ROME))


def test_a_day_begins_and_ends_at_the_citys_midnight(database: Database) -> None:
    """Protects the day's figures: in UTC a call after a summer's midnight would be the day before's."""
    for place, began in enumerate(
        ("2026-07-05T23:59:59", "2026-07-06T00:00", "2026-07-06T23:59:59", "2026-07-07T00:00")
    ):
        waited(database, place, began)
    assert hours(database, "2026-07-06", "2026-07-07") == [0, 23]


@pytest.mark.parametrize(
    ("day", "after", "length"), [("2026-03-29", "2026-03-30", 23), ("2026-10-25", "2026-10-26", 25)]
)
def test_the_days_of_a_clock_change_are_whole(database: Database, day: str, after: str, length: int) -> None:
    """Protects two days a year: none of their 23 or 25 hours is lost, and none counted for a neighbour."""
    midnight = local(day).astimezone(UTC)
    for n in range(-1, length + 1):
        waited(database, n, (midnight + n * timedelta(hours=1)).isoformat())
    assert len(hours(database, day, after)) == length


def test_what_was_said_counts_for_the_wait_it_was_said_in(database: Database) -> None:
    """Protects the hit rate: who waited twice has each announcement once; what has no score is left out."""
    waited(database, 7, "2026-01-12T09:00")
    waited(database, 7, "2026-01-12T11:00")
    waited(database, 8, "2026-01-12T09:00", how="abandoned")
    announced(database, 7, "2026-01-12T09:01", hit=True)
    announced(database, 7, "2026-01-12T11:01", hit=False)
    announced(database, 7, "2026-01-12T11:02", hit=None)
    announced(database, 8, "2026-01-12T09:01", hit=None)
    with database.reading() as connection:
        said = report.logged(connection, local("2026-01-12"), local("2026-01-13")).said(ROME)
    assert sorted(said, key=lambda each: each.hour) == [
        Said("casa", "it", 9, hit=True),
        Said("casa", "it", 11, hit=False),
    ]


def test_the_figures_are_those_of_the_callers(world: World) -> None:
    """Protects the whole way from a telephone to the table: one spoken to, one who gave up."""
    giulia = next(each for each in world.city.operators if each.id == "giulia")
    world.exchange.phone(giulia.phone).manner = Manner(Reaction.ANSWERS, after=3, presses="1", talks=60)
    for number in ("+393331110001", "+393331110002"):
        phone = world.call(number)
        phone.press("1")
        phone.press("1")
        phone.wait(25)
    phone.hang_up()
    world.exchange.run(700)  # the grace is over
    now = world.exchange.clock()
    with world.parts.database.reading() as connection:
        found = figures(report.logged(connection, now - timedelta(days=1), now).waits(ROME), [])
    assert (found.answered, found.abandoned, found.called_back, found.unreached) == (1, 1, 0, 0)
    assert found.handling_mean == 60
    assert found.wait_mean is not None
    assert 10 < found.wait_mean < 40
