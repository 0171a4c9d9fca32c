# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The audit over ledgers written by hand: one for each thing that it must find, count, or leave alone."""

from datetime import UTC, datetime, timedelta

import pytest

from ivr.audit import Cause, Fault, audit
from ivr.store.events import Event
from ivr.store.ledger import Entry

NINE = datetime(2026, 1, 12, 8, tzinfo=UTC)
TEN = NINE + timedelta(hours=1)


def ledger(text: str) -> list[Entry]:
    """Read a ledger: each line an event and what it is about; the line's number is the event's.

    p3 is a place, c7 a claim, @anna an operator, casa an office, for:casa,polo1 those an operator serves,
    due:90 how many minutes after nine a callback is due; an event happens as many minutes after nine as
    its number tells. A first word such as 12: is the number, where one is left out.
    """
    entries: list[Entry] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        words = line.split()
        n = int(words.pop(0)[:-1]) if words[0].endswith(":") else len(entries) + 1
        entries.append(_entry(n, *words))
    return entries


def _entry(n: int, event: str, *words: str) -> Entry:
    place, claim, operator, office, offices, until = 0, 0, "", "", frozenset[str](), None
    for word in words:
        if word.startswith("for:"):
            offices = frozenset(word[4:].split(","))
        elif word.startswith("due:"):
            until = NINE + timedelta(minutes=int(word[4:]))
        elif word[0] == "@":
            operator = word[1:]
        elif word[0] == "p" and word[1:].isdigit():
            place = int(word[1:])
        elif word[0] == "c" and word[1:].isdigit():
            claim = int(word[1:])
        else:
            office = word
    at = NINE + timedelta(minutes=n)
    return Entry(n, at, event, place, operator, claim, office, offices, until=until)


FAIR = """
    taken p1 casa
    taken p2 casa
    claimed p1 c3 @anna casa for:casa
    accepted p1 c3 @anna casa
    served p1 c3
    freed c3 @anna
    claimed p2 c7 @anna casa for:casa
    returned p2 c7 casa
    freed c7 @anna
    dropped p2 casa
    left p2 casa
"""


def test_a_fair_ledger() -> None:
    """Protects the honest: nothing is found where all went by number."""
    found = audit(ledger(FAIR))
    assert found.is_fair
    assert (found.events["taken"], found.events["claimed"], found.events["served"]) == (2, 2, 1)
    assert not found.causes


def test_an_overtaking_is_found_with_all_that_tells_of_it() -> None:
    """Protects the city's promise: who was overtaken by whom, where and when, with which operator."""
    found = audit(ledger("taken p1 casa\n taken p2 casa\n taken p3 casa\n claimed p3 c4 @anna casa for:casa"))
    assert [(each.number, each.overtaken) for each in found.overtakings] == [(3, 1), (3, 2)]
    first = found.overtakings[0]
    assert (first.n, first.office, first.operator) == (4, "casa", "anna")
    assert first.at == NINE + timedelta(minutes=4)
    assert not found.is_fair


OVERTAKINGS = {
    "another office of theirs": "taken p1 polo1\n taken p2 casa\n claimed p2 c3 @anna casa for:casa,polo1",
    "back in line": """
        taken p1 casa
        taken p2 casa
        claimed p1 c3 @anna casa for:casa
        returned p1 c3 casa
        freed c3 @anna
        claimed p2 c6 @anna casa for:casa""",
    "a callback that is due": """
        taken p1 casa
        promised p1 casa due:3
        taken p3 casa
        claimed p3 c4 @anna casa for:casa""",
    "taken up again": """
        taken p1 casa
        dropped p1 casa
        taken p3 casa
        resumed p1 casa
        claimed p3 c5 @anna casa for:casa""",
    "moved to this office": """
        taken p1 polo1
        taken p2 casa
        moved p1 casa
        claimed p2 c4 @anna casa for:casa""",
    "another was unreachable": """
        taken p1 casa
        taken p2 casa
        taken p3 casa
        passed p1 @anna
        claimed p3 c5 @anna casa for:casa""",
    "unreachable at an earlier offer": """
        taken p1 casa
        taken p2 casa
        passed p1 @anna
        claimed p2 c4 @anna casa for:casa
        returned p2 c4 casa
        freed c4 @anna
        claimed p2 c7 @anna casa for:casa""",
    "unreachable for another operator": """
        taken p1 casa
        taken p2 casa
        passed p1 @karim
        claimed p2 c4 @anna casa for:casa""",
}


