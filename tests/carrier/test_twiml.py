# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Steps as TwiML: one table, written out, so that a reader can hold it against Twilio's reference."""

import pytest

from ivr.call import Language, Line, OfficeId, OperatorId
from ivr.carrier.links import OVERRIDES, Links
from ivr.carrier.twiml import Clip, Renderer, Spoken
from ivr.city import Duty, Operator
from ivr.dialogue.spot import Node, Spot
from ivr.dialogue.steps import Ask, Bridge, Connect, Go, HangUp, Pause, Reply, Say, Step
from ivr.simulator.twiml.reading import read
from ivr.simulator.wire import Answer

IT = Language("it")
HELLO = Say(Line.of("hello"), IT)
MENU = Spot(Node.MENU, language=IT)
AT = "https://line.example/voice"
TAIL = OVERRIDES.replace("&", "&amp;")


def _operator(phone: str) -> Operator:
    return Operator(OperatorId("anna"), "Anna", phone, (OfficeId("casa"),), (IT,), IT, Duty.OPEN_HOURS)


def _connect(phone: str) -> Connect:
    return Connect(_operator(phone), Spot(Node.WHISPER), Spot(Node.DIALLED), ring_seconds=18)


def _dial(noun: str) -> str:
    return (
        f'<Dial action="{AT}/dialled{TAIL}" answerOnBridge="true" callerId="+390592034444" method="POST"'
        f' ringTone="it" timeout="18">{noun}</Dial>'
    )


@pytest.mark.parametrize(
    ("step", "twiml"),
    [
        (HELLO, '<Say language="it-IT" voice="Polly.Bianca-Neural">hello &amp; welcome</Say>'),
        (Pause(4), '<Pause length="4" />'),
        (Go(MENU), f'<Redirect method="POST">{AT}/menu?language=it{TAIL}</Redirect>'),
        (HangUp(), "<Hangup />"),
        (Bridge(), ""),
        (
            Ask((HELLO,), ("1",), MENU, seconds=3),
            (
                f'<Gather action="{AT}/menu?language=it{TAIL}" actionOnEmptyResult="true" finishOnKey=""'
                ' input="dtmf" method="POST" numDigits="1" timeout="3">'
                '<Say language="it-IT" voice="Polly.Bianca-Neural">hello &amp; welcome</Say></Gather>'
            ),
        ),
        (
            _connect("+390591234567"),
            _dial(f'<Number method="POST" url="{AT}/whisper{TAIL}">+390591234567</Number>'),
        ),
        (
            _connect("sip:anna@example.invalid"),
            _dial(f'<Sip method="POST" url="{AT}/whisper{TAIL}">sip:anna@example.invalid</Sip>'),
        ),
        (_connect("client:anna"), _dial(f'<Client method="POST" url="{AT}/whisper{TAIL}">anna</Client>')),
    ],
)
def test_each_step_has_one_form(step: Step, twiml: str) -> None:
    """Protects the wire format: the library writes misspelt attributes, this table does not."""
    renderer = Renderer(
        Links("https://line.example"), lambda *_: Spoken("hello & welcome", "Polly.Bianca-Neural", "it-IT")
    )
    document = renderer.render(Reply((step,)), "+390592034444")
    shell = '<?xml version="1.0" encoding="UTF-8"?>' + (
        f"<Response>{twiml}</Response>" if twiml else "<Response />"
    )
    assert document == shell
    read(Answer(200, "text/xml", document.encode()))  # the pretend carrier knows every verb of it


def test_a_clip_is_played_where_there_is_one() -> None:
    """Protects the sound: what was rendered is played, in a question as outside one, and never spoken too."""
    renderer = Renderer(Links("https://line.example"), lambda *_: Clip("0f" * 16))
    play = f"<Play>https://line.example/audio/{'0f' * 16}.wav{TAIL}</Play>"
    document = renderer.render(Reply((HELLO, Ask((HELLO,), ("1",), MENU, seconds=3))), "+390592034444")
    assert document.count(play) == 2
    assert "<Say" not in document
