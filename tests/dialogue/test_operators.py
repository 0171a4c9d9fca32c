# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The legs that we make, and an operator who phones the line: turn by turn, written out."""

from dataclasses import replace

import pytest

from ivr.call import ClaimNumber, Language, OfficeId, OperatorId, PhoneNumber
from ivr.dialogue.deeds import CheckPin, EndCallback, EndDial
from ivr.dialogue.outcomes import (
    Accepted,
    CallBack,
    Claimed,
    Done,
    Recognised,
    Served,
    TooLate,
    Unreached,
    WrongPin,
)
from ivr.dialogue.script import Script
from ivr.dialogue.spot import Node, Spot
from ivr.dialogue.steps import Connect, Do, Say
from ivr.dialogue.turn import DialEnded, Entered, Heard, LegEnd, Nothing, Pressed, Turn
from tests.dialogue.talk import IT, OPEN, answer, in_words, says, steps
from tests.modena import modena

CASA, ANNA, GIULIA = OfficeId("casa"), OperatorId("anna"), OperatorId("giulia")
WHISPER = Spot(Node.WHISPER, IT, CASA, ANNA, ClaimNumber(7))
RIDES = "office=casa operator=anna claim=7"
LOST = Spot(Node.WHISPER, IT)  # an address of which the claim is missing
DUTY = Spot(Node.DUTY, operator=GIULIA)
PIN = Spot(Node.PIN)


def _at(node: Node) -> Spot:
    return replace(WHISPER, node=node)


def _claimed(minutes: int, *, callback: bool = False, asked: OfficeId = CASA) -> Claimed:
    return Claimed(ANNA, asked, IT, minutes, callback)


def _twice(*words: str) -> list[str]:
    return [*words, *words, f"ask 1 for 5 → whisper {RIDES}", "hang up"]


@pytest.mark.parametrize(
    ("spot", "heard", "words"),
    [
        (WHISPER, Entered(), [f"HearClaim → whisper {RIDES}"]),
        (WHISPER, _claimed(0), _twice("whisper", "waited-under-one", "press-accept")),
        (WHISPER, _claimed(1), _twice("whisper", "waited 1", "press-accept")),
        (WHISPER, _claimed(60), _twice("whisper", "waited 60", "press-accept")),
        (WHISPER, _claimed(61), _twice("whisper", "waited-over-hour", "press-accept")),
        (WHISPER, _claimed(2, callback=True), _twice("whisper-callback", "waited 2", "press-accept")),
        (WHISPER, _claimed(2, asked=OfficeId("gone")), _twice("waited 2", "press-accept")),
        (WHISPER, Pressed("1"), [f"Accept → accept {RIDES}"]),
        (WHISPER, Pressed("2"), ["hang up"]),
        (WHISPER, Nothing(), ["hang up"]),
        (WHISPER, TooLate(), ["call-taken", "hang up"]),
        (LOST, Entered(), ["call-taken", "hang up"]),
        (_at(Node.ACCEPT), Entered(), [f"Accept → accept {RIDES}"]),
        (_at(Node.ACCEPT), Accepted(), ["bridge"]),
        (_at(Node.ACCEPT), TooLate(), ["call-taken", "hang up"]),
        (_at(Node.ACCEPT), Pressed("1"), ["call-taken", "hang up"]),
        (replace(LOST, node=Node.ACCEPT), Entered(), ["call-taken", "hang up"]),
        (_at(Node.DECLINE), Entered(), ["hang up"]),
        (
            _at(Node.ACCEPT),
            CallBack(PhoneNumber("+393331234567"), CASA, IT),
            ["dialling-citizen", f"ring citizen, greeted {RIDES} → called-back {RIDES}", "hang up"],
        ),
        (
            _at(Node.GREETED),
            Entered(),
            ["calling-back", "calling-back", f"ask 1023456789*# for 5 → greeted {RIDES}", "hang up"],
        ),
        (_at(Node.GREETED), Pressed("1"), [f"Reach → reached {RIDES}"]),
        (
            _at(Node.GREETED),
            Pressed("2"),
            ["calling-back", "calling-back", f"ask 1023456789*# for 5 → greeted {RIDES}", "hang up"],
        ),
        (_at(Node.GREETED), Nothing(), ["hang up"]),
        (_at(Node.REACHED), Entered(), [f"Reach → reached {RIDES}"]),
        (_at(Node.REACHED), Accepted(), ["bridge"]),
        (_at(Node.REACHED), TooLate(), ["hang up"]),
        (replace(LOST, node=Node.REACHED), Entered(), ["hang up"]),
        (_at(Node.CALLED_BACK), DialEnded(bridged=True), [f"EndCallback → called-back {RIDES}"]),
        (_at(Node.CALLED_BACK), Entered(), [f"EndCallback → called-back {RIDES}"]),
        (_at(Node.CALLED_BACK), Unreached(again=True), ["citizen-unreached", "hang up"]),
        (_at(Node.CALLED_BACK), Unreached(again=False), ["hang up"]),
        (_at(Node.CALLED_BACK), Served(), ["hang up"]),
        (replace(LOST, node=Node.CALLED_BACK), DialEnded(bridged=True), ["hang up"]),
    ],
)
def test_a_leg_that_we_made(spot: Spot, heard: Heard, words: list[str]) -> None:
    """Protects both ends: only 1 lets two people speak, and every other document ends the leg."""
    assert in_words(answer(spot, heard)) == words


