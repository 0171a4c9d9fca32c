# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The fragment of an address sets how it is fetched."""

from datetime import timedelta

import pytest

from ivr.simulator.errors import RefusedError
from ivr.simulator.webhooks.overrides import Overrides, split


def test_a_plain_address_has_twilios_defaults() -> None:
    """5 s to connect, 15 s to read and in all, one repeat, and that only where nobody listened."""
    url, overrides = split("https://line.example/voice?a=1")
    assert url == "https://line.example/voice?a=1"
    assert overrides == Overrides(
        timedelta(seconds=5), timedelta(seconds=15), timedelta(seconds=15), 1, frozenset({"ct"})
    )


def test_a_fragment_is_taken_off_and_obeyed() -> None:
    """It is neither sent nor signed, and each part of it counts."""
    url, overrides = split("https://line.example/voice#ct=2000&rt=4000&tt=9000&rc=2&rp=5xx,ct,rt")
    assert url == "https://line.example/voice"
    assert overrides == Overrides(
        timedelta(seconds=2),
        timedelta(seconds=4),
        timedelta(seconds=9),
        2,
        frozenset({"5xx", "ct", "rt"}),
    )


def test_all_means_every_failure() -> None:
    """The policy `all` repeats whatever went wrong; a narrower one only what it names."""
    _, everything = split("https://line.example/#rp=all")
    _, answers = split("https://line.example/#rp=4xx")
    assert [everything.retry_after(kind) for kind in ("4xx", "5xx", "ct", "rt")] == [True] * 4
    assert [answers.retry_after(kind) for kind in ("4xx", "5xx", "ct", "rt")] == [True, False, False, False]


@pytest.mark.parametrize(
    "fragment",
    [
        "ct=100",
        "ct=10000",
        "rt=100",
        "rt=15000",
        "tt=100",
        "tt=15000",
        "rc=0",
        "rc=5",
        "rp=4xx,5xx,ct,rt,all",
    ],
)
def test_a_fragment_may_go_to_its_limits(fragment: str) -> None:
    """The limits themselves are Twilio's to the millisecond."""
    split(f"https://line.example/voice#{fragment}")


@pytest.mark.parametrize(
    "fragment",
    ["ct=99", "ct=10001", "rt=15001", "tt=0", "rc=6", "rc=-1", "rc=two", "rp=6xx", "rp=", "retries=2", "ct="],
)
def test_a_fragment_out_of_range_is_refused(fragment: str) -> None:
    """A slip in a fragment would silently give Twilio's defaults; here it stops the test."""
    with pytest.raises(RefusedError, match=fragment.partition("=")[0]):
        split(f"https://line.example/voice#{fragment}")
