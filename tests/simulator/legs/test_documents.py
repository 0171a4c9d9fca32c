# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From document to document: the fallback, circles, and the end."""

from datetime import timedelta

import pytest

from ivr.simulator.errors import RefusedError
from ivr.simulator.log import Sound
from ivr.simulator.switches import FallbackBin, Switches
from tests.simulator.line import CALLER, NUMBER, PUBLIC, START, Line, Page, troubles, world

BIN = "https://handler.twilio.example/twiml/EH1"
REDIRECT = "<Response><Say>Sorry</Say><Redirect method='POST'>{{ErrorUrl}}</Redirect></Response>"


@pytest.mark.parametrize(
    ("page", "code"),
    [
        (Page("<Response/>", type="text/html"), 12300),
        (Page("<Response>"), 12100),
        (Page(b" " * 70000), 11750),
        (Page(status=500), 11200),
    ],
)
def test_the_fallback_is_told_what_went_wrong(page: Page, code: int) -> None:
    """ErrorCode and ErrorUrl say what to do next; the rest of the form is the call's own."""
    line = Line({"/voice": "<Redirect>/next?a=1</Redirect>", "/next": page, "/fallback": "<Say>Sorry</Say>"})
    exchange = world(line)
    phone = exchange.call(CALLER, NUMBER)
    phone.listen()
    told = line.form("/fallback")
    assert (told["ErrorCode"], told["ErrorUrl"]) == (str(code), f"{PUBLIC}/next?a=1")
    assert told["CallSid"] == phone.leg.sid if phone.leg else None
    assert phone.sentences == ["Sorry"]


def test_when_the_fallback_fails_too_the_call_is_over() -> None:
    """Twilio apologises in its own voice and hangs up: what must never happen to a caller."""
    line = Line({"/voice": Page(status=500), "/fallback": Page(status=500)})
    exchange = world(line)
    phone = exchange.call(CALLER, NUMBER)
    phone.listen()
    assert [each.sound for each in phone.heard] == [Sound.FAILURE]
    assert line.form("/status")["CallStatus"] == "completed"
    assert troubles(exchange) == [11200, 11200]


@pytest.mark.parametrize(
    ("answer", "address", "comes_back"),
    [
        (FallbackBin.ESCAPES, "/next?a=1&amp;b=2", True),
        (FallbackBin.RAW, "/next?a=1&amp;b=2", False),
        (FallbackBin.RAW, "/next?a=1", True),
        (FallbackBin.EMPTY, "/next?a=1", False),
    ],
)
def test_a_bin_brings_the_caller_back(answer: FallbackBin, address: str, comes_back: bool) -> None:  # noqa: FBT001  # a column of the table
    """The bin lies off our server; whether it knows the way back is a switch."""
    line = Line({"/voice": f"<Redirect>{address}</Redirect>", "/next": [Page(status=503), "<Say>Back</Say>"]})
    exchange = world(line, Switches(fallback_bin=answer), bins={BIN: REDIRECT})
    phone = exchange.call(CALLER, NUMBER)
    phone.listen()
    assert ("Back" in phone.sentences) is comes_back
    assert phone.heard[-1].sound is (Sound.SPEECH if comes_back else Sound.FAILURE)


def test_a_bin_knows_the_other_fields_as_well() -> None:
    """A bin may greet by number; a field that there is not is left out."""
    exchange = world(
        Line({"/voice": Page(status=503)}),
        bins={BIN: "<Response><Say>{{From}} {{Nothing}}{{ErrorCode}}</Say></Response>"},
    )
    phone = exchange.call(CALLER, NUMBER)
    phone.listen()
    assert phone.sentences == [f"{CALLER} 11200"]


def test_a_circle_without_a_moment_in_it_is_refused() -> None:
    """Fifty redirects without a word: the line would send the call round for ever."""
    exchange = world(Line({"/voice": "<Redirect>/next</Redirect>", "/next": "<Redirect>/voice</Redirect>"}))
    with pytest.raises(RefusedError, match="50 documents"):
        exchange.call(CALLER, NUMBER)


def test_fifty_documents_in_a_row_are_no_circle() -> None:
    """The bound is where it says, and a moment's pause starts the count anew."""
    line = Line({f"/{n}": f"<Redirect>/{n + 1}</Redirect>" for n in range(1, 98)})
    line.pages |= {"/voice": "<Redirect>/1</Redirect>", "/49": "<Pause/><Redirect>/50</Redirect>"}
    line.pages["/98"] = "<Say>Here</Say>"
    phone = world(line).call(CALLER, NUMBER)
    phone.listen()
    assert phone.sentences == ["Here"]
    line.pages["/49"] = "<Redirect>/50</Redirect>"
    with pytest.raises(RefusedError, match="/50"):
        world(line).call(CALLER, NUMBER)


def test_the_first_words_answer_the_call() -> None:
    """A redirect alone leaves it ringing; a sentence, even a pause, picks up."""
    line = Line(
        {
            "/voice": "<Redirect>/1</Redirect>",
            "/1": "<Pause/><Redirect>/2</Redirect>",
            "/2": "<Say>Hello</Say>",
        }
    )
    world(line).call(CALLER, NUMBER).listen()
    assert [each.form["CallStatus"] for each in line.heard] == [
        "ringing",
        "ringing",
        "in-progress",
        "completed",
    ]


def test_a_jump_of_the_clock_lengthens_no_call() -> None:
    """A call over Christmas in two seconds is a call of two seconds."""
    line = Line({"/voice": "<Pause length='2'/>"})
    exchange = world(line)
    phone = exchange.call(CALLER, NUMBER)
    phone.wait(1)
    exchange.clock.jump(START + timedelta(days=300))
    phone.listen()
    assert line.form("/status")["CallDuration"] == "2"


def test_a_refusal_names_the_address() -> None:
    """Whoever reads it must find the document."""
    with pytest.raises(RefusedError, match=f"numdigits.*{PUBLIC}/voice"):
        world(Line({"/voice": "<Gather numdigits='1'/>"})).call(CALLER, NUMBER)


def test_the_end_of_a_document_is_the_end_of_the_call() -> None:
    """Nothing leads on: Twilio hangs up, and says so on the status callback."""
    line = Line({"/voice": "<Pause length='61'/>"})
    world(line).call(CALLER, NUMBER).listen()
    told = line.form("/status")
    assert told["CallStatus"] == "completed"
    assert (told["CallDuration"], told["Duration"]) == ("61", "2")  # seconds, and minutes begun
    assert (told["CallbackSource"], told["SequenceNumber"]) == ("call-progress-events", "0")
    assert told["Timestamp"] == "Mon, 12 Jan 2026 09:01:01 +0000"


@pytest.mark.parametrize("status", [200, 201, 299])
def test_any_success_is_an_answer(status: int) -> None:
    """Twilio asks for a status of the two hundreds, not for 200."""
    line = Line({"/voice": Page("<Response><Say>Here</Say></Response>", status=status)})
    phone = world(line).call(CALLER, NUMBER)
    phone.listen()
    assert phone.sentences == ["Here"]


def test_relative_addresses_start_from_the_document() -> None:
    """As a browser would read them."""
    line = Line({"/voice": "<Redirect>menu/start?a=1</Redirect>", "/menu/start": "<Redirect>end</Redirect>"})
    world(line).call(CALLER, NUMBER).listen()
    assert line.paths == ["/voice", "/menu/start", "/menu/end", "/fallback", "/status"]
