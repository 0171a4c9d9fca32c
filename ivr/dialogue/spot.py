# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where in the talk a call stands, and all that must be remembered from one turn to the next."""

from dataclasses import dataclass, replace
from enum import StrEnum

from ivr.call import Language, OfficeId, OperatorId


class Node(StrEnum):
    """The places of the phone tree, as their addresses call them."""

    START = "start"
    LANGUAGE = "language"
    MENU = "menu"
    OPEN = "open"
    CLOSED = "closed"
    HOURS = "hours"
    RING = "ring"
    DIALLED = "dialled"
    UNANSWERED = "unanswered"
    AFTER = "after"
    TROUBLE = "trouble"
    WHISPER = "whisper"
    ACCEPT = "accept"


OPERATOR_NODES = frozenset({Node.WHISPER, Node.ACCEPT})  # those on an operator's leg


@dataclass(frozen=True, slots=True)
class Spot:
    """A node and what rides with it; everything here travels in the address of the next turn."""

    node: Node
    language: Language | None = None  # None until the caller chose one
    office: OfficeId | None = None  # the one the caller asked for
    tried: OperatorId | None = None  # the operator rung last
    attempt: int = 0  # how often the question was missed so far
    failures: int = 0  # how often in a row our own server failed here

    def to(self, node: Node, **changes: object) -> "Spot":
        """The same caller at another node, asked for the first time."""
        return replace(self, **{"node": node, "attempt": 0, "failures": 0, **changes})  # type: ignore[arg-type]  # dataclasses.replace checks the names, mypy cannot through a mapping
