# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""All that an operator can do at the desk; pages only call it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from ivr.call import ClaimNumber, OfficeId, OperatorId
from ivr.city import City
from ivr.dialogue.announcements import Standing
from ivr.roster import Roster
from ivr.store import duty, ledger, partings, wishes, wrap_ups
from ivr.store.database import Database, Pass
from ivr.store.desk_view import Chair, DeskView, desk_view
from ivr.store.wallboard import Wallboard, wallboard
from ivr.store.wishes import Answer, Destination, Refusal, Refused
from ivr.store.wrap_ups import NOTE_AT_MOST, WrapUp
from ivr.terms import Terms


class WrapUpRefusal(StrEnum):
    """Why a note was not taken."""

    NOT_YOURS = "not-yours"  # no such conversation, or another operator's
    UNKNOWN_OUTCOME = "unknown-outcome"
    NOTE_TOO_LONG = "note-too-long"


@dataclass(frozen=True)
class Desk:
    """Over the config in force; `nudge` wakes whoever speaks to the carrier of what was noted for them.

    Every method raises AwayError while the database is away: then nothing was changed. Whatever is done
    twice (a double click, two tabs, a request that is sent again) is done once.
    """

    city: Callable[[], City]
    clock: Callable[[], datetime]
    database: Database
    nudge: Callable[[], None]

    # ── Duty: the latest word counts, whether it was said here or by phone ──────────────────

    def go_on_duty(self, operator: OperatorId) -> None:
        """Calls may come: for twelve hours, while the page is there."""
        with self.database.turnstile(self.clock()) as p:
            duty.say(p, operator, on=True, at_desk=True)
        self.nudge()

    def pause(self, operator: OperatorId) -> None:
        """No calls until they are ready; a conversation goes on, and whoever is parked is parked still."""
        with self.database.turnstile(self.clock()) as p:
            duty.pause(p, operator)

    def ready(self, operator: OperatorId) -> None:
        """End a pause, or the rest after a call, before its time."""
        with self.database.turnstile(self.clock()) as p:
            duty.ready(p, operator)
        self.nudge()

    def go_off_duty(self, operator: OperatorId) -> None:
        """No calls any more; a conversation goes on, whoever is parked waits again in line."""
        now = self.clock()
        terms = Terms.at(self.city(), now)
        with self.database.turnstile(now) as p:
            duty.say(p, operator, on=False, at_desk=True)
            partings.operator_leaves(p, operator, terms)
        self.nudge()

    def seen(self, operator: OperatorId) -> None:
        """The page is there: to be said several times a minute, or the presence it began ends."""
        now = self.clock()
        with self.database.noting(now) as visit:
            duty.see(visit.connection, operator, now)

    # ── The conversation ────────────────────────────────────────────────────────────────────

    def park(self, operator: OperatorId, claim: ClaimNumber) -> Answer:
        """Let the citizen hear music; their operator stays taken, for five minutes at most."""
        return self._ask(lambda p, _: wishes.park(p, operator, claim))

    def take_back(self, operator: OperatorId, claim: ClaimNumber) -> Answer:
        """Ring the operator for the citizen whom they have parked; 1 takes the call, as ever."""
        return self._ask(lambda p, _: wishes.take_back(p, operator, claim))

    def send_on(self, operator: OperatorId, claim: ClaimNumber, office: OfficeId) -> Answer:
        """Let the citizen wait for another office, by the number they have."""
        city, now = self.city(), self.clock().astimezone(self.city().zone)
        asked = city.office(office)
        if asked is None:
            return Refused(Refusal.UNKNOWN_OFFICE)
        answering = Standing.of(city, asked, now).answering
        if answering is None:
            return Refused(Refusal.CLOSED)
        to = Destination(asked.id, answering.id)
        return self._ask(lambda p, terms: wishes.send_on(p, operator, claim, to, terms))

    def end(self, operator: OperatorId, claim: ClaimNumber) -> Answer:
        """Say goodbye to the citizen, and end their call."""
        return self._ask(lambda p, _: wishes.end(p, operator, claim))

    def wrap_up(self, operator: OperatorId, claim: ClaimNumber, what: WrapUp) -> WrapUpRefusal | None:
        """Note how a conversation came out, during it or after; None: it is noted, in place of any before."""
        if what.outcome is not None and what.outcome not in {each.id for each in self.city().outcomes}:
            return WrapUpRefusal.UNKNOWN_OUTCOME
        if len(what.note) > NOTE_AT_MOST:
            return WrapUpRefusal.NOTE_TOO_LONG
        with self.database.writing() as connection:
            noted = wrap_ups.put(connection, operator, claim, what, self.clock())
        return None if noted else WrapUpRefusal.NOT_YOURS

    def wrapped_up(self, operator: OperatorId, claim: ClaimNumber) -> WrapUp | None:
        """What this operator noted of a conversation of theirs."""
        with self.database.reading() as connection:
            return wrap_ups.get(connection, operator, claim)

    # ── What pages show; nothing of it passes the turnstile ─────────────────────────────────

    def stamp(self) -> str:
        """Changes whenever anything does that a page shows, and with each minute."""
        with self.database.reading() as connection:
            n = ledger.reached(connection)
        return stamp_of(n, self.clock())

    def view(self, operator: OperatorId) -> DeskView | None:
        """What this operator's desk shows; None for one who is not in the config."""
        city, now = self.city(), self.clock()
        known = city.operator(operator)
        if known is None:
            return None
        posts = Roster.at(city, now).posts
        post = next(post for post in posts if post.operator == operator)
        chair = Chair(post, frozenset(known.offices), posts)
        with self.database.snapshot() as connection:
            return desk_view(connection, chair, _midnight(city, now), now)

    def wallboard(self) -> Wallboard:
        """How every office stands, and how the day has gone."""
        city, now = self.city(), self.clock()
        with self.database.snapshot() as connection:
            return wallboard(connection, city, _midnight(city, now), now)

    def _ask(self, wish: Callable[[Pass, Terms], Answer]) -> Answer:
        now = self.clock()
        with self.database.turnstile(now) as p:
            answer = wish(p, Terms.at(self.city(), now))
        if p.has_errands:
            self.nudge()
        return answer


def stamp_of(n: int, now: datetime) -> str:
    """The stamp of a view or a wallboard, from its `n`: a page that has this one need not ask again."""
    return f"{n}-{now.astimezone(UTC):%Y%m%dT%H%M}"


def _midnight(city: City, now: datetime) -> datetime:
    """When the city's day began."""
    return now.astimezone(city.zone).replace(hour=0, minute=0, second=0, microsecond=0)
