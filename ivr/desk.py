# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""All that an operator can do at the desk; pages only call it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from ivr.call import ClaimNumber, OfficeId, OperatorId
from ivr.city import City
from ivr.clerk import terms_of
from ivr.dialogue.announcements import Standing
from ivr.store import wishes
from ivr.store.database import Database, Pass
from ivr.store.hold_queue import Terms
from ivr.store.wishes import Answer, Destination, Refusal, Refused


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

    def _ask(self, wish: Callable[[Pass, Terms], Answer]) -> Answer:
        now = self.clock()
        with self.database.turnstile(now) as p:
            answer = wish(p, terms_of(self.city(), now))
        if p.has_errands:
            self.nudge()
        return answer
