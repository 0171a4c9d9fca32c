# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Requests to Twilio, at the wire: what is asked, and what each way of answering is taken for."""

import logging
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from ivr.call import CallSid, ClaimNumber, Language, PhoneNumber
from ivr.carrier.links import OVERRIDES, Links
from ivr.carrier.outbound import Life, Outbound, Sent
from ivr.carrier.rest import EDGES, Account, client
from ivr.dialogue.spot import Node, Spot
from ivr.settings import REGIONS
from tests.carrier.exchange import Exchange, Redirected, listening

ACCOUNT = Account("AC" + "1f" * 16, "2e" * 16, "ie1")
CALL = CallSid("CA" + "3d" * 16)
OTHER = CallSid("CA" + "4c" * 16)
SHOWN = PhoneNumber("+390592034444")
PHONE = "+393331234567"
HOLD = Spot(Node.MENU, language=Language("it"))
CALLED_BACK = Spot(Node.WHISPER, language=Language("it"), claim=ClaimNumber(7))
NOON = datetime(2026, 5, 4, 12, 0, 0, 400_000, tzinfo=UTC)
CALLS = f"/2010-04-01/Accounts/{ACCOUNT.sid}/Calls"
LINKS = Links("https://line.example/prefix")

ANSWERS: list[tuple[int, int, Sent]] = [
    (400, 21220, Sent.OVER),
    (404, 20404, Sent.REFUSED),
    (429, 20429, Sent.NOT_PROCESSED),
    (429, 0, Sent.NOT_PROCESSED),
    (400, 21211, Sent.REFUSED),
    (401, 20003, Sent.REFUSED),
    (404, 404, Sent.REFUSED),
    (500, 20500, Sent.UNKNOWN),
    (503, 0, Sent.UNKNOWN),
    (302, 0, Sent.UNKNOWN),
]


@pytest.fixture
def exchange() -> Iterator[Exchange]:
    """A pretend Twilio on a socket."""
    with listening() as exchange:
        yield exchange


@pytest.fixture
def outbound(exchange: Exchange) -> Outbound:
    """What is tried, patient enough for a busy machine."""
    return Outbound(ACCOUNT, LINKS, Redirected(exchange.port, time_out=30))


@pytest.fixture
def impatient(exchange: Exchange) -> Outbound:
    """The same, for when no answer is to come."""
    return Outbound(ACCOUNT, LINKS, Redirected(exchange.port, time_out=0.2))


def call(
    status: str, sid: CallSid = CALL, direction: str = "outbound-api", created: datetime = NOON
) -> dict[str, str]:
    when = format_datetime(created.replace(microsecond=0))
    return {"sid": sid, "status": status, "direction": direction, "date_created": when}


def listed(*calls: dict[str, str]) -> dict[str, object]:
    return {"calls": list(calls), "page": 0, "page_size": 50, "next_page_uri": None}


def test_a_move(exchange: Exchange, outbound: Outbound) -> None:
    """Protects the way back to the line: the very address and method that Twilio is to ask for."""
    exchange.answers(200, call("in-progress"))
    assert outbound.move(CALL, HOLD) is Sent.DONE
    [asked] = exchange.asked
    assert (asked.method, asked.path) == ("POST", f"{CALLS}/{CALL}.json")
    assert asked.fields == {"Url": [LINKS.address(HOLD)], "Method": ["POST"]}
    assert asked.user == f"{ACCOUNT.sid}:{ACCOUNT.token}"


def test_a_ring(exchange: Exchange, outbound: Outbound) -> None:
    """Protects a callback: without its own fallback and news of its end, an operator would stay taken."""
    exchange.answers(201, call("queued"))
    assert outbound.ring(PHONE, SHOWN, CALLED_BACK, ring_seconds=18) == (Sent.DONE, CALL)
    [asked] = exchange.asked
    assert (asked.method, asked.path) == ("POST", f"{CALLS}.json")
    assert asked.fields == {
        "To": [PHONE],
        "From": [SHOWN.e164],
        "Timeout": ["18"],
        "Url": [LINKS.address(CALLED_BACK)],
        "Method": ["POST"],
        "FallbackUrl": ["https://line.example/prefix/voice/fallback" + OVERRIDES],
        "FallbackMethod": ["POST"],
        "StatusCallback": ["https://line.example/prefix/voice/leg?claim=7" + OVERRIDES],
        "StatusCallbackEvent": ["completed"],
        "StatusCallbackMethod": ["POST"],
    }


