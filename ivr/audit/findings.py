# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an audit can find: overtakings, their harmless likes, and events that contradict each other."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Cause(StrEnum):
    """Why an offer went to another number than the lowest, or from behind to the lowest: no overtaking."""

    RINGING = "ringing"  # another operator was being rung for a lower number
    CAME = "came"  # the number offered came to this line after higher ones, with the place it had
    UNREACHABLE = "unreachable"  # the carrier could not say whether the caller with a lower one was there


class Fault(StrEnum):
    """What is in no ledger that our own code wrote and nobody altered."""

    MISSING = "missing"  # events are: their numbers are left out
    REUSED = "reused"  # a place or a claim that does not have the number of its own event
    OPERATOR_TAKEN = "operator-taken"  # an offer to an operator who had another
    PLACE_TAKEN = "place-taken"  # an operator was being rung for it, or talking to its caller
    NOT_IN_LINE = "not-in-line"  # offered though nobody waited there, or not for this operator
    NO_CLAIM = "no-claim"  # something befell a claim that was not open
    UNKNOWN = "unknown"  # an event that the audit does not know


@dataclass(frozen=True, slots=True)
class Overtaking:
    """`number` was offered to an operator who could have been given `overtaken`, lower and in line."""

    n: int
    at: datetime
    number: int
    overtaken: int
    office: str  # that the lower number waited for
    operator: str


@dataclass(frozen=True, slots=True)
class Breach:
    """An event that contradicts those before it."""

    n: int
    at: datetime
    fault: Fault
    event: str
    place: int  # 0: none
    operator: str  # empty: none


@dataclass(frozen=True, slots=True)
class Audit:
    """What was found, and how much was seen."""

    overtakings: tuple[Overtaking, ...]
    breaches: tuple[Breach, ...]
    events: Counter[str]
    causes: Counter[Cause]  # of offers

    @property
    def is_fair(self) -> bool:
        return not self.overtakings and not self.breaches
