# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""REST requests that fail, each as Twilio's own client would feel it."""

import random
import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest
from requests.exceptions import ConnectionError as ConnectionFailedError
from requests.exceptions import ReadTimeout
from twilio.base.exceptions import TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client
from werkzeug.serving import make_server

from ivr.simulator.exchange import Exchange
from ivr.simulator.faults import Fault
from ivr.simulator.rest.interface import RestInterface
from ivr.simulator.rest_troubles import RestMishap, RestTrouble
from tests.simulator.line import NUMBER, OPERATOR, PUBLIC, TOKEN, Line, world
from tests.simulator.rest.asking import client, refused

LATE = timedelta(seconds=30)


def stricken(trouble: RestTrouble, route: str = "POST", **when: float) -> Exchange:
    exchange = world(Line({}))
    exchange.rest_faults.append(Fault(route, RestMishap(trouble, LATE), **when))  # type: ignore[arg-type]  # times is whole
    return exchange


def make(exchange: Exchange) -> None:
    client(exchange).calls.create(to=OPERATOR, from_=NUMBER, url=f"{PUBLIC}/voice")


@pytest.mark.parametrize(
    ("trouble", "told", "made"),
    [
        (RestTrouble.TOO_MANY, (429, 20429), 0),
        (RestTrouble.BROKEN, (500, 20500), 0),
        (RestTrouble.DONE_BUT_BROKEN, (500, 20500), 1),
    ],
)
def test_an_error_is_answered(trouble: RestTrouble, told: tuple[int, int], made: int) -> None:
    """429 was not processed; of a 500 nobody knows."""
    exchange = stricken(trouble)
    with pytest.raises(TwilioRestException) as error:
        make(exchange)
    assert refused(error) == told
    assert len(exchange.legs) == made


@pytest.mark.parametrize(
    ("trouble", "error", "made", "later"),
    [
        (RestTrouble.UNCONNECTED, ConnectionFailedError, 0, 0),
        (RestTrouble.UNHEARD, ReadTimeout, 0, 0),
        (RestTrouble.DONE_UNANSWERED, ReadTimeout, 1, 1),
        (RestTrouble.DONE_LATE, ReadTimeout, 0, 1),
    ],
)
def test_no_answer_comes(trouble: RestTrouble, error: type[Exception], made: int, later: int) -> None:
    """A create that timed out may have been placed, now or later."""
    exchange = stricken(trouble)
    with pytest.raises(error):
        make(exchange)
    assert len(exchange.legs) == made
    exchange.run(29)
    assert len(exchange.legs) == made
    exchange.run(1)
    assert len(exchange.legs) == later


def test_a_fault_strikes_where_and_as_often_as_it_says() -> None:
    """By method and path, so many times, with a chance that can be repeated."""
    exchange = stricken(RestTrouble.BROKEN, "POST /2010", times=1)
    calls = client(exchange).calls
    assert calls.list() == []
    with pytest.raises(TwilioRestException):
        make(exchange)
    make(exchange)
    exchange.rest_faults = [Fault("ParentCallSid=CA7", RestMishap(RestTrouble.UNHEARD))]
    assert len(calls.list()) == 1
    with pytest.raises(ReadTimeout):
        calls.list(parent_call_sid="CA7")
    exchange.chance = random.Random(1)  # noqa: S311  # guards no secret
    exchange.rest_faults = [Fault("", RestMishap(RestTrouble.UNHEARD), chance=0.5)]
    unheard = 0
    for _ in range(20):
        try:
            calls.list()
        except ReadTimeout:
            unheard += 1
    assert 0 < unheard < 20


@pytest.fixture
def served() -> Iterator[tuple[Exchange, str]]:
    """A pretend carrier behind a real socket."""
    exchange = world(Line({}))
    server = make_server("127.0.0.1", 0, RestInterface(exchange), threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield exchange, f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


class Detour:
    """Twilio's own way to the network, to another host."""

    def __init__(self, host: str) -> None:
        self._http = TwilioHttpClient(pool_connections=False, timeout=1)
        self._host = host

    def request(self, method: str, url: str, **rest: object) -> object:
        return self._http.request(method, url.replace("https://api.twilio.com", self._host), **rest)


def test_over_a_real_socket(served: tuple[Exchange, str]) -> None:
    """The library's own HTTP, unchanged but for the host: a call is made, and one is lost on the way."""
    exchange, host = served
    calls = Client(exchange.account.sid, TOKEN, http_client=Detour(host)).calls
    made = calls.create(to=OPERATOR, from_=NUMBER, url=f"{PUBLIC}/voice")
    assert calls(made.sid).fetch().status == "queued"
    exchange.rest_faults.append(Fault("POST", RestMishap(RestTrouble.DONE_UNANSWERED)))
    with pytest.raises((ConnectionFailedError, ReadTimeout)):
        calls.create(to=OPERATOR, from_=NUMBER, url=f"{PUBLIC}/voice")
    assert len(exchange.legs) == 2


def test_requests_wait_until_nobody_else_touches_the_exchange() -> None:
    """One lock for all threads; whoever waits for a change is woken."""
    exchange = world(Line({}))
    asking = threading.Thread(target=make, args=[exchange])
    with exchange.changed:
        asking.start()
        assert not exchange.legs
        assert exchange.changed.wait(10)
        assert len(exchange.legs) == 1
    asking.join()
