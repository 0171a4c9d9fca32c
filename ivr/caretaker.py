# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What falls due by itself: moves over REST, deadlines, callbacks, graces that are over, forgetting."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from ivr.call import CallSid, OperatorId
from ivr.carrier.outbound import Life, Outbound, Sent
from ivr.city import City
from ivr.dialogue.spot import Node, Spot
from ivr.dialogue.turn import LegEnd
from ivr.store import calls, claims, deadlines, dispatch, duty, endings, errands, partings, promises
from ivr.store.claims import Claim, End
from ivr.store.database import Database
from ivr.store.due import Due, at_hand, due_at
from ivr.store.errands import Errand
from ivr.store.purge import purge
from ivr.terms import Terms

log = logging.getLogger(__name__)

_PURGE_EVERY = timedelta(hours=1)
_QUESTIONS = 5  # in one round: the carrier may take ten seconds to answer each


class Caretaker:
    """Does in `tick` all that is due; several processes may do so at once, and nothing is done twice."""

    def __init__(
        self,
        city: Callable[[], City],
        clock: Callable[[], datetime],
        database: Database,
        outbound: Outbound,
        staff_clock: Callable[[], datetime] | None = None,
    ) -> None:
        """`staff_clock` tells the time of those who sign in, where the line's is that of a pretend city."""
        self._city = city
        self._clock = clock
        self._staff_clock = staff_clock or clock
        self._database = database
        self._outbound = outbound
        self._asked = 0
        self._purged_at = clock()  # or shortly before: whoever starts the line has more urgent things to do

    def tick(self) -> None:
        """Raises AwayError: then all is due still.

        Moves come first, and again after each question: whoever waits does not wait for the carrier's word
        about somebody else.
        """
        now = self._clock()
        with self._database.reading() as connection:
            due = due_at(connection, now)
        for number in due.graces:
            with self._database.turnstile(now) as p:
                endings.expire(p, number)
        for claim in due.parked:
            self._wait_again(claim)
        for operator in due.unseen:
            self._end_presence(operator)
        self._move()
        for question in self._questions(due):
            question()
            self._move()
        if abs(now - self._purged_at) >= _PURGE_EVERY:  # a clock may have been set back
            self.forget()
            self._purged_at = now

    def forget(self) -> None:
        """Give up what can't be kept any more, and forget what nobody needs."""
        city, now = self._city(), self._clock()
        offices = frozenset(office.id for office in city.offices)
        with self._database.turnstile(now) as p:
            endings.give_up_callbacks(p, now - city.privacy.numbers, offices)
        purge(self._database, city, now, self._staff_clock())

    def _wait_again(self, claim: Claim) -> None:
        now = self._clock()
        terms = Terms.at(self._city(), now)
        with self._database.turnstile(now) as p:
            row = claims.get(p.connection, claim.number)
            if row is not None and row.parked_until <= now and partings.is_parked(p, row):
                partings.unpark(p, row, terms)

    def _end_presence(self, operator: OperatorId) -> None:
        now = self._clock()
        terms = Terms.at(self._city(), now)
        with self._database.turnstile(now) as p:
            if operator in duty.unseen(p.connection, now):
                duty.end_presence(p, operator)
                partings.operator_leaves(p, operator, terms)

    # ── Questions to the carrier ────────────────────────────────────────────────────────────

    def _questions(self, due: Due) -> list[Callable[[], None]]:
        """A few of them, by turns: one that got no answer is due still, and keeps none of the others back."""
        every: list[Callable[[], None]] = [
            *(partial(self._ask_after_caller, sid) for sid in due.callers),
            *(partial(self._ask_after_operator, claim) for claim in due.operators),
        ]
        first = self._asked % len(every) if every else 0
        self._asked += _QUESTIONS
        return [*every[first:], *every[:first]][:_QUESTIONS]

    def _ask_after_caller(self, sid: CallSid) -> None:
        match self._outbound.look(sid):
            case Life.OVER:
                self._end_call(sid)
            case Life.LIVE:
                with self._database.writing() as connection:
                    calls.vouch(connection, sid, self._clock())
            case Life.UNKNOWN:
                pass

    def _ask_after_operator(self, claim: Claim) -> None:
        life = self._life_of(claim)
        if life is not Life.UNKNOWN:
            self._note_life(claim, life)

    def _life_of(self, claim: Claim) -> Life:
        """Whether the operator's leg lives; until it was heard of, it is known only as its caller's child."""
        if claim.leg:
            return self._outbound.look(CallSid(claim.leg))
        if claim.call:
            return self._outbound.look_for_child(CallSid(claim.call))
        life, _ = self._outbound.find(self._phone_of(claim), claim.made_at)
        return life

    def _note_life(self, claim: Claim, life: Life) -> None:
        now = self._clock()
        terms = Terms.at(self._city(), now)
        with self._database.turnstile(now) as p:
            row = claims.get(p.connection, claim.number)
            if row is None or row.operator_end is not None or row.deadline > now:
                return
            if life is Life.LIVE:
                deadlines.ask_later(p, row)
            elif row.call is None:
                promises.end_of_operators_call(p, row, LegEnd.UNKNOWN, terms)
            else:
                how = End.ANSWERED if row.accepted_at else End.LOST
                claims.free(p, row, how, terms)

    def _phone_of(self, claim: Claim) -> str:
        operator = self._city().operator(OperatorId(claim.operator))
        return operator.phone if operator else ""

    def _end_call(self, sid: CallSid) -> None:
        now = self._clock()
        with self._database.turnstile(now) as p:
            endings.end_call(p, sid, Terms.at(self._city(), now))

    # ── What the carrier is to do ───────────────────────────────────────────────────────────

    def _move(self) -> None:
        """Give every free operator their next, and see to it that the carrier learns of it."""
        now = self._clock()
        with self._database.reading() as connection:
            hand = at_hand(connection, now)
        has_new = hand.is_anybody_waiting and self._dispatch(now)
        if has_new or hand.has_errands:
            self._run_errands()

    def _dispatch(self, now: datetime) -> bool:
        """Whether anybody is to be moved for it. Where there is nothing to give, nobody is held up."""
        terms = Terms.at(self._city(), now)
        with self._database.reading() as connection:
            if not dispatch.is_anything_to_give(connection, terms.roster, now):
                return False
        with self._database.turnstile(now) as p:
            dispatch.dispatch(p, terms)
        return p.has_errands

    def _run_errands(self) -> None:
        while errand := self._lease():
            self._run(errand)

    def _lease(self) -> Errand | None:
        with self._database.turnstile(self._clock()) as p:
            return errands.lease(p)

    def _run(self, errand: Errand) -> None:
        if errand.call is not None:
            # A lease that ran out: it may have been carried out, and a second move would tear the bridge.
            sent = Sent.UNKNOWN if errand.made_at else self._outbound.move(errand.call, self._spot(errand))
            leg = None
        else:
            sent, leg = self._ring(errand)
        self._note_errand(errand, sent, leg)

    def _ring(self, errand: Errand) -> tuple[Sent, CallSid | None]:
        city = self._city()
        operator = city.operator(errand.operator)
        if operator is None:
            return Sent.REFUSED, None
        if errand.made_at is not None:  # it may ring already
            _, leg = self._outbound.find(operator.phone, errand.made_at)
            return (Sent.DONE if leg else Sent.UNKNOWN), leg
        ring_seconds = int(city.hold.ring.total_seconds())
        return self._outbound.ring(operator.phone, city.number, self._spot(errand), ring_seconds)

    def _spot(self, errand: Errand) -> Spot:
        if errand.intent is not None:
            placed = Spot(Node.DESK, errand.language, errand.asked, placed=errand.asked)
            return replace(placed, intent=errand.intent)
        if errand.call is not None:
            placed = Spot(Node.OFFERED, errand.language, errand.asked, placed=errand.asked)
            return replace(placed, claim=errand.claim)
        return Spot(Node.WHISPER, errand.language, errand.asked, errand.operator, errand.claim)

    def _note_errand(self, errand: Errand, sent: Sent, leg: CallSid | None) -> None:
        now = self._clock()
        terms = Terms.at(self._city(), now)
        with self._database.turnstile(now) as p:
            match sent:
                case Sent.DONE:
                    errands.done(p, errand, leg)
                case Sent.NOT_PROCESSED:
                    errands.not_done(p, errand)
                case Sent.UNKNOWN:
                    errands.unknown(p, errand, terms)
                case Sent.REFUSED:
                    log.error("claim %s: the carrier refused", errand.claim)
                    errands.refused(p, errand, terms)
                case Sent.OVER:
                    errands.done(p, errand)
                    if errand.call is not None:
                        endings.end_call(p, errand.call, terms)
