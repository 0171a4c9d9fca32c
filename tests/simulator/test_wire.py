# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The two wires: a WSGI application in this process, and a real socket."""

import socket
import threading
from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from werkzeug.serving import make_server

from ivr.simulator.account import Account, Number
from ivr.simulator.clock import Clock
from ivr.simulator.exchange import Exchange
from ivr.simulator.wire import HttpWire, NoAnswerError, NoConnectionError, Request, Wire, WsgiWire
from tests.simulator.line import CALLER, NUMBER, PUBLIC, START, Line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from _typeshed.wsgi import StartResponse, WSGIEnvironment

SHORT = timedelta(seconds=0.2)
LONG = timedelta(seconds=10)


def mirror(environ: "WSGIEnvironment", start_response: "StartResponse") -> "Iterable[bytes]":
    """Answers with what it was asked, as a line that checks signatures sees it."""
    length = int(environ.get("CONTENT_LENGTH") or 0)
    seen = [
        environ["REQUEST_METHOD"],
        environ.get("REQUEST_URI") or environ["RAW_URI"],
        environ["HTTP_HOST"],
        environ.get("CONTENT_TYPE", ""),
        environ.get("HTTP_X_TWILIO_SIGNATURE", ""),
        environ["wsgi.input"].read(length).decode(),
    ]
    start_response("201 Created", [("Content-Type", "text/xml; charset=utf-8")])
    return ["\n".join(seen).encode()]


@pytest.fixture
def served() -> "Iterator[HttpWire]":
    """The mirror behind a real server, for as long as a test."""
    server = make_server("127.0.0.1", 0, mirror)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield HttpWire("127.0.0.1", server.port)
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(params=["wsgi", "http"])
def wire(request: pytest.FixtureRequest) -> Wire:
    return WsgiWire(mirror) if request.param == "wsgi" else request.getfixturevalue("served")


def test_a_post_arrives_as_it_was_sent(wire: Wire) -> None:
    """Raw path and query to the letter, public host, form and headers: all that a signature covers."""
    request = Request(
        "POST",
        "https://line.example:8443/voice/a%2Fb?x=%C3%A8&y=",
        {"From": "+39 è", "City": ""},
        {"X-Twilio-Signature": "s"},
    )
    answer = wire.send(request, LONG, LONG)
    assert (answer.status, answer.content_type) == (201, "text/xml; charset=utf-8")
    assert answer.body.decode().split("\n") == [
        "POST",
        "/voice/a%2Fb?x=%C3%A8&y=",
        "line.example:8443",
        "application/x-www-form-urlencoded",
        "s",
        "From=%2B39+%C3%A8&City=",
    ]


def test_a_get_has_no_body(wire: Wire) -> None:
    """And no type of one; an address without a query gets no question mark."""
    answer = wire.send(Request("GET", "https://line.example", {}, {}), LONG, LONG)
    assert answer.body.decode().split("\n") == ["GET", "/", "line.example", "", "", ""]


def test_nobody_listens() -> None:
    """A refused connection is no answer, at once."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    with pytest.raises(NoConnectionError):
        HttpWire("127.0.0.1", port).send(Request("GET", PUBLIC, {}, {}), SHORT, LONG)


def test_somebody_listens_but_says_nothing() -> None:
    """Connected, and then silence: the time to read runs out."""
    with socket.create_server(("127.0.0.1", 0)) as deaf, pytest.raises(NoAnswerError):
        HttpWire("127.0.0.1", deaf.getsockname()[1]).send(Request("POST", PUBLIC, {}, {}), LONG, SHORT)


def test_a_call_goes_the_same_way_over_a_socket() -> None:
    """The same line, in process and behind a real server: the caller hears the same at the same times."""
    line = Line(
        {
            "/voice": "<Gather action='/key' numDigits='1'><Say>Press one</Say></Gather>",
            "/key": "<Say>Thank you</Say>",
        }
    )
    server = make_server("127.0.0.1", 0, line)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    account = Account("AC1", "t", {NUMBER: Number(f"{PUBLIC}/voice")})
    heard = []
    for wire in (WsgiWire(line), HttpWire("127.0.0.1", server.port)):
        phone = Exchange(wire, Clock(START), account).call(CALLER, NUMBER)
        phone.press("1")
        phone.listen()
        heard.append(phone.heard)
    server.shutdown()
    thread.join()
    server.server_close()
    assert heard[0] == heard[1]
    assert [each.text for each in heard[0]] == ["Press one", "Thank you"]


def test_a_dead_server_costs_the_repeats_and_then_the_call() -> None:
    """Over a real socket: nobody listens, the address is tried twice, and there is no fallback."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    account = Account("AC1", "t", {NUMBER: Number(f"{PUBLIC}/voice#rc=1&rp=ct")})
    exchange = Exchange(HttpWire("127.0.0.1", port), Clock(START), account)
    phone = exchange.call(CALLER, NUMBER)
    phone.listen()
    assert [type(entry).__name__ for entry in exchange.log[:3]] == ["Posted", "Posted", "Trouble"]
