# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What can't be changed without harm is refused, and the text left alone."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from ivr.call import OfficeId
from ivr.editing.applying import apply
from ivr.editing.changes import Add, Change, Edit, Remove, SetWeek
from ivr.editing.entries import Closing, SecondPlace
from ivr.editing.errors import EditError
from ivr.editing.listing import entries, weeks
from ivr.editing.weeks import CLOSED
from tests.editing.sample import SAMPLE

CLOSURES = """
[[closure]]
from = 2026-01-07
[[closure]]
from = 2026-02-07
"""
GONE = OfficeId("nowhere")
FIRST, SECOND = (each.at for each in entries(CLOSURES))
MAY = Closing(date(2026, 5, 1))
AT_MIDNIGHT = datetime(2026, 1, 7)  # noqa: DTZ001  # the city's clock


@pytest.mark.parametrize(
    ("text", "change", "why"),
    [
        (CLOSURES.replace("2026-01", "2026-03"), Remove(FIRST), "edit-entry-gone"),
        (CLOSURES.replace("2026-01", "2026-03"), Edit(FIRST, MAY), "edit-entry-gone"),
        (SAMPLE, SetWeek(OfficeId("casa"), "hours", weeks(SAMPLE)[0].fingerprint, CLOSED), "edit-entry-gone"),
        (SAMPLE, SetWeek(GONE, "hours", "", CLOSED), "edit-office-gone"),
        (SAMPLE, Add(SecondPlace(date(2026, 5, 1), ()), GONE), "edit-office-gone"),
        ("[[closure]\n", Add(MAY), "edit-file-broken"),
        ("closure = [\n { from = 2026-01-07 }\n , { from = 2026-02-07 }\n]\n", Remove(FIRST), "edit-layout"),
    ],
)
def test_refused(text: str, change: Change, why: str) -> None:
    """Neither another entry is hit, nor is anything written that would be read differently."""
    with pytest.raises(EditError) as refused:
        apply(text, change)
    assert refused.value.key == why


def test_an_entry_that_moved_is_found() -> None:
    """A closure that was entered above meanwhile does not turn the first into the second."""
    above = "[[closure]]\nfrom = 2025-12-07\n" + CLOSURES
    assert apply(above, Remove(SECOND)).text == above.replace("[[closure]]\nfrom = 2026-02-07\n", "")


def test_of_twins_the_one_that_was_meant() -> None:
    """Two entries that say the same are told apart by their place."""
    twins = CLOSURES.replace("2026-02", "2026-01") + "# the second\n"
    _, second = entries(twins)
    changed = apply(twins, Edit(second.at, MAY)).text
    assert [each.entry for each in entries(changed)] == [Closing(date(2026, 1, 7)), MAY]


def test_what_goes_without_saying_is_not_written() -> None:
    """An entry that is saved as it was leaves every byte as it is."""
    for listed in entries(SAMPLE):
        assert apply(SAMPLE, Edit(listed.at, listed.entry)).text == SAMPLE
    for week in weeks(SAMPLE):
        change = SetWeek(week.office, week.kind, week.fingerprint, week.week)
        assert apply(SAMPLE, change).text == SAMPLE


def test_a_day_is_not_its_midnight() -> None:
    """A closure until the 7th becomes one until midnight of the 7th: the last day closed is another."""
    listed = entries("[[closure]]\nfrom = 2026-01-01\nuntil = 2026-01-07\n")[0]
    assert isinstance(listed.entry, Closing)
    midnight = replace(listed.entry, until=AT_MIDNIGHT)
    changed = apply("[[closure]]\nfrom = 2026-01-01\nuntil = 2026-01-07\n", Edit(listed.at, midnight)).text
    assert "until = 2026-01-07T00:00:00" in changed
