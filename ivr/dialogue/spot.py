# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where in the talk a call stands, and all that must be remembered from one turn to the next."""

from dataclasses import dataclass
from enum import StrEnum

from ivr.call import Language, OfficeId, OperatorId


class Node(StrEnum):
    """The places of the phone tree, by the names that their addresses carry."""

    START = "start"
    LANGUAGE = "language"
    WELCOME = "welcome"
    MENU = "menu"
    OFFICE = "office"
    HOURS = "hours"
    RING = "ring"
    DIALLED = "dialled"
    UNANSWERED = "unanswered"
    AFTER = "after"
    GOODBYE = "goodbye"
    WHISPER = "whisper"
    ACCEPT = "accept"
    DECLINE = "decline"


OPERATOR_NODES = frozenset({Node.WHISPER, Node.ACCEPT, Node.DECLINE})  # those on an operator's leg


@dataclass(frozen=True, slots=True)
class Spot:
    """A node and what rides with it; everything here travels in the address of the next turn."""

    node: Node
    language: Language | None = None  # None until the caller chose one
    office: OfficeId | None = None  # the one the caller asked for
    tried: OperatorId | None = None  # the operator rung last
    attempt: int = 0  # how often the question was missed so far
    failures: int = 0  # how often in a row our own server failed here

    def at(self, node: Node) -> "Spot":
        """The same caller at another node, arriving there for the first time."""
        return Spot(node, self.language, self.office, self.tried)

    def at_office(self, office: OfficeId) -> "Spot":
        """The same caller asking for an office."""
        return Spot(Node.OFFICE, self.language, office)

    def at_menu(self) -> "Spot":
        """The same caller with no office in mind any more."""
        return Spot(Node.MENU, self.language)
