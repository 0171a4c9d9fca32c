# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What was heard on a call, and what is known when the script has to reply."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from ivr.call import Language, OperatorId, PhoneNumber
from ivr.dialogue.outcomes import Outcome
from ivr.dialogue.spot import Spot


@dataclass(frozen=True, slots=True)
class Entered:
    """The call arrives at a node: nothing was asked yet."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """Keys came: some of 0123456789*#, or whatever a broken client sent."""

    keys: str


@dataclass(frozen=True, slots=True)
class Nothing:
    """The question was heard to its end and no key came."""


class LegEnd(StrEnum):
    """How a leg that was dialled ended, for the one who dialled it."""

    ANSWERED = "answered"  # by a person or a machine, whether or not the two could speak
    BUSY = "busy"  # on another call, or refused
    NO_ANSWER = "no-answer"
    FAILED = "failed"  # the carrier could not ring it at all
    CANCELED = "canceled"  # the caller left first, or another answered
    UNKNOWN = "unknown"  # the news of it was lost


@dataclass(frozen=True, slots=True)
class DialEnded:
    """A leg that was dialled is over; `bridged`: the two could speak (None: the carrier does not say)."""

    bridged: bool | None
    how: LegEnd = LegEnd.ANSWERED


Heard = Entered | Pressed | Nothing | DialEnded | Outcome


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a call: what was heard, when, and what is known of who calls."""

    heard: Heard
    now: datetime  # aware
    called: PhoneNumber | None = None
    forwarded_from: PhoneNumber | None = None
    operator: OperatorId | None = None  # the call comes from this operator's own phone
    remembered: Language | None = None  # the language of a recent call from the same number
    in_line: Spot | None = None  # where this very call waits, should it have to begin anew

    def hearing(self, heard: Heard) -> "Turn":
        """The same turn, in which something else was heard."""
        return replace(self, heard=heard)
