# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""<Dial>: every way in which ringing an operator can go, and what the line is told of it."""

from collections.abc import Mapping

import pytest

from ivr.simulator.errors import RefusedError
from ivr.simulator.exchange import Exchange
from ivr.simulator.log import Event, Happened, Sound
from ivr.simulator.manner import Manner, Reaction
from ivr.simulator.phone import Phone
from ivr.simulator.stage import Stage
from ivr.simulator.switches import (
    BridgedField,
    DuringWhisper,
    FailedWhisper,
    HangUpDuringDial,
    Switches,
    Unaccepted,
)
from tests.simulator.line import CALLER, NUMBER, OPERATOR, START, Line, Page, troubles, world

WHISPER = "<Gather action='/accept' numDigits='1' timeout='3'><Say>Press one</Say></Gather><Hangup/>"
MOBILE = "+393339999999"
TAKES = Manner(Reaction.ANSWERS, after=5, presses="1", talks=60)


def operator(attributes: str = "url='/whisper'") -> str:
    return f"<Sip {attributes}>{OPERATOR}</Sip>"


def line_that_dials(nouns: str, attributes: str = f"callerId='{NUMBER}'") -> Line:
    return Line(
        {
            "/voice": f"<Dial action='/after' timeout='18' {attributes}>{nouns}</Dial><Say>No action</Say>",
            "/whisper": WHISPER,
            "/accept": "",
            "/after": "<Say>Afterwards</Say>",
        }
    )


def dialled(
    manner: Manner, nouns: str = operator(), switches: Switches | None = None
) -> tuple[Line, Exchange, Phone]:
    """A call that was put through to an operator of this manner, ten minutes later."""
    line = line_that_dials(nouns)
    exchange = world(line, switches)
    exchange.phone(OPERATOR).manner = manner
    phone = exchange.call(CALLER, NUMBER)
    phone.wait(600)
    return line, exchange, phone


def told(line: Line) -> Mapping[str, str]:
    """What the action was told of the dial itself."""
    form = line.form("/after")
    return {
        name: form[name] for name in ("DialCallStatus", "DialBridged", "DialCallDuration") if name in form
    }


def seconds_until_after(phone: Phone) -> float:
    (afterwards,) = (each for each in phone.heard if each.text == "Afterwards")
    return (afterwards.at - START).total_seconds()


@pytest.mark.parametrize(
    ("manner", "result", "seconds"),
    [
        (Manner(Reaction.LETS_IT_RING), {"DialCallStatus": "no-answer"}, 18 + 5),  # Twilio adds five
        (Manner(Reaction.BUSY), {"DialCallStatus": "busy"}, 0),
        (Manner(Reaction.UNREACHABLE), {"DialCallStatus": "failed"}, 0),
        (Manner(Reaction.REFUSES, after=4), {"DialCallStatus": "busy"}, 4),
        (Manner(Reaction.ANSWERS, after=30), {"DialCallStatus": "no-answer"}, 23),  # too late
        (Manner(Reaction.ANSWERS, after=5), {"DialCallStatus": "completed", "DialCallDuration": "4"}, 9),
        (Manner(Reaction.VOICEMAIL, after=15), {"DialCallStatus": "completed", "DialCallDuration": "4"}, 19),
        (
            Manner(Reaction.ANSWERS, after=5, stays=2),
            {"DialCallStatus": "completed", "DialCallDuration": "2"},
            7,
        ),
        (TAKES, {"DialCallStatus": "completed", "DialCallDuration": "61", "DialBridged": "true"}, 66),
    ],
)
def test_each_outcome_is_told_to_the_action(manner: Manner, result: dict[str, str], seconds: float) -> None:
    """No answer, busy, refused, unreachable, unaccepted, accepted: status, bridge and length of each."""
    line, _, phone = dialled(manner)
    assert told(line) == {"DialBridged": "false"} | result
    assert seconds_until_after(phone) == seconds


def test_the_operator_hears_the_whisper_before_the_bridge() -> None:
    """On a leg of its own, with its parent named; only then can the two talk."""
    line, exchange, phone = dialled(TAKES)
    whisper, parent = line.form("/whisper"), line.form("/voice")
    assert whisper["ParentCallSid"] == parent["CallSid"] != whisper["CallSid"]
    assert (whisper["Direction"], whisper["From"], whisper["To"]) == ("outbound-dial", NUMBER, OPERATOR)
    assert line.form("/after")["DialCallSid"] == whisper["CallSid"]
    assert exchange.phone(OPERATOR).sentences == ["Press one"]
    assert "Press one" not in phone.sentences
    happened = [entry for entry in exchange.log if isinstance(entry, Happened)]
    assert [(each.event, (each.at - START).total_seconds()) for each in happened] == [
        (Event.ANSWERS, 0),
        (Event.RINGS, 0),
        (Event.ANSWERS, 5),
        (Event.PRESSES, 6),
        (Event.BRIDGED, 6),
        (Event.HANGS_UP, 66),
        (Event.ENDS, 66),
        (Event.ENDS, 67),
    ]


