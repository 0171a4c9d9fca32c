# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Reading Twilio's forms: who calls, what was heard, and whether Twilio sent it."""

import pytest
from werkzeug.datastructures import Headers, MultiDict

from ivr.call import PhoneNumber
from ivr.carrier.inbound import WITHHELD, Gate, leg_end, read
from ivr.dialogue.turn import DialEnded, Entered, Heard, LegEnd, Nothing, Pressed


@pytest.mark.parametrize(
    ("form", "heard"),
    [
        ({}, Entered()),
        ({"Digits": ""}, Nothing()),
        ({"Digits": "5"}, Pressed("5")),
        ({"Digits": "*"}, Pressed("*")),
        ({"Digits": "hello"}, Pressed("hello")),
        ({"DialCallStatus": "completed", "DialBridged": "true"}, DialEnded(bridged=True)),
        ({"DialCallStatus": "completed", "DialBridged": "false"}, DialEnded(bridged=False)),
        ({"DialCallStatus": "completed"}, DialEnded(bridged=None)),
        ({"DialCallStatus": "answered"}, DialEnded(bridged=None)),
        ({"DialCallStatus": "no-answer"}, DialEnded(None, LegEnd.NO_ANSWER)),
        ({"DialCallStatus": "busy", "DialBridged": "false"}, DialEnded(bridged=False, how=LegEnd.BUSY)),
        ({"DialCallStatus": "failed"}, DialEnded(None, LegEnd.FAILED)),
        ({"DialCallStatus": "canceled"}, DialEnded(None, LegEnd.CANCELED)),
        ({"DialCallStatus": "of-yore"}, DialEnded(None, LegEnd.UNKNOWN)),
        ({"DialCallStatus": "no-answer", "Digits": "1"}, DialEnded(None, LegEnd.NO_ANSWER)),
    ],
)
def test_what_was_heard(form: dict[str, str], heard: Heard) -> None:
    """Protects the difference between silence, a key, an arrival and an operator's leg that ended."""
    assert read(form).heard == heard


@pytest.mark.parametrize(
    ("status", "how"),
    [
        ("completed", LegEnd.ANSWERED),
        ("busy", LegEnd.BUSY),
        ("no-answer", LegEnd.NO_ANSWER),
        ("failed", LegEnd.FAILED),
        ("canceled", LegEnd.CANCELED),
        ("", LegEnd.UNKNOWN),
    ],
)
def test_how_a_leg_ended(status: str, how: LegEnd) -> None:
    """Protects the operators: what their leg's own news says decides whether they missed a call."""
    assert leg_end({"CallStatus": status}) == DialEnded(None, how)


@pytest.mark.parametrize(
    ("status", "over"),
    [("in-progress", False), ("ringing", False), ("", False)]
    + [(each, True) for each in ("completed", "busy", "failed", "no-answer", "canceled")],
)
def test_a_call_that_is_over(status: str, over: bool) -> None:  # noqa: FBT001  # a column of the table
    """Protects the line from ghosts: a turn of a call that has ended holds no place."""
    assert read({"CallStatus": status}).is_over is over


@pytest.mark.parametrize(
    "shown", sorted(WITHHELD | {"Anonymous", "sip:x@example.invalid", "client:anna", "12"})
)
def test_a_withheld_number_is_nobodys(shown: str) -> None:
    """Protects callers who show no number from being taken for one another."""
    assert read({"From": shown}).caller is None


def test_numbers_are_read() -> None:
    """Protects the facts that the talk starts from: who, which number of ours, diverted from which."""
    incoming = read(
        {
            "CallSid": "CA1",
            "From": "+393331234567",
            "To": "+390592034444",
            "ForwardedFrom": "+390591111111",
            "Direction": "outbound-dial",
        }
    )
    assert incoming.caller == PhoneNumber("+393331234567")
    assert incoming.called == PhoneNumber("+390592034444")
    assert incoming.forwarded_from == PhoneNumber("+390591111111")
    assert incoming.address == "+393331234567"
    assert incoming.is_ours


@pytest.mark.parametrize(
    ("form", "ours"),
    [
        ({}, False),
        ({"Direction": "inbound"}, False),
        ({"Direction": "outbound-dial"}, True),
        ({"Direction": "outbound-api"}, True),
    ],
)
def test_a_leg_that_we_made_is_no_callers(form: dict[str, str], ours: bool) -> None:  # noqa: FBT001  # a column of the table
    """Protects both: an operator's leg is never kept like a caller's, nor a caller's ended like it."""
    assert read(form).is_ours is ours


def test_an_operators_phone_is_known_by_its_address() -> None:
    """Protects signing in by phone: a SIP address is no number, and yet says who calls."""
    incoming = read({"From": " sip:anna@example.invalid "})
    assert (incoming.address, incoming.caller) == ("sip:anna@example.invalid", None)


def test_no_repr_shows_a_subscriber() -> None:
    """Protects privacy: a number that slips into a log line or a traceback is not readable."""
    assert "1234567" not in repr(read({"From": "+393331234567"}))


# Twilio's own published example: https://www.twilio.com/docs/usage/security#test-the-validity-of-your-webhook-signature
_ADDRESS = "https://mycompany.com/myapp.php?foo=1&bar=2"
_FORM = MultiDict(
    {
        "CallSid": "CA1234567890ABCDE",
        "Caller": "+14158675309",
        "Digits": "1234",
        "From": "+14158675309",
        "To": "+18005551212",
    }
)
_SIGNATURE = Headers({"X-Twilio-Signature": "RSOYDt4T1cUTdK1PDd93/VVr8B8="})


def test_the_gate_opens_to_twilios_own_example() -> None:
    """Protects the algorithm: a signature that Twilio published passes."""
    assert Gate(["12345"]).is_genuine(_ADDRESS, _FORM, _SIGNATURE)


def test_the_gate_knows_two_tokens() -> None:
    """Protects a rotation: calls signed with either token get through while both are configured."""
    assert Gate(["other", "12345"]).is_genuine(_ADDRESS, _FORM, _SIGNATURE)


@pytest.mark.parametrize(
    ("address", "field", "signature"),
    [
        (_ADDRESS + "&baz=3", None, _SIGNATURE),
        (_ADDRESS.replace("mycompany", "yourcompany"), None, _SIGNATURE),
        (_ADDRESS, ("Digits", "1235"), _SIGNATURE),
        (_ADDRESS, ("Blank", ""), _SIGNATURE),
        (_ADDRESS, None, Headers()),
        ("https://mycompany.com:8443http://x/", None, _SIGNATURE),  # asked for as proxies are
        (_ADDRESS, None, Headers({"X-Twilio-Signature": "èèè"})),
        (
            _ADDRESS,
            None,
            Headers([*_SIGNATURE, ("X-Twilio-Webhooks-Signature-Settings", "key=k,algorithm=ROT13")]),
        ),
    ],
)
def test_the_gate_stays_shut(address: str, field: tuple[str, str] | None, signature: Headers) -> None:
    """Protects the line: whatever differs from what was signed, even by a blank field, is refused."""
    form = MultiDict(_FORM)
    if field:
        form[field[0]] = field[1]
    assert not Gate(["12345"]).is_genuine(address, form, signature)
