# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What was heard on a call, and what is known when the script has to reply."""

from dataclasses import dataclass
from datetime import datetime

from ivr.call import PhoneNumber


@dataclass(frozen=True, slots=True)
class Entered:
    """The call arrives at a node: nothing was asked yet."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """Keys came: one to four of 0123456789*#, or whatever a broken client sent."""

    keys: str


@dataclass(frozen=True, slots=True)
class Nothing:
    """The question was heard to its end and no key came."""


@dataclass(frozen=True, slots=True)
class DialEnded:
    """An operator's leg is over; `bridged`: they and the caller could speak."""

    bridged: bool


Heard = Entered | Pressed | Nothing | DialEnded


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a call: what was heard, when, and which numbers were dialled to get here."""

    heard: Heard
    now: datetime  # aware
    called: PhoneNumber | None = None
    forwarded_from: PhoneNumber | None = None
