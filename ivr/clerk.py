# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Carries out the deeds of the talk in the store, each in one passage of the turnstile."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import assert_never

from ivr import numbering
from ivr.call import CallSid, ClaimNumber, Language, OfficeId, PhoneNumber
from ivr.city import City
from ivr.dialogue import deeds
from ivr.dialogue.deeds import Deed
from ivr.dialogue.outcomes import (
    BadNumber,
    Done,
    NoNumber,
    Noted,
    Outcome,
    Recognised,
    WrongPin,
)
from ivr.dialogue.spot import Node, Spot
from ivr.dialogue.turn import LegEnd
from ivr.store import (
    calls,
    desk_turns,
    duty,
    endings,
    guessing,
    hold_queue,
    languages,
    operator_legs,
    partings,
    pins,
    places,
    promises,
    taking,
)
from ivr.store.calls import Caller
from ivr.store.database import Database, Pass
from ivr.store.secrecy import Secrecy
from ivr.store.tables import PlaceState
from ivr.terms import Terms


class _LatestTerms:
    """The terms of the last second: hours begin and end at whole ones, so within it they are the same."""

    def __init__(self) -> None:
        self._latest: tuple[City, datetime, Terms] | None = None

    def of(self, city: City, now: datetime) -> Terms:
        """What holds at `now`."""
        second = now.replace(microsecond=0)
        latest = self._latest  # another thread may set it at any moment
        if latest is None or latest[0] is not city or latest[1] != second:
            latest = self._latest = (city, second, Terms.at(city, second))
        return latest[2]


@dataclass(frozen=True)
class Clerk:
    """Knows the store; `nudge` wakes whoever speaks to the carrier of what was noted for them."""

    database: Database
    secrecy: Secrecy
    nudge: Callable[[], None]
    _latest_terms: _LatestTerms = field(default_factory=_LatestTerms, init=False)

    # ── Deeds ───────────────────────────────────────────────────────────────────────────────

    def carry_out(self, deed: Deed, caller: Caller, city: City, now: datetime) -> Outcome:
        """Do it, and tell what came of it. Raises AwayError."""
        terms = self._latest_terms.of(city, now)
        if deed == deeds.StayInLine():
            with self.database.noting(now) as visit:
                waiting = hold_queue.wait_on(visit, caller, terms)
            if waiting is not None:
                return waiting
        with self.database.turnstile(now) as p:
            outcome = self._do(p, deed, caller, city, terms)
        if p.has_errands:
            self.nudge()
        return outcome

    def _do(  # noqa: C901, PLR0911, PLR0912  # one branch for each deed
        self, p: Pass, deed: Deed, caller: Caller, city: City, terms: Terms
    ) -> Outcome:
        match deed:
            case deeds.TakePlace():
                return taking.take(p, caller, deed, terms)
            case deeds.TakeUpPlace() | deeds.Redeem():
                return taking.take_up(p, caller, deed, terms)
            case deeds.StayInLine():
                return hold_queue.stay(p, caller, terms)
            case deeds.TakeOffer(claim):
                return hold_queue.take_offer(p, caller, claim, terms)
            case deeds.FollowDesk(intent):
                return desk_turns.follow(p, caller, intent, terms)
            case deeds.EndDial():
                return hold_queue.end_dial(p, caller, deed, terms)
            case deeds.RecallNumber():
                return _noted(promises.number_for(p.connection, caller), city)
            case deeds.NoteNumber(digits):
                return _note_number(p, caller, digits, city)
            case deeds.Promise():
                return promises.promise(p, caller, deed, terms)
            case deeds.HearClaim(claim):
                return operator_legs.hear(p, claim, caller.sid)
            case deeds.Accept(claim):
                return operator_legs.accept(p, claim, caller.sid)
            case deeds.Reach(claim):
                return operator_legs.reach(p, claim)
            case deeds.EndCallback():
                return promises.end_callback(p, deed, terms)
            case deeds.CheckPin(pin):
                return self._check_pin(p, caller, pin)
            case deeds.GoOnDuty(operator):
                duty.say(p, operator, on=True)
                return Done()
            case deeds.GoOffDuty(operator):
                duty.say(p, operator, on=False)
                partings.operator_leaves(p, operator, terms)
                return Done()
            case _:
                assert_never(deed)

    def _check_pin(self, p: Pass, caller: Caller, pin: str) -> Outcome:
        calls.touch(p, caller)
        if not guessing.may_guess(p, caller, guessing.PIN):
            return WrongPin(may_retry=False)
        operator = pins.owner(p.connection, self.secrecy.of("pin", pin))
        if operator is None:
            guessing.note_guess(p, caller, guessing.PIN)
            return WrongPin(may_retry=guessing.may_guess(p, caller, guessing.PIN))
        return Recognised(operator)

    # ── What is learnt besides ──────────────────────────────────────────────────────────────

    def end_call(self, sid: CallSid, city: City, now: datetime) -> None:
        """A call is over."""
        with self.database.turnstile(now) as p:
            endings.end_call(p, sid, Terms.at(city, now))
        self.nudge()

    def end_leg(self, claim: ClaimNumber, leg: CallSid, how: LegEnd, city: City, now: datetime) -> None:
        """A leg to an operator is over."""
        with self.database.turnstile(now) as p:
            operator_legs.end_of_leg(p, claim, leg, how, Terms.at(city, now))
        self.nudge()

    def heard_of(self, sid: CallSid, now: datetime) -> None:
        """A caller who has a place is still there."""
        with self.database.noting(now) as visit:
            calls.heard_of(visit.connection, sid, now)

    def in_line(self, sid: CallSid) -> Spot | None:
        """Where a call waits that has a place in line."""
        with self.database.reading() as connection:
            place = places.of_call(connection, sid)
        if place is None or place.callback or place.state == PlaceState.OVER:
            return None
        asked = OfficeId(place.asked)
        return Spot(Node.HOLD, Language(place.language), asked, placed=asked)

    def remembered(self, number: PhoneNumber, city: City, now: datetime) -> Language | None:
        """The language of a recent call from this number."""
        with self.database.reading() as connection:
            return languages.remembered(connection, self.key_of(number), now, city.remember_language)

    def remember(self, number: PhoneNumber, language: Language, now: datetime) -> None:
        """Note the language that was chosen."""
        with self.database.noting(now) as visit:
            languages.remember(visit.connection, self.key_of(number), language, now)

    def key_of(self, number: PhoneNumber) -> str:
        """By what a number is known once it is not needed in full."""
        return self.secrecy.of("number", number.e164)


def _noted(number: PhoneNumber | None, city: City) -> Noted | NoNumber:
    if number is None or not numbering.may_be_called(number, city.callback.countries):
        return NoNumber()
    return Noted(numbering.spoken_groups(number))


def _note_number(p: Pass, caller: Caller, digits: str, city: City) -> Outcome:
    number = numbering.keyed(digits, city.number, city.callback.countries)
    if number is None or city.is_ours(number):
        return BadNumber()
    promises.note_number(p, caller, number)
    return _noted(number, city)
