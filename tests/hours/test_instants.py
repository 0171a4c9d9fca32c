# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From the clock on the wall to the instant, in zones that change their clocks in unusual ways."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ivr.hours.instants import instant, instant_on, joined

ZONES = [
    ZoneInfo(name)
    for name in (
        "Europe/Rome",
        "America/Sao_Paulo",  # until 2019 the midnight of a change was skipped, or shown twice
        "Australia/Lord_Howe",  # half an hour
        "Pacific/Apia",  # no 30 December 2011
        "Africa/Casablanca",  # standard time is the shorter part of the year
        "UTC",
    )
]
at = datetime.fromisoformat
walls = st.datetimes(at("2008-01-01"), at("2028-01-01"))


@settings(deadline=None)
@given(walls, st.sampled_from(ZONES))
@example(at("2026-03-29T02:30"), ZONES[0])
@example(at("2026-10-25T02:30"), ZONES[0])
@example(at("2018-11-04T00:00"), ZONES[1])
@example(at("2018-02-17T23:30"), ZONES[1])
@example(at("2026-10-04T02:00:00.000001"), ZONES[2])
@example(at("2011-12-30T12:00"), ZONES[3])
def test_the_first_instant_that_shows_that_time_or_a_later_one(wall: datetime, zone: ZoneInfo) -> None:
    """One rule for all times: shown once, shown twice, and skipped."""
    found = instant(wall.replace(tzinfo=zone))
    now, just_before = (each.astimezone(zone) for each in (found, found - timedelta(microseconds=1)))
    assert just_before.replace(tzinfo=None) < wall <= now.replace(tzinfo=None)
    assert now.fold == 0


@settings(deadline=None)
@given(walls, st.sampled_from(ZONES))
@example(at("2026-10-25T01:30"), ZONES[0])
def test_a_time_that_exists_keeps_its_instant(wall: datetime, zone: ZoneInfo) -> None:
    """The second of two equal times on the clock is told from the first, to the microsecond."""
    moment = wall.replace(tzinfo=UTC).astimezone(zone)
    assert instant(moment) == wall.replace(tzinfo=UTC)
    assert instant(moment).tzinfo is UTC


def test_a_fixed_offset_is_a_zone_too() -> None:
    """A moment with an offset, as in a log or a command, is understood."""
    assert instant(at("2026-01-07T10:30+01:00")) == at("2026-01-07T09:30Z")


def test_a_moment_without_a_zone_is_refused() -> None:
    """A naive moment would be read in the machine's own zone; the message shows it."""
    with pytest.raises(ValueError, match="a moment without a time zone: 2026-01-07 10:30:00"):
        instant(at("2026-01-07T10:30"))


@pytest.mark.parametrize(
    ("day", "minutes", "expected"),
    [
        (date(2026, 1, 7), 0, at("2026-01-06T23:00Z")),
        (date(2026, 1, 7), 1440, at("2026-01-07T23:00Z")),
        (date(2026, 12, 31), 1500, at("2027-01-01T00:00Z")),
        (date(2026, 3, 28), 1440 + 150, at("2026-03-29T01:00Z")),
        (date(2026, 10, 24), 1440 + 150, at("2026-10-25T00:30Z")),
    ],
)
def test_minutes_of_a_day_are_read_off_the_clock(day: date, minutes: int, expected: datetime) -> None:
    """Minutes past 24:00 are those of the next day's clock, whatever happened to it in the night."""
    assert instant_on(day, minutes, ZONES[0]) == expected


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=8))
def test_joined_covers_the_same_and_leaves_gaps(drawn: list[tuple[int, int]]) -> None:
    """Not a minute is won or lost, and no two of the joined stretches touch."""
    start = at("2026-01-01T00:00Z")
    minutes = sorted((begin, begin + length) for begin, length in drawn)
    made = list(joined((start + timedelta(minutes=a), start + timedelta(minutes=b)) for a, b in minutes))
    as_minutes = [((a - start).seconds // 60, (b - start).seconds // 60) for a, b in made]
    assert {m for a, b in as_minutes for m in range(a, b)} == {m for a, b in minutes for m in range(a, b)}
    assert all(end < begin for (_, end), (begin, _) in pairwise(as_minutes))
