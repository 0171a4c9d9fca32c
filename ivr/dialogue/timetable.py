# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A week of hours as lines: which days are named together, and which hours are said of them."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from ivr.call import Line
from ivr.dialogue import lines
from ivr.hours import Span, Week

DAYS = range(1, 8)  # ISO 8601: Monday is 1

_WHOLE_DAY = Span(0, 24 * 60)


@lru_cache(maxsize=256)  # a city has a few weeks, and says them all day
def groups(week: Week) -> tuple[Line, ...]:
    """Name every opening of a week; days with the same hours come together, none at all gives ()."""
    by_span = _merge((frozenset({span}), _days_with(span, week)) for span in sorted(set().union(*week)))
    said: set[int] = set()
    spoken: list[Line] = []
    for spans, days in by_span:
        if said.isdisjoint(days):
            spoken.append(lines.group(_days(days), spoken_spans(spans)))
        elif days <= said:
            spoken.append(lines.group_also(_days(days), spoken_spans(spans)))
        else:  # some of these days were named and some were not: day by day is clearer
            return _day_by_day(week)
        said |= days
    return tuple(spoken)


def _day_by_day(week: Week) -> tuple[Line, ...]:
    by_hours = ((frozenset(week[day - 1]), frozenset({day})) for day in DAYS if week[day - 1])
    merged: dict[frozenset[Span], frozenset[int]] = {}
    for spans, days in by_hours:
        merged[spans] = merged.get(spans, frozenset()) | days
    return tuple(lines.group(_days(days), spoken_spans(spans)) for spans, days in merged.items())


def _merge(
    rows: Iterable[tuple[frozenset[Span], frozenset[int]]],
) -> list[tuple[frozenset[Span], frozenset[int]]]:
    """Join the spans that are kept on exactly the same days."""
    merged: dict[frozenset[int], frozenset[Span]] = {}
    for spans, days in rows:
        merged[days] = merged.get(days, frozenset()) | spans
    most_days_first = sorted(merged.items(), key=lambda row: (-len(row[0]), min(row[0]), min(row[1])))
    return [(spans, days) for days, spans in most_days_first]


def _days_with(span: Span, week: Week) -> frozenset[int]:
    return frozenset(day for day in DAYS if span in week[day - 1])


def spoken_spans(spans: Iterable[Span]) -> tuple[Line, ...]:
    """Say each span from its opening to its closing."""
    return tuple(
        lines.span_all_day() if span == _WHOLE_DAY else lines.span(span.opens_at, span.closes_at)
        for span in sorted(spans)
    )


def _days(days: frozenset[int]) -> Line:
    if len(days) == len(DAYS):
        return lines.days_every()
    stretches = _stretches(sorted(days))
    if len(stretches) == 1:
        return _stretch(stretches[0])
    if all(len(stretch) < 3 for stretch in stretches):
        singles = sorted(days)
        if len(singles) == 2:
            return lines.days_two(*singles)
        return lines.days_many(tuple(lines.day(day) for day in singles))
    return lines.days_mixed(tuple(_stretch(stretch) for stretch in stretches))


def _stretches(days: Sequence[int]) -> list[list[int]]:
    """Cut sorted days into runs that follow one another."""
    runs: list[list[int]] = []
    for day in days:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _stretch(run: Sequence[int]) -> Line:
    match run:
        case [day]:
            return lines.days_one(day)
        case [first, second]:
            return lines.days_two(first, second)
        case _:
            return lines.days_range(run[0], run[-1])
