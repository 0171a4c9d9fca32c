# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a week of hours is grouped before it is put in words."""

import pytest

from ivr.call import Line
from ivr.dialogue.timetable import groups
from ivr.hours import Span, Week


def _span(text: str) -> Span:
    opens, closes = (int(clock[:-2]) * 60 + int(clock[-2:]) for clock in text.split("-"))
    return Span(opens, closes)


def _week(text: str) -> Week:
    """Read `mon tue 0900-1230 1430-1700; wed 0900-1230` as a week."""
    names = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    days: dict[str, list[Span]] = {name: [] for name in names}
    for row in filter(None, map(str.strip, text.split(";"))):
        words = row.split()
        spans = [_span(word) for word in words if word not in days]
        for word in words:
            if word in days:
                days[word] += spans
    return tuple(tuple(sorted(days[name])) for name in names)


def _shown(line: Line) -> str:
    """Write a line as its key and what is in it, for a table that a person can check."""
    inner: list[str] = []
    for _, value in line.args:
        match value:
            case Line():
                inner.append(_shown(value))
            case tuple():
                inner.append(" + ".join(map(_shown, value)))
            case _:
                inner.append(f"{value:%H:%M}" if hasattr(value, "hour") else str(value))
    return f"{line.key}({', '.join(inner)})" if inner else line.key


@pytest.mark.parametrize(
    ("week", "said"),
    [
        ("", []),
        ("mon tue wed thu fri 0900-1230", ["group(days-range(1, 5), span(12:30, 09:00))"]),
        (
            "mon tue wed thu fri 0900-1230; mon thu 1530-1730",
            [
                "group(days-range(1, 5), span(12:30, 09:00))",
                "group-also(days-two(1, 4), span(17:30, 15:30))",
            ],
        ),
        (
            "mon tue wed thu fri sat sun 0900-1200 1500-1800",
            ["group(days-every, span(12:00, 09:00) + span(18:00, 15:00))"],
        ),
        ("wed 0930-1230", ["group(days-one(3), span(12:30, 09:30))"]),
        ("mon tue 0900-1200", ["group(days-two(1, 2), span(12:00, 09:00))"]),
        ("mon wed fri 0900-1200", ["group(days-many(day(1) + day(3) + day(5)), span(12:00, 09:00))"]),
        (
            "mon tue wed fri 0900-1200",
            ["group(days-mixed(days-range(1, 3) + days-one(5)), span(12:00, 09:00))"],
        ),
        (
            "mon tue 0900-1200; tue wed 1500-1700",
            [
                "group(days-one(1), span(12:00, 09:00))",
                "group(days-one(2), span(12:00, 09:00) + span(17:00, 15:00))",
                "group(days-one(3), span(17:00, 15:00))",
            ],
        ),
        (
            "mon 0900-1200; tue 1000-1300",
            ["group(days-one(1), span(12:00, 09:00))", "group(days-one(2), span(13:00, 10:00))"],
        ),
        ("sun 0000-2400", ["group(days-one(7), span-all-day)"]),
        ("sat 2200-2600", ["group(days-one(6), span(02:00, 22:00))"]),
    ],
)
def test_days_with_the_same_hours_are_named_together(week: str, said: list[str]) -> None:
    """Protects the brevity of the spoken week: a caller remembers groups, not seven days."""
    assert [_shown(line) for line in groups(_week(week))] == said


def test_every_opening_of_a_week_is_said() -> None:
    """Protects completeness: grouping may not lose or invent an opening, whatever the week."""
    # Each of 3 possible spans on each of 3 days, all 512 combinations.
    possible = [Span(540, 720), Span(900, 1020), Span(1080, 1140)]
    for bits in range(512):
        days = [tuple(s for n, s in enumerate(possible) if bits >> (3 * day + n) & 1) for day in range(3)]
        week: Week = (*days, (), (), (), ())
        said = {(day, span) for line in groups(week) for day in _days_in(line) for span in _spans_in(line)}
        assert said == {(day, span) for day in (1, 2, 3) for span in week[day - 1]}


def _days_in(group: Line) -> set[int]:
    days = dict(group.args)["days"]
    assert isinstance(days, Line)
    args = dict(days.args)
    match days.key:
        case "days-range":
            first, last = args["first"], args["last"]
            assert isinstance(first, int)
            assert isinstance(last, int)
            return set(range(first, last + 1))
        case "days-one" | "days-two":
            return {value for value in args.values() if isinstance(value, int)}
        case _:
            raise AssertionError(days.key)


def _spans_in(group: Line) -> set[Span]:
    spans = dict(group.args)["spans"]
    assert isinstance(spans, tuple)
    found = set()
    for line in spans:
        args = dict(line.args)
        opens, closes = args["opens"], args["closes"]
        assert not isinstance(opens, int | str)
        found.add(Span(*(clock.hour * 60 + clock.minute for clock in (opens, closes))))  # type: ignore[union-attr]  # both are times
    return found
