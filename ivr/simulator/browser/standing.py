# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the page is told of the line's own state: the places in their order, and who is on duty."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from ivr.call import CallSid, OfficeId, OperatorId


class Doing(StrEnum):
    """How it stands with a place."""

    WAITS = "waits"
    RUNG = "rung"  # an operator is rung for it
    TALKS = "talks"
    DROPPED = "dropped"  # kept, should the caller call again
    TO_CALL = "to-call"  # a callback was promised
    CALLS = "calls"  # an operator has the citizen called back


@dataclass(frozen=True, slots=True)
class Place:
    """One place in line; moments are by the city's clock."""

    number: int
    office: OfficeId
    doing: Doing
    since: datetime
    call: CallSid | None  # the citizen's
    operator: OperatorId | None = None
    leg: CallSid | None = None  # the operator's
    until: datetime | None = None  # kept no longer, or called back not before


class Presence(StrEnum):
    """Whether an operator is there."""

    ON = "on"
    OFF = "off"
    RESTS = "rests"


@dataclass(frozen=True, slots=True)
class Attendance:
    """`until` is the end of a rest."""

    presence: Presence
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """The line at one moment, the lowest number first."""

    places: tuple[Place, ...] = ()
    operators: Mapping[OperatorId, Attendance] = field(default_factory=dict)
