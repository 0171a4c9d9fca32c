# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where a call stands ↔ the address of its next turn."""

import re
from collections.abc import Mapping
from urllib.parse import urlencode

from ivr.call import ClaimNumber, IntentNumber, Language, OfficeId, OperatorId
from ivr.dialogue.spot import Node, Spot

# Twilio's connection overrides: connect in 2 s, answer in 4 s, two repeats on a 5xx or either
# time-out, all within its 15 s. They are not signed and not sent.
# https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
OVERRIDES = "#ct=2000&rt=4000&rc=2&rp=5xx,ct,rt"

_WORD = re.compile(r"[A-Za-z0-9_-]{1,40}")
_NUMBER = re.compile(r"[1-9][0-9]{0,17}")
_COUNT = re.compile(r"[0-9]{1,4}")


class Links:
    """Every address that we hand out, under the one public address that Twilio signs."""

    def __init__(self, public_url: str) -> None:
        """`public_url` may carry a path prefix and ends without a slash."""
        self.public_url = public_url

    def signed(self, target: str) -> str:
        """Rebuild the address that Twilio signed from the raw request target: a bare `?` is not in it."""
        return self.public_url + target.removesuffix("?")

    def address(self, spot: Spot) -> str:
        """Give a spot its address, its parameters in alphabetical order and only those that say something."""
        asked = {
            "attempt": spot.attempt or None,
            "claim": spot.claim,
            "failures": spot.failures or None,
            "intent": spot.intent,
            "language": spot.language,
            "office": spot.office,
            "operator": spot.operator,
            "placed": spot.placed,
        }
        query = urlencode({name: value for name, value in asked.items() if value is not None})
        return f"{self.public_url}/voice/{spot.node}" + (f"?{query}" if query else "") + OVERRIDES

    def leg_ended(self, claim: ClaimNumber) -> str:
        """Give the address that is told when the leg of a claim has ended."""
        return f"{self.public_url}/voice/leg?claim={claim}{OVERRIDES}"

    def fallback(self) -> str:
        """Give the address that is asked when one for a leg of our own making failed."""
        return f"{self.public_url}/voice/fallback{OVERRIDES}"

    def clip(self, name: str) -> str:
        """Give a clip its address, the same for ever, so that Twilio fetches it once."""
        return f"{self.public_url}/audio/{name}.wav{OVERRIDES}"

    def spot_at(self, address: str) -> Spot | None:
        """Read back an address of ours (with or without its fragment); None for anyone else's."""
        prefix = f"{self.public_url}/voice/"
        path, _, query = address.partition("#")[0].partition("?")
        if not path.startswith(prefix):
            return None
        pairs = (pair.partition("=") for pair in query.split("&"))
        return read_spot(path.removeprefix(prefix), {name: value for name, _, value in pairs})


def read_spot(node: str, parameters: Mapping[str, str]) -> Spot | None:
    """Read a spot from its path and query; what is malformed counts as absent, an unknown node as None."""
    if node not in set(Node):
        return None
    names = ("language", "office", "operator", "placed")
    language, office, operator, placed = (_word(parameters.get(name)) for name in names)
    return Spot(
        Node(node),
        language=Language(language) if language else None,
        office=OfficeId(office) if office else None,
        operator=OperatorId(operator) if operator else None,
        claim=read_claim(parameters),
        intent=_intent(parameters),
        attempt=_count(parameters.get("attempt")),
        failures=_count(parameters.get("failures")),
        placed=OfficeId(placed) if placed else None,
    )


def read_claim(parameters: Mapping[str, str]) -> ClaimNumber | None:
    """Read which claim an address is about."""
    number = parameters.get("claim", "")
    return ClaimNumber(int(number)) if _NUMBER.fullmatch(number) else None


def _intent(parameters: Mapping[str, str]) -> IntentNumber | None:
    number = parameters.get("intent", "")
    return IntentNumber(int(number)) if _NUMBER.fullmatch(number) else None


def _word(text: str | None) -> str | None:
    return text if text and _WORD.fullmatch(text) else None


def _count(text: str | None) -> int:
    return int(text) if text and _COUNT.fullmatch(text) else 0
