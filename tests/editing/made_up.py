# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Changes that staff could make, right and wrong, drawn at random for a text as it is."""

from datetime import UTC, date, datetime, time

from hypothesis import strategies as st

from ivr.call import OfficeId, Words
from ivr.editing.changes import Add, Change, Edit, Remove, Reopen, SetWeek
from ivr.editing.entries import Closing, Entry, ExtraDay, ListName, Season, SecondPlace
from ivr.editing.listing import Listed, entries, weeks

OFFICES = tuple(map(OfficeId, ("polo1", "polo2", "polo3", "segreteria", "casa")))
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
CLOCK = st.sampled_from([time(8), time(10, 30), time(13, 5)])
MOMENTS = st.one_of(DAYS, st.builds(datetime.combine, DAYS, CLOCK))
SPANS = st.sampled_from([(), ("08:30-13:00",), ("08:30-13:00", "14:30-17:30"), ("9-12",)])  # the last is none
WEEKS = st.tuples(*[SPANS] * 7)
KINDS = st.sampled_from(["hours", "visits"])
SOME_OFFICES = st.none() | st.lists(st.sampled_from(OFFICES), min_size=1, max_size=2, unique=True).map(tuple)
TEXTS = st.sampled_from(["per lavori", '"così"', "\\ # [[closure]]", "مكتب", "riga\nriga"])
REASONS = st.none() | st.dictionaries(st.sampled_from(["it", "en", "ar"]), TEXTS, min_size=1).map(Words.of)
CLOSINGS = st.builds(
    Closing, MOMENTS, st.none() | MOMENTS, SOME_OFFICES, REASONS, st.none() | st.just(OFFICES[3])
)
EXTRA_DAYS = st.builds(ExtraDay, DAYS, SPANS, SOME_OFFICES, KINDS)
SEASONS = st.builds(Season, DAYS, DAYS, WEEKS, KINDS)
PLACES = st.builds(SecondPlace, DAYS, SPANS, REASONS, st.none() | TEXTS, st.integers(1, 3), KINDS)
OF_LIST: dict[ListName, st.SearchStrategy[Entry]] = {
    "closure": CLOSINGS,
    "opening": EXTRA_DAYS,
    "season": SEASONS,
    "also": PLACES,
}


@st.composite
def changes(draw: st.DrawFn, text: str) -> Change:
    """One change of this text."""
    listed, kind = entries(text), draw(st.sampled_from(["add", "add", "edit", "remove", "reopen", "week"]))
    closures = [each for each in listed if each.at.list == "closure"]
    if kind == "week":
        week = draw(st.sampled_from(weeks(text)))
        return SetWeek(week.office, week.kind, week.fingerprint, draw(WEEKS))
    if kind == "edit" and listed:
        return _edit(draw, draw(st.sampled_from(listed)))
    if kind == "remove" and listed:
        return Remove(draw(st.sampled_from(listed)).at)
    if kind == "reopen" and closures:
        moment = datetime.combine(draw(DAYS), draw(CLOCK), UTC)
        return Reopen(draw(st.sampled_from(closures)).at, moment)
    return _add(draw)


def _add(draw: st.DrawFn) -> Change:
    entry: Entry = draw(st.one_of(CLOSINGS, EXTRA_DAYS, SEASONS, PLACES))
    of_office = isinstance(entry, Season | SecondPlace)
    return Add(entry, draw(st.sampled_from(OFFICES)) if of_office else None)


def _edit(draw: st.DrawFn, listed: Listed) -> Change:
    return Edit(listed.at, draw(OF_LIST[listed.at.list]))
