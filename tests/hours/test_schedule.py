# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What can and what cannot be written as hours."""

from datetime import UTC, datetime, time, timedelta

import pytest

from ivr.hours import Closure, Rhythm, Span
from tests.hours.made_up import FIRST, ROME

NOON = datetime(2026, 1, 7, 12, tzinfo=ROME)


@pytest.mark.parametrize(
    ("opens", "closes", "opens_at", "closes_at"),
    [
        (510, 780, time(8, 30), time(13, 0)),
        (0, 1440, time(0), time(0)),
        (1320, 1560, time(22, 0), time(2, 0)),
        (1439, 2880, time(23, 59), time(0)),
    ],
)
def test_what_the_clock_shows_of_a_span(opens: int, closes: int, opens_at: time, closes_at: time) -> None:
    """The times read out are those on the clock, 24:00 being midnight."""
    span = Span(opens, closes)
    assert (span.opens_at, span.closes_at) == (opens_at, closes_at)


@pytest.mark.parametrize(("opens", "closes"), [(-1, 60), (1440, 1500), (600, 600), (600, 540), (600, 2881)])
def test_what_is_no_span(opens: int, closes: int) -> None:
    """A span begins on its day and ends after that, by the end of the next."""
    with pytest.raises(ValueError, match="not a span"):
        Span(opens, closes)


@pytest.mark.parametrize("every_weeks", [0, -2])
def test_what_is_no_rhythm(every_weeks: int) -> None:
    """A rhythm goes on in whole weeks, one or more."""
    with pytest.raises(ValueError, match="not a rhythm"):
        Rhythm(FIRST, every_weeks, ())


@pytest.mark.parametrize("ends", [NOON, NOON - timedelta(days=1), NOON.astimezone(UTC)])
def test_what_is_no_closure(ends: datetime) -> None:
    """A closure ends after it starts, in whatever zones the two are written."""
    with pytest.raises(ValueError, match="not a closure"):
        Closure(NOON, ends, named=False, reason=None, redirect=None)


@pytest.mark.parametrize(
    ("starts", "ends"), [(NOON.replace(tzinfo=None), None), (NOON, NOON.replace(day=9, tzinfo=None))]
)
def test_a_closure_without_a_zone(starts: datetime, ends: datetime | None) -> None:
    """A naive moment is refused where it is written, not in the middle of a call."""
    with pytest.raises(ValueError, match="without a time zone"):
        Closure(starts, ends, named=False, reason=None, redirect=None)


def test_a_closure_within_the_hour_shown_twice() -> None:
    """From the first 02:45 to the second 02:30 is three quarters of an hour, not less than none."""
    starts = datetime(2026, 10, 25, 2, 45, tzinfo=ROME)
    ends = datetime(2026, 10, 25, 2, 30, tzinfo=ROME, fold=1)
    assert Closure(starts, ends, named=False, reason=None, redirect=None).ends == ends
