# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The phone tree as a whole: it has an answer to everything, and it answers the same each time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ivr.call import Language, OfficeId, OperatorId
from ivr.dialogue.script import NODES, Script
from ivr.dialogue.spot import OPERATOR_NODES, Node, Spot
from ivr.dialogue.steps import Ask, Bridge, Connect, Go, HangUp, Reply, Say, Step
from ivr.dialogue.turn import DialEnded, Entered, Heard, Nothing, Pressed, Turn
from tests.modena import modena

OPEN = datetime(2026, 1, 12, 9, 30, tzinfo=UTC)  # a Monday, 10:30 in Modena
NIGHT = datetime(2026, 1, 12, 2, 0, tzinfo=UTC)
IT = Language("it")

spots = st.builds(
    Spot,
    node=st.sampled_from(Node),
    language=st.none() | st.sampled_from(["it", "en", "fr", "ar", "xx"]).map(Language),
    office=st.none() | st.sampled_from(["casa", "polo1", "polo3", "segreteria", "gone"]).map(OfficeId),
    tried=st.none() | st.sampled_from(["anna", "karim", "gone"]).map(OperatorId),
    attempt=st.integers(0, 9999),
    failures=st.integers(0, 9999),
)
heards: st.SearchStrategy[Heard] = st.one_of(
    st.just(Entered()),
    st.just(Nothing()),
    st.builds(Pressed, st.text("0123456789*#A", min_size=1, max_size=4) | st.text(min_size=1)),
    st.builds(DialEnded, st.booleans()),
)
moments = st.datetimes(datetime(2025, 12, 1), datetime(2026, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001  # given a zone by `timezones`


def _goes_on(step: Step) -> bool:
    return isinstance(step, Ask | Go | Connect | HangUp | Bridge)


@settings(max_examples=500)
@given(spots, heards, moments)
def test_every_turn_has_an_answer_that_goes_on(spot: Spot, heard: Heard, now: datetime) -> None:
    """Protects callers from nonsense: whatever a link or a form says, nobody is left in silence."""
    reply = Script(modena()).reply(spot, Turn(heard, now))
    assert _goes_on(reply.steps[-1])
    assert sum(map(_goes_on, reply.steps)) == (
        2 if spot.node is Node.WHISPER and len(reply.steps) == 2 else 1
    )


@given(spots, heards, moments)
def test_only_the_operators_leg_is_ever_hung_up_at_once(spot: Spot, heard: Heard, now: datetime) -> None:
    """Protects citizens: a caller hears a goodbye before the call ends, and is never bridged by a link."""
    steps = Script(modena()).reply(spot, Turn(heard, now)).steps
    if spot.node not in OPERATOR_NODES:
        assert steps[0] != HangUp()
        assert Bridge() not in steps


@given(spots, heards)
def test_an_apology_keeps_a_caller_and_ends_an_operators_leg(spot: Spot, heard: Heard) -> None:
    """Protects both ends from our own failures: nobody is cut off, nobody is bridged unasked."""
    steps = Script(modena()).apologise(spot, heard).steps
    if spot.node in OPERATOR_NODES:
        assert steps == (HangUp(),)
    else:
        assert isinstance(steps[-1], Go)
        assert steps[-1].to.failures == spot.failures + 1
        spoke = heard == DialEnded(bridged=True)
        assert steps[-1].to.node is (Node.AFTER if spoke else spot.node)


def test_every_go_and_every_question_leads_to_a_node() -> None:
    """Protects the tree: no branch of it ends nowhere."""
    assert set(NODES) == set(Node)


@pytest.mark.parametrize("moment", [OPEN, NIGHT])
def test_a_repeated_webhook_gets_the_same_answer(moment: datetime) -> None:
    """Protects against doubled webhooks: the talk has no memory that a repeat could advance."""
    script = Script(modena())
    for node, key in product(Node, "0123456789*#"):
        spot, turn = Spot(node, IT, OfficeId("casa")), Turn(Pressed(key), moment)
        assert script.reply(spot, turn) == script.reply(spot, turn)


def _ask(reply: Reply) -> Ask:
    (ask,) = (step for step in reply.steps if isinstance(step, Ask))
    return ask


def test_the_third_silence_at_the_language_takes_the_first_language() -> None:
    """Protects callers without a keypad: they come to the first language's menu."""
    script, spot = Script(modena()), Spot(Node.START)
    for _ in range(2):
        ask = _ask(script.reply(spot, Turn(Nothing(), OPEN)))
        assert (ask.then.language, ask.then.node) == (None, Node.START)
        spot = ask.then
    last = _ask(script.reply(spot, Turn(Nothing(), OPEN))).then
    assert (last.language, last.node) == (IT, Node.MENU)


def test_a_silent_caller_who_asked_for_another_language_keeps_theirs() -> None:
    """Protects a caller who pressed star by mistake: they are not thrown back to the first language."""
    spot = Spot(Node.LANGUAGE, Language("ar"), OfficeId("casa"), attempt=2)
    last = _ask(Script(modena()).reply(spot, Turn(Nothing(), OPEN))).then
    assert (last.language, last.office, last.node) == (Language("ar"), OfficeId("casa"), Node.OFFICE)


def test_a_city_with_one_language_does_not_ask_for_it() -> None:
    """Protects a small town's callers from a question with one answer; star leads nowhere there."""
    alone = replace(modena(), languages=(IT,))
    ask = _ask(Script(alone).reply(Spot(Node.START), Turn(Entered(), OPEN)))
    assert (ask.then.language, ask.then.node) == (IT, Node.MENU)
    assert "*" not in ask.keys


def test_an_operator_who_left_the_config_is_not_rung_again() -> None:
    """Protects against a change of config during a call: after one who is gone nobody is rung twice."""
    spot = Spot(Node.DIALLED, IT, OfficeId("casa"), OperatorId("gone"))
    steps = Script(modena()).reply(spot, Turn(DialEnded(bridged=False), OPEN)).steps
    assert not any(isinstance(step, Connect) for step in steps)


def test_an_office_that_closes_while_operators_are_rung_says_so() -> None:
    """Protects the caller at closing time: they hear when it opens again rather than ring on."""
    closing = datetime(2026, 1, 12, 13, 0, tzinfo=modena().zone)
    spot = Spot(Node.DIALLED, IT, OfficeId("casa"), OperatorId("anna"))
    script = Script(modena())
    before, after = (
        script.reply(spot, Turn(DialEnded(bridged=False), closing + timedelta(seconds=s))) for s in (-1, 0)
    )
    assert isinstance(before.steps[-1], Connect)
    assert _ask(after).then.node is Node.OFFICE


def test_a_language_that_left_the_config_is_spoken_no_more() -> None:
    """Protects a call during which staff take a language away: it goes on in the first one."""
    spot = Spot(Node.OFFICE, Language("xx"), OfficeId("casa"))
    script = Script(modena())
    assert {say.language for say in _ask(script.reply(spot, Turn(Entered(), OPEN))).says} == {IT}
    said, *_ = script.apologise(spot, Entered()).steps
    assert isinstance(said, Say)
    assert said.language == IT


def test_a_whisper_for_an_office_that_is_gone_takes_no_call() -> None:
    """Protects the operator from a call for nobody: their leg ends."""
    steps = Script(modena()).reply(Spot(Node.WHISPER, IT, OfficeId("gone")), Turn(Entered(), OPEN)).steps
    assert steps == (HangUp(),)


def test_star_after_a_conversation_does_not_ring_the_office_again() -> None:
    """Protects the operator who has just said goodbye: another language leads to the menu."""
    script = Script(modena())
    at_language = _ask(script.reply(Spot(Node.AFTER, IT, OfficeId("casa")), Turn(Pressed("*"), OPEN))).then
    assert _ask(script.reply(at_language, Turn(Pressed("2"), OPEN))).then.node is Node.MENU


def test_a_failure_is_forgotten_once_it_is_over() -> None:
    """Protects the next failure's first try from the rest that an old one had come to."""
    reply = Script(modena()).reply(Spot(Node.MENU, IT, failures=5), Turn(Entered(), OPEN))
    assert _ask(reply).then.failures == 0


@pytest.mark.parametrize("node", [Node.HOURS, Node.UNANSWERED])
def test_while_another_office_answers_its_hours_are_said(node: Node) -> None:
    """Protects the caller of a closed office: the hours they hear are those in which somebody answers."""
    city = modena('[[closure]]\noffices = ["polo1"]\nfrom = 2026-01-02\nredirect = "segreteria"\n')
    asked = Script(city).reply(Spot(node, IT, OfficeId("polo1")), Turn(Entered(), OPEN))
    own = Script(city).reply(Spot(node, IT, OfficeId("segreteria")), Turn(Entered(), OPEN))
    weeks = [[say for say in _ask(reply).says if say.line.key == "week"] for reply in (asked, own)]
    assert weeks[0] == weeks[1] != []
