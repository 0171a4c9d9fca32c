# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One round of the caretaker, where the carrier takes its time: what comes first, and what comes at all."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from ivr.call import CallSid, OfficeId, PhoneNumber
from ivr.carrier.outbound import Life, Sent
from ivr.dialogue import deeds
from ivr.dialogue.spot import Spot
from ivr.dialogue.turn import LegEnd
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
    assert isinstance(line.carrier, SlowCarrier)

    def wrap_up_is_over() -> None:
        line.now += WRAP_UP

    line.carrier.meanwhile = wrap_up_is_over
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
