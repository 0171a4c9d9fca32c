# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The parts of a desk, in the reader's language: what each of them says."""

from dataclasses import dataclass, field
from datetime import datetime

from ivr.call import ClaimNumber, OfficeId
from ivr.store.desk_view import Stage
from ivr.store.duty import Attendance, Unrung
from ivr.store.wishes import Refusal

_CAN_BE_MOVED = frozenset({Stage.TALKING, Stage.PARKED})


@dataclass(frozen=True, slots=True)
class Duty:
    """Whether calls come."""

    attendance: Attendance
    rests_until: datetime | None
    misses: "Misses | None"
    unrung: Unrung | None


@dataclass(frozen=True, slots=True)
class Misses:
    """Calls that were not taken, so that none come until then, or until they say that they are there."""

    until: datetime | None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An office to which the citizen can be sent on, or why not: as the line would refuse it."""

    id: OfficeId
    name: str
    why_not: Refusal | None


@dataclass(frozen=True, slots=True)
class Call:
    """The call of this operator; its version is in links, so no number is in it."""

    claim: ClaimNumber
    stage: Stage
    office: str
    language: str
    since: datetime
    accepted_at: datetime | None
    parked_until: datetime | None
    callback: bool
    number: str = field(repr=False)
    calls_today: int | None  # None: it cannot be known
    called_before: bool
    wanted: str | None
    elsewhere: tuple[Elsewhere, ...]

    @property
    def can_be_moved(self) -> bool:
        return self.stage in _CAN_BE_MOVED and not self.callback and self.wanted is None


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody in line; `minutes` is how long they have waited."""

    office: str
    language: str
    minutes: int
    callback: bool


@dataclass(frozen=True, slots=True)
class Promised:
    """A callback that is not due yet."""

    office: str
    language: str
    since: str
    due: str
    tries: int
    ends_in: str = field(repr=False)  # the last digits of the number, to tell one from another


@dataclass(frozen=True, slots=True)
class About:
    """The conversation that can be noted now: its claim, and the words that tell it from others."""

    claim: ClaimNumber | None
    words: str
