# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Extra and reduced days: once for an office and day, and not while a closure shuts it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from ivr.hours import ExtraDay
from ivr.hours.closures import FOREVER
from ivr.hours.instants import instant, instant_on
from ivr.settings.closures import Written as Closing
from ivr.settings.findings import Findings
from ivr.settings.references import check_offices
from ivr.settings.schema import Config, Kind
from ivr.settings.timetable import read_spans
from ivr.settings.where import Path


@dataclass(frozen=True, slots=True)
class Written:
    """An extra day, the offices it is written for (None: all), and whether it is for phone or door."""

    extra: ExtraDay
    offices: frozenset[str] | None
    kind: Kind

    def opens(self, office: str, kind: Kind) -> bool:
        return self.kind == kind and (self.offices is None or office in self.offices)


def read_extra_days(
    config: Config, zone: ZoneInfo, closures: tuple[Closing, ...], findings: Findings
) -> tuple[Written, ...]:
    written = dict(_read(config, findings))
    first: dict[tuple[str, Kind, object], Path] = {}
    for path, each in written.items():
        _check_closures(each, path, zone, closures, findings)
        for office in sorted(each.offices if each.offices is not None else (o.id for o in config.office)):
            rival = first.setdefault((office, each.kind, each.extra.day), path)
            if rival != path:
                findings.mistake(
                    path,
                    "config-opening-twice",
                    office=office,
                    day=each.extra.day.isoformat(),
                    line=findings.line(rival),
                )
    return tuple(written.values())


def _read(config: Config, findings: Findings) -> Iterator[tuple[Path, Written]]:
    for place, entry in enumerate(config.opening):
        path: Path = ("opening", place)
        check_offices(entry.offices, (*path, "offices"), config, findings)
        spans = read_spans(entry.hours, (*path, "hours"), findings)
        _check_visits(entry.offices, entry.kind, path, config, findings)
        if all(findings.sound((*path, part)) for part in ("offices", "date", "kind")):
            offices = None if entry.offices is None else frozenset(entry.offices)
            yield path, Written(ExtraDay(entry.date, spans), offices, entry.kind)


def _check_visits(
    offices: list[str] | None, kind: Kind, path: Path, config: Config, findings: Findings
) -> None:
    """A door that opens on an extra day has hours on other days as well."""
    if kind == "hours":
        return
    for place, office in enumerate(config.office):
        named = offices is not None and office.id in offices
        if named and not office.has_visits and findings.sound(("office", place)):
            findings.mistake((*path, "kind"), "config-no-visits", office=office.id)


def _check_closures(
    each: Written, path: Path, zone: ZoneInfo, closures: tuple[Closing, ...], findings: Findings
) -> None:
    hours = [(span.opens, span.closes) for span in each.extra.spans] or [(0, 24 * 60)]
    stretches = [tuple(instant_on(each.extra.day, minutes, zone) for minutes in ends) for ends in hours]
    for closing in closures:
        starts, ends = _instants(closing)
        shared = each.offices is None or closing.offices is None or each.offices & closing.offices
        if shared and all(starts <= opens and closes <= ends for opens, closes in stretches):
            findings.mistake(
                (*path, "date"),
                "config-opening-in-closure",
                day=each.extra.day.isoformat(),
                line=findings.line(closing.path),
            )


def _instants(closing: Closing) -> tuple[datetime, datetime]:
    ends = closing.closure.ends
    return instant(closing.closure.starts), FOREVER if ends is None else instant(ends)
