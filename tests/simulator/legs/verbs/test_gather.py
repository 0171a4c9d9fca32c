# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""<Gather>: the question, its keys and its silences."""

from collections.abc import Sequence

import pytest

from ivr.simulator.phone import Phone
from ivr.simulator.stage import Stage
from tests.simulator.line import CALLER, NUMBER, START, Line, world

QUESTION = "<Say>Press one for the Housing Office</Say>"  # three seconds


def asked(attributes: str, after: str = "<Say>Fell through</Say>") -> tuple[Line, Phone]:
    """A call that has come to a question; its action is /key."""
    line = Line(
        {"/voice": f"<Gather action='/key' {attributes}>{QUESTION}</Gather>{after}", "/key": "<Pause/>"}
    )
    return line, world(line).call(CALLER, NUMBER)


def seconds_until(phone: Phone, line: Line) -> float:
    """How long after the call began a key was told, in tenths."""
    for tenth in range(600):
        if line.count("/key"):
            return tenth / 10
        phone.wait(0.1)
    raise AssertionError("no key was told")


def test_a_key_ends_the_question_at_once() -> None:
    """Barge-in: the speech stops, and with numDigits reached nothing more is waited for."""
    line, phone = asked("numDigits='1'")
    phone.press("5", after=1)
    assert line.form("/key")["Digits"] == "5"
    assert [each.cut for each in phone.heard[:1]] == [True]


def test_a_key_may_come_after_the_question() -> None:
    """The caller hears it out, then presses, within the time-out."""
    line, phone = asked("numDigits='1' timeout='4'")
    phone.press("5")
    assert line.form("/key")["Digits"] == "5"
    assert [each.cut for each in phone.heard[:1]] == [False]


@pytest.mark.parametrize(
    ("attributes", "keys", "told", "at"),
    [
        ("numDigits='1' timeout='4'", [(3.5, "1")], "1", 3.5),
        ("timeout='4'", [(1, "12")], "12", 5),  # each key starts the time-out anew
        ("timeout='4'", [(1, "1"), (4.9, "2")], "12", 8.9),
        ("", [(1, "12#")], "12", 1),  # by default # finishes
        ("finishOnKey='*'", [(1, "1#*")], "1#", 1),
        ("finishOnKey='' numDigits='2'", [(1, "##")], "##", 1),  # then every key is data
        ("numDigits='3' timeout='2'", [(1, "12")], "12", 3),
        ("timeout='4'", [(1, "#"), (2, "1#")], "1", 2),  # # with nothing before it finishes nothing
    ],
)
def test_keys_are_collected(attributes: str, keys: Sequence[tuple[float, str]], told: str, at: float) -> None:
    """Until there are enough, the finishing key comes, or silence lasts the time-out."""
    line, phone = asked(attributes)
    now = 0.0
    for moment, pressed in keys:
        phone.press(pressed, after=moment - now)
        now = moment
    assert now + seconds_until(phone, line) == pytest.approx(at, abs=0.05)
    assert line.form("/key")["Digits"] == told


def test_silence_falls_through() -> None:
    """Without actionOnEmptyResult the next verb follows, once question and time-out are over."""
    line, phone = asked("timeout='4'")
    phone.wait(30)
    assert line.count("/key") == 0
    assert phone.heard[1].text == "Fell through"
    assert (phone.heard[1].at - START).total_seconds() == 3 + 4


def test_silence_can_be_told() -> None:
    """With actionOnEmptyResult the action is posted, its Digits blank."""
    line, phone = asked("timeout='1' actionOnEmptyResult='true'")
    phone.wait(30)
    assert line.form("/key")["Digits"] == ""
    assert [each.at for each in phone.heard[1:]] == [phone.heard[0].at.replace(second=4)]


def test_without_an_action_the_document_itself_is_asked_again() -> None:
    """Twilio's default, and a circle if one is careless."""
    line = Line({"/voice": [f"<Gather numDigits='1'>{QUESTION}</Gather>", "<Say>Again</Say>"]})
    phone = world(line).call(CALLER, NUMBER)
    phone.press("1")
    phone.listen()
    assert phone.sentences[-1] == "Again"
    assert line.forms("/voice")[1]["Digits"] == "1"


def test_all_clips_of_a_question_are_fetched_before_the_first_is_heard() -> None:
    """A second clip that is missing is known before the caller hears anything."""
    line = Line({"/voice": "<Gather><Say>Press one</Say><Play>/a.wav</Play><Play>/b.wav</Play></Gather>"})
    phone = world(line).call(CALLER, NUMBER)
    assert line.paths == ["/voice", "/a.wav", "/b.wav"]
    assert phone.sentences == ["Press one"]


def test_a_phone_knows_when_it_is_asked() -> None:
    """Once the words are over, until the answer or the silence is told."""
    _, phone = asked("numDigits='1' timeout='4'")
    phone.wait(2.9)
    stages = [phone.stage]
    phone.wait(0.1)
    stages.append(phone.stage)
    phone.press("1")
    assert [*stages, phone.stage] == [Stage.LISTENING, Stage.ASKED, Stage.LISTENING]