def test_a_ring_without_a_claim(outbound: Outbound) -> None:
    """Protects an operator from a leg whose end nobody would learn of."""
    with pytest.raises(ValueError, match="claim"):
        outbound.ring(PHONE, SHOWN, HOLD, ring_seconds=18)


@pytest.mark.parametrize(("status", "code", "outcome"), ANSWERS)
def test_what_a_refusal_means(
    exchange: Exchange, outbound: Outbound, status: int, code: int, outcome: Sent
) -> None:
    """Protects a bridge from a second move and a place from being forgotten: only the certain counts."""
    exchange.refuses(status, code)
    assert outbound.move(CALL, HOLD) is outcome
    assert outbound.ring(PHONE, SHOWN, CALLED_BACK, ring_seconds=18) == (outcome, None)
    assert len(exchange.asked) == 2  # and nothing was repeated unasked


def test_a_refusal_in_the_newer_form(exchange: Exchange, outbound: Outbound) -> None:
    """Protects against Twilio's change of the form of its errors, which the library knows already."""
    problem = {"type": "about:blank", "title": "Call is not in-progress", "status": 400, "code": 21220}
    exchange.answers(400, problem)
    assert outbound.move(CALL, HOLD) is Sent.OVER


@pytest.mark.parametrize("body", ["", "{}", "<html>", '{"sid": '])
def test_an_answer_that_makes_no_sense(exchange: Exchange, outbound: Outbound, body: str) -> None:
    """Protects against a proxy's page taken for Twilio's word: whether it was done is not known."""
    exchange.body = body
    assert outbound.move(CALL, HOLD) is Sent.UNKNOWN
    assert outbound.ring(PHONE, SHOWN, CALLED_BACK, ring_seconds=18) == (Sent.UNKNOWN, None)
    assert outbound.look(CALL) is Life.UNKNOWN
    assert outbound.look_for_child(CALL) is Life.UNKNOWN
    assert outbound.find(PHONE, NOON) == (Life.UNKNOWN, None)


def breaks_off(exchange: Exchange) -> None:
    exchange.answers(200, call("completed"))
    exchange.halved = True


def says_nothing(exchange: Exchange) -> None:
    exchange.silent = True


def has_trouble(exchange: Exchange) -> None:
    exchange.refuses(500, 20500)


@pytest.mark.parametrize("fail", [breaks_off, says_nothing, has_trouble])
def test_an_answer_that_never_came(
    exchange: Exchange, impatient: Outbound, fail: Callable[[Exchange], None]
) -> None:
    """Protects the line from waiting for ever, and from taking silence for a no: it may have been done."""
    fail(exchange)
    assert impatient.move(CALL, HOLD) is Sent.UNKNOWN
    assert impatient.ring(PHONE, SHOWN, CALLED_BACK, ring_seconds=18) == (Sent.UNKNOWN, None)
    assert impatient.look(CALL) is Life.UNKNOWN
    assert impatient.look_for_child(CALL) is Life.UNKNOWN
    assert impatient.find(PHONE, NOON) == (Life.UNKNOWN, None)


def test_nobody_there() -> None:
    """Protects what may be repeated at once: a request that never left was not carried out."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    outbound = Outbound(ACCOUNT, LINKS, Redirected(port, time_out=30))
    assert outbound.move(CALL, HOLD) is Sent.NOT_PROCESSED
    assert outbound.ring(PHONE, SHOWN, CALLED_BACK, ring_seconds=18) == (Sent.NOT_PROCESSED, None)
    assert outbound.look(CALL) is Life.UNKNOWN


def test_nobody_picks_up_the_connection() -> None:
    """Protects the same of a machine that is there and too busy: it read nothing, so it did nothing."""
    with ExitStack() as open_sockets:
        server = open_sockets.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        for _ in range(4):  # fill the queue of those who wait to be let in
            waiting = open_sockets.enter_context(socket.socket())
            waiting.setblocking(False)  # noqa: FBT003  # the library takes it in no other way
            waiting.connect_ex(server.getsockname())
        outbound = Outbound(ACCOUNT, LINKS, Redirected(server.getsockname()[1], time_out=0.2))
        assert outbound.move(CALL, HOLD) is Sent.NOT_PROCESSED


@pytest.mark.parametrize(
    ("status", "life"),
    [
        *((status, Life.LIVE) for status in ("queued", "initiated", "ringing", "in-progress")),
        *((status, Life.OVER) for status in ("completed", "busy", "failed", "no-answer", "canceled")),
        ("on-mars", Life.UNKNOWN),
    ],
)
def test_a_look(exchange: Exchange, outbound: Outbound, status: str, life: Life) -> None:
    """Protects an operator from a second citizen: only what Twilio calls over frees them."""
    exchange.answers(200, call(status))
    assert outbound.look(CALL) is life
    [asked] = exchange.asked
    assert (asked.method, asked.path) == ("GET", f"{CALLS}/{CALL}.json")


def test_a_look_at_a_call_that_twilio_does_not_know(exchange: Exchange, outbound: Outbound) -> None:
    """Protects against a wrong region, where no call of ours is known: that frees nobody."""
    exchange.refuses(404, 20404)
    assert outbound.look(CALL) is Life.UNKNOWN


@pytest.mark.parametrize(
    ("statuses", "life"),
    [
        ([], Life.OVER),
        (["no-answer", "completed"], Life.OVER),
        (["no-answer", "ringing"], Life.LIVE),
        (["on-mars", "in-progress"], Life.LIVE),
        (["completed", "on-mars"], Life.UNKNOWN),
    ],
)
def test_a_look_for_a_leg(exchange: Exchange, outbound: Outbound, statuses: list[str], life: Life) -> None:
    """Protects an operator who talks: any living leg of the caller's is enough to leave them be."""
    exchange.answers(200, listed(*(call(status, direction="outbound-dial") for status in statuses)))
    assert outbound.look_for_child(CALL) is life
    [asked] = exchange.asked
    assert (asked.method, asked.path) == ("GET", f"{CALLS}.json")
    assert asked.fields["ParentCallSid"] == [CALL]


