# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who has the page open: their calls, and when they were last heard of."""

import secrets
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from ivr.call import CallSid
from ivr.simulator.agenda import NOW
from ivr.simulator.browser.operators import is_called_back
from ivr.simulator.browser.standing import Place
from ivr.simulator.browser.world import World
from ivr.simulator.legs.dialled import DialledLeg
from ivr.simulator.legs.leg import Leg

VISITS_AT_MOST = 32
CALLS_AT_MOST = 8  # of one visit, at a time
CALLS_SHOWN = 12  # of one visit, those that are over included
GONE_AFTER = 15.0  # seconds without a word from a page


class TooManyError(Exception):
    """There are as many pages or calls as there may be."""


@dataclass
class Visit:
    """One open page; only who knows its `id` can act for it."""

    language: str
    seen: float  # in real seconds
    id: str = field(default_factory=secrets.token_urlsafe)
    calls: dict[CallSid, Leg] = field(default_factory=dict)  # made here, or ringing here
    served_by: set[CallSid] = field(default_factory=set)  # operators' calls, to call its citizens back

    @property
    def live_calls(self) -> list[Leg]:
        return [leg for leg in self.calls.values() if not leg.over]

    def forget(self) -> None:
        """Leave out the oldest calls that are over, where there are too many to be shown."""
        over = [sid for sid, leg in self.calls.items() if leg.over]
        for sid in over[: max(len(self.calls) - CALLS_SHOWN, 0)]:
            del self.calls[sid]


class Visits:
    """The pages that are open; when one is closed, or falls silent, its calls are hung up."""

    def __init__(self, world: World, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._world = world
        self._monotonic = monotonic
        self._open: dict[str, Visit] = {}

    def open(self, language: str) -> Visit:
        """Raises TooManyError."""
        with self._world.now():
            if len(self._open) >= VISITS_AT_MOST:
                raise TooManyError
            visit = Visit(language, self._monotonic())
            self._open[visit.id] = visit
            self._world.mark()  # the first news, how everything stands, come at once
            return visit

    def find(self, id_: str) -> Visit | None:
        """Whoever asks for a visit has been heard of."""
        visit = self._open.get(id_)
        if visit is not None:
            visit.seen = self._monotonic()
        return visit

    def call(self, visit: Visit, from_: str, to: str) -> CallSid:
        """Phone `to`, one of the account's numbers; raises TooManyError."""
        with self._world.now() as exchange:
            if len(visit.live_calls) >= CALLS_AT_MOST:
                raise TooManyError

            placed: list[CallSid] = []

            def place() -> None:
                phone = exchange.call(from_, to)
                if phone.leg:
                    visit.calls[phone.leg.sid] = phone.leg
                    placed.append(phone.leg.sid)
                visit.forget()

            exchange.agenda.after(NOW, place)  # and whatever the line answers, the call was placed
        return placed[0]

    def let_ring(self, visit: Visit, places: Iterable[Place]) -> None:
        """Within `now`: a citizen who is called back is rung on the page where they asked for it.

        Where that is closed, on the first that looks.
        """
        visit.served_by |= {place.leg for place in places if place.leg and place.call in visit.calls}
        for leg in self._world.exchange.legs.values():
            if is_called_back(leg) and not leg.over and self._is_for(visit, leg):
                visit.calls[leg.sid] = leg

    def _is_for(self, visit: Visit, leg: DialledLeg) -> bool:
        def has(each: Visit) -> bool:
            return leg.parent.sid in each.served_by or leg.sid in each.calls

        return has(visit) or not any(map(has, self._open.values()))

    def leave(self, visit: Visit) -> None:
        with self._world.now():
            for leg in visit.live_calls:
                leg.phone.hang_up()
            self._open.pop(visit.id, None)

    def sweep(self) -> None:
        """See whose page has gone without a word."""
        for visit in list(self._open.values()):
            if visit.seen + GONE_AFTER < self._monotonic():
                self.leave(visit)
