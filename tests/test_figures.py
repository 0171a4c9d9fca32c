# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The figures: counted by hand here, and held to what figures of any day must obey."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.figures import Bar, Figures, Said, Wait, bars, figures, report

NINE = datetime(2026, 1, 12, 9, tzinfo=UTC)
CASA = Wait("casa", "it", NINE, "answered", 10)
WAITS = st.lists(
    st.builds(
        Wait,
        st.sampled_from(["casa", "polo1"]),
        st.sampled_from(["it", "ar"]),
        st.integers(0, 23).map(lambda hour: NINE.replace(hour=hour)),
        st.sampled_from(["answered", "called-back", "unreached", "abandoned"]),
        st.integers(0, 10_000),
        st.none() | st.integers(0, 5000),
    )
)


def waited(*seconds: int, how: str = "answered") -> list[Wait]:
    return [replace(CASA, waited=each, how=how) for each in seconds]


def test_a_morning_counted_by_hand() -> None:
    """Protects the definitions: waits are of those answered, shares of all who waited."""
    day = [
        *waited(5, 20, 21, 120, 121),
        *waited(3000, how="called-back"),
        *waited(15, 400, how="abandoned"),
        *waited(9000, how="unreached"),
        replace(CASA, waited=13, talked=100),
    ]
    heard = [Said("casa", "it", 9, hit) for hit in (True, True, False)]
    assert figures(day, heard) == Figures(
        answered=6,
        called_back=1,
        unreached=1,
        abandoned=2,
        wait_mean=50,
        wait_50=20,
        wait_80=120,
        wait_95=121,
        within_20=0.3,
        within_120=0.5,
        served=0.7,
        handling_mean=100,
        announced=3,
        hit_rate=2 / 3,
    )


@pytest.mark.parametrize(
    ("count", "percentiles"),
    [(1, (1, 1, 1)), (2, (1, 2, 2)), (5, (3, 4, 5)), (20, (10, 16, 19)), (100, (50, 80, 95))],
)
def test_percentiles_are_waits_that_somebody_had(count: int, percentiles: tuple[int, int, int]) -> None:
    """Protects small offices: with three calls a day nothing is made up between two waits."""
    of = figures(waited(*range(count, 0, -1)), [])
    assert (of.wait_50, of.wait_80, of.wait_95) == percentiles


def test_a_day_on_which_nobody_called() -> None:
    """Protects the report of a holiday: nothing is divided by nobody."""
    nothing = figures([], [])
    assert (nothing.answered, nothing.wait_mean, nothing.served, nothing.hit_rate) == (0, None, None, None)
    assert set(bars(nothing).values()) == {None}


@pytest.mark.parametrize(
    ("day", "met"),
    [
        (waited(150), {Bar.MEAN_150: True, Bar.WITHIN_20: False, Bar.MEAN_240: True}),
        (waited(151), {Bar.MEAN_150: False, Bar.WITHIN_20: False, Bar.MEAN_240: True}),
        (waited(241), {Bar.MEAN_150: False, Bar.WITHIN_20: False, Bar.MEAN_240: False}),
        (waited(20, 20, 20, 20, 21), {Bar.MEAN_150: True, Bar.WITHIN_20: True, Bar.MEAN_240: True}),
        (waited(5, 900, how="abandoned"), {Bar.MEAN_150: None, Bar.WITHIN_20: False, Bar.MEAN_240: False}),
        (waited(900, how="called-back"), {Bar.MEAN_150: None, Bar.WITHIN_20: False, Bar.MEAN_240: None}),
        (
            [*waited(20, 20, 20), *waited(5, how="abandoned")],
            {Bar.MEAN_150: True, Bar.WITHIN_20: False, Bar.MEAN_240: False},
        ),
        (
            [*waited(20, 20, 20), *waited(900, how="called-back"), *waited(5, how="unreached")],
            {Bar.MEAN_150: True, Bar.WITHIN_20: False, Bar.MEAN_240: True},
        ),
    ],
)
def test_the_sectors_bars(day: list[Wait], met: dict[Bar, bool]) -> None:
    """Protects the verdict at its edges: at the bar it is met, one beyond it is not."""
    assert bars(figures(day, [])) == met


@given(WAITS)
def test_the_parts_add_up(waits: list[Wait]) -> None:
    """Protects whoever adds the offices, the languages or the hours together: it is the same day."""
    day = report(waits, [])
    for part in (day.offices, day.languages, day.hours):
        for name in ("answered", "called_back", "unreached", "abandoned"):
            assert sum(getattr(of, name) for of in part.values()) == getattr(day.whole, name)


@given(WAITS)
def test_figures_keep_their_order(waits: list[Wait]) -> None:
    """Protects against mixed-up columns: a longer bar is met by more, a share is one, a percentile grows."""
    of = figures(waits, [])
    if of.within_20 is not None and of.within_120 is not None and of.served is not None:
        assert 0 <= of.within_20 <= of.within_120 <= of.served <= 1
    if of.wait_50 is not None and of.wait_80 is not None and of.wait_95 is not None:
        assert of.wait_50 <= of.wait_80 <= of.wait_95
