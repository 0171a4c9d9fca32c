# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is kept of a change: a line that staff read in either language, and all of it for the record."""

import json
from datetime import UTC, date, datetime

import pytest

from ivr.call import OfficeId, Words
from ivr.editing import Add, Change, Edit, ExtraDay, Remove, Reopen, SetWeek, apply, entries, summary, weeks
from ivr.editing.telling import BY_HAND, told, told_undone, was_made
from ivr.messages import text
from ivr.store.revisions import Revision
from tests.editing.deeds import LEAK, SUMMER
from tests.editing.sample import SAMPLE

CASA = OfficeId("casa")
WITH_LEAK = apply(SAMPLE, Add(LEAK)).text
AT = entries(WITH_LEAK)[0].at
WEEK = weeks(SAMPLE)[1]


def line(what: str, language: str) -> str:
    found = summary(Revision(1, datetime(2026, 1, 7, tzinfo=UTC), None, what, ""))
    return text(found.key, language, **found.args)


@pytest.mark.parametrize(
    ("change", "italian", "english"),
    [
        (Add(LEAK), "Chiusura dal 2026-01-07 10:30: casa", "Closure from 2026-01-07 10:30: casa"),
        (
            Edit(AT, ExtraDay(date(2026, 2, 1), ())),
            "Modifica: giorno straordinario del 2026-02-01, tutti gli uffici",
            "Changed: extra day on 2026-02-01, all offices",
        ),
        (Add(SUMMER, CASA), "Stagione dal 2027-07-01: casa", "Season from 2027-07-01: casa"),
        (
            Remove(AT),
            "Tolta la voce: chiusura dal 2026-01-07 10:30, casa",
            "Taken out: closure from 2026-01-07 10:30, casa",
        ),
        (
            Reopen(AT, datetime(2026, 1, 8, tzinfo=UTC)),
            "Finita la chiusura dal 2026-01-07 10:30: casa",
            "Over: the closure from 2026-01-07 10:30: casa",
        ),
        (
            SetWeek(WEEK.office, WEEK.kind, WEEK.fingerprint, WEEK.week),
            "Orario settimanale di polo1, sportello",
            "Weekly hours of polo1, at the door",
        ),
    ],
)
def test_a_change(change: Change, italian: str, english: str) -> None:
    """Staff see at a glance what was done, and the record has every value of it."""
    what = told(WITH_LEAK, change)
    assert (line(what, "it"), line(what, "en")) == (italian, english)
    assert json.loads(what)["change"] == type(change).__name__


def test_what_is_no_change_of_a_form() -> None:
    """An edit by hand and a revision that was taken back have lines of their own."""
    assert line(BY_HAND, "en") == "The file was edited by hand"
    assert line(told_undone(7), "en") == "Took back version 7"


def test_words_are_on_record() -> None:
    """The reason that callers heard can be looked up, in the letters it was written in."""
    reason = Words.of({"it": "perché"})
    assert "perché" in told(SAMPLE, Add(type(LEAK)(LEAK.starts, reason=reason)))


@pytest.mark.parametrize(
    ("change", "who", "made"),
    [(Add(LEAK), "maria", True), (Add(LEAK), "paolo", False), (Remove(AT), "maria", False)],
)
def test_a_change_that_comes_twice(change: Change, who: str, made: bool) -> None:  # noqa: FBT001  # a column of the table
    """A double click closes an office once; somebody else, or something else, is another change."""
    first = Revision(1, datetime(2026, 1, 7, tzinfo=UTC), "maria", told(WITH_LEAK, Add(LEAK)), "")
    assert was_made(change, who, [first]) is made