@pytest.mark.parametrize(
    ("calls", "found"),
    [
        ([], (Life.OVER, None)),
        ([call("ringing")], (Life.LIVE, CALL)),
        ([call("no-answer")], (Life.OVER, CALL)),
        ([call("ringing", direction="outbound-dial")], (Life.OVER, None)),
        ([call("completed", created=NOON - timedelta(minutes=1))], (Life.OVER, None)),
        ([call("busy", OTHER), call("ringing", created=NOON + timedelta(seconds=9))], (Life.LIVE, CALL)),
    ],
)
def test_a_search(
    exchange: Exchange,
    outbound: Outbound,
    calls: list[dict[str, str]],
    found: tuple[Life, CallSid | None],
) -> None:
    """Protects a citizen from being rung twice for one promise, whatever else rang on that telephone."""
    exchange.answers(200, listed(*calls))
    assert outbound.find(PHONE, NOON) == found
    [asked] = exchange.asked
    assert (asked.method, asked.path) == ("GET", f"{CALLS}.json")
    assert asked.fields["To"] == [PHONE]


@pytest.mark.parametrize("region", [None, *sorted(REGIONS)])
def test_each_region_is_entered_by_its_own_edge(
    monkeypatch: pytest.MonkeyPatch, exchange: Exchange, region: str | None
) -> None:
    """Protects Europe's data: a region without its edge, or with another's, is served elsewhere."""
    monkeypatch.setenv("TWILIO_REGION", "au1")
    monkeypatch.setenv("TWILIO_EDGE", "umatilla")
    account = Account(ACCOUNT.sid, ACCOUNT.token, region)
    exchange.answers(200, call("completed"))
    assert Outbound(account, LINKS, Redirected(exchange.port, time_out=30)).look(CALL) is Life.OVER
    [asked] = exchange.asked
    assert asked.host == (f"api.{EDGES[region]}.{region}.twilio.com" if region else "api.twilio.com")


def test_the_librarys_own_requests_have_an_end() -> None:
    """Protects the caretaker from a request that hangs: the library on its own would wait for ever."""
    assert client(ACCOUNT).http_client.timeout


def test_nobodys_number_is_logged(
    exchange: Exchange, outbound: Outbound, impatient: Outbound, caplog: pytest.LogCaptureFixture
) -> None:
    """Protects callers: what Twilio says of a number, and where a request went, stays out of the log."""
    exchange.answers(400, {"code": 21211, "message": f"The number {PHONE} is none", "status": 400})
    with caplog.at_level(logging.INFO):
        assert outbound.ring(PHONE, SHOWN, CALLED_BACK, ring_seconds=18) == (Sent.REFUSED, None)
        exchange.silent = True
        assert impatient.find(PHONE, NOON) == (Life.UNKNOWN, None)
    told = [record.getMessage() for record in caplog.records if record.name.startswith("ivr")]
    assert told == ["Twilio answered HTTP 400, error 21211", "Twilio gave no answer: ReadTimeout"]
    assert client(ACCOUNT).http_client.logger.getEffectiveLevel() > logging.INFO
    assert ACCOUNT.token not in repr(ACCOUNT)
