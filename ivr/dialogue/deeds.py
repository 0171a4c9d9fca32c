# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""All that can be done for a person beside speaking: a closed union that the clerk carries out."""

from dataclasses import dataclass
from datetime import datetime

from ivr.call import ClaimNumber, IntentNumber, OfficeId, OperatorId
from ivr.dialogue.turn import DialEnded

# ── On a caller's leg


@dataclass(frozen=True, slots=True)
class TakePlace:
    """Ask for a place in line; whoever has one comes with their number.

    Offered, Waiting, Full, NobodyOnDuty, Drained, Checking, MayTakeUp, MayRedeem, Served or Gone;
    WrongTicket where one was shown before, and its own call goes on.
    """

    asked: OfficeId  # the one the caller named
    office: OfficeId  # the one whose operators answer, in its place perhaps
    anew: bool = False  # no older place is looked for: the caller declined, or could not show one


@dataclass(frozen=True, slots=True)
class TakeUpPlace:
    """Take up the place of an earlier call from the same number: as TakePlace."""

    asked: OfficeId
    office: OfficeId


@dataclass(frozen=True, slots=True)
class Redeem:
    """Take up the place that a ticket stands for: as TakePlace, or WrongTicket."""

    asked: OfficeId
    office: OfficeId
    ticket: str


@dataclass(frozen=True, slots=True)
class StayInLine:
    """Wait on: Offered, Waiting, Drained, NoPlace, Served or Gone; Parked and the like by one who is."""


@dataclass(frozen=True, slots=True)
class TakeOffer:
    """The move to an operator has landed: as StayInLine."""

    claim: ClaimNumber


@dataclass(frozen=True, slots=True)
class FollowDesk:
    """The move that an operator's desk wants has landed: Parked, SentOn, Dismissed, or as StayInLine."""

    intent: IntentNumber


@dataclass(frozen=True, slots=True)
class EndDial:
    """An operator's leg is over: Served, or as StayInLine; as FollowDesk or UnderWay if a desk wants it."""

    claim: ClaimNumber
    ended: DialEnded


# ── The callback, on a caller's leg


@dataclass(frozen=True, slots=True)
class RecallNumber:
    """Which number would be called back: Noted, or NoNumber."""


@dataclass(frozen=True, slots=True)
class NoteNumber:
    """Another number was keyed in: Noted, or BadNumber."""

    digits: str


@dataclass(frozen=True, slots=True)
class Promise:
    """Promise a callback, with the place there is or a new one.

    Promised, AlreadyPromised, NotPromised, Offered or Gone.
    """

    asked: OfficeId
    office: OfficeId
    openings: tuple[datetime, ...]  # when each begins, in their order; the one going on may be the first


# ── On an operator's leg, and on that of a citizen who is called back


@dataclass(frozen=True, slots=True)
class HearClaim:
    """The operator has picked up: Claimed, or TooLate."""

    claim: ClaimNumber


@dataclass(frozen=True, slots=True)
class Accept:
    """The operator pressed 1: Accepted, CallBack, or TooLate."""

    claim: ClaimNumber


@dataclass(frozen=True, slots=True)
class Reach:
    """The citizen who is called back pressed 1: Accepted, or TooLate."""

    claim: ClaimNumber


@dataclass(frozen=True, slots=True)
class EndCallback:
    """The citizen's leg is over: Served, or Unreached."""

    claim: ClaimNumber
    ended: DialEnded


# ── For an operator who phones the line


@dataclass(frozen=True, slots=True)
class CheckPin:
    """Whose PIN it is: Recognised, or WrongPin."""

    pin: str


@dataclass(frozen=True, slots=True)
class GoOnDuty:
    """Done."""

    operator: OperatorId


@dataclass(frozen=True, slots=True)
class GoOffDuty:
    """Done."""

    operator: OperatorId


Deed = (
    TakePlace
    | TakeUpPlace
    | Redeem
    | StayInLine
    | TakeOffer
    | FollowDesk
    | EndDial
    | RecallNumber
    | NoteNumber
    | Promise
    | HearClaim
    | Accept
    | Reach
    | EndCallback
    | CheckPin
    | GoOnDuty
    | GoOffDuty
)
