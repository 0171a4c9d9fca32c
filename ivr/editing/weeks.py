# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A week's hours as seven days, and as the config writes them: by day, or by a range of days."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from ivr.settings.days import DAYS, days_named

Week = tuple[tuple[str, ...], ...]  # Monday to Sunday, each with its spans: "08:30-13:00"
CLOSED: Week = ((),) * len(DAYS)


def days_of(table: Mapping[str, Any]) -> Week:
    """The seven days of a timetable without mistakes; other settings in its table are passed over."""
    days: list[tuple[str, ...]] = list(CLOSED)
    for name in sorted(table, key=lambda name: name in DAYS):  # a day that stands alone goes before a range
        for day in days_named(name) or ():
            days[day] = tuple(table[name])
    return tuple(days)


def timetable(week: Week) -> dict[str, list[str]]:
    """The shortest way to write a week: days in a row that are alike as a range, closed ones not at all."""
    written: dict[str, list[str]] = {}
    for spans, run in groupby(range(len(DAYS)), key=lambda day: week[day]):
        days = list(run)
        if spans:
            ends = {DAYS[days[0]]: None, DAYS[days[-1]]: None}  # one name of a day alone
            written["-".join(ends)] = list(spans)
    return written


def changed_days(table: Mapping[str, Any], week: Week) -> Iterator[tuple[str, list[str]]]:
    """What to write, name by name, so that a timetable has these days; every name in it is kept.

    A range is written anew where all the days that it stands for change alike, a day alone otherwise.
    """
    now = days_of(table)
    left = [day for day in range(len(DAYS)) if now[day] != week[day]]
    for name in table:
        stands_for = [day for day in days_named(name) or () if name in DAYS or DAYS[day] not in table]
        wanted = {week[day] for day in stands_for}
        if len(wanted) == 1 and set(stands_for) <= set(left):
            yield name, list(wanted.pop())
            left = [day for day in left if day not in stands_for]
    yield from ((DAYS[day], list(week[day])) for day in left)
