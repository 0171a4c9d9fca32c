# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pretend world in real time: one lock around it, and whoever waits for news is woken."""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from ivr.simulator.browser.feed import Feed, Item
from ivr.simulator.errors import RefusedError
from ivr.simulator.exchange import Exchange
from ivr.simulator.legs.documents import NOT_VALID
from ivr.simulator.log import Event

log = logging.getLogger(__name__)


def machine_time() -> datetime:
    return datetime.now(UTC)


class World:
    """May be shared by threads: `exchange` is touched only within `now`.

    The city's time of day is the machine's until somebody sets it.
    """

    def __init__(
        self,
        exchange: Exchange,
        monotonic: Callable[[], float] = time.monotonic,
        today: Callable[[], datetime] = machine_time,
    ) -> None:
        """`monotonic` tells real seconds, `today` the real moment."""
        self.follows = True
        self.exchange = exchange
        self._monotonic = monotonic
        self._today = today
        self._began = monotonic()
        self._feed = Feed(exchange)
        self._told = self._feed.number  # the last of which those who wait were told
        self._changed = exchange.changed  # REST from another thread waits for the same lock

    @contextmanager
    def now(self) -> Iterator[Exchange]:
        """Look or act at this very moment, while nobody else does."""
        with self._changed:
            self._let_time_pass()
            self._take()
            with self._surviving():
                yield self.exchange
            self._let_time_pass()
            self._take()

    def rest(self, at_most: float) -> None:
        """Sleep until something is due, for so many seconds at most, and let it happen."""
        with self._changed:
            self._let_time_pass()
            self._take()
            due = self.exchange.agenda.due
            wait = at_most if due is None else min(at_most, (due - self.exchange.elapsed).total_seconds())
            self._changed.wait(max(wait, 0))

    # ── News ────────────────────────────────────────────────────────────────────────────────

    @property
    def number(self) -> int:
        """How far the news have come."""
        return self._feed.number

    def since(self, number: int) -> list[Item]:
        return self._feed.since(number)

    def wait_for_news(self, after: int, seconds: float) -> None:
        """Until there are news later than those of a number, or the seconds are over."""
        with self._changed:
            self._changed.wait_for(lambda: self._feed.number != after, seconds)

    def mark(self) -> None:
        """Within `now`: something has changed that the exchange does not log."""
        self._feed.mark()

    # ── Time ────────────────────────────────────────────────────────────────────────────────

    def set_clock(self, moment: datetime | None) -> None:
        """Within `now`: set the city's time of day; None is that of the machine, and stays so."""
        self.follows = moment is None
        self.exchange.clock.jump(moment or self._today())
        self.mark()

    def _let_time_pass(self) -> None:
        if self.follows:
            self.exchange.clock.jump(self._today())
        passed = timedelta(seconds=self._monotonic() - self._began) - self.exchange.elapsed
        with self._surviving():
            self.exchange.agenda.run(max(passed, timedelta()))

    def _take(self) -> None:
        self._feed.take()
        if self._feed.number != self._told:
            self._told = self._feed.number
            self._changed.notify_all()

    @contextmanager
    def _surviving(self) -> Iterator[None]:
        """What the line must not say ends the leg that heard it; all the others go on."""
        try:
            yield
        except RefusedError as refusal:
            log.exception("The line answered what Twilio would not take")
            for leg in self.exchange.legs.values():
                if leg.process.over and not leg.over:
                    leg.trouble(NOT_VALID, str(refusal))
                    leg.note(Event.ENDS, "failed")
                    leg.end("failed")
