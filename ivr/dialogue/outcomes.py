# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What came of a deed: a turn that is given to the script within the same answer."""

from dataclasses import dataclass
from datetime import datetime

from ivr.call import ClaimNumber, Language, OfficeId, OperatorId, PhoneNumber

BANDS = (0, 1, 2, 3, 5, 10, 15, 20, 30, 31)  # minutes that can be said: 0 is under one, 31 over thirty


@dataclass(frozen=True, slots=True)
class Offered:
    """An operator is to be rung for this caller."""

    claim: ClaimNumber
    operator: OperatorId
    asked: OfficeId  # the one whose line the caller was in, whatever they pressed meanwhile
    again: bool = False  # the one who has parked them, and takes them back


@dataclass(frozen=True, slots=True)
class Waiting:
    """The caller is in line."""

    ahead: int | None = None  # None: it would be larger than the figure said last, and is not said
    wait: int | None = None  # one of BANDS; None: unknown
    first: bool = False  # nothing was said of this place yet
    staffed: bool = True  # whether anybody is on duty for the office
    unstaffed_still: bool = False  # nobody is, and that was said before
    shortly: bool = False  # one short turn: who is next is being looked for
    near_limit: bool = False  # the carrier will soon end the call for its length
    ticket: str | None = None  # four digits that stand for the place of a number that is nobody's
    taken_up: bool = False  # it is the place of an earlier call


@dataclass(frozen=True, slots=True)
class Full:
    """As many wait as may."""


@dataclass(frozen=True, slots=True)
class NobodyOnDuty:
    """Nobody would answer."""


@dataclass(frozen=True, slots=True)
class Drained:
    """The office has closed and its operators have gone; the place is kept."""


@dataclass(frozen=True, slots=True)
class Checking:
    """Whether the earlier call is over is being asked; ask again in a moment."""


@dataclass(frozen=True, slots=True)
class MayTakeUp:
    """There is a place of an earlier call from this number."""


@dataclass(frozen=True, slots=True)
class MayRedeem:
    """The number is nobody's, and tickets are out for this office."""


@dataclass(frozen=True, slots=True)
class WrongTicket:
    """It stands for no place; `may_retry` until too many were tried."""

    may_retry: bool


@dataclass(frozen=True, slots=True)
class NoPlace:
    """The caller has none, or none any more."""


@dataclass(frozen=True, slots=True)
class Gone:
    """The call is over: its hang-up overtook this turn."""


@dataclass(frozen=True, slots=True)
class Served:
    """The conversation took place."""


@dataclass(frozen=True, slots=True)
class Parked:
    """The operator whom the caller talked with comes back to them."""

    first: bool = False  # nothing was said of it yet


@dataclass(frozen=True, slots=True)
class SentOn:
    """The caller is in the line of another office, with their number."""

    asked: OfficeId


@dataclass(frozen=True, slots=True)
class Dismissed:
    """The operator has ended the conversation."""


@dataclass(frozen=True, slots=True)
class UnderWay:
    """What the operator wants of the conversation comes with a move; ask again in a moment."""

    claim: ClaimNumber


@dataclass(frozen=True, slots=True)
class Noted:
    """The number at which the citizen would be called back: its digits in the groups they are said in."""

    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoNumber:
    """The caller's number is withheld or nobody's."""


@dataclass(frozen=True, slots=True)
class BadNumber:
    """It is no number, or of a country that the city does not call."""


@dataclass(frozen=True, slots=True)
class Promised:
    """The citizen will be called back; `opening` begins when it was not going on yet."""

    opening: datetime | None


@dataclass(frozen=True, slots=True)
class AlreadyPromised:
    """A callback to that number is open."""


@dataclass(frozen=True, slots=True)
class NotPromised:
    """No opening in view has room, or there is no number."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """Who the operator is being rung for."""

    operator: OperatorId
    asked: OfficeId
    language: Language
    minutes: int  # waited so far, in full ones
    callback: bool
    again: bool = False  # a citizen whom they have parked


@dataclass(frozen=True, slots=True)
class TooLate:
    """The claim is over: the caller has gone, or somebody else has them."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """The two may speak."""


@dataclass(frozen=True, slots=True)
class CallBack:
    """The operator has taken a callback: the citizen is to be dialled."""

    number: PhoneNumber
    asked: OfficeId
    language: Language


@dataclass(frozen=True, slots=True)
class Unreached:
    """The citizen did not answer the callback; `again`: they will be tried once more."""

    again: bool


@dataclass(frozen=True, slots=True)
class Recognised:
    """The PIN is this operator's."""

    operator: OperatorId


@dataclass(frozen=True, slots=True)
class WrongPin:
    """It is nobody's; `may_retry` until too many were tried."""

    may_retry: bool


@dataclass(frozen=True, slots=True)
class Done:
    """It is so."""


Outcome = (
    Offered
    | Waiting
    | Full
    | NobodyOnDuty
    | Drained
    | Checking
    | MayTakeUp
    | MayRedeem
    | WrongTicket
    | NoPlace
    | Gone
    | Served
    | Parked
    | SentOn
    | Dismissed
    | UnderWay
    | Noted
    | NoNumber
    | BadNumber
    | Promised
    | AlreadyPromised
    | NotPromised
    | Claimed
    | TooLate
    | Accepted
    | CallBack
    | Unreached
    | Recognised
    | WrongPin
    | Done
)
