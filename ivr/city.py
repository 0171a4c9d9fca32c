# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a config describes: the city, its offices, their operators, and who signs in to look after them."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Literal
from zoneinfo import ZoneInfo

from ivr.call import Language, OfficeId, OperatorId, PhoneNumber, Words
from ivr.hours import OpeningHours, Rhythm
from ivr.staff import User, UserId


@dataclass(frozen=True, slots=True)
class SecondPlace:
    """Another place where an office is found, with a rhythm of its own; `place` reads "at …"."""

    place: Words | None
    address: str | None
    rhythm: Rhythm
    kind: Literal["hours", "visits"]


@dataclass(frozen=True, slots=True)
class Office:
    """One office that the menu offers; `name` carries its article, `key` is one of 1 to 8."""

    id: OfficeId
    key: str
    name: Words
    hours: OpeningHours  # when the phone is answered
    visits: OpeningHours | None  # when the door is open; None where nothing is known of it
    second_places: tuple[SecondPlace, ...]
    address: str | None
    email: str | None
    old_numbers: frozenset[PhoneNumber]


@dataclass(frozen=True, slots=True)
class CallOutcome:
    """How a conversation can come out; `name` is in the staff's languages."""

    id: str
    name: Words


class Duty(StrEnum):
    """When an operator counts as on duty."""

    SIGNED_IN = "signed-in"
    OPEN_HOURS = "open-hours"


@dataclass(frozen=True, slots=True)
class Operator:
    """A person who takes transferred calls; `phone` is +E.164, sip:… or client:…."""

    id: OperatorId
    name: str
    phone: str
    offices: tuple[OfficeId, ...]
    speaks: tuple[Language, ...]
    whisper: Language
    duty: Duty


@dataclass(frozen=True, slots=True)
class Hold:
    """How callers wait and operators are rung."""

    ring: timedelta
    wrap_up: timedelta
    redial: timedelta
    max_waiting: int
    drain: timedelta
    estimate_after: int
    tickets: bool


@dataclass(frozen=True, slots=True)
class Callback:
    """Where the city calls back to, and how often it tries."""

    countries: tuple[str, ...]
    retries: int
    retry_after: timedelta
    ring: timedelta  # longer than an operator's: a citizen looks for the phone
    max_per_opening: int


@dataclass(frozen=True, slots=True)
class Privacy:
    """How long numbers are kept in full, and the log at all."""

    numbers: timedelta
    log: timedelta


@dataclass(frozen=True)
class City:
    """A config that holds together: every reference in it leads somewhere."""

    name: Words
    number: PhoneNumber
    spoken_number: tuple[str, ...]  # the digits of `number` in the groups its country says them in
    zone: ZoneInfo
    languages: tuple[Language, ...]  # their order is their key
    offices: tuple[Office, ...]  # their order is the menu's
    operators: tuple[Operator, ...]  # their order is the order in which they are rung
    users: tuple[User, ...]  # who may sign in to the staff's pages
    outcomes: tuple[CallOutcome, ...]  # of a conversation, for operators to choose from
    person: OfficeId  # who answers key 0
    emergency: int | None
    shared_numbers: frozenset[PhoneNumber]
    remember_language: timedelta
    voices: Literal["espeak", "gtts", "say"]
    hold: Hold
    callback: Callback
    privacy: Privacy

    def office(self, office: OfficeId) -> Office | None:
        return next((each for each in self.offices if each.id == office), None)

    def operator(self, operator: OperatorId) -> Operator | None:
        return next((each for each in self.operators if each.id == operator), None)

    def user(self, user: UserId) -> User | None:
        return next((each for each in self.users if each.id == user), None)

    def operator_at(self, phone: str) -> Operator | None:
        """Whose phone it is."""
        return next((each for each in self.operators if each.phone == phone), None)

    def is_ours(self, number: PhoneNumber) -> bool:
        """Whether it is the line's own number, or one of the old direct ones."""
        return number == self.number or any(number in office.old_numbers for office in self.offices)

    def office_formerly_at(self, *numbers: PhoneNumber | None) -> Office | None:
        """The office that one of these old direct numbers used to reach."""
        return next((o for o in self.offices if not o.old_numbers.isdisjoint(numbers)), None)
