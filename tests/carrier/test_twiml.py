# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Steps as TwiML: one table, written out, so that a reader can hold it against Twilio's reference."""

import pytest

from ivr.call import ClaimNumber, Language, Line, OfficeId, OperatorId, PhoneNumber
from ivr.carrier.links import OVERRIDES, Links
from ivr.carrier.twiml import Clip, Renderer, Spoken
from ivr.city import Duty, Operator
from ivr.dialogue.spot import Node, Spot
from ivr.dialogue.steps import Ask, Bridge, Connect, Go, HangUp, Music, Pause, Reply, Say, Step
from ivr.simulator.twiml.reading import read
from ivr.simulator.wire import Answer

LINKS = Links("https://line.example")
MUSIC = "5e" * 16
IT = Language("it")
HELLO = Say(Line.of("hello"), IT)
MENU = Spot(Node.MENU, language=IT)
AT = "https://line.example/voice"
TAIL = OVERRIDES.replace("&", "&amp;")


def _operator(phone: str) -> Operator:
    return Operator(OperatorId("anna"), "Anna", phone, (OfficeId("casa"),), (IT,), IT, Duty.OPEN_HOURS)


def _connect(phone: str) -> Connect:
    whisper = Spot(Node.WHISPER, claim=ClaimNumber(7))
    return Connect(_operator(phone), whisper, Spot(Node.DIALLED), ring_seconds=18)


def _leg(noun: str, to: str) -> str:
    return (
        f'<{noun} method="POST" statusCallback="{AT}/leg?claim=7{TAIL}" statusCallbackEvent="completed"'
        f' statusCallbackMethod="POST" url="{AT}/whisper?claim=7{TAIL}">{to}</{noun}>'
    )


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
        (Music(), f"<Play>https://line.example/audio/{MUSIC}.wav{TAIL}</Play>"),
        (
            Ask((HELLO, Music()), ("1",), MENU, seconds=1, digits=4),
            (
                f'<Gather action="{AT}/menu?language=it{TAIL}" actionOnEmptyResult="true" finishOnKey=""'
                ' input="dtmf" method="POST" numDigits="4" timeout="1">'
                '<Say language="it-IT" voice="Polly.Bianca-Neural">hello &amp; welcome</Say>'
                f"<Play>https://line.example/audio/{MUSIC}.wav{TAIL}</Play></Gather>"
            ),
        ),
        (
            Ask((), (), MENU, seconds=8, digits=None),
            (
                f'<Gather action="{AT}/menu?language=it{TAIL}" actionOnEmptyResult="true" finishOnKey="#"'
                ' input="dtmf" method="POST" timeout="8" />'
            ),
        ),
        (_connect("+390591234567"), _dial(_leg("Number", "+390591234567"))),
        (_connect("sip:anna@example.invalid"), _dial(_leg("Sip", "sip:anna@example.invalid"))),
        (_connect("client:anna"), _dial(_leg("Client", "anna"))),
        (
            Connect(PhoneNumber("+393331234567"), Spot(Node.GREETED), Spot(Node.DIALLED), ring_seconds=18),
            _dial(f'<Number method="POST" url="{AT}/greeted{TAIL}">+393331234567</Number>'),
        ),
    ],
)
def test_each_step_has_one_form(step: Step, twiml: str) -> None:
    """Protects the wire format: the library writes misspelt attributes, this table does not."""
    spoken = Spoken("hello & welcome", "Polly.Bianca-Neural", "it-IT")
    renderer = Renderer(LINKS, lambda *_: spoken, lambda: Clip(MUSIC))
    document = renderer.render(Reply((step,)), "+390592034444")
    shell = '<?xml version="1.0" encoding="UTF-8"?>' + (
        f"<Response>{twiml}</Response>" if twiml else "<Response />"
    )
    assert document == shell
    read(Answer(200, "text/xml", document.encode()))  # the pretend carrier knows every verb of it


def test_a_clip_is_played_where_there_is_one() -> None:
    """Protects the sound: what was rendered is played, in a question as outside one, and never spoken too."""
    renderer = Renderer(LINKS, lambda *_: Clip("0f" * 16), lambda: None)
    play = f"<Play>https://line.example/audio/{'0f' * 16}.wav{TAIL}</Play>"
    document = renderer.render(Reply((HELLO, Ask((HELLO,), ("1",), MENU, seconds=3))), "+390592034444")
    assert document.count(play) == 2
    assert "<Say" not in document


def test_until_there_is_music_a_caller_waits_in_silence() -> None:
    """Protects the hold of a line just installed: no address without a clip, and no hurry either."""
    renderer = Renderer(LINKS, lambda *_: Clip("0f" * 16), lambda: None)
    document = renderer.render(Reply((Ask((Music(),), ("1",), MENU, seconds=1),)), "+390592034444")
    assert '<Pause length="20" /></Gather>' in document
    assert "<Play" not in document
