# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Two changes of one text: both come in where they are about different things."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ivr.call import OfficeId
from ivr.editing.applying import apply
from ivr.editing.changes import Add, Edit, Remove, SetWeek
from ivr.editing.drafting import Draft, draft
from ivr.editing.entries import Closing, ExtraDay, SecondPlace
from ivr.editing.errors import EditError
from ivr.editing.listing import entries, weeks
from ivr.editing.merging import Said, clashes, merged
from ivr.editing.weeks import CLOSED
from tests.editing.made_up import changes
from tests.editing.sample import SAMPLE
from tests.modena import LANGUAGES

CASA, POLO1 = OfficeId("casa"), OfficeId("polo1")
MAY = Closing(date(2026, 5, 1), date(2026, 5, 2), (CASA,))
JUNE = Closing(date(2026, 6, 1), date(2026, 6, 2), (CASA, POLO1))
WITH_MAY = apply(SAMPLE, Add(MAY)).text
AT_MAY = entries(WITH_MAY)[0].at
WEEK = weeks(SAMPLE)[0]
FREE_WEEK = apply(SAMPLE, SetWeek(WEEK.office, WEEK.kind, WEEK.fingerprint, CLOSED)).text


def test_nothing_since() -> None:
    """What is taken back at once leaves every byte as it was."""
    assert merged(WITH_MAY, SAMPLE, WITH_MAY) == SAMPLE


def test_a_closure_taken_back_from_beside_another() -> None:
    """The one that was entered below it meanwhile stays, as if it had been entered alone."""
    with_both = apply(WITH_MAY, Add(JUNE)).text
    assert merged(WITH_MAY, SAMPLE, with_both) == apply(SAMPLE, Add(JUNE)).text


def test_an_edit_by_hand_and_a_form() -> None:
    """A comment and an address that somebody wrote by hand are there beside the form's closure."""
    by_hand = SAMPLE.replace('address = "via Morandi 54"', 'address = "via Morandi 56"  # moved')
    assert merged(SAMPLE, WITH_MAY, by_hand) == apply(by_hand, Add(MAY)).text


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (apply(WITH_MAY, Edit(AT_MAY, JUNE)).text, apply(WITH_MAY, Remove(AT_MAY)).text),
        (SAMPLE, apply(WITH_MAY, Edit(AT_MAY, JUNE)).text),
        (apply(WITH_MAY, Add(JUNE)).text, apply(WITH_MAY, Add(JUNE)).text),
        (WITH_MAY.replace('"112"', '"113"'), WITH_MAY.replace('"112"', '"118"')),
        (
            WITH_MAY.replace('"08:30-13:00"', '"08:30-12:00"', 1),
            WITH_MAY.replace('"08:30-13:00"', '"09:00-13:00"', 1),
        ),
    ],
)
def test_about_the_same(mine: str, theirs: str) -> None:
    """Whoever comes second is told, whichever of the two it is."""
    for one, other in ((mine, theirs), (theirs, mine)):
        with pytest.raises(EditError) as refused:
            merged(WITH_MAY, one, other)
        assert refused.value.key == "edit-touched"


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_whatever_was_done_since(data: st.DataObject) -> None:
    """A change that is taken back is gone, the ones that came after are there, and all else is as it was."""
    texts = [SAMPLE]
    for _ in range(data.draw(st.integers(2, 4))):
        made = draft(texts[-1], data.draw(changes(texts[-1])), known_languages=LANGUAGES)
        if isinstance(made, Draft):
            texts.append(made.text)
    for before, after in pairwise(texts):
        assert merged(after, before, after) == before
        try:
            text = merged(after, before, texts[-1])
        except EditError:
            continue
        was, became, now, then = map(Said.by, (before, after, texts[-1], text))
        assert then.entries == now.entries - (became.entries - was.entries) + (was.entries - became.entries)


@pytest.mark.parametrize(
    ("theirs", "mine", "expected"),
    [
        (Add(MAY), Add(JUNE), True),
        (Add(MAY), Add(Closing(date(2027, 1, 1))), True),
        (Add(MAY), Add(Closing(date(2026, 5, 1), offices=(POLO1,))), False),
        (Add(MAY), Add(ExtraDay(date(2026, 5, 4), (), (CASA,))), False),
        (Add(SecondPlace(date(2026, 5, 1), ()), CASA), Add(SecondPlace(date(2026, 5, 2), ()), CASA), True),
        (Add(SecondPlace(date(2026, 5, 1), ()), CASA), Add(SecondPlace(date(2026, 5, 2), ()), POLO1), False),
    ],
)
def test_two_who_enter_the_same(theirs: Add, mine: Add, *, expected: bool) -> None:
    """Two who close an office at the same moment do not close it twice without knowing."""
    assert clashes(SAMPLE, apply(SAMPLE, theirs).text, mine) is expected
