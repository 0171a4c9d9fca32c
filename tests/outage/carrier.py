# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pretend carrier in real time: webhooks over HTTP side by side, REST on a port of its own."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from threading import Thread
from typing import TYPE_CHECKING, Any

from werkzeug.serving import WSGIRequestHandler, make_server

from ivr.call import CallSid
from ivr.simulator.account import Account
from ivr.simulator.agenda import Steps
from ivr.simulator.clock import Clock
from ivr.simulator.exchange import Exchange
from ivr.simulator.rest.interface import RestInterface
from ivr.simulator.webhooks.courier import UNANSWERED, Attempt, Courier, Failure, Tell
from ivr.simulator.webhooks.overrides import Overrides
from ivr.simulator.wire import Answer, HttpWire, Request
from tests.outage.pace import START, Pace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from _typeshed.wsgi import StartResponse, WSGIEnvironment

_LOOK_EVERY = timedelta(seconds=0.5)


@dataclass(frozen=True, slots=True)
class _Wire:
    """Given limits in the city's time, it keeps them in real time."""

    wire: HttpWire
    pace: Pace

    def send(self, request: Request, connect: timedelta, read: timedelta) -> Answer:
        return self.wire.send(request, self.pace.real(connect), self.pace.real(read))


class LiveCourier(Courier):
    """While one webhook is on its way all else goes on, and whoever answers has as much real time as ever."""

    def __init__(self, exchange: Exchange, pace: Pace) -> None:
        """Take over from an exchange's own courier, which waits for each answer."""
        wire, token = exchange.courier.wire, exchange.account.auth_token
        super().__init__(wire, exchange.agenda, token, exchange.chance, exchange.log)
        self._changed = exchange.changed
        self._pace = pace
        self._hands = ThreadPoolExecutor(max_workers=100)  # more than there are webhooks on their way

    def asked(self, address: str) -> tuple[str, Overrides]:
        url, given = super().asked(address)
        connect, read, total = map(self._pace.city, (given.connect, given.read, given.total))
        return url, Overrides(connect, read, total, given.retries, given.policy)

    def close(self) -> None:
        """Wait for what is on its way."""
        self._hands.shutdown()

    def _try(self, leg: CallSid, request: Request, limits: Overrides, tell: Tell) -> Steps[Answer | Failure]:
        attempt = Attempt(leg, request, limits.connect, limits.read)
        self._hands.submit(self._carry, attempt, tell)
        yield from self._agenda.sleep(limits.read, until=lambda: attempt.result is not None)
        return attempt.result or UNANSWERED

    def _carry(self, attempt: Attempt, tell: Tell) -> None:
        result = self._send(attempt)  # a connection that breaks off is noticed at once
        with self._changed:
            attempt.result = result
            tell(attempt)
            self._changed.notify_all()


class Carrier:
    """A pretend Twilio that lives by itself; the world is touched only within `now`."""

    def __init__(self, pace: Pace, account: Account, line_port: int) -> None:
        self.pace = pace
        wire = _Wire(HttpWire("127.0.0.1", line_port), pace)
        self._exchange = Exchange(wire, Clock(START), account)
        self._courier = LiveCourier(self._exchange, pace)
        self._exchange.courier = self._courier
        self._failure: Exception | None = None
        self._is_over = False
        self._rest = make_server("127.0.0.1", 0, self._answer, threaded=True, request_handler=_Quiet)
        self._threads = [Thread(target=self._live), Thread(target=self._rest.serve_forever, args=(0.05,))]

    @property
    def rest_port(self) -> int:
        return int(self._rest.server_port)

    @contextmanager
    def now(self) -> Iterator[Exchange]:
        """Look or act at this very moment; raises what the world has stumbled over."""
        with self._exchange.changed:
            self._let_time_pass()
            if self._failure:
                raise self._failure
            yield self._exchange
            self._exchange.changed.notify_all()

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def close(self) -> None:
        with self._exchange.changed:
            self._is_over = True
            self._exchange.changed.notify_all()
        self._rest.shutdown()
        for thread in self._threads:
            thread.join()
        self._rest.server_close()
        self._courier.close()

    def _live(self) -> None:
        with self._exchange.changed:
            while not self._is_over:
                self._let_time_pass()
                self._exchange.changed.wait(self._rest_until_next().total_seconds())

    def _rest_until_next(self) -> timedelta:
        due = self._exchange.agenda.due
        if due is None or self._failure:
            return _LOOK_EVERY
        return min(max(self.pace.real(due - self._exchange.elapsed), timedelta()), _LOOK_EVERY)

    def _let_time_pass(self) -> None:
        passed = self.pace.elapsed - self._exchange.elapsed
        try:
            self._exchange.agenda.run(max(passed, timedelta()))
        except Exception as failure:  # noqa: BLE001  # told to the test, which waits for something else
            self._failure = self._failure or failure

    def _answer(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> "Iterable[bytes]":
        """Twilio's REST interface."""
        with self._exchange.changed:
            self._let_time_pass()
            return RestInterface(self._exchange)(environ, start_response)


class _Quiet(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: Any) -> None:  # noqa: A002  # the library names it so
        """Say nothing: the world keeps a log of its own."""
