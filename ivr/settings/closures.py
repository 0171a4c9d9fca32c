# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Closures as staff date them: a date alone as the last day closed, a time as the moment of reopening."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from ivr.call import OfficeId
from ivr.hours import Closure
from ivr.hours.instants import instant
from ivr.settings.findings import Findings
from ivr.settings.references import check_office, check_offices
from ivr.settings.schema import Closure as Entry
from ivr.settings.schema import Config
from ivr.settings.where import Path
from ivr.settings.wording import Languages, read_reason


@dataclass(frozen=True, slots=True)
class Written:
    """A closure, the offices it is written for (None: all), and where it is written."""

    closure: Closure
    offices: frozenset[str] | None
    path: Path

    def shuts(self, office: str) -> bool:
        return self.offices is None or office in self.offices


def read_closures(
    config: Config, zone: ZoneInfo, languages: Languages, findings: Findings
) -> tuple[Written, ...]:
    return tuple(_read(config, zone, languages, findings))


def _read(config: Config, zone: ZoneInfo, languages: Languages, findings: Findings) -> Iterator[Written]:
    for place, entry in enumerate(config.closure):
        path: Path = ("closure", place)
        check_offices(entry.offices, (*path, "offices"), config, findings)
        if entry.redirect is not None:
            check_office(entry.redirect, (*path, "redirect"), config, findings)
        reason = read_reason(entry.reason, (*path, "reason"), languages, findings)
        period = _period(entry, path, zone, findings)
        # Of a closure whose dates or offices could not be read nothing follows for what else is written.
        if period and all(findings.sound((*path, part)) for part in ("from", "until", "offices")):
            offices = None if entry.offices is None else frozenset(entry.offices)
            redirect = None if entry.redirect is None else OfficeId(entry.redirect)
            yield Written(Closure(*period, offices is not None, reason, redirect), offices, path)


def _period(
    entry: Entry, path: Path, zone: ZoneInfo, findings: Findings
) -> tuple[datetime, datetime | None] | None:
    starts = _moment(entry.from_, zone)
    _check_step(starts, (*path, "from"), findings)
    if entry.until is None:
        return starts, None
    ends = _moment(entry.until, zone)
    if not isinstance(entry.until, datetime):
        ends += timedelta(days=1)
    _check_step(ends, (*path, "until"), findings)
    if instant(starts) < instant(ends):
        return starts, ends
    findings.mistake(
        (*path, "until"), "config-closure-backwards", until=_shown(entry.until), start=_shown(entry.from_)
    )
    return None


def _moment(written: date, zone: ZoneInfo) -> datetime:
    if not isinstance(written, datetime):
        return datetime.combine(written, time(), zone)
    return written.astimezone(zone) if written.tzinfo else written.replace(tzinfo=zone)


def _check_step(moment: datetime, path: Path, findings: Findings) -> None:
    if moment.minute % 5 or moment.second or moment.microsecond:  # the languages speak no other times
        findings.mistake(path, "config-moment-step", text=f"{moment:%H:%M:%S}")


def _shown(moment: date) -> str:
    return moment.isoformat(*([" ", "minutes"] if isinstance(moment, datetime) else []))
