# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Corners into which few histories lead, each of them walked on purpose."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from ivr.audit import Cause, audit
from ivr.call import OperatorId
from ivr.dialogue import deeds, outcomes
from ivr.dialogue.turn import LegEnd
from ivr.store.calls import Caller
from ivr.store.ledger import entries
from tests.store.histories import A_TALK, EVER, NUMBERS, Histories
from tests.store.lived import ITALIAN
from tests.store.pretend_carrier import Call, Mood
from tests.store.two_offices import CASA, POLO1, city_with

CITIZEN, FIRST, SECOND = NUMBERS
LOOKED_UP = timedelta(seconds=200)  # until an operator who was never dialled is asked for


@pytest.fixture
def histories() -> Iterator[Histories]:
    """A line in which both operators of an office talk; at the end all that must hold is held against it."""
    histories = Histories()
    line = histories.line
    for number in (FIRST, SECOND):
        line.rings_up(number, CASA)
    for leg in line.ringing():
        line.presses_on(leg, deeds.HearClaim(leg.claim))
        line.presses_on(leg, deeds.Accept(leg.claim))
    assert len(line.talking()) == 2
    yield histories
    histories.nobody_was_overtaken()
    histories.everybody_has_the_place_they_had()
    histories.teardown()


def one_is_free(histories: Histories) -> None:
    """One of the conversations ends, and the rest that comes after it."""
    line = histories.line
    leg = line.talking()[0]
    line.now += A_TALK
    line.ends(leg, LegEnd.ANSWERED)
    line.news.pop()()
    assert leg.call
    line.takes_turn(leg.call)
    line.now += timedelta(seconds=40)


def promised(histories: Histories, call: Call) -> outcomes.Outcome:
    call.next = deeds.Promise(call.office, call.office, (histories.line.now,))
    return histories.line.takes_turn(call)


def test_a_callback_after_the_operator_was_lost(histories: Histories) -> None:
    """Protects the whole line: promised under a lost claim, a place could never be offered."""
    line = histories.line
    waiting = line.rings_up(CITIZEN, CASA)
    one_is_free(histories)
    line.carrier.mood = Mood.LOST
    line.caretaker.tick()  # an operator is set apart, and the caller never moved
    line.carrier.mood = Mood.WELL
    line.now += LOOKED_UP
    line.caretaker.tick()
    assert isinstance(promised(histories, waiting), outcomes.Promised)


@pytest.mark.parametrize("is_rung", [False, True])
def test_whoever_stayed_on_the_line_is_not_called_back(histories: Histories, is_rung: bool) -> None:  # noqa: FBT001  # drawn by hypothesis
    """Protects a citizen who asks for the office after the promise: in line, and with one operator."""
    line = histories.line
    waiting = line.rings_up(CITIZEN, CASA)
    promised(histories, waiting)
    one_is_free(histories)
    line.carrier.mood = Mood.WELL if is_rung else Mood.AWAY
    line.caretaker.tick()
    assert len(line.ringing()) == is_rung
    waiting.next = deeds.TakePlace(CASA, CASA)
    outcome = line.takes_turn(waiting)
    assert isinstance(outcome, outcomes.Waiting if is_rung else outcomes.Offered)


def test_a_callback_that_is_spoken_on_is_left_alone(histories: Histories) -> None:
    """Protects a conversation: the call in which it was promised, still there, asks for another office."""
    line = histories.line
    waiting = line.rings_up(CITIZEN, CASA)
    promised(histories, waiting)
    one_is_free(histories)
    line.caretaker.tick()
    (leg,) = line.ringing()
    line.presses_on(leg, deeds.HearClaim(leg.claim))
    line.presses_on(leg, deeds.Accept(leg.claim))
    line.presses_on(leg, deeds.Reach(leg.claim))
    waiting.next = deeds.TakePlace(POLO1, POLO1)
    assert isinstance(line.takes_turn(waiting), outcomes.Served)
    assert leg.talks


def test_a_promise_made_twice_in_a_call(histories: Histories) -> None:
    """Protects the promise: made again while an operator is being rung for it, it is still one."""
    line = histories.line
    waiting = line.rings_up(CITIZEN, CASA)
    promised(histories, waiting)
    one_is_free(histories)
    line.caretaker.tick()
    assert isinstance(promised(histories, waiting), outcomes.Promised)


def test_an_old_place_is_not_taken_up_beside_a_new_one(histories: Histories) -> None:
    """Protects the old place: a call has one, and a late turn may not give it a second that nobody sees."""
    line = histories.line
    line.hangs_up(line.rings_up(CITIZEN, CASA))
    line.news.pop()()
    again = line.rings_up(CITIZEN, CASA)
    again.next = deeds.TakePlace(CASA, CASA, anew=True)
    line.takes_turn(again)
    key = line.clerk.key_of(CITIZEN)
    late = deeds.TakeUpPlace(CASA, CASA)
    line.clerk.carry_out(late, Caller(again.sid, key, CITIZEN, ITALIAN), line.city, line.now)


