# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every outcome that a deed can have, as far as it makes a difference to what is said."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import assert_never

from ivr.call import ClaimNumber, Language, OfficeId, OperatorId, PhoneNumber
from ivr.city import City, Operator
from ivr.dialogue import deeds, outcomes
from ivr.dialogue.deeds import Deed
from ivr.dialogue.outcomes import Outcome
from ivr.dialogue.spot import Spot

MANY = 21  # stands for any larger number ahead
_FIGURES = (*"0123456789", *(2 * figure for figure in "0123456789"))  # each at an end, and within
_TICKETS = ("0123", "4567", "8900", "1289", "3400", "5600", "7800", "9100")  # likewise
_CLAIM = ClaimNumber(1)
_SOMEBODY = PhoneNumber("+393330000000")


def outcomes_of(deed: Deed, then: Spot, city: City, now: datetime) -> Iterator[Outcome]:
    """What can be heard at `then` after this deed, done at an aware moment."""
    match deed:
        case deeds.TakePlace() | deeds.TakeUpPlace() | deeds.Redeem():
            yield from _asking(deed)
            yield from _in_line(deed.office, deed.asked, city)
        case deeds.StayInLine() | deeds.TakeOffer() | deeds.FollowDesk() | deeds.EndDial():
            yield outcomes.NoPlace()
            yield from (outcomes.Parked(first) for first in (True, False))
            yield from (outcomes.Dismissed(), outcomes.SentOn(then.office or city.person))
            yield from _in_line(then.office, then.office, city)
        case deeds.RecallNumber() | deeds.NoteNumber():
            yield from (outcomes.Noted(_FIGURES), outcomes.NoNumber(), outcomes.BadNumber())
        case deeds.Promise():
            yield from (outcomes.AlreadyPromised(), outcomes.NotPromised(), outcomes.Promised(None))
            yield from (outcomes.Promised(opening) for opening in deed.openings if opening > now)
        case deeds.HearClaim():
            yield outcomes.TooLate()
            yield from _claimed(then, city)
        case deeds.Accept() | deeds.Reach():
            yield from (outcomes.Accepted(), outcomes.TooLate())
            language, office = then.language or city.languages[0], then.office or city.person
            yield outcomes.CallBack(_SOMEBODY, office, language)
        case deeds.EndCallback():
            yield from (outcomes.Served(), outcomes.Unreached(again=True), outcomes.Unreached(again=False))
        case deeds.CheckPin():
            yield from (outcomes.WrongPin(may_retry) for may_retry in (True, False))
            # What follows is of no office, so it is heard after a PIN that is keyed in at none.
            yield from map(outcomes.Recognised, () if then.office else spoken_to(city.operators))
        case deeds.GoOnDuty() | deeds.GoOffDuty():
            yield outcomes.Done()
        case _:
            assert_never(deed)


def _asking(deed: deeds.TakePlace | deeds.TakeUpPlace | deeds.Redeem) -> Iterator[Outcome]:
    """What else can come of asking for a place than being in line."""
    if isinstance(deed, deeds.Redeem):
        yield from (outcomes.WrongTicket(may_retry) for may_retry in (True, False))
    else:
        yield from (outcomes.Full(), outcomes.NobodyOnDuty())
    if isinstance(deed, deeds.TakePlace) and not deed.anew:
        yield from (outcomes.MayTakeUp(), outcomes.MayRedeem(), outcomes.WrongTicket(may_retry=False))
    if not isinstance(deed, deeds.TakePlace) or not deed.anew:
        yield outcomes.Checking()


def _in_line(office: OfficeId | None, asked: OfficeId | None, city: City) -> Iterator[Outcome]:
    yield from (outcomes.Served(), outcomes.Gone(), outcomes.Drained())
    serving = (operator for operator in city.operators if office in operator.offices)
    yield from (outcomes.Offered(_CLAIM, each, asked or city.person) for each in spoken_to(serving))
    for first in (True, False):
        yield outcomes.Waiting(first=first)
        yield outcomes.Waiting(first=first, staffed=False)
        yield outcomes.Waiting(first=first, staffed=False, unstaffed_still=True)
        yield outcomes.Waiting(first=first, near_limit=True)
        yield outcomes.Waiting(first=first, shortly=True)
    yield outcomes.Waiting(first=True, taken_up=True)
    if office is None:  # figures are said in the same words whatever is waited for: once is enough
        yield from (outcomes.Waiting(first=False, ahead=ahead) for ahead in range(MANY + 1))
        yield from (outcomes.Waiting(first=False, wait=minutes) for minutes in outcomes.BANDS)
        yield from (outcomes.Waiting(first=True, ticket=ticket) for ticket in _TICKETS)


def spoken_to(operators: Iterable[Operator]) -> Iterable[OperatorId]:
    """One of these operators for each language in which they are spoken to: the others hear the same."""
    return {operator.whisper: operator.id for operator in operators}.values()


def _claimed(then: Spot, city: City) -> Iterator[Outcome]:
    operator, office = then.operator or OperatorId(""), then.office or city.person
    language: Language = then.language or city.languages[0]
    # What an operator hears of the wait is in their own language, whichever the caller's is.
    for minutes in range(62) if language == city.languages[0] else (0,):
        yield outcomes.Claimed(operator, office, language, minutes, callback=False)
    yield outcomes.Claimed(operator, office, language, 0, callback=True)
    yield outcomes.Claimed(operator, office, language, 0, callback=False, again=True)
