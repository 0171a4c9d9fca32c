# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An answer is TwiML, or is not: what Twilio would take to the fallback, and what the exchange refuses."""

import pytest

from ivr.simulator.errors import RefusedError
from ivr.simulator.twiml.reading import UnreadableError, read
from ivr.simulator.wire import Answer

UNREADABLE = [
    (Answer(200, "text/html", b"<Response/>"), 12300),
    (Answer(200, "", b"<Response/>"), 12300),
    (Answer(200, "text/xml", b""), 12100),
    (Answer(200, "text/xml", b"<Response>"), 12100),
    (Answer(200, "text/xml", b"\n<?xml version='1.0'?><Response/>"), 12100),
    (Answer(200, "text/xml", b"<VoiceResponse/>"), 12100),
    (Answer(200, "text/xml", b"<!DOCTYPE r [<!ENTITY e 'x'>]><Response><Say>&e;</Say></Response>"), 12100),
    (Answer(200, "text/xml", b"<Response>" + b" " * 65536 + b"</Response>"), 11750),
]


@pytest.mark.parametrize(("answer", "code"), UNREADABLE)
def test_what_is_no_twiml_goes_to_the_fallback(answer: Answer, code: int) -> None:
    """An error page, half a document or too much of one: Twilio says which, by its code."""
    with pytest.raises(UnreadableError) as error:
        read(answer)
    assert error.value.code == code


@pytest.mark.parametrize("size", [65536, 65537])
def test_the_limit_is_64_kb_to_the_byte(size: int) -> None:
    """65536 bytes pass, one more does not."""
    answer = Answer(200, "application/xml", b"<Response/>".ljust(size))
    if size == 65536:
        assert read(answer) == ()
    else:
        with pytest.raises(UnreadableError):
            read(answer)


def test_verbs_come_out_as_they_stand() -> None:
    """Order, nesting, attributes and text are kept; the space around a text is not."""
    gather, redirect = read(
        Answer(
            200,
            "text/xml; charset=utf-8",
            "<Response><Gather numDigits='1'><Say language='ar-AE'> مرحبًا </Say><Pause/></Gather>"
            "<Redirect>/next</Redirect></Response>".encode(),
        )
    )
    assert [child.name for child in gather.children] == ["Say", "Pause"]
    assert gather.children[0].text == "مرحبًا"
    assert gather.whole("numDigits", 0) == 1
    assert not gather.flag("actionOnEmptyResult")
    assert redirect.text == "/next"


@pytest.mark.parametrize(
    "verbs",
    ["words", "<Pause/>words", "<Gather><Say>a</Say>words</Gather>", "<Pause>words</Pause>"],
)
def test_words_outside_say_are_refused(verbs: str) -> None:
    """Text that nobody would speak is a mistake of the renderer."""
    with pytest.raises(RefusedError, match="words"):
        read(Answer(200, "text/xml", f"<Response>{verbs}</Response>".encode()))
