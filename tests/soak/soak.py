# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The day itself: five offices, forty operators, ten thousand calls; then its two accounts, side by side."""

import random
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import click
from sqlalchemy import event, select

from ivr.app import Parts
from ivr.audit import Audit, audit
from ivr.cli.pretend import pretend_line
from ivr.settings import Environment
from ivr.simulator.clock import Clock
from ivr.simulator.conversations import Conversation, conversations
from ivr.simulator.exchange import Exchange
from ivr.simulator.legs.inbound import InboundLeg
from ivr.store import ledger
from ivr.store.tables import claims
from tests.generated import config_of
from tests.soak.lived import Ring, Stay, overtakings
from tests.soak.people import WITHHELD, Person, change_of_mood

OFFICES = [f"office{n}" for n in range(1, 6)]
OPENS = datetime(2026, 1, 12, 8, tzinfo=ZoneInfo("Europe/Rome"))
CLOSES = timedelta(hours=10)
_DRAINED = timedelta(minutes=40)  # after closing nobody waits any longer
_MOODS_CHANGE = 20  # seconds
_CALLS_EACH = 1.04  # by one person: some give up and call again


@dataclass(frozen=True)
class Day:
    """What was left of it."""

    exchange: Exchange
    audit: Audit
    lived: tuple[tuple[Ring, Stay], ...]  # overtakings, as the callers saw them
    accepted: frozenset[tuple[str, str]]  # calls and operators' phones, as the store has it
    talked: tuple[Conversation, ...]

    @property
    def calls(self) -> int:
        return sum(isinstance(leg, InboundLeg) for leg in self.exchange.legs.values())


def live_through(folder: Path, calls: int, operators: int, hours: timedelta = CLOSES, seed: int = 1) -> Day:
    """Let so many calls come within the hours, and the line run on until all have hung up."""
    chance = random.Random(seed)  # noqa: S311  # chance that can be repeated guards no secret
    serving = {f"operator{n}": chance.sample(OFFICES, chance.choice((1, 2, 3))) for n in range(operators)}
    serving |= {f"operator{n}": [OFFICES[n], OFFICES[n - 1]] for n in range(len(OFFICES))}
    config = folder / "config.toml"
    closes = OPENS + hours
    config.write_text(config_of(OFFICES, serving, hours=f"08:00-{closes:%H:%M}"), "utf-8")
    variables = {"IVR_SIMULATOR": "1", "IVR_DATA": str(folder), "IVR_CONFIG": str(config)}
    line, exchange = pretend_line(Environment.read(variables), Clock(OPENS))
    parts: Parts = line.extensions["parts"]
    event.listen(parts.database.engine, "connect", _carelessly)
    parts.database.engine.dispose()
    phones = {f"sip:{name}@example.invalid": frozenset(offices) for name, offices in serving.items()}
    change_of_mood(exchange, list(phones), chance)
    exchange.every(_MOODS_CHANGE, lambda: change_of_mood(exchange, list(phones), chance))
    number = parts.city().number.e164
    for n in range(round(calls / _CALLS_EACH)):
        shown = WITHHELD if chance.random() < 0.05 else f"+3933{n:08}"
        person = Person(exchange, shown, number, chance.randint(1, len(OFFICES)), chance)
        person.calls_after(hours * chance.triangular(0, 0.99, 0.3))
    exchange.run(hours.total_seconds())
    while exchange.elapsed < hours + _DRAINED and any(not leg.over for leg in exchange.legs.values()):
        exchange.run(60)
    return _told(exchange, parts, phones)


def _told(exchange: Exchange, parts: Parts, phones: dict[str, frozenset[str]]) -> Day:
    with parts.database.reading() as connection:
        found = audit(ledger.entries(connection, OPENS, OPENS + timedelta(days=1)))
        accepted = connection.execute(
            select(claims.c.call, claims.c.operator).where(
                claims.c.accepted_at.is_not(None), claims.c.call.is_not(None)
            )
        )
        pairs = frozenset((call, f"sip:{operator}@example.invalid") for call, operator in accepted)
    parts.database.close()
    return Day(exchange, found, tuple(overtakings(exchange, phones)), pairs, tuple(conversations(exchange)))


def _carelessly(connection: object, _record: object) -> None:
    """The day is gone with the folder: the disk need not remember it."""
    connection.execute("PRAGMA synchronous = OFF")  # type: ignore[attr-defined]  # the driver's own


def agree(day: Day) -> None:
    """Raise AssertionError where somebody was overtaken, or the two accounts of the day differ."""
    assert day.audit.is_fair, (day.audit.overtakings[:5], day.audit.breaches[:5])
    assert day.lived == (), day.lived[:5]
    by_call = {(each.call, each.operator) for each in day.talked if _phoned(day, each)}
    assert by_call <= day.accepted, "they talked, and nobody had accepted"
    no_operator_had_two(day.talked)


def no_operator_had_two(talked: tuple[Conversation, ...]) -> None:
    """One citizen per operator, ever."""
    over: dict[str, timedelta | None] = {}
    for each in talked:
        before = over.get(each.operator, timedelta())
        assert before is not None, each
        assert before <= each.begun, each
        over[each.operator] = each.ended


def _phoned(day: Day, conversation: Conversation) -> bool:
    return isinstance(day.exchange.legs[conversation.call], InboundLeg)


def counts(day: Day) -> Counter[str]:
    """What there is to tell of a day."""
    phoned = sum(_phoned(day, each) for each in day.talked)
    told = Counter({"calls": day.calls, "put through": phoned, "called back": len(day.talked) - phoned})
    causes = Counter({f"while {cause}": count for cause, count in day.audit.causes.items()})
    return told + causes + day.audit.events


@click.command()
@click.option("--calls", default=10_000, show_default=True)
@click.option("--operators", default=40, show_default=True)
@click.option("--seed", default=1, show_default=True)
def main(calls: int, operators: int, seed: int) -> None:
    """Live through a day, and print its counts."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="ivr-soak-") as folder:
        day = live_through(Path(folder), calls, operators, seed=seed)
    for name, number in sorted(counts(day).items()):
        click.echo(f"{name:>24} {number}")
    agree(day)
    minutes = (time.monotonic() - begun) / 60
    click.echo(f"Nobody was overtaken; ledger and callers agree. {minutes:.0f} minutes for this day.")


if __name__ == "__main__":
    main()
