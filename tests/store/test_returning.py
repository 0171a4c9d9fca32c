# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whoever calls again: their place, the right one of several, and theirs alone."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from ivr.call import CallSid, OfficeId
from ivr.dialogue import deeds, outcomes
from ivr.dialogue.deeds import Deed
from ivr.dialogue.outcomes import Outcome
from ivr.dialogue.turn import LegEnd
from ivr.store import places
from ivr.store.places import Place
from tests.store.histories import NUMBERS
from tests.store.lived import LivedLine
from tests.store.pretend_carrier import Call
from tests.store.two_offices import CASA, POLO1

CITIZEN, *OTHERS = NUMBERS


@pytest.fixture
def line() -> Iterator[LivedLine]:
    """A line in which both operators of an office are rung for somebody else."""
    line = LivedLine()
    for number in OTHERS:
        line.rings_up(number, CASA)
    yield line
    line.close()


def drops(line: LivedLine, call: Call) -> None:
    line.hangs_up(call)
    line.news.pop()()


def calls(line: LivedLine, deed: Deed) -> tuple[Call, Outcome]:
    """The citizen's number calls, and asks for something."""
    call = Call(line.carrier.new_sid(), CITIZEN, CASA, next=deed)
    line.carrier.calls[call.sid] = call
    return call, line.takes_turn(call)


def place_of(line: LivedLine, sid: CallSid) -> Place:
    with line.database.reading() as connection:
        place = places.of_call(connection, sid)
    assert place is not None
    return place


def test_a_second_of_the_same_number_gets_a_place_of_their_own(line: LivedLine) -> None:
    """Protects two of a household: the carrier says that the first lives, which is enough."""
    calls(line, deeds.TakePlace(CASA, CASA))
    second, outcome = calls(line, deeds.TakePlace(CASA, CASA))
    for _ in range(4):
        if outcome != outcomes.Checking():
            break
        line.now += timedelta(seconds=1)
        line.caretaker.tick()
        line.now += timedelta(seconds=2)
        outcome = line.takes_turn(second)
    assert isinstance(outcome, outcomes.Waiting)


def test_of_several_places_of_a_household_the_one_whose_call_dropped_is_offered(line: LivedLine) -> None:
    """Protects whoever dropped, though another of the same number waits on before them."""
    first, _ = calls(line, deeds.TakePlace(CASA, CASA))
    second, _ = calls(line, deeds.TakePlace(CASA, CASA, anew=True))
    old = place_of(line, second.sid).number
    drops(line, second)
    again, outcome = calls(line, deeds.TakePlace(CASA, CASA))
    assert outcome == outcomes.MayTakeUp()
    line.takes_turn(again)
    assert place_of(line, again.sid).number == old
    assert place_of(line, first.sid).number < old


@pytest.mark.parametrize(("before", "now"), [(CASA, POLO1), (POLO1, CASA)])
def test_who_answers_may_have_changed_meanwhile(line: LivedLine, before: OfficeId, now: OfficeId) -> None:
    """Protects L7 on the day of a gas leak: the same office is asked for, and another one answers."""
    line.rings_up(None, POLO1)  # its operators are busy as well
    first, _ = calls(line, deeds.TakePlace(POLO1, before))
    old = place_of(line, first.sid).number
    drops(line, first)
    again, outcome = calls(line, deeds.TakePlace(POLO1, now))
    assert outcome == outcomes.MayTakeUp()
    again.next = deeds.TakeUpPlace(POLO1, now)
    line.takes_turn(again)
    place = place_of(line, again.sid)
    assert (place.number, place.office) == (old, now)


def test_after_closing_a_callback_keeps_the_place_of_the_line_that_dropped(line: LivedLine) -> None:
    """Protects L7 at closing time: who can only be called back tomorrow comes before those who came later."""
    first, _ = calls(line, deeds.TakePlace(CASA, CASA))
    old = place_of(line, first.sid).number
    drops(line, first)
    tomorrow = line.now + timedelta(days=1)
    again, outcome = calls(line, deeds.Promise(CASA, CASA, (tomorrow,)))
    assert outcome == outcomes.Promised(tomorrow)
    assert place_of(line, again.sid).number == old


def test_a_promise_after_a_conversation_is_a_wait_of_its_own(line: LivedLine) -> None:
    """Protects the figures and the tries: the number goes along, the wait begins now."""
    leg = line.ringing()[0]
    line.presses_on(leg, deeds.HearClaim(leg.claim))
    line.presses_on(leg, deeds.Accept(leg.claim))
    call = leg.call
    assert call
    old = place_of(line, call.sid).number
    line.now += timedelta(minutes=10)
    line.ends(leg, LegEnd.ANSWERED)
    assert line.takes_turn(call) == outcomes.Served()
    with line.database.turnstile(line.now) as p:
        places.change(p, old, tries=2)
    call.next = deeds.Promise(CASA, CASA, (line.now,))
    assert line.takes_turn(call) == outcomes.Promised(None)
    place = place_of(line, call.sid)
    assert (place.number, place.since, place.tries, place.ended_at) == (old, line.now, 0, None)
