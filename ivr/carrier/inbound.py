# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Twilio's form → which call it is and what was heard on it; and whether Twilio sent it at all."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hmac import compare_digest

from twilio.request_validator import (
    SIGNATURE_HEADER,
    SIGNATURE_SETTINGS_HEADER,
    RequestValidator,
    get_signature_algorithm,
)
from werkzeug.datastructures import Headers, MultiDict

from ivr.call import CallSid, PhoneNumber
from ivr.dialogue.turn import DialEnded, Entered, Heard, LegEnd, Nothing, Pressed

# How Twilio writes a caller who shows no number: words, and numbers that spell those words on a keypad.
# https://help.twilio.com/articles/223179988
WITHHELD = frozenset(
    {
        *("", "anonymous", "restricted", "private", "unknown", "unavailable", "blocked"),
        *("+266696687", "+7378742833", "+86282452253", "+8656696", "+2562533"),
    }
)


# https://www.twilio.com/docs/voice/twiml/dial#dialcallstatus
_LEG_ENDS = {
    "completed": LegEnd.ANSWERED,
    "answered": LegEnd.ANSWERED,
    "busy": LegEnd.BUSY,
    "no-answer": LegEnd.NO_ANSWER,
    "failed": LegEnd.FAILED,
    "canceled": LegEnd.CANCELED,
}
# https://www.twilio.com/docs/voice/api/call-resource#call-status-values
_OVER = frozenset({"completed", "busy", "failed", "no-answer", "canceled"})


@dataclass(frozen=True, slots=True)
class Incoming:
    """One webhook of a call, read."""

    sid: CallSid
    address: str = field(repr=False)  # who calls, as it is written: a number, sip:… or client:…
    caller: PhoneNumber | None  # None: withheld, or no telephone number
    called: PhoneNumber | None
    forwarded_from: PhoneNumber | None  # where the carrier passes it
    is_ours: bool  # a leg that we made: an operator's, or that of a citizen who is called back
    is_over: bool  # the call itself has ended: what is answered now, nobody hears
    heard: Heard


def read(form: Mapping[str, str]) -> Incoming:
    """Read a webhook's form; whatever is missing or malformed reads as not given."""
    return Incoming(
        sid=CallSid(form.get("CallSid", "")),
        address=form.get("From", "").strip(),
        caller=_number(form, "From"),
        called=_number(form, "To"),
        forwarded_from=_number(form, "ForwardedFrom"),
        is_ours=form.get("Direction", "inbound") != "inbound",
        is_over=form.get("CallStatus") in _OVER,
        heard=_heard(form),
    )


def leg_end(form: Mapping[str, str]) -> DialEnded:
    """Read how a leg ended from its status callback."""
    return DialEnded(None, _LEG_ENDS.get(form.get("CallStatus", ""), LegEnd.UNKNOWN))


def _number(form: Mapping[str, str], field: str) -> PhoneNumber | None:
    shown = form.get(field, "").strip()
    return None if shown.lower() in WITHHELD else PhoneNumber.read(shown)


def _heard(form: Mapping[str, str]) -> Heard:
    if "DialCallStatus" in form:
        return DialEnded(_bridged(form), _LEG_ENDS.get(form["DialCallStatus"], LegEnd.UNKNOWN))
    if "Digits" not in form:
        return Entered()
    return Pressed(form["Digits"]) if form["Digits"] else Nothing()


def _bridged(form: Mapping[str, str]) -> bool | None:
    """Tell whether caller and operator could speak; None where it is not said."""
    return form["DialBridged"] == "true" if "DialBridged" in form else None


class Gate:
    """Lets pass what was signed with one of our tokens: two of them while a token is being rotated.

    https://www.twilio.com/docs/usage/security#validating-requests
    """

    def __init__(self, tokens: Iterable[str]) -> None:
        self._validators = tuple(RequestValidator(token) for token in tokens)

    def is_genuine(self, address: str, form: MultiDict[str, str], headers: Headers) -> bool:
        """Check the signature over the exact public `address` and the whole form, blank fields included."""
        signature = headers.get(SIGNATURE_HEADER, "")
        algorithm = get_signature_algorithm(headers.get(SIGNATURE_SETTINGS_HEADER))
        return any(_signed(each, address, form, signature, algorithm) for each in self._validators)


def _signed(
    validator: RequestValidator, address: str, form: MultiDict[str, str], signature: str, algorithm: str
) -> bool:
    # As a rule Twilio signs the address as it stands; only otherwise is it worth the time to look
    # whether it did with the port added or taken away, which the library knows to allow for.
    with suppress(ValueError):  # an algorithm that the library does not know, and tells of below
        expected = validator.compute_signature(address, form, algorithm)
        if compare_digest(expected.encode(), signature.encode()):
            return True
    with suppress(ValueError):  # an address that is none: what somebody asked for was no path
        return bool(validator.validate(address, form, signature, algorithm))
    return False