@pytest.mark.parametrize("text", OVERTAKINGS.values(), ids=OVERTAKINGS)
def test_every_way_of_being_in_line(text: str) -> None:
    """Protects whoever came to the line in another way than by calling once: they too are overtaken."""
    found = audit(ledger(text))
    assert len(found.overtakings) == 1
    assert found.breaches == ()


NO_OVERTAKINGS = {
    "an office that the operator does not serve": (
        "taken p1 polo1\n taken p2 casa\n claimed p2 c3 @anna casa for:casa",
        {},
    ),
    "another operator is rung": (
        """
        taken p1 casa
        taken p2 casa
        claimed p1 c3 @anna casa for:casa
        claimed p2 c4 @karim casa for:casa""",
        {Cause.RINGING: 1},
    ),
    "another operator talks": (
        """
        taken p1 casa
        taken p2 casa
        claimed p1 c3 @anna casa for:casa
        accepted p1 c3 @anna casa
        claimed p2 c5 @karim casa for:casa""",
        {},
    ),
    "a callback that is not due": (
        "taken p1 casa\n promised p1 casa due:60\n taken p3 casa\n claimed p3 c4 @anna casa for:casa",
        {},
    ),
    "a line that dropped": (
        "taken p1 casa\n dropped p1 casa\n taken p3 casa\n claimed p3 c4 @anna casa for:casa",
        {},
    ),
    "unreachable": (
        "taken p1 casa\n taken p2 casa\n passed p1 @anna\n claimed p2 c4 @anna casa for:casa",
        {Cause.UNREACHABLE: 1},
    ),
    "two are unreachable": (
        """
        taken p1 casa
        taken p2 casa
        taken p3 casa
        passed p1 @anna
        passed p2 @anna
        claimed p3 c6 @anna casa for:casa""",
        {Cause.UNREACHABLE: 1},
    ),
    "came with their place": (
        "taken p1 polo1\n taken p2 casa\n moved p1 casa\n claimed p1 c4 @anna casa for:casa",
        {Cause.CAME: 1},
    ),
    "took their place up again": (
        """
        taken p1 casa
        dropped p1 casa
        taken p3 casa
        resumed p1 casa
        claimed p1 c5 @anna casa for:casa""",
        {Cause.CAME: 1},
    ),
    "came, and nobody was there": (
        "taken p1 polo1\n moved p1 casa\n taken p3 casa\n claimed p1 c4 @anna casa for:casa",
        {},
    ),
    "moved away": (
        "taken p1 casa\n taken p2 casa\n moved p1 polo1\n claimed p2 c4 @anna casa for:casa",
        {},
    ),
}


@pytest.mark.parametrize(("text", "causes"), NO_OVERTAKINGS.values(), ids=NO_OVERTAKINGS)
def test_what_is_no_overtaking(text: str, causes: dict[Cause, int]) -> None:
    """Protects the report from false alarms: what has a cause is counted under it, and only there."""
    found = audit(ledger(text))
    assert found.is_fair
    assert found.causes == causes


