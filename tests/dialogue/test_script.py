# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The phone tree as a whole: it has an answer to everything, and it answers the same each time."""

from dataclasses import replace
from datetime import datetime
from itertools import product

import pytest
from hypothesis import given, settings

from ivr.call import Language, OfficeId
from ivr.dialogue.deeds import TakePlace
from ivr.dialogue.outcomes import Gone
from ivr.dialogue.script import NODES, Script
from ivr.dialogue.spot import OPERATOR_NODES, Node, Spot
from ivr.dialogue.steps import Ask, Bridge, Connect, Do, Go, HangUp, Reply, Say, Step
from ivr.dialogue.turn import DialEnded, Entered, Heard, Nothing, Pressed, Turn
from tests.dialogue.heard import heards, moments, spots
from tests.dialogue.talk import IT, NIGHT, OPEN, ask, in_words, says, steps
from tests.modena import modena

CASA = OfficeId("casa")


def _goes_on(step: Step) -> bool:
    return isinstance(step, Ask | Go | Connect | HangUp | Bridge)


@settings(max_examples=500, deadline=None)
@given(spots, heards, moments)
def test_every_turn_has_an_answer_that_goes_on(spot: Spot, heard: Heard, now: datetime) -> None:
    """Protects callers from nonsense: whatever a link or a form says, nobody is left in silence."""
    answer = Script(modena()).reply(spot, Turn(heard, now))
    if isinstance(answer, Reply):
        going_on = [step for step in answer.steps if _goes_on(step)]
        assert going_on[-1] == answer.steps[-1]
        # A leg that we made ends by a hang-up where its document would else just end, and bridge.
        assert len(going_on) == 1 or (spot.node in OPERATOR_NODES and going_on[1:] == [HangUp()])


@settings(max_examples=300, deadline=None)
@given(spots, heards, moments)
def test_only_legs_that_we_made_are_ever_hung_up_at_once(spot: Spot, heard: Heard, now: datetime) -> None:
    """Protects citizens: a caller hears a goodbye before the call ends, and is never bridged by a link."""
    answer = Script(modena()).reply(spot, Turn(heard, now))
    if isinstance(answer, Reply) and spot.node not in OPERATOR_NODES and heard != Gone():
        assert answer.steps[0] != HangUp()
        assert Bridge() not in answer.steps


@settings(deadline=None)
@given(spots, heards)
def test_an_apology_keeps_a_caller_and_ends_an_operators_leg(spot: Spot, heard: Heard) -> None:
    """Protects both ends from our own failures: nobody is cut off, nobody is bridged unasked."""
    steps = Script(modena()).apologise(spot, heard).steps
    if spot.node in OPERATOR_NODES:
        assert steps == (HangUp(),)
    else:
        assert isinstance(steps[-1], Go)
        assert steps[-1].to.failures == spot.failures + 1
        spoke = isinstance(heard, DialEnded) and heard.bridged
        # The end of a dial is learnt on hold as well: its own address may be what fails.
        kept = Node.HOLD if spot.node is Node.DIALLED else spot.node
        assert steps[-1].to.node is (Node.AFTER if spoke else kept)


def test_every_go_and_every_question_leads_to_a_node() -> None:
    """Protects the tree: no branch of it ends nowhere."""
    assert set(NODES) == set(Node)


@pytest.mark.parametrize("moment", [OPEN, NIGHT])
def test_a_repeated_webhook_gets_the_same_answer(moment: datetime) -> None:
    """Protects against doubled webhooks: the talk has no memory that a repeat could advance."""
    script = Script(modena())
    for node, key in product(Node, "0123456789*#"):
        spot, turn = Spot(node, IT, CASA), Turn(Pressed(key), moment)
        assert script.reply(spot, turn) == script.reply(spot, turn)


def test_the_third_silence_at_the_language_takes_the_first_language() -> None:
    """Protects callers without a keypad: they come to the first language's menu."""
    spot = Spot(Node.START)
    for _ in range(2):
        asked = ask(spot, Nothing())
        assert (asked.then.language, asked.then.node) == (None, Node.START)
        spot = asked.then
    last = ask(spot, Nothing()).then
    assert (last.language, last.node) == (IT, Node.MENU)


def test_a_silent_caller_who_asked_for_another_language_keeps_theirs() -> None:
    """Protects a caller who pressed star by mistake: they are not thrown back to the first language."""
    last = ask(Spot(Node.LANGUAGE, Language("ar"), CASA, attempt=2), Nothing()).then
    assert (last.language, last.office, last.node) == (Language("ar"), CASA, Node.OFFICE)


def test_a_city_with_one_language_does_not_ask_for_it() -> None:
    """Protects a small town's callers from a question with one answer; star leads nowhere there."""
    alone = replace(modena(), languages=(IT,))
    asked = ask(Spot(Node.START), Entered(), city=alone)
    assert (asked.then.language, asked.then.node) == (IT, Node.MENU)
    assert "*" not in asked.keys


