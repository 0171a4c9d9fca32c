# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One office's hours, put together from all that bears on them: for the phone, or for the door."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from zoneinfo import ZoneInfo

from ivr.city import SecondPlace
from ivr.hours import OpeningHours, Season
from ivr.settings.closures import Written as Closing
from ivr.settings.extra_days import Written as Extra
from ivr.settings.feasts import Feasts
from ivr.settings.findings import Findings
from ivr.settings.schema import Kind, Office
from ivr.settings.timetable import read_week
from ivr.settings.where import Path


@dataclass(frozen=True, slots=True)
class Calendar:
    """What bears on the hours of more than one office, and where their mistakes are noted."""

    zone: ZoneInfo
    feasts: Feasts
    closures: tuple[Closing, ...]
    extra_days: tuple[Extra, ...]
    findings: Findings

    def hours_of(
        self, office: Office, path: Path, kind: Kind, second_places: tuple[SecondPlace, ...]
    ) -> OpeningHours:
        timetable = office.hours if kind == "hours" else office.visits or {}
        return OpeningHours(
            zone=self.zone,
            week=read_week(timetable, (*path, kind), self.findings),
            seasons=tuple(_seasons(office, path, kind, self.findings)),
            rhythms=tuple(each.rhythm for each in second_places if each.kind == kind),
            extra_days=tuple(each.extra for each in self.extra_days if each.opens(office.id, kind)),
            closures=tuple(each.closure for each in self.closures if each.shuts(office.id)),
            holidays=self.feasts,
        )


def _seasons(office: Office, path: Path, kind: Kind, findings: Findings) -> Iterator[Season]:
    dated: list[tuple[Season, Path]] = []
    for place, entry in enumerate(office.season):
        here: Path = (*path, "season", place)
        if entry.kind != kind:
            continue
        season = Season(entry.from_, entry.until, read_week(entry.model_extra or {}, here, findings))
        if not (findings.sound((*here, "from")) and findings.sound((*here, "until"))):
            continue
        if season.last < season.first:
            findings.mistake(
                (*here, "until"), "config-season-backwards", until=season.last, start=season.first
            )
        else:
            dated.append((season, here))
            yield season
    for (first, path_of_first), (second, path_of_second) in combinations(dated, 2):
        if first.first <= second.last and second.first <= first.last:
            line = findings.line(path_of_first)
            findings.mistake((*path_of_second, "from"), "config-seasons-overlap", line=line)
