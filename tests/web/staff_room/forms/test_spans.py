# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Hours as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.editing import CLOSED
from ivr.web.staff_room.forms.spans import day_field, spans_in, typed_week, week_in


@pytest.mark.parametrize(
    ("typed", "spans"),
    [
        ("", ()),
        ("  ", ()),
        ("08:30-13:00", ("08:30-13:00",)),
        ("8.30–13", ("08:30-13:00",)),
        ("8:30 - 13, 14:30 - 17:30", ("08:30-13:00", "14:30-17:30")),
        ("8-12 14-18", ("08:00-12:00", "14:00-18:00")),
        ("22:00-02:00+1", ("22:00-02:00+1",)),
        ("20-24", ("20:00-24:00",)),
        ("13-8", ("13:00-08:00",)),  # the check tells of it, and what to write instead
        ("mattina", None),
        ("8:30", None),
        ("8:30-", None),
        ("8:30-13 circa", None),
    ],
)
def test_what_is_typed(typed: str, spans: tuple[str, ...] | None) -> None:
    """Dots, dashes and hours without minutes are understood; anything else is not guessed at."""
    assert spans_in(typed) == spans


@given(st.lists(st.sampled_from(["08:30-13:00", "14:30-17:30", "22:00-02:00+1"]), max_size=3))
def test_what_stands_in_a_field_is_read_as_it_was(spans: list[str]) -> None:
    """A form that is sent as it came changes nothing."""
    week = (tuple(spans), *CLOSED[1:])
    assert week_in(typed_week(week)) == week


@pytest.mark.parametrize(
    ("path", "field"),
    [(("monday", 0), "monday"), (("tuesday-friday",), "tuesday"), (("kind",), ""), ((0,), ""), ((), "")],
)
def test_a_mistake_belongs_to_a_day(path: tuple[str | int, ...], field: str) -> None:
    """Of a range to its first."""
    assert day_field(path) == field
