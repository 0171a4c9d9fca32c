# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The order itself: how many changes of it a second, and whether the length of the line matters."""

import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import click
from sqlalchemy import insert

from ivr.call import CallSid, Language, OfficeId, OperatorId, PlaceNumber
from ivr.city import Hold
from ivr.roster import Post
from ivr.store import claims, deadlines, duty, places
from ivr.store.calls import Caller
from ivr.store.claims import End
from ivr.store.database import Database
from ivr.store.dispatch import take_next
from ivr.store.tables import places as table
from ivr.store.tables import turnstile
from tests.postgres import Postgres

NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)
OFFICES = tuple(OfficeId(f"office{n}") for n in range(5))
LENGTHS = (10, 1_000, 10_000)
POSITION_AT = 5_000
HOLD = Hold(
    ring=timedelta(seconds=18),
    wrap_up=timedelta(),
    redial=timedelta(minutes=10),
    max_waiting=50,
    drain=timedelta(minutes=30),
    estimate_after=5,
    tickets=True,
)


@click.command()
@click.option("--rounds", default=7, show_default=True, help="how often each is measured, by turns")
@click.option("--times", default=50, show_default=True, help="how often each time")
def main(rounds: int, times: int) -> None:
    """Print changes of the order a second, and what a long line costs against a short one."""
    with tempfile.TemporaryDirectory() as folder:
        _measure("sqlite", lambda name: f"sqlite:///{folder}/{name}.db", rounds, times)
    with tempfile.TemporaryDirectory(prefix="ivr-pg-") as folder:
        server = Postgres(Path(folder))
        server.start()
        try:
            _measure("postgresql", server.database_url, rounds, times)
        finally:
            server.stop()


def _measure(name: str, url: Callable[[str], str], rounds: int, times: int) -> None:
    lines = {length: _line(url(f"line{length}"), length) for length in LENGTHS}
    seconds: dict[int, list[float]] = {length: [] for length in LENGTHS}
    for _ in range(rounds):
        for length, database in lines.items():
            seconds[length].append(_timed(times, partial(_change, database)))
    shortest = seconds[LENGTHS[0]]
    rate = 3 / statistics.median(shortest)  # taken, claimed, and the operator free again
    click.echo(f"{name}: {rate:.0f} changes of the order a second, one process")
    for length in LENGTHS[1:]:
        shares = [long / short for long, short in zip(seconds[length], shortest, strict=True)]
        click.echo(f"  with {length:6} waiting against {LENGTHS[0]}: {_share(shares)}")
    positions = _positions(lines[LENGTHS[-1]], lines[LENGTHS[0]], rounds, times)
    click.echo(f"  position at {POSITION_AT:6} against the first: {_share(positions)}")
    for database in lines.values():
        database.close()


def _share(shares: list[float]) -> str:
    return f"{statistics.median(shares):.2f} ({min(shares):.2f} to {max(shares):.2f})"


def _line(url: str, length: int) -> Database:
    """Let so many wait, a fifth of them for each office."""
    database = Database(url)
    database.prepare()
    with database.writing() as connection:
        rows = [_row(number) for number in range(1, length + 1)]
        connection.execute(insert(table), rows)
        connection.execute(turnstile.update().values(n=length))
    return database


def _row(number: int) -> dict[str, object]:
    office = OFFICES[number % len(OFFICES)]
    row = {"number": number, "state": "waiting", "call": f"CA{number}", "asked": office, "office": office}
    return row | {"language": "it", "since": NOW}


def _change(database: Database) -> None:
    """One more caller; the oldest one is claimed, put back, and the operator is free again."""
    post = Post(OperatorId("anna"), frozenset(OFFICES), signs_in=False)
    with database.turnstile(NOW) as p:
        n = p.next_number
        places.take(p, Caller(CallSid(f"CA{n}"), None, None, Language("it")), OFFICES[0], OFFICES[0])
    with database.turnstile(NOW) as p:
        take_next(p, post, HOLD, None)
    with database.turnstile(NOW) as p:
        (claim,) = deadlines.past_deadline(p.connection, NOW + timedelta(days=1))
        claims.finish(p, claim, End.LEFT)
        since = p.next_number
        duty.rest(p, post.operator, "", None, since)
        claims._set(p, claim.number, operator_end="left")


def _positions(long: Database, short: Database, rounds: int, times: int) -> list[float]:
    def asked(database: Database, number: int) -> None:
        with database.reading() as connection:
            places.ahead(connection, PlaceNumber(number), OFFICES, NOW)

    return [
        _timed(times, partial(asked, long, POSITION_AT)) / _timed(times, partial(asked, short, 1))
        for _ in range(rounds)
    ]


def _timed(times: int, action: Callable[[], None]) -> float:
    """Seconds for each."""
    begun = time.perf_counter()
    for _ in range(times):
        action()
    return (time.perf_counter() - begun) / times


if __name__ == "__main__":
    main()
