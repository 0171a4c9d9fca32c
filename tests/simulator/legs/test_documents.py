# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From document to document: the fallback, circles, and the end."""

import pytest

from ivr.simulator.errors import RefusedError
from ivr.simulator.log import Sound
from ivr.simulator.switches import FallbackBin, Switches
from tests.simulator.line import CALLER, NUMBER, PUBLIC, Line, Page, troubles, world

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


def test_a_refusal_names_the_address() -> None:
    """Whoever reads it must find the document."""
    with pytest.raises(RefusedError, match=f"numdigits.*{PUBLIC}/voice"):
        world(Line({"/voice": "<Gather numdigits='1'/>"})).call(CALLER, NUMBER)


def test_the_end_of_a_document_is_the_end_of_the_call() -> None:
    """Nothing leads on: Twilio hangs up, and says so on the status callback."""
    line = Line({"/voice": "<Say>Thirty characters are two seconds</Say>"})
    phone = world(line).call(CALLER, NUMBER)
    phone.listen()
    told = line.form("/status")
    assert (told["CallStatus"], told["CallDuration"], told["CallbackSource"]) == (
        "completed",
        "3",
        "call-progress-events",
    )


def test_relative_addresses_start_from_the_document() -> None:
    """As a browser would read them."""
    line = Line({"/voice": "<Redirect>menu/start?a=1</Redirect>", "/menu/start": "<Redirect>end</Redirect>"})
    world(line).call(CALLER, NUMBER).listen()
    assert line.paths == ["/voice", "/menu/start", "/menu/end", "/fallback", "/status"]
