# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One round of the caretaker, where the carrier takes its time: what comes first, and what comes at all."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from ivr.call import CallSid, OfficeId, PhoneNumber
from ivr.carrier.outbound import Life, Sent
from ivr.dialogue import deeds, outcomes
from ivr.dialogue.outcomes import Outcome
from ivr.dialogue.spot import Spot
from ivr.dialogue.turn import LegEnd
from ivr.store.gauges import gauges
from tests.store.lived import LivedLine
from tests.store.pretend_carrier import Call, Mood, PretendCarrier
from tests.store.two_offices import CASA, POLO1

SILENT = timedelta(seconds=200)  # longer than any turn: such a caller is asked after
WRAP_UP = timedelta(seconds=16)


class SlowCarrier(PretendCarrier):
    """Keeps what it was asked, and lets something happen while it makes up its mind."""

    asked: list[tuple[str, CallSid]]
    meanwhile: Callable[[], None]

    def look(self, sid: CallSid) -> Life:
        self.asked.append(("look", sid))
        self.meanwhile()
        return super().look(sid)

    def move(self, sid: CallSid, to: Spot) -> Sent:
        self.asked.append(("move", sid))
        self.meanwhile()
        return super().move(sid, to)


@pytest.fixture
def line() -> Iterator[LivedLine]:
    line = LivedLine()
    line.database.close()
    slow = SlowCarrier(lambda: line.now)
    slow.asked, slow.meanwhile = [], lambda: None
    line.carrier = slow
    line.start()
    yield line
    line.close()


def asked(line: LivedLine) -> list[tuple[str, CallSid]]:
    assert isinstance(line.carrier, SlowCarrier)
    return line.carrier.asked


def rings(line: LivedLine, many: int, office: OfficeId = CASA) -> list[Call]:
    """So many citizens, each under a number of their own."""
    begun = len(line.carrier.calls)
    numbers = [PhoneNumber(f"+39333123{begun + each:04}") for each in range(many)]
    return [line.rings_up(number, office) for number in numbers]


def both_operators_talk(line: LivedLine) -> None:
    rings(line, 2)
    for leg in line.ringing():
        line.presses_on(leg, deeds.HearClaim(leg.claim))
        line.presses_on(leg, deeds.Accept(leg.claim))


def a_talk_ends(line: LivedLine) -> None:
    leg = line.talking()[0]
    line.ends(leg, LegEnd.ANSWERED)
    assert leg.call
    line.takes_turn(leg.call)


def test_whoever_is_next_is_moved_before_others_are_asked_after(line: LivedLine) -> None:
    """Protects the head of the line: a question about somebody else may take ten seconds."""
    both_operators_talk(line)
    waiting, silent = rings(line, 2)
    line.now += SILENT
    line.takes_turn(waiting)
    a_talk_ends(line)
    line.now += WRAP_UP
    line.caretaker.tick()
    assert asked(line)[0] == ("move", waiting.sid)
    assert ("look", silent.sid) in asked(line)


def test_whoever_comes_next_amid_a_question_is_moved_before_the_next_one(line: LivedLine) -> None:
    """Protects against a round of many slow questions: an operator becomes free during the first of them."""
    both_operators_talk(line)
    waiting, *silent = rings(line, 3)
    line.now += SILENT
    line.takes_turn(waiting)
    a_talk_ends(line)
    slow = line.carrier
    assert isinstance(slow, SlowCarrier)

    def wrap_up_is_over() -> None:
        slow.meanwhile = lambda: None
        line.now += WRAP_UP

    slow.meanwhile = wrap_up_is_over
    line.caretaker.tick()
    assert [what for what, _ in asked(line)][:3] == ["look", "move", "look"]
    assert asked(line)[1] == ("move", waiting.sid)
    assert {sid for _, sid in asked(line)} >= {each.sid for each in silent}


def test_questions_that_get_no_answer_keep_none_of_the_others_back(line: LivedLine) -> None:
    """Protects a round from taking minutes, and each caller from being asked after never."""
    both_operators_talk(line)
    silent = [*rings(line, 4), *rings(line, 4, POLO1)]
    line.carrier.mood = Mood.AWAY
    line.now += SILENT
    line.caretaker.tick()
    assert len(asked(line)) == 5
    line.caretaker.tick()
    assert {sid for _, sid in asked(line)} >= {each.sid for each in silent}


def test_whoever_comes_by_themselves_while_another_is_moved_is_not_moved_too(line: LivedLine) -> None:
    """Protects a bridge: errands are taken one at a time, since a request may take as long as a ring."""
    both_operators_talk(line)
    first, second = rings(line, 2)
    a_talk_ends(line)
    a_talk_ends(line)
    line.now += WRAP_UP
    came = during_the_next_request(line, lambda: line.takes_turn(second))
    line.caretaker.tick()
    assert isinstance(came[0], outcomes.Offered)
    assert asked(line) == [("move", first.sid)]


def test_a_turn_amid_the_move_is_a_short_one(line: LivedLine) -> None:
    """Protects a bridge: no operator is dialled in a turn that the move, on its way already, would tear."""
    both_operators_talk(line)
    waiting = rings(line, 1)[0]
    a_talk_ends(line)
    line.now += WRAP_UP
    came = during_the_next_request(line, lambda: line.takes_turn(waiting))
    line.caretaker.tick()
    assert came == [outcomes.Waiting(shortly=True)]
    assert isinstance(waiting.next, deeds.TakeOffer)
    assert isinstance(line.takes_turn(waiting), outcomes.Offered)


def test_a_move_whose_claim_is_over_is_needed_no_more(line: LivedLine) -> None:
    """Protects the turnstile: what nobody can carry out any more is not looked for every second."""
    both_operators_talk(line)
    waiting = rings(line, 1)[0]
    a_talk_ends(line)
    line.now += WRAP_UP
    line.carrier.mood = Mood.AWAY
    line.caretaker.tick()  # an operator is set apart, and the caller could not be moved
    line.hangs_up(waiting)
    line.news.pop()()
    with line.database.reading() as connection:
        assert gauges(connection, line.city, line.now).errands_pending == 0


def test_a_lease_from_before_the_clock_was_put_back_holds_nobody_up(line: LivedLine) -> None:
    """Protects the caller at the head of the line on a server whose clock was wrong by a day."""
    both_operators_talk(line)
    waiting = rings(line, 1)[0]
    a_talk_ends(line)
    line.now += WRAP_UP
    line.carrier.mood = Mood.AWAY
    line.caretaker.tick()
    line.carrier.mood = Mood.WELL
    line.now -= timedelta(days=1)
    line.caretaker.tick()
    assert asked(line) == [("move", waiting.sid)] * 2


def test_a_rest_from_before_the_clock_was_put_back_is_over(line: LivedLine) -> None:
    """Protects the line from operators who would rest until tomorrow."""
    both_operators_talk(line)
    a_talk_ends(line)
    line.now -= timedelta(days=1)
    newcomer = Call(line.carrier.new_sid(), None, CASA, next=deeds.TakePlace(CASA, CASA))
    line.carrier.calls[newcomer.sid] = newcomer
    assert isinstance(line.takes_turn(newcomer), outcomes.Offered)


def during_the_next_request(line: LivedLine, happens: Callable[[], Outcome]) -> list[Outcome]:
    """Let something happen while the carrier takes its time over one request; what came of it."""
    slow = line.carrier
    assert isinstance(slow, SlowCarrier)
    came: list[Outcome] = []

    def once() -> None:
        slow.meanwhile = lambda: None
        came.append(happens())

    slow.meanwhile = once
    return came
