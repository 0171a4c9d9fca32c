# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr queue audit`: whether anybody in line was overtaken on a day, told from the ledger."""

import os
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import click

from ivr.audit import Audit, Cause, Fault, audit
from ivr.cli.database import line_database
from ivr.cli.reading import city_or_exit, midnight
from ivr.cli.words import word
from ivr.settings import Environment
from ivr.store import ledger
from ivr.store.events import Event

_COUNTED = (
    Event.TAKEN,
    Event.CLAIMED,
    Event.ACCEPTED,
    Event.RETURNED,
    Event.SERVED,
    Event.DROPPED,
    Event.RESUMED,
    Event.PROMISED,
    Event.LEFT,
)


@click.group(help=word("help-queue"))
@click.help_option("--help", help=word("help-option"))
def queue() -> None:
    """What can be asked of the line of those who wait."""


@queue.command("audit", help=word("help-queue-audit"))
@click.argument("day")
@click.help_option("--help", help=word("help-option"))
def audit_day(day: str) -> None:
    """Exit with 1 where somebody was overtaken, or the ledger contradicts itself."""
    zone = city_or_exit().zone
    start, end = midnight(zone, day), midnight(zone, day, 1)
    with line_database(Environment.read(os.environ)) as database, database.reading() as connection:
        found = audit(ledger.entries(connection, start, end), start, end)
    for line in _told(found, day, zone):
        click.echo(line)
    raise SystemExit(0 if found.is_fair else 1)


def _told(found: Audit, day: str, zone: ZoneInfo) -> Iterator[str]:
    yield word("audit-day", day=day, **{event.value: found.events[event] for event in _COUNTED})
    yield word("audit-causes", **{cause.value: found.causes[cause] for cause in Cause})
    if found.events[Event.ALARM]:
        yield word("audit-alarms", count=found.events[Event.ALARM])
    for each in found.overtakings:
        yield word(
            "audit-overtaking",
            time=_time(each.at, zone),
            number=str(each.number),
            overtaken=str(each.overtaken),
            office=each.office,
            operator=each.operator,
            event=str(each.n),
        )
    for breach in found.breaches:
        yield word(
            "audit-breach",
            time=_time(breach.at, zone),
            event=str(breach.n),
            fault=breach.fault.value,
            about=breach.event if breach.fault is Fault.UNKNOWN else str(breach.place or breach.operator),
        )
    yield word("audit-result", overtakings=len(found.overtakings), breaches=len(found.breaches))


def _time(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%H:%M:%S}"