def test_a_wrong_key_and_a_hang_up_in_the_whisper_do_not_bridge() -> None:
    """Only the end of a whisper's document bridges; <Hangup/> does not."""
    line = line_that_dials(operator())
    line.pages["/accept"] = "<Hangup/>"
    exchange = world(line)
    exchange.phone(OPERATOR).manner = Manner(Reaction.ANSWERS, after=5, presses="7")
    exchange.call(CALLER, NUMBER).wait(600)
    assert line.form("/accept")["Digits"] == "7"
    assert told(line)["DialBridged"] == "false"


def test_a_whisper_that_ends_without_a_hang_up_bridges() -> None:
    """Twilio's default, and the trap: a voicemail would have been given a caller."""
    line = line_that_dials(operator())
    line.pages["/whisper"] = "<Say>Call for you</Say>"
    exchange = world(line)
    exchange.phone(OPERATOR).manner = Manner(Reaction.VOICEMAIL, after=5)
    phone = exchange.call(CALLER, NUMBER)
    phone.listen()
    assert phone.stage is Stage.TALKING


@pytest.mark.parametrize("verb", ["<Redirect>/accept</Redirect>", operator(), "<Reject/>"])
def test_a_whisper_may_not_dial_or_redirect(verb: str) -> None:
    """Twilio's reference; the document is refused before any of it is heard."""
    line = line_that_dials(operator())
    line.pages["/whisper"] = (
        f"<Say>Hello</Say><Dial>{verb}</Dial>" if "Sip" in verb else f"<Say>Hello</Say>{verb}"
    )
    exchange = world(line)
    exchange.phone(OPERATOR).manner = TAKES
    with pytest.raises(RefusedError, match="has no place on this leg"):
        exchange.call(CALLER, NUMBER).wait(60)
    assert exchange.phone(OPERATOR).sentences == []


@pytest.mark.parametrize(
    ("from_", "attributes", "nouns", "status"),
    [
        (CALLER, f"callerId='{NUMBER}'", operator(), "no-answer"),
        ("anonymous", f"callerId='{NUMBER}'", operator(), "no-answer"),
        (CALLER, "", operator(), "no-answer"),
        ("anonymous", "", operator(), "failed"),
        (CALLER, "callerId='+390599999999'", operator(), "failed"),
        (CALLER, "callerId='client:casa'", operator(), "failed"),
        (CALLER, "callerId='client:casa'", "<Client>anna</Client>", "no-answer"),
    ],
)
def test_a_caller_id_must_be_ours_or_the_callers(
    from_: str, attributes: str, nouns: str, status: str
) -> None:
    """Otherwise the dial fails before anything rings: a withheld caller without callerId reaches nobody."""
    line = line_that_dials(nouns, attributes)
    exchange = world(line)
    exchange.call(from_, NUMBER).wait(60)
    assert told(line)["DialCallStatus"] == status
    assert troubles(exchange) == ([13214] if status == "failed" else [])


def test_of_several_the_first_to_answer_wins() -> None:
    """A voicemail too; the others are rung no more."""
    line = line_that_dials(f"{operator()}<Number url='/whisper'>{MOBILE}</Number><Client>carla</Client>")
    exchange = world(line)
    exchange.phone(OPERATOR).manner = TAKES
    exchange.phone(MOBILE).manner = Manner(Reaction.VOICEMAIL, after=2)
    exchange.phone("client:carla").manner = Manner(Reaction.BUSY)
    exchange.call(CALLER, NUMBER).wait(60)
    assert [(leg.route.to, leg.status) for leg in list(exchange.legs.values())[1:]] == [
        (OPERATOR, "canceled"),
        (MOBILE, "completed"),
        ("client:carla", "busy"),
    ]
    assert told(line) == {"DialCallStatus": "completed", "DialBridged": "false", "DialCallDuration": "4"}


def test_one_after_the_other_where_asked() -> None:
    """`sequential`: the second rings when the first did not answer, for a whole time-out of its own."""
    line = line_that_dials(
        f"{operator()}<Number>{MOBILE}</Number><Client>carla</Client>",
        f"callerId='{NUMBER}' sequential='true'",
    )
    exchange = world(line)
    exchange.phone(MOBILE).manner = Manner(Reaction.ANSWERS, after=7, talks=10)
    phone = exchange.call(CALLER, NUMBER)
    phone.wait(600)
    assert seconds_until_after(phone) == 23 + 7 + 10
    assert len(exchange.legs) == 3


