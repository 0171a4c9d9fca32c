# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whatever is written in config.toml, staff get lines and words, never a traceback."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from ivr.hours import HORIZON
from ivr.settings import Reading, read_city
from tests.settings.example import CITY, LANGUAGES

MODENA = (Path(__file__).parents[2] / "config.toml").read_text("utf-8")
NOW = datetime(2026, 10, 24, 22, tzinfo=UTC)
VALUES = (
    *("5", "0", "-1", "10000000000000000000", "3.5", "inf", "nan", "true", '""', '"x"', '" "', '"0"', '"☎"'),
    *(
        "[]",
        "[[]]",
        "{}",
        "[{}]",
        "{ a = 1 }",
        '["x", 5]',
        '["casa", "casa"]',
        '["22:00-21:00+1"]',
        '{ it = "" }',
    ),
    *(
        "0001-01-01",
        "9999-12-31",
        "2026-01-07",
        "2099-12-31T23:55:00",
        "2000-01-01T00:00:00+23:59",
        "08:30:00",
    ),
)
PAIR = re.compile("^([^#\n=]+) = .*$", re.MULTILINE)
lines_of = st.sampled_from(range(400))


def check(text: str) -> Reading:
    """Nothing is raised; a city or mistakes, never both; each mistake has a line of the file, and words."""
    reading = read_city(text, known_languages=LANGUAGES)
    assert (reading.city is None) == bool(reading.mistakes)
    for mistake in (*reading.mistakes, *reading.warnings):
        assert 1 <= mistake.line <= text.count("\n") + 1
        assert mistake.text("it") != mistake.text("en")
    if reading.city:
        for office in reading.city.offices:
            office.hours.at(NOW)
            list(office.hours.changes(NOW, NOW + timedelta(days=3)))
            assert office.visits is None or office.visits.at(NOW + HORIZON)
    return reading


@settings(deadline=None)
@given(st.sampled_from([CITY, MODENA]), st.lists(lines_of, min_size=1, max_size=4))
def test_deleted_lines(text: str, gone: list[int]) -> None:
    """A line or more deleted by a slip of the hand."""
    check("".join(line for place, line in enumerate(text.splitlines(keepends=True)) if place not in gone))


@settings(deadline=None)
@given(st.sampled_from([CITY, MODENA]), lines_of, lines_of)
def test_moved_lines(text: str, whence: int, whither: int) -> None:
    """A line pasted into another place."""
    lines = text.splitlines(keepends=True)
    lines.insert(whither % len(lines), lines.pop(whence % len(lines)))
    check("".join(lines))


@settings(deadline=None)
@given(st.sampled_from([CITY, MODENA]), st.data())
def test_other_values(text: str, data: st.DataObject) -> None:
    """Values of another type, or of no sense, at some settings at once."""
    chosen = data.draw(
        st.dictionaries(st.sampled_from(range(len(PAIR.findall(text)))), st.sampled_from(VALUES), max_size=4)
    )
    places = iter(range(1000))

    def other(found: re.Match[str]) -> str:
        value = chosen.get(next(places))
        return found[0] if value is None else f"{found[1]} = {value}"

    check(PAIR.sub(other, text))


@settings(deadline=None)
@given(st.sampled_from([CITY, MODENA]), st.data())
def test_every_setting_of_a_wrong_type(text: str, data: st.DataObject) -> None:
    """All settings have one and the same value."""
    value = data.draw(st.sampled_from(VALUES))
    assert check(PAIR.sub(lambda found: f"{found[1]} = {value}", text)).mistakes


@settings(deadline=None)
@given(st.sampled_from([CITY, MODENA]), st.integers(0, 10_000), st.integers(0, 20), st.text(max_size=20))
def test_typing_somewhere(text: str, place: int, gone: int, typed: str) -> None:
    """A few signs typed over others, anywhere."""
    place %= len(text)
    check(text[:place] + typed + text[place + gone :])


@settings(deadline=None)
@given(st.text())
def test_anything(text: str) -> None:
    """A file that is something else altogether."""
    assert check(text).mistakes
