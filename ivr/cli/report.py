# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr report`: the figures of a period, as a table for people, as CSV or as JSON."""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime

import click

from ivr.cli.database import line_database
from ivr.cli.reading import city_or_exit, midnight, wrong_use
from ivr.cli.words import word
from ivr.figures import Figures, Report, bars
from ivr.figures import report as report_of
from ivr.settings import Environment
from ivr.sheet import NAMES, as_csv, cells, clock, percent, rows
from ivr.store import report as log
from ivr.store import wrap_ups

_DAYS = 7  # of a report without a beginning


@click.command("report", help=word("help-report"))
@click.option("--from", "first", metavar="DAY", help=word("help-report-from"))
@click.option("--to", "last", metavar="DAY", help=word("help-report-to"))
@click.option("--json", "as_json", is_flag=True, help=word("help-report-json"))
@click.option("--csv", "for_a_spreadsheet", is_flag=True, help=word("help-report-csv"))
@click.help_option("--help", help=word("help-option"))
def report(*, first: str | None, last: str | None, as_json: bool, for_a_spreadsheet: bool) -> None:
    """Both days are in it, and they are the city's."""
    if as_json and for_a_spreadsheet:
        raise wrong_use(word("report-one-form"))
    zone = city_or_exit().zone
    last = last or datetime.now(UTC).astimezone(zone).date().isoformat()
    first = first or midnight(zone, last, 1 - _DAYS).date().isoformat()
    start, end = midnight(zone, first), midnight(zone, last, 1)
    if start >= end:
        raise wrong_use(word("report-backwards", first=first, last=last))
    with line_database(Environment.read(os.environ)) as database, database.reading() as connection:
        logged, outcomes = log.logged(connection, start, end), wrap_ups.counts(connection, start, end)
    found = report_of(logged.waits(zone), logged.said(zone), outcomes)
    if as_json:
        click.echo(_json(found, first, last))
    elif for_a_spreadsheet:
        click.echo(as_csv(found), nl=False)
    else:
        click.echo(word("report-title", first=first, last=last))
        click.echo("\n".join(_table(found)))
        click.echo("\n".join(_bars(found.whole)))
        for outcome, count in found.outcomes.items():
            click.echo(word("report-outcome", outcome=outcome, count=count))


def _json(found: Report, first: str, last: str) -> str:
    whole = {"from": first, "to": last, **asdict(found), "bars": bars(found.whole)}
    return json.dumps(whole, indent=2)


def _table(found: Report) -> Iterator[str]:
    """Columns as wide as what stands in them, figures to the right; a rest between the parts."""
    lines = [("all", ["", *(word("report-" + name.replace("_", "-")) for name in NAMES)])]
    lines += [(about, [_title(about, name), *cells(figures)]) for about, name, figures in rows(found)]
    widths = [max(map(len, column)) for column in zip(*(line for _, line in lines), strict=True)]
    part = "all"
    for about, line in lines:
        if about != part:
            yield ""
        part = about
        figures = (cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True))
        yield "  ".join((line[0].ljust(widths[0]), *figures))


def _title(about: str, name: str) -> str:
    match about:
        case "all":
            return word("report-all")
        case "hour":
            return word("report-hour", hour=name)
        case _:
            return name


def _bars(whole: Figures) -> Iterator[str]:
    yield ""
    yield word("report-bars")
    mean, within, served = whole.wait_mean, whole.within_20, whole.served
    for bar, is_met in bars(whole).items():
        if is_met is None or within is None or served is None:
            yield word(f"report-bar-{bar}-unknown")
        else:
            values = {"mean": _clock(mean), "within": percent(within), "served": percent(served)}
            yield word(f"report-bar-{bar}", met="yes" if is_met else "no", **values)


def _clock(mean: float | None) -> str:
    return "-" if mean is None else clock(mean)