def test_who_is_on_the_phone_is_busy() -> None:
    """One person, one call: the second caller is told so at once."""
    line = line_that_dials(operator())
    exchange = world(line)
    exchange.phone(OPERATOR).manner = TAKES
    exchange.call(CALLER, NUMBER)
    exchange.call("+393330000000", NUMBER)
    exchange.run(3)
    assert told(line)["DialCallStatus"] == "busy"


def test_who_is_on_the_way_to_the_phone_is_not_hurried() -> None:
    """A second caller finds the phone busy, and changes nothing for the one who rings it."""
    exchange = world(line_that_dials(operator()))
    exchange.phone(OPERATOR).manner = Manner(Reaction.ANSWERS, after=10, presses="1")
    exchange.call(CALLER, NUMBER)
    exchange.run(3)
    exchange.call("+393330000000", NUMBER)
    exchange.run(6)
    assert exchange.phone(OPERATOR).stage is Stage.RINGING


def test_without_an_action_the_next_verb_follows() -> None:
    """And no webhook tells of the dial."""
    line = Line({"/voice": f"<Dial callerId='{NUMBER}'>{operator('')}</Dial><Say>Nobody</Say>"})
    exchange = world(line)
    exchange.phone(OPERATOR).manner = Manner(Reaction.BUSY)
    phone = exchange.call(CALLER, NUMBER)
    phone.listen()
    assert phone.sentences == ["Nobody"]
    assert line.paths == ["/voice", "/status"]


def test_an_answered_call_rings_until_the_bridge() -> None:
    """The caller hears a country's own ringing; with `answerOnBridge` the call is unanswered till then."""
    line = line_that_dials(operator(), f"callerId='{NUMBER}' ringTone='it' answerOnBridge='true'")
    exchange = world(line)
    exchange.phone(OPERATOR).manner = TAKES
    phone = exchange.call(CALLER, NUMBER)
    phone.wait(5.5)
    assert phone.leg
    assert [(each.sound, each.text) for each in phone.heard] == [(Sound.RINGING, "it")]
    assert phone.leg.status == "ringing"
    phone.wait(1)
    assert (phone.leg.status, phone.stage) == ("in-progress", Stage.TALKING)


@pytest.mark.parametrize(("attributes", "seconds"), [("timeLimit='20'", 6 + 20), ("hangupOnStar='true'", 10)])
def test_a_conversation_can_be_ended_by_the_exchange(attributes: str, seconds: int) -> None:
    """After its time limit, or by the caller's star; the caller goes on."""
    line = line_that_dials(operator(), f"callerId='{NUMBER}' {attributes}")
    exchange = world(line)
    exchange.phone(OPERATOR).manner = TAKES
    phone = exchange.call(CALLER, NUMBER)
    phone.press("1", after=9)
    phone.press("*", after=1)
    phone.wait(60)
    assert seconds_until_after(phone) == seconds
    assert exchange.phone(OPERATOR).stage is Stage.OVER


def test_each_event_asked_for_is_called_back() -> None:
    """In their order, counted; by default only the end."""
    events = "statusCallback='/progress' statusCallbackEvent='initiated ringing answered completed'"
    line, _, _ = dialled(TAKES, operator(f"url='/whisper' {events}"))
    assert [(form["SequenceNumber"], form["CallStatus"]) for form in line.forms("/progress")] == [
        ("0", "initiated"),
        ("1", "ringing"),
        ("2", "in-progress"),
        ("3", "completed"),
    ]
    line, _, _ = dialled(Manner(Reaction.BUSY), operator("statusCallback='/progress'"))
    assert [form["CallStatus"] for form in line.forms("/progress")] == ["busy"]


def test_an_operator_may_be_driven_by_hand() -> None:
    """Rung, picked up, asked, accepted, bridged, put down: each step on its own."""
    line = line_that_dials(operator())
    exchange = world(line)
    caller, anna = exchange.call(CALLER, NUMBER), exchange.phone(OPERATOR)
    stages = [anna.stage]
    anna.pick_up()
    stages.append(anna.stage)
    anna.press("1")
    stages.append(anna.stage)
    anna.hang_up()
    assert [*stages, anna.stage] == [Stage.RINGING, Stage.LISTENING, Stage.TALKING, Stage.OVER]
    caller.listen()
    assert told(line)["DialBridged"] == "true"


