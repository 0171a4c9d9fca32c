# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The laws that the answers keep, for made-up hours with everything that staff can write."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ivr.hours import HORIZON, Closed, OpeningHours, Why
from tests.hours.by_the_book import by_the_book
from tests.hours.made_up import ROME, modena, moments, offices
from tests.hours.table import MORNINGS

SECOND = timedelta(seconds=1)
ELSEWHERE = (UTC, ZoneInfo("America/New_York"), ZoneInfo("Asia/Kathmandu"), ZoneInfo("Pacific/Apia"))
NAIVE = datetime.fromisoformat("2026-01-07T10:30")
MORNING_OFFICE = OpeningHours(ROME, MORNINGS, holidays=modena)


def reason(hours: OpeningHours, moment: datetime) -> Why | None:
    """The reason why it is closed; None where it is open."""
    answer = hours.at(moment)
    return answer.why if isinstance(answer, Closed) else None


def every(step: timedelta, first: datetime, last: datetime) -> Iterator[datetime]:
    moment = first.astimezone(UTC)
    while moment < last.astimezone(UTC):
        yield moment
        moment += step


@settings(deadline=None)
@given(offices, moments, st.integers(0, 30))
def test_changes_are_all_changes_and_no_others(hours: OpeningHours, first: datetime, days: int) -> None:
    """From one change to the next the rules read off the wall give what the answer was at the change."""
    last = first.astimezone(UTC) + timedelta(days=days)
    changes = list(hours.changes(first, last))
    for begin, end in zip([first, *changes], [*changes, last + SECOND], strict=True):
        expected = reason(hours, begin)
        step = max(timedelta(minutes=7), (end.astimezone(UTC) - begin.astimezone(UTC)) / 50)
        for moment in [*every(step, begin, end), end.astimezone(UTC) - SECOND]:
            assert by_the_book(hours, moment) == expected, moment
    for change in changes:
        assert by_the_book(hours, change.astimezone(UTC) - SECOND) != by_the_book(hours, change), change


@settings(deadline=None)
@given(offices, moments)
def test_the_end_and_the_reopening_are_the_next_change(hours: OpeningHours, moment: datetime) -> None:
    """Until the moment that an answer names nothing opens or closes, and at that moment something does."""
    answer = hours.at(moment)
    opened = not isinstance(answer, Closed)
    changes = hours.changes(moment, moment.astimezone(UTC) + HORIZON)
    expected = next((each for each in changes if (reason(hours, each) is None) != opened), None)
    assert repr(answer.reopens if isinstance(answer, Closed) else answer.until) == repr(expected)


@settings(deadline=None)
@given(offices, moments, st.sampled_from(ELSEWHERE))
def test_an_instant_has_one_answer(hours: OpeningHours, moment: datetime, zone: ZoneInfo) -> None:
    """In whatever zone a moment is written, the answer is the same, in the office's zone."""
    assert repr(hours.at(moment.astimezone(zone))) == repr(hours.at(moment))


@settings(deadline=None)
@given(offices, moments, st.integers(0, 1000), st.integers(0, 1000))
def test_changes_continue(hours: OpeningHours, first: datetime, one: int, two: int) -> None:
    """Two stretches of a calendar have the changes of the whole, each once, and in order."""
    middle = first.astimezone(UTC) + timedelta(hours=one)
    last = middle + timedelta(hours=two)
    parts = [*hours.changes(first, middle), *hours.changes(middle, last)]
    assert list(map(repr, parts)) == list(map(repr, hours.changes(first, last)))
    instants = [each.astimezone(UTC) for each in parts]
    assert instants == sorted(set(instants))


def test_changes_around_a_holiday() -> None:
    """Both midnights of a holiday are changes, those of other days are not; the last moment counts."""
    first, last = datetime(2026, 1, 5, 13, tzinfo=ROME), datetime(2026, 1, 7, 13, tzinfo=ROME)
    assert [f"{each:%d %H:%M}" for each in MORNING_OFFICE.changes(first, last)] == [
        "06 00:00",
        "07 00:00",
        "07 08:30",
        "07 13:00",
    ]


def test_a_moment_without_a_zone_is_refused() -> None:
    """Nothing is ever read in the zone of the machine."""
    aware = NAIVE.replace(tzinfo=ROME)
    for refused in (
        lambda: MORNING_OFFICE.at(NAIVE),
        lambda: list(MORNING_OFFICE.changes(NAIVE, aware)),
        lambda: list(MORNING_OFFICE.changes(aware, NAIVE)),
    ):
        with pytest.raises(ValueError, match="a moment without a time zone"):
            refused()
