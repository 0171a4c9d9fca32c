# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where in the talk a call stands, and all that must be remembered from one turn to the next."""

from dataclasses import dataclass
from enum import StrEnum

from ivr.call import ClaimNumber, IntentNumber, Language, OfficeId, OperatorId


class Node(StrEnum):
    """The places of the phone tree, by the names that their addresses carry."""

    START = "start"
    LANGUAGE = "language"
    WELCOME = "welcome"
    MENU = "menu"
    OFFICE = "office"
    HOURS = "hours"
    # in line
    QUEUE = "queue"
    ANEW = "anew"
    REDIAL = "redial"
    TAKE_UP = "take-up"
    TICKET = "ticket"
    HOLD = "hold"
    OFFERED = "offered"  # moved here, since an operator was set apart
    DESK = "desk"  # moved here, since an operator's desk wants something
    PARKED = "parked"
    HOLD_HOURS = "hold-hours"
    HOLD_LANGUAGE = "hold-language"
    INSTEAD = "instead"  # full, or nobody on duty, or drained: what there is instead of waiting
    INSTEAD_HOURS = "instead-hours"
    DIALLED = "dialled"
    # the callback
    CALLBACK = "callback"
    NUMBER = "number"
    PROMISE = "promise"
    # the end
    AFTER = "after"
    GOODBYE = "goodbye"
    # an operator's leg
    WHISPER = "whisper"
    ACCEPT = "accept"
    DECLINE = "decline"
    CALLED_BACK = "called-back"
    # the leg of a citizen who is called back
    GREETED = "greeted"
    REACHED = "reached"
    # an operator who phones the line
    DUTY = "duty"
    ON_DUTY = "on-duty"
    OFF_DUTY = "off-duty"
    PIN = "pin"


# Legs that we made: their documents end in a hang-up, since a whisper that merely ends would bridge.
OPERATOR_NODES = frozenset(
    {Node.WHISPER, Node.ACCEPT, Node.DECLINE, Node.CALLED_BACK, Node.GREETED, Node.REACHED}
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A node and what rides with it; everything here travels in the address of the next turn."""

    node: Node
    language: Language | None = None  # None until the caller chose one
    office: OfficeId | None = None  # the one the caller asked for
    operator: OperatorId | None = None  # who is setting their duty
    claim: ClaimNumber | None = None  # the operator's offer that this leg is about
    attempt: int = 0  # how often the question was missed so far
    failures: int = 0  # how often in a row our own server failed here
    intent: IntentNumber | None = None  # what the desk wants
    placed: OfficeId | None = None  # whose line the caller is in: each turn shows that they are there

    def at(self, node: Node) -> "Spot":
        """The same caller at another node, arriving there for the first time."""
        return self._at(node, self.office)

    def at_office(self, office: OfficeId) -> "Spot":
        """The same caller asking for an office."""
        return self._at(Node.OFFICE, office)

    def at_menu(self) -> "Spot":
        """The same caller with no office in mind any more."""
        return self._at(Node.MENU, None)

    def _at(self, node: Node, office: OfficeId | None) -> "Spot":
        # Named one by one, since each answer makes dozens, and `replace` takes three times as long.
        return Spot(node, self.language, office, self.operator, placed=self.placed)
