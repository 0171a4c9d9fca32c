# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whatever staff change, in whatever order: the config holds, and nothing else in it is touched."""

import re
from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ivr.editing.applying import apply
from ivr.editing.changes import Add, Edit, Remove, SetWeek
from ivr.editing.drafting import Refused, draft
from ivr.editing.entries import Entry, table_of
from ivr.editing.listing import entries, find, fingerprint, values_of, weeks
from tests.editing.made_up import changes
from tests.editing.sample import SAMPLE
from tests.modena import LANGUAGES

COMMENT = re.compile(r"^\s*#.*$", re.MULTILINE)
LISTS = ("closure", "opening", "season", "also", "hours", "visits")


def rest(text: str) -> object:
    """All that is none of an entry and none of a week."""
    values = values_of(text)
    offices = [{k: v for k, v in office.items() if k not in LISTS} for office in values["office"]]
    return {**{key: value for key, value in values.items() if key not in LISTS}, "office": offices}


def said(entry: Entry) -> str:
    """The same for entries that say the same, in whatever order their languages stand."""
    return fingerprint(table_of(entry))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_row_of_changes(data: st.DataObject) -> None:
    """Each comes in as it was meant, once, and leaves all else alone, or is refused with its mistakes."""
    text = SAMPLE
    for _ in range(data.draw(st.integers(1, 6))):
        change = data.draw(changes(text))
        found = draft(text, change, known_languages=LANGUAGES)
        if isinstance(found, Refused):
            assert found.mistakes
            assert set(found.beside()) | set(found.elsewhere) == set(found.mistakes)
            continue
        assert COMMENT.findall(found.text) == COMMENT.findall(text)
        assert rest(found.text) == rest(text)
        before, after = (Counter(said(each.entry) for each in entries(t)) for t in (text, found.text))
        match change:
            case Add(entry, office) if (office, entry) in [(e.at.office, e.entry) for e in entries(text)]:
                assert found.text == text
            case Add(entry):
                assert after - before == Counter([said(entry)])
                assert not before - after
            case Edit(_, entry):
                assert after[said(entry)] >= 1
                assert after.total() == before.total()
            case SetWeek(office, kind, _, week):
                assert after == before
                assert week in [w.week for w in weeks(found.text) if (w.office, w.kind) == (office, kind)]
            case _:
                assert after.total() in (before.total(), before.total() - 1)
        text = found.text


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_what_was_added_goes_without_a_trace(data: st.DataObject) -> None:
    """An entry that is added and taken out again leaves the config byte for byte as it was."""
    change = data.draw(changes(SAMPLE).filter(lambda change: isinstance(change, Add)))
    assert isinstance(change, Add)
    applied = apply(SAMPLE, change)
    values = values_of(applied.text)
    added = [each.at for each in entries(applied.text) if find(values, each.at)[0] == applied.about]
    assert apply(applied.text, Remove(added[0])).text == SAMPLE
