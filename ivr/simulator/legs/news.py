# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a leg can be told while it waits, and the two ways in which it is torn from whatever it does."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ivr.simulator.legs.leg import Leg


@dataclass(frozen=True, slots=True)
class Onward:
    """The next document of a leg: where it is, and what is told beside the leg's own fields."""

    address: str
    method: str = "POST"
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Key:
    """A key was pressed."""

    key: str


class PickedUp:
    """The phone that was rung is answered."""


class Turn(StrEnum):
    """What becomes of a leg that was dialled for another."""

    ANSWERED = "answered"
    READY = "ready"  # its whisper has ended in the bridge
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Report:
    """A dialled leg tells the one that dials."""

    leg: "Leg"
    turn: Turn


class HungUp(Exception):  # noqa: N818  # no error: it unwinds whatever the leg is doing
    """The leg is over."""


class Moved(Exception):  # noqa: N818  # no error either
    """The leg was moved to another document over REST."""

    def __init__(self, onward: Onward) -> None:
        super().__init__(onward.address)
        self.onward = onward