def test_a_known_caller_is_greeted_in_their_language() -> None:
    """Protects a caller who has called before: one greeting, in their language, and the menu."""
    known = Turn(Entered(), OPEN, remembered=Language("ar"))
    reply = Script(modena()).reply(Spot(Node.START), known)
    assert isinstance(reply, Reply)
    (step,) = reply.steps
    assert isinstance(step, Ask)
    assert (step.then.node, step.then.language) == (Node.MENU, "ar")
    assert [say.line.key for say in step.says if isinstance(say, Say)][:2] == ["greeting", "press-office"]


def test_a_remembered_language_that_left_the_config_is_asked_for_again() -> None:
    """Protects a caller whose language staff took away since: they may choose."""
    known = Turn(Entered(), OPEN, remembered=Language("xx"))
    assert in_words(Script(modena()).reply(Spot(Node.START), known))[-1] == "ask 1234# for 5 → start"


def test_in_a_city_with_one_language_everybody_hears_the_privacy_line() -> None:
    """Protects those who call again where no language is chosen: nothing of the welcome is left out."""
    alone = replace(modena(), languages=(IT,))
    known = Turn(Entered(), OPEN, remembered=IT)
    assert in_words(Script(alone).reply(Spot(Node.START), known))[:2] == ["greeting", "privacy"]


def test_an_office_that_closes_while_the_caller_listens_says_so() -> None:
    """Protects the caller at closing time: they hear when it opens again, and take no place in vain."""
    closing = datetime(2026, 1, 12, 13, 0, tzinfo=modena().zone)
    listening = Spot(Node.OFFICE, IT, CASA)
    before = Script(modena()).reply(listening, Turn(Nothing(), closing.replace(hour=12, minute=59)))
    assert isinstance(before, Do)
    assert before.deed == TakePlace(CASA, CASA)
    assert ask(listening, Nothing(), closing).then.node is Node.OFFICE


def test_a_language_that_left_the_config_is_spoken_no_more() -> None:
    """Protects a call during which staff take a language away: it goes on in the first one."""
    spot = Spot(Node.OFFICE, Language("xx"), CASA)
    assert {say.language for say in ask(spot, Entered()).says if isinstance(say, Say)} == {IT}
    said, *_ = Script(modena()).apologise(spot, Entered()).steps
    assert isinstance(said, Say)
    assert said.language == IT


def test_star_after_a_conversation_does_not_ring_the_office_again() -> None:
    """Protects the operator who has just said goodbye: another language leads to the menu."""
    at_language = ask(Spot(Node.AFTER, IT, CASA), Pressed("*")).then
    assert ask(at_language, Pressed("2")).then.node is Node.MENU


def test_after_a_conversation_any_office_can_be_chosen_even_the_same() -> None:
    """Protects whoever forgot something: the office is announced anew, its line is joined at its end."""
    served = Spot(Node.AFTER, IT, CASA, placed=CASA)
    assert in_words(Script(modena()).reply(served, Turn(Pressed("5"), OPEN)))[:2] == ["chosen", "open-until"]


@pytest.mark.parametrize("heard", [Nothing(), Pressed("9")])
def test_whoever_stays_silent_after_a_conversation_has_said_goodbye(heard: Heard) -> None:
    """Protects the line from calls that nobody ends: one question is enough, they have been served."""
    words = in_words(Script(modena()).reply(Spot(Node.AFTER, IT, CASA), Turn(heard, OPEN)))
    assert words == ["goodbye", "hang up"]


def test_a_failure_is_forgotten_once_it_is_over() -> None:
    """Protects the next failure's first try from the rest that an old one had come to."""
    assert ask(Spot(Node.MENU, IT, failures=5), Entered()).then.failures == 0


@pytest.mark.parametrize("node", [Node.HOURS, Node.HOLD_HOURS, Node.INSTEAD_HOURS])
def test_while_another_office_answers_its_hours_are_said(node: Node) -> None:
    """Protects the caller of a closed office: the hours they hear are those in which somebody answers."""
    city = modena('[[closure]]\noffices = ["polo1"]\nfrom = 2026-01-02\nredirect = "segreteria"\n')
    asked, own = (
        [
            say.line
            for say in says(Spot(node, IT, OfficeId(office)), Entered(), city)
            if say.line.key == "week"
        ]
        for office in ("polo1", "segreteria")
    )
    assert asked == own != []


def test_whoever_falls_silent_is_let_go_only_after_a_goodbye() -> None:
    """Protects a caller at a closed office: the third silence ends the call, and not without a word."""
    said, last = steps(Spot(Node.OFFICE, IT, CASA, attempt=2), Nothing(), NIGHT)
    assert isinstance(said, Say)
    assert (said.line.key, last) == ("goodbye", HangUp())
