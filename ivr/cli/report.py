# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr report`: the figures of a period, as a table for people, as CSV or as JSON."""

import csv
import io
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, astuple, fields
from datetime import UTC, datetime
from math import ceil, floor

import click

from ivr.cli.database import line_database
from ivr.cli.reading import city_or_exit, midnight, wrong_use
from ivr.cli.words import word
from ivr.figures import Figures, Report, bars
from ivr.figures import report as report_of
from ivr.settings import Environment
from ivr.store import report as log
from ivr.store import wrap_ups

_DAYS = 7  # of a report without a beginning
_NAMES = tuple(field.name for field in fields(Figures))
_SECONDS = {"wait_mean", "wait_50", "wait_80", "wait_95", "handling_mean"}
_SHARES = {"within_20", "within_120", "served", "hit_rate"}


@click.command("report", help=word("help-report"))
@click.option("--from", "first", metavar="DAY", help=word("help-report-from"))
@click.option("--to", "last", metavar="DAY", help=word("help-report-to"))
@click.option("--json", "as_json", is_flag=True, help=word("help-report-json"))
@click.option("--csv", "as_csv", is_flag=True, help=word("help-report-csv"))
@click.help_option("--help", help=word("help-option"))
def report(*, first: str | None, last: str | None, as_json: bool, as_csv: bool) -> None:
    """Both days are in it, and they are the city's."""
    if as_json and as_csv:
        raise wrong_use(word("report-one-form"))
    zone = city_or_exit().zone
    last = last or datetime.now(UTC).astimezone(zone).date().isoformat()
    first = first or midnight(zone, last, 1 - _DAYS).date().isoformat()
    start, end = midnight(zone, first), midnight(zone, last, 1)
    if start >= end:
        raise wrong_use(word("report-backwards", first=first, last=last))
    with line_database(Environment.read(os.environ)) as database, database.reading() as connection:
        waits, said = (log.waits(connection, start, end, zone), log.said(connection, start, end, zone))
        found = report_of(waits, said, wrap_ups.counts(connection, start, end))
    if as_json:
        click.echo(_json(found, first, last))
    elif as_csv:
        click.echo(_csv(found), nl=False)
    else:
        click.echo(word("report-title", first=first, last=last))
        click.echo("\n".join(_table(found)))
        click.echo("\n".join(_bars(found.whole)))
        for outcome, count in found.outcomes.items():
            click.echo(word("report-outcome", outcome=outcome, count=count))


def _rows(found: Report) -> Iterator[tuple[str, str, Figures]]:
    """Each line of the report: what it is about, and of which."""
    yield "all", "", found.whole
    yield from (("office", office, figures) for office, figures in found.offices.items())
    yield from (("language", language, figures) for language, figures in found.languages.items())
    yield from (("hour", str(hour), figures) for hour, figures in found.hours.items())


def _json(found: Report, first: str, last: str) -> str:
    whole = {"from": first, "to": last, **asdict(found), "bars": bars(found.whole)}
    return json.dumps(whole, indent=2)


def _csv(found: Report) -> str:
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(("about", "name", *_NAMES))
    writer.writerows((about, name, *astuple(figures)) for about, name, figures in _rows(found))
    return written.getvalue()


def _table(found: Report) -> Iterator[str]:
    """Columns as wide as what stands in them, figures to the right; a rest between the parts."""
    rows = [("all", ["", *(word("report-" + name.replace("_", "-")) for name in _NAMES)])]
    rows += [(about, [_title(about, name), *_cells(figures)]) for about, name, figures in _rows(found)]
    widths = [max(map(len, column)) for column in zip(*(cells for _, cells in rows), strict=True)]
    part = "all"
    for about, cells in rows:
        if about != part:
            yield ""
        part = about
        figures = (cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True))
        yield "  ".join((cells[0].ljust(widths[0]), *figures))


def _title(about: str, name: str) -> str:
    match about:
        case "all":
            return word("report-all")
        case "hour":
            return word("report-hour", hour=name)
        case _:
            return name


def _cells(figures: Figures) -> Iterator[str]:
    for name, value in zip(_NAMES, astuple(figures), strict=True):
        if value is None:
            yield "-"
        elif name in _SECONDS:
            yield _clock(value)
        else:
            yield _percent(value) if name in _SHARES else str(value)


def _clock(seconds: float) -> str:
    """Minutes and seconds; a wait is never made shorter by being rounded."""
    whole = ceil(seconds)
    return f"{whole // 60}:{whole % 60:02}"


def _percent(share: float) -> str:
    """Whole hundredths; a share is never made larger by being rounded."""
    return f"{floor(round(share * 100, 6))}%"


def _bars(whole: Figures) -> Iterator[str]:
    yield ""
    yield word("report-bars")
    mean, within, served = whole.wait_mean, whole.within_20, whole.served
    for bar, is_met in bars(whole).items():
        if is_met is None or mean is None or within is None or served is None:
            yield word(f"report-bar-{bar}-unknown")
        else:
            values = {"mean": _clock(mean), "within": _percent(within), "served": _percent(served)}
            yield word(f"report-bar-{bar}", met="yes" if is_met else "no", **values)
