# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From "08:30-13:00" to spans, and from days with their spans to a week."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from ivr.hours import Span, Week
from ivr.settings.days import DAYS, days_named
from ivr.settings.findings import Findings
from ivr.settings.where import Path

_SPAN = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])-(?:([01][0-9]|2[0-3]):([0-5][0-9])(\+1)?|24:00)")
_DAY = 24 * 60  # minutes
_STEP = 5  # minutes: the languages speak no other times


@dataclass(frozen=True, slots=True)
class _Written:
    """A span, and how and where it is written."""

    span: Span
    text: str
    path: Path


def read_spans(texts: list[str], path: Path, findings: Findings) -> tuple[Span, ...]:
    """The spans of one day, in order."""
    return tuple(written.span for written in _spans(texts, path, findings))


def read_week(timetable: Mapping[str, list[str]], path: Path, findings: Findings) -> Week:
    """Monday to Sunday; a day that stands alone goes before a range of days that has it too."""
    days: list[list[_Written]] = [[] for _ in DAYS]
    for name in _days_by_name(timetable, path, findings):
        spans = _spans(timetable[name], (*path, name), findings)
        for day in days_named(name) or ():
            days[day] = spans
    for today, tomorrow in [*pairwise(days), (days[-1], days[0])]:
        _check_the_night(today, tomorrow, findings)
    return tuple(tuple(written.span for written in day) for day in days)


def _days_by_name(timetable: Mapping[str, list[str]], path: Path, findings: Findings) -> Iterator[str]:
    """The names of days, those that stand alone after the ranges, which may share no day."""
    taken: dict[int, str] = {}
    for name in timetable:
        days = days_named(name) or ()
        if len(days) > 1:
            rival = next((taken[day] for day in days if day in taken), None)
            if rival:
                findings.mistake(
                    (*path, name),
                    "config-days-twice",
                    name=name,
                    other=rival,
                    line=findings.line((*path, rival)),
                )
            taken |= dict.fromkeys(days, name)
            yield name
    yield from (name for name in timetable if len(days_named(name) or ()) == 1)


def _spans(texts: list[str], path: Path, findings: Findings) -> list[_Written]:
    written = [
        _Written(span, text, (*path, place))
        for place, text in enumerate(texts)
        if (span := _span(text, (*path, place), findings))
    ]
    written.sort(key=lambda each: each.span)
    for place, second in enumerate(written):
        for first in written[:place]:
            if second.span.opens < first.span.closes:
                _overlap(max(first, second, key=lambda each: each.path[-1]), first, second, findings)
    return written


def _span(text: str, path: Path, findings: Findings) -> Span | None:
    found = _SPAN.fullmatch(text)
    if not found:
        findings.mistake(path, "config-span-form", text=text)
        return None
    hour, minute, end_hour, end_minute, next_day = found.groups()
    opens = int(hour) * 60 + int(minute)
    closes = int(end_hour) * 60 + int(end_minute) if end_hour else _DAY
    if opens % _STEP or closes % _STEP:
        findings.mistake(path, "config-span-step", text=text)
        return None
    if next_day:
        closes += _DAY
    if closes <= opens:
        findings.mistake(path, "config-span-backwards", text=text)
        return None
    return Span(opens, closes)


def _check_the_night(today: list[_Written], tomorrow: list[_Written], findings: Findings) -> None:
    for late in today:
        for early in tomorrow:
            if early.span.opens < late.span.closes - _DAY:
                _overlap(late, late, early, findings, key="config-spans-overlap-at-night")


def _overlap(
    at: _Written, first: _Written, second: _Written, findings: Findings, key: str = "config-spans-overlap"
) -> None:
    findings.mistake(at.path, key, first=first.text, second=second.text)