BREACHES = {
    "events are left out": (Fault.MISSING, "taken p1 casa\n 3: on-duty @anna"),
    "a number is given again": (Fault.REUSED, "taken p1 casa\n taken p1 casa"),
    "a number of another event": (Fault.REUSED, "taken p7 casa"),
    "a place out of nothing": (Fault.REUSED, "taken p1 casa\n resumed p2 casa"),
    "a claim of another event": (Fault.REUSED, "taken p1 casa\n claimed p1 c9 @anna casa for:casa"),
    "an operator with two": (
        Fault.OPERATOR_TAKEN,
        """
        taken p1 casa
        taken p2 casa
        claimed p1 c3 @anna casa for:casa
        claimed p2 c4 @anna casa for:casa""",
    ),
    "a place with two": (
        Fault.PLACE_TAKEN,
        "taken p1 casa\n claimed p1 c2 @anna casa for:casa\n claimed p1 c3 @karim casa for:casa",
    ),
    "dropped under a claim": (
        Fault.PLACE_TAKEN,
        "taken p1 casa\n claimed p1 c2 @anna casa for:casa\n dropped p1 casa",
    ),
    "moved under a claim": (
        Fault.PLACE_TAKEN,
        "taken p1 casa\n claimed p1 c2 @anna casa for:casa\n moved p1 polo1",
    ),
    "offered after it was over": (
        Fault.NOT_IN_LINE,
        "taken p1 casa\n dropped p1 casa\n left p1 casa\n claimed p1 c4 @anna casa for:casa",
    ),
    "offered while resting": (
        Fault.NOT_IN_LINE,
        "taken p1 casa\n dropped p1 casa\n claimed p1 c3 @anna casa for:casa",
    ),
    "called back too early": (
        Fault.NOT_IN_LINE,
        "taken p1 casa\n promised p1 casa due:9\n claimed p1 c3 @anna casa for:casa",
    ),
    "an operator of another office": (
        Fault.NOT_IN_LINE,
        "taken p1 casa\n claimed p1 c2 @anna casa for:polo1",
    ),
    "a place that never was": (Fault.NOT_IN_LINE, "claimed p0 c1 @anna casa for:casa"),
    "accepted after it was over": (
        Fault.NO_CLAIM,
        """
        taken p1 casa
        claimed p1 c2 @anna casa for:casa
        returned p1 c2 casa
        accepted p1 c2 @anna casa""",
    ),
    "freed twice": (
        Fault.NO_CLAIM,
        """
        taken p1 casa
        claimed p1 c2 @anna casa for:casa
        freed c2 @anna
        freed c2 @anna""",
    ),
    "an event of another program": (Fault.UNKNOWN, "jumped p1 casa"),
}


@pytest.mark.parametrize(("fault", "text"), BREACHES.values(), ids=BREACHES)
def test_a_ledger_that_contradicts_itself(fault: Fault, text: str) -> None:
    """Protects the proof: rows that were altered, or written by broken code, are told, and at their event."""
    entries = ledger(text)
    (breach,) = audit(entries).breaches
    assert (breach.fault, breach.n, breach.event) == (fault, entries[-1].n, entries[-1].event)


EVER_WRITTEN = """
    taken moved resumed promised passed claimed accepted returned freed alarm dropped served left
    intended unheeded parked taken-back on-duty off-duty paused ready
"""


def test_every_event_that_was_ever_written_is_known() -> None:
    """Protects the ledgers of years: no event is renamed, or added without the audit's knowing."""
    assert set(Event) == set(EVER_WRITTEN.split())
    for event in Event:
        found = audit(ledger(f"{event} p1 c1 @anna casa"))
        assert Fault.UNKNOWN not in {each.fault for each in found.breaches}, event


def test_any_row_taken_away_is_noticed() -> None:
    """Protects against a hand in the database: no row but the last one can be missing without a trace."""
    entries = ledger(FAIR)
    for index in range(1, len(entries) - 1):
        assert audit(entries[:index] + entries[index + 1 :]).breaches != ()


def test_only_the_day_asked_for_is_judged() -> None:
    """Protects the figures of a day: what went wrong before or after it belongs to another."""
    overtaken = ledger("taken p1 casa\n taken p2 casa\n claimed p2 c3 @anna casa for:casa")
    third = overtaken[2].at
    before, after = timedelta(days=-1), timedelta(days=1)
    minute = timedelta(minutes=1)
    assert len(audit(overtaken, third, third + after).overtakings) == 1
    assert audit(overtaken, third + before, third).is_fair
    assert audit(overtaken, third + minute, third + after).is_fair
    assert audit(overtaken, third, third + after).events == {"claimed": 1}


def test_numbers_may_be_left_out_before_the_day() -> None:
    """Protects a ledger that was purged, or of which only what was open is read: such gaps are no fault."""
    entries = ledger("3: taken p3 casa\n 60: taken p60 casa\n 61: claimed p3 c61 @anna casa for:casa")
    assert audit(entries, TEN).is_fair


def test_a_place_from_before_what_is_read_may_come_back() -> None:
    """Protects whoever was served before midnight, stayed on the line, and goes on to another office."""
    entries = ledger("60: moved p3 casa\n 61: taken p61 casa\n 62: claimed p61 c62 @anna casa for:casa")
    found = audit(entries, TEN)
    assert [each.overtaken for each in found.overtakings] == [3]
    assert found.breaches == ()