def test_a_conversation_outlives_its_operators_line_in_the_config(histories: Histories) -> None:
    """Protects two who talk: the operator is gone from the config, and a turn from before comes once more."""
    line = histories.line
    line.city = city_with(3)  # without anna
    for caller, deed in list(line.said):
        line.clerk.carry_out(deed, caller, line.city, line.now)
    assert len(line.talking()) == 2


def test_whoever_turns_up_in_a_conversation_is_not_dialled_again(histories: Histories) -> None:
    """Protects operators: of what has become of the conversation the carrier is asked, at once.

    The citizen did not hear our answer to its end, and presses a key before any other news of it is here.
    """
    line = histories.line
    leg = line.talking()[0]
    line.now += A_TALK
    line.ends(leg, LegEnd.ANSWERED)
    late = line.news.pop()
    citizen = leg.call
    assert citizen
    citizen.next = deeds.TakePlace(CASA, CASA)
    assert line.takes_turn(citizen) == outcomes.Waiting(shortly=True)
    assert not line.ringing()
    line.caretaker.tick()
    assert isinstance(line.takes_turn(citizen), outcomes.Served)
    late()


def test_an_echo_ends_no_conversation(histories: Histories) -> None:
    """Protects those who talk from a turn that comes again: they go on, and nobody else is rung."""
    line = histories.line
    talking = line.talking()
    caller, deed = line.said[0]
    line.clerk.carry_out(deed, caller, line.city, line.now)
    line.caretaker.tick()
    assert line.talking() == talking
    assert not line.ringing()
    line.rings_up(CITIZEN, CASA)
    line.caretaker.tick()
    assert not line.ringing()


def test_who_is_silent_is_asked_for_before_anybody_is_passed_over(histories: Histories) -> None:
    """Protects the silent: next in line, they are asked for half a minute, then passed over."""
    line = histories.line
    silent = line.rings_up(CITIZEN, CASA)
    line.now += timedelta(seconds=400)  # and no turn of theirs comes
    second = line.rings_up(None, CASA)
    one_is_free(histories)
    line.carrier.mood = Mood.AWAY
    line.caretaker.tick()
    line.now += timedelta(seconds=20)
    asked = line.takes_turn(second)
    assert isinstance(asked, outcomes.Waiting)
    assert asked.shortly
    line.now += timedelta(seconds=20)
    assert isinstance(line.takes_turn(second), outcomes.Offered)
    with line.database.reading() as connection:
        found = audit(entries(connection, *EVER))
    assert (found.is_fair, found.causes[Cause.UNREACHABLE]) == (True, 1)
    assert silent.in_line


def test_who_is_silent_and_there_is_next(histories: Histories) -> None:
    """Protects the silent: as soon as the carrier says that they are there, they are rung for."""
    line = histories.line
    silent = line.rings_up(CITIZEN, CASA)
    line.now += timedelta(seconds=400)
    line.rings_up(None, CASA)
    one_is_free(histories)
    for _ in range(2):  # asked, and then given
        line.caretaker.tick()
    assert isinstance(line.takes_turn(silent), outcomes.Offered)


def test_whoever_came_by_themselves_is_not_moved_any_more(histories: Histories) -> None:
    """Protects a conversation: a move that could not be sent in time is never sent into it."""
    line = histories.line
    waiting = line.rings_up(CITIZEN, CASA)
    one_is_free(histories)
    line.carrier.mood = Mood.AWAY
    line.caretaker.tick()  # an operator is set apart, and the caller can not be moved yet
    assert isinstance(line.takes_turn(waiting), outcomes.Offered)
    (leg,) = line.ringing()
    line.presses_on(leg, deeds.HearClaim(leg.claim))
    line.presses_on(leg, deeds.Accept(leg.claim))
    line.carrier.mood = Mood.WELL
    line.now += timedelta(seconds=20)
    line.caretaker.tick()
    assert leg in line.talking()


def test_stale_news_of_one_operator_does_not_touch_the_next(histories: Histories) -> None:
    """Protects the offer in force: what the first one did not answer is told again, and moves nothing."""
    line = histories.line
    waiting = line.rings_up(CITIZEN, CASA)
    one_is_free(histories)
    line.takes_turn(waiting)
    (first,) = line.ringing()
    line.ends(first, LegEnd.NO_ANSWER)
    assert waiting.next is not None
    stale = waiting.next
    assert isinstance(line.takes_turn(waiting), outcomes.Offered)  # once more, to whoever is free
    (second,) = line.ringing()
    caller = Caller(waiting.sid, line.clerk.key_of(CITIZEN), CITIZEN, ITALIAN)
    told = line.clerk.carry_out(stale, caller, line.city, line.now)
    operator = OperatorId(second.phone[4:].partition("@")[0])
    assert told == outcomes.Offered(second.claim, operator, CASA)
    line.presses_on(second, deeds.HearClaim(second.claim))
    assert line.presses_on(second, deeds.Accept(second.claim)) == outcomes.Accepted()
