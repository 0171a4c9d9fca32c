# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The race itself, on SQLite and on PostgreSQL: starts the processes, and judges what came of it."""

import multiprocessing
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import groupby, pairwise
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Semaphore
from operator import attrgetter
from pathlib import Path

import click
from sqlalchemy import select

from ivr.audit import audit
from ivr.store import ledger
from ivr.store.database import Database
from ivr.store.events import Event
from ivr.store.ledger import Entry
from ivr.store.tables import claims
from tests.postgres import Postgres
from tests.race.racer import AT_MOST, Dialled, Lived, Racer

EVER = datetime(2000, 1, 1, tzinfo=UTC), datetime(3000, 1, 1, tzinfo=UTC)


def race(url: str, processes: int, callers: int) -> Counter[str]:
    """Let processes serve callers on an empty database; the counts of it, all of them judged."""
    database = Database(url)
    database.prepare()
    lives = _run(url, processes, callers)
    with database.reading() as connection:
        entries = list(ledger.entries(connection, *EVER))
        rows = connection.execute(select(claims.c.number, claims.c.call, claims.c.operator)).all()
    database.close()
    counts = sum((lived.ended for lived in lives), Counter[str]())
    assert counts["served"] + counts["hung up"] == callers
    dialled = [each for lived in lives for each in lived.dialled]
    no_two_at_once(dialled)
    assert {(each.claim, each.caller, each.operator) for each in dialled} <= {tuple(row) for row in rows}
    in_order(entries)
    accepted = [entry.claim for entry in entries if entry.event == Event.ACCEPTED]
    assert sorted(accepted) == sorted(claim for lived in lives for claim in lived.accepted)
    for lived in lives:
        assert [claim for claim in accepted if claim in set(lived.accepted)] == lived.accepted
    found = audit(entries)
    assert found.is_fair, (found.overtakings, found.breaches)
    causes = Counter({f"while {cause}": count for cause, count in found.causes.items()})
    return found.events + causes + Counter({"tried again": counts["tried again"]})


def no_two_at_once(dialled: Sequence[Dialled]) -> None:
    """Nobody, operator or caller, was in two calls at a time, as they lived it."""
    for person in (attrgetter("operator"), attrgetter("caller")):
        for _, theirs in groupby(sorted(dialled, key=lambda each: (person(each), each.since)), person):
            for one, next_one in pairwise(theirs):
                assert one.until <= next_one.since, (one, next_one)


def in_order(entries: Iterable[Entry]) -> None:
    """Each operator was given the lowest number of those who waited: the whole rule, once more."""
    waiting: dict[int, str] = {}  # places, and the office
    for entry in entries:
        if entry.event in {Event.TAKEN, Event.RETURNED}:
            waiting[entry.place] = entry.office
        elif entry.event in {Event.DROPPED, Event.LEFT}:
            waiting.pop(entry.place, None)
        elif entry.event == Event.CLAIMED:
            lowest = min(place for place, office in waiting.items() if office in entry.offices)
            assert entry.place == lowest, entry
            del waiting[entry.place]
    assert waiting == {}


def _run(url: str, processes: int, callers: int) -> list[Lived]:
    several = multiprocessing.get_context("spawn")
    posts: list[Queue[str]] = [several.Queue() for _ in range(processes)]
    left, lives = several.Semaphore(callers), several.Queue()
    running = [
        several.Process(target=_go, args=(url, n, processes, callers, posts, left, lives), daemon=True)
        for n in range(processes)
    ]
    for each in running:
        each.start()
    found = [lives.get(timeout=AT_MOST + 60) for _ in running]
    for each in running:
        each.join()
    failures = [each for each in found if isinstance(each, str)]
    assert not failures, failures
    return found


def _go(  # noqa: PLR0917  # what a process is given, in its order
    url: str,
    number: int,
    processes: int,
    callers: int,
    posts: "list[Queue[str]]",
    left: Semaphore,
    lives: "Queue[Lived | str]",
) -> None:
    racer = Racer(url, number, posts)
    try:
        racer.race([f"{number}-{n}" for n in range(number, callers, processes)], left)
        lives.put(racer.lived)
    except BaseException as error:  # told to whoever started this process
        lives.put(f"process {number}: {error!r}")
        raise
    finally:
        for post in posts:
            post.cancel_join_thread()  # nobody reads them any more


@click.command()
@click.option("--processes", default=8, show_default=True)
@click.option("--callers", default=400, show_default=True)
def main(processes: int, callers: int) -> None:
    """Race on both databases, and print the counts."""
    with tempfile.TemporaryDirectory(prefix="ivr-race-") as folder:
        _tell("SQLite", race(f"sqlite:///{folder}/line.db", processes, callers))
    with tempfile.TemporaryDirectory(prefix="ivr-race-") as folder:
        server = Postgres(Path(folder))
        server.start()
        try:
            _tell("PostgreSQL", race(server.database_url("race"), processes, callers))
        finally:
            server.stop()


def _tell(where: str, counts: Counter[str]) -> None:
    told = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
    click.echo(f"{where}: {told}. Nobody was overtaken, and nobody had two at once.")


if __name__ == "__main__":
    main()
