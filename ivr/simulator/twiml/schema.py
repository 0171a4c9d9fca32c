# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The verbs and attributes that the exchange plays, from Twilio's TwiML reference; it refuses all others.

An attribute that Twilio knows but this exchange would not act on (recording, speech recognition) is
not in the table: it is better refused than taken and ignored.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

RINGS = (
    "at au bg br be ch cl cn cz de dk ee es fi fr gr hu il in it lt jp mx my nl no nz ph pl pt ru se sg th "
    "uk us us-old tw ve za"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """The texts that a value may be, and how to say what was expected."""

    expected: str
    pattern: str
    low: int | None = None
    high: int | None = None

    def allows(self, text: str) -> bool:
        if not re.fullmatch(self.pattern, text, re.DOTALL):
            return False
        return self.low is None or self.low <= int(text) <= (self.high or int(text))


def whole(low: int, high: int | None = None) -> Rule:
    return Rule(f"a whole number from {low}" + (f" to {high}" if high else ""), "[0-9]{1,6}", low, high)


def one_of(values: str) -> Rule:
    """One of the words in `values`."""
    return Rule(f"one of {values}", "|".join(map(re.escape, values.split())))


def some_of(values: str) -> Rule:
    """One or several of the words in `values`, with a space between them."""
    word = f"(?:{one_of(values).pattern})"
    return Rule(f"some of {values}", f"{word}(?: {word})*")


URL = Rule("an address", r"[^\s<>\"]+")
METHOD = one_of("GET POST")
BOOLEAN = one_of("true false")
LANGUAGE = Rule("a language tag", "[a-z]{2,3}(-[A-Z]{2})?")
E164 = Rule("a number in E.164", r"\+[1-9][0-9]{6,14}")
NOTHING = Rule("no text", r"\s*")

LEG = {
    "url": URL,
    "method": METHOD,
    "statusCallback": URL,
    "statusCallbackEvent": some_of("initiated ringing answered completed"),
    "statusCallbackMethod": METHOD,
}


@dataclass(frozen=True, slots=True)
class Element:
    """One verb or noun: its attributes, what may stand in it, and its text."""

    attributes: Mapping[str, Rule] = field(default_factory=dict)
    children: frozenset[str] = frozenset()
    text: Rule = NOTHING


TABLE: Mapping[str, Element] = {
    "Response": Element(
        children=frozenset({"Say", "Play", "Pause", "Gather", "Dial", "Redirect", "Hangup", "Reject"})
    ),
    "Say": Element(
        {"voice": Rule("a voice", r"[\w.-]+"), "language": LANGUAGE, "loop": whole(0)},
        text=Rule("1 to 4096 characters to say", r"(?=.*\S).{1,4096}"),
    ),
    "Play": Element({"loop": whole(0)}, text=Rule("the address of a clip", rf"\s*{URL.pattern}\s*")),
    "Pause": Element({"length": whole(1)}),
    "Gather": Element(
        {
            "input": one_of("dtmf"),
            "action": URL,
            "method": METHOD,
            "timeout": whole(1),
            "finishOnKey": Rule("one key or nothing", "[0-9#*]?"),
            "numDigits": whole(1),
            "actionOnEmptyResult": BOOLEAN,
        },
        children=frozenset({"Say", "Play", "Pause"}),
    ),
    "Dial": Element(
        {
            "action": URL,
            "method": METHOD,
            "timeout": whole(5, 600),
            "timeLimit": whole(1, 14400),
            "hangupOnStar": BOOLEAN,
            "callerId": Rule("a number in E.164 or a client", rf"{E164.pattern}|client:\w+"),
            "answerOnBridge": BOOLEAN,
            "ringTone": one_of(RINGS),
            "sequential": BOOLEAN,
        },
        children=frozenset({"Number", "Sip", "Client"}),
    ),
    "Number": Element(LEG, text=E164),
    "Sip": Element(
        {**LEG, "username": Rule("a name", r"\S+"), "password": Rule("a password", r"\S+")},
        text=Rule("a sip: address of at most 255 characters", r"sips?:(?=\S{1,250}$)[^\s@]+@\S+"),
    ),
    "Client": Element(LEG, text=Rule("a client's name, without client:", r"[\w.@+-]{1,256}")),
    "Redirect": Element({"method": METHOD}, text=Rule("an address", rf"\s*{URL.pattern}\s*")),
    "Hangup": Element(),
    "Reject": Element({"reason": one_of("rejected busy")}),
}

# What may run on an operator's leg before the bridge: no <Dial>, says the reference; <Redirect> and
# <Reject> have no meaning there.
WHISPER = frozenset({"Say", "Play", "Pause", "Gather", "Hangup"})
NOUNS_AT_MOST = 10  # in one Dial