@pytest.mark.parametrize(
    ("spot", "heard", "words"),
    [
        (DUTY, Entered(), ["duty-menu", "ask 123 for 5 → duty operator=giulia"]),
        (DUTY, Pressed("1"), ["GoOnDuty → on-duty operator=giulia"]),
        (DUTY, Pressed("2"), ["GoOffDuty → off-duty operator=giulia"]),
        (DUTY, Pressed("3"), [*["language-choice"] * 4, "ask 1234# for 5 → language"]),
        (DUTY, Pressed("9"), ["duty-menu", "ask 123 for 5 → duty operator=giulia attempt=1"]),
        (replace(DUTY, attempt=2), Nothing(), ["goodbye", "hang up"]),
        (replace(DUTY, node=Node.ON_DUTY), Done(), ["on-duty", "hang up"]),
        (replace(DUTY, node=Node.OFF_DUTY), Done(), ["off-duty", "hang up"]),
        (Spot(Node.ON_DUTY), Entered(), ["goodbye", "hang up"]),
        (PIN, Entered(), ["ask-pin", "ask  any digits for 8 → pin"]),
        (PIN, Pressed("123456"), ["CheckPin → pin"]),
        (PIN, Nothing(), [*["language-choice"] * 4, "ask 1234# for 5 → language"]),
        (PIN, Recognised(GIULIA), ["duty-menu", "ask 123 for 5 → duty operator=giulia"]),
        (PIN, WrongPin(may_retry=True), ["wrong-pin", "ask-pin", "ask  any digits for 8 → pin"]),
        (
            PIN,
            WrongPin(may_retry=False),
            ["wrong-pin", *["language-choice"] * 4, "ask 1234# for 5 → language"],
        ),
    ],
)
def test_an_operator_who_phones_the_line(spot: Spot, heard: Heard, words: list[str]) -> None:
    """Protects operators with nothing but a phone, and citizens who press hash: nobody is cut off for it."""
    assert in_words(answer(spot, heard)) == words


def test_operators_are_spoken_to_in_their_own_language() -> None:
    """Protects the operator's ear: the caller's language is named, not spoken; the citizen hears theirs."""
    citizen = Language("fr")
    for operator, whispered in ((ANNA, "it"), (OperatorId("karim"), "ar"), (GIULIA, "en")):
        spot = replace(WHISPER, language=citizen, operator=operator)
        claimed = Claimed(operator, CASA, citizen, 0, callback=False)
        assert {say.language for say in says(spot, claimed)} == {whispered}
        called_back = replace(spot, node=Node.ACCEPT)
        assert {
            say.language for say in says(called_back, CallBack(PhoneNumber("+393331234567"), CASA, citizen))
        } == {whispered}
    assert {
        say.language for say in says(replace(WHISPER, node=Node.GREETED, language=citizen), Entered())
    } == {citizen}


def test_the_citizen_is_called_back_in_their_language_and_office() -> None:
    """Protects the citizen: what rides to their leg is what they asked for, not what the operator's had."""
    called = CallBack(PhoneNumber("+393331234567"), OfficeId("polo2"), Language("ar"))
    connect = next(step for step in steps(_at(Node.ACCEPT), called) if isinstance(step, Connect))
    assert (connect.to, connect.whisper.office, connect.whisper.language) == (
        PhoneNumber("+393331234567"),
        "polo2",
        "ar",
    )
    assert connect.ring_seconds == 25
    assert connect.then.language == IT


@pytest.mark.parametrize("ended", [DialEnded(bridged=True), DialEnded(None, LegEnd.BUSY)])
def test_how_a_leg_ended_reaches_the_store_as_it_was_told(ended: DialEnded) -> None:
    """Protects operators: a miss is counted by what the carrier said, and by nothing else."""
    dialled, called_back = (answer(_at(node), ended) for node in (Node.DIALLED, Node.CALLED_BACK))
    assert isinstance(dialled, Do)
    assert isinstance(called_back, Do)
    assert dialled.deed == EndDial(ClaimNumber(7), ended)
    assert called_back.deed == EndCallback(ClaimNumber(7), ended)


def test_news_that_was_lost_is_told_as_unknown() -> None:
    """Protects operators from a miss that nobody saw, after a failure of ours."""
    dialled, called_back = (answer(_at(node), Entered()) for node in (Node.DIALLED, Node.CALLED_BACK))
    assert isinstance(dialled, Do)
    assert isinstance(called_back, Do)
    assert dialled.deed == EndDial(ClaimNumber(7), DialEnded(None, LegEnd.UNKNOWN))
    assert called_back.deed == EndCallback(ClaimNumber(7), DialEnded(None))


def test_an_operators_own_phone_comes_to_their_duty_and_once_only() -> None:
    """Protects operators who call as citizens: after 3 they are asked for a language like anybody."""
    script = Script(modena())
    known = Turn(Entered(), OPEN, operator=GIULIA)
    assert in_words(script.reply(Spot(Node.START), known))[-1] == "ask 123 for 5 → duty operator=giulia"
    pressed = Turn(Pressed("1"), OPEN, operator=GIULIA)
    assert in_words(script.reply(Spot(Node.START), pressed))[-1].endswith("→ menu")


def test_a_pin_is_checked_as_it_was_keyed() -> None:
    """Protects the way of the PIN: it rides in no address, only in the deed."""
    asked = answer(PIN, Pressed("246810"))
    assert isinstance(asked, Do)
    assert asked.deed == CheckPin("246810")
    assert asked.then == PIN


def test_what_is_said_of_duty_is_in_the_operators_language() -> None:
    """Protects Giulia, to whom the line speaks English."""
    said, _ = steps(replace(DUTY, node=Node.ON_DUTY), Done())
    assert isinstance(said, Say)
    assert (said.line.key, said.language) == ("on-duty", "en")