def test_a_phone_that_does_not_ring_can_be_neither_answered_nor_refused() -> None:
    """Hands that come too early or too late change nothing."""
    exchange = world(line_that_dials(operator("")))
    anna = exchange.phone(OPERATOR)
    anna.pick_up()
    anna.refuse()
    caller = exchange.call(CALLER, NUMBER)
    anna.pick_up()
    anna.refuse()
    anna.pick_up()
    assert (caller.stage, anna.stage) == (Stage.TALKING, Stage.TALKING)


def test_a_refusal_by_hand() -> None:
    """The line hears of a busy phone."""
    line = line_that_dials(operator())
    exchange = world(line)
    exchange.call(CALLER, NUMBER)
    exchange.phone(OPERATOR).refuse()
    assert told(line)["DialCallStatus"] == "busy"


def test_who_was_rung_before_answers_the_new_ring_in_its_own_time() -> None:
    """A ring that ended takes its slow answer with it."""
    line = line_that_dials(operator())
    exchange = world(line)
    exchange.phone(OPERATOR).manner = Manner(Reaction.ANSWERS, after=10, presses="1")
    first = exchange.call(CALLER, NUMBER)
    first.wait(9)
    first.hang_up()
    second = exchange.call(CALLER, NUMBER)
    second.wait(9)
    assert exchange.phone(OPERATOR).stage is Stage.RINGING
    second.listen()
    assert second.stage is Stage.TALKING


# ── What no one has shown on a real account ─────────────────────────────────────────────────


@pytest.mark.parametrize("answer", DuringWhisper)
def test_what_the_caller_hears_during_the_whisper(answer: DuringWhisper) -> None:
    """Ringing as before, or nothing."""
    _, _, phone = dialled(TAKES, switches=Switches(during_whisper=answer))
    silence = [Sound.SILENCE] if answer is DuringWhisper.SILENCE else []
    assert [each.sound for each in phone.heard] == [Sound.RINGING, *silence, Sound.SPEECH]


@pytest.mark.parametrize("answer", Unaccepted)
def test_the_status_of_a_leg_that_was_not_accepted(answer: Unaccepted) -> None:
    """Answered, but never bridged."""
    line, _, _ = dialled(Manner(Reaction.ANSWERS, after=5), switches=Switches(unaccepted=answer))
    assert told(line)["DialCallStatus"] == answer.value


@pytest.mark.parametrize("answer", BridgedField)
def test_whether_the_bridge_is_told(answer: BridgedField) -> None:
    """The line must do without DialBridged."""
    line, _, _ = dialled(TAKES, switches=Switches(bridged_field=answer))
    assert ("DialBridged" in told(line)) is (answer is BridgedField.SENT)


@pytest.mark.parametrize(
    ("answer", "stage"), [(FailedWhisper.BRIDGES, Stage.TALKING), (FailedWhisper.HANGS_UP, Stage.OVER)]
)
def test_a_whisper_that_fails(answer: FailedWhisper, stage: Stage) -> None:
    """No fallback is asked for an operator's leg; it is bridged, or hung up."""
    line = line_that_dials(operator())
    line.pages["/whisper"] = Page(status=500)
    exchange = world(line, Switches(failed_whisper=answer))
    exchange.phone(OPERATOR).manner = Manner(Reaction.ANSWERS, after=5)
    phone = exchange.call(CALLER, NUMBER)
    phone.wait(8)
    assert phone.stage is stage
    assert line.count("/fallback") == 0


@pytest.mark.parametrize("answer", HangUpDuringDial)
@pytest.mark.parametrize(
    ("after", "result"),
    [
        (3, {"DialCallStatus": "canceled", "DialBridged": "false"}),
        (20, {"DialCallStatus": "completed", "DialBridged": "true", "DialCallDuration": "15"}),
    ],
)
def test_the_action_when_the_caller_hangs_up(
    answer: HangUpDuringDial, after: float, result: dict[str, str]
) -> None:
    """While it rings, or while two talk: told or not, its answer is not heard, and the operator is let go."""
    line = line_that_dials(operator())
    exchange = world(line, Switches(hang_up_during_dial=answer))
    exchange.phone(OPERATOR).manner = TAKES
    phone = exchange.call(CALLER, NUMBER)
    phone.wait(after)
    phone.hang_up()
    phone.wait(10)
    assert exchange.phone(OPERATOR).stage is Stage.OVER
    assert phone.sentences == []
    if answer is HangUpDuringDial.ACTION:
        assert told(line) == result
        assert line.form("/after")["CallStatus"] == "completed"
    else:
        assert line.count("/after") == 0
    assert line.paths[-1] == "/status"
