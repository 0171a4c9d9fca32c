# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""calls.create: a phone rings, and once it is answered the call lives by its own documents."""

from datetime import timedelta
from typing import Any

import pytest
from twilio.base.exceptions import TwilioRestException

from ivr.call import CallSid
from ivr.simulator.errors import RefusedError
from ivr.simulator.exchange import Exchange
from ivr.simulator.log import Sound
from ivr.simulator.manner import Manner, Reaction
from ivr.simulator.stage import Stage
from tests.simulator.line import CALLER, NUMBER, OPERATOR, PUBLIC, START, Answers, Line, Page, world
from tests.simulator.rest.asking import client, refused

ASK = "<Gather action='/accept' numDigits='1' timeout='3'><Say>Press one</Say></Gather><Hangup/>"
TO_CITIZEN = (
    f"<Dial action='/after' timeout='18' callerId='{NUMBER}'>"
    f"<Number url='/whisper' statusCallback='/leg'>{CALLER}</Number></Dial><Hangup/>"
)
PAGES: dict[str, Answers] = {
    "/answered": ASK,
    "/accept": TO_CITIZEN,
    "/whisper": "<Gather action='/here' numDigits='1' timeout='3'><Say>Press one too</Say></Gather><Hangup/>",
    "/here": "",
    "/after": "<Say>Thank you</Say>",
}
TAKES = Manner(Reaction.ANSWERS, after=5, presses="1", talks=60)
WANTED = {"status_callback": f"{PUBLIC}/progress", "fallback_url": f"{PUBLIC}/fallback"}


def ring(exchange: Exchange, to: str = OPERATOR, **wanted: Any) -> CallSid:
    """Have `to` rung; what is wanted besides is in twilio's words."""
    created = client(exchange).calls.create(
        to=to, from_=NUMBER, url=f"{PUBLIC}/answered", **{**WANTED, **wanted}
    )
    return CallSid(created.sid)


def rung(manner: Manner, pages: dict[str, Answers] | None = None, **wanted: Any) -> tuple[Line, Exchange]:
    """A line that had an operator of this manner rung, ten minutes later."""
    line = Line({**PAGES, **(pages or {})})
    exchange = world(line)
    exchange.phone(OPERATOR).manner = manner
    ring(exchange, **wanted)
    exchange.run(600)
    return line, exchange


@pytest.mark.parametrize(
    ("manner", "status", "seconds"),
    [
        (Manner(Reaction.LETS_IT_RING), "no-answer", 60 + 5),  # Twilio adds five
        (Manner(Reaction.BUSY), "busy", 0),
        (Manner(Reaction.UNREACHABLE), "failed", 0),
        (Manner(Reaction.REFUSES, after=4), "busy", 4),
        (Manner(Reaction.ANSWERS, after=65), "no-answer", 65),  # too late
        (Manner(Reaction.ANSWERS, after=5), "completed", 9),
        (Manner(Reaction.VOICEMAIL, after=15), "completed", 19),
    ],
)
def test_each_outcome_is_called_back(manner: Manner, status: str, seconds: int) -> None:
    """What frees an operator whose phone was rung for a callback, if nothing else does."""
    line, exchange = rung(manner)
    (leg,) = exchange.legs.values()
    assert line.form("/progress")["CallStatus"] == status == leg.status
    assert leg.ended_at
    assert (leg.ended_at - START).total_seconds() == seconds


def test_the_time_to_ring_can_be_set() -> None:
    """In seconds, to which Twilio adds."""
    _, exchange = rung(Manner(Reaction.LETS_IT_RING), timeout=18)
    (leg,) = exchange.legs.values()
    assert leg.ended_at == START + timedelta(seconds=18 + 5)


def test_an_operator_accepts_and_the_citizen_is_dialled() -> None:
    """The whole callback: operator first, a whisper, then the citizen with a whisper of their own."""
    line = Line(dict(PAGES))
    exchange = world(line)
    operator, citizen = exchange.phone(OPERATOR), exchange.phone(CALLER)
    operator.manner = TAKES
    citizen.manner = Manner(Reaction.ANSWERS, after=7, presses="1")
    ring(exchange)
    exchange.run(30)
    assert (operator.stage, citizen.stage) == (Stage.TALKING, Stage.TALKING)
    assert (operator.sentences, citizen.sentences) == (["Press one"], ["Press one too"])
    exchange.run(600)
    whisper, form = line.form("/whisper"), line.form("/answered")
    assert (form["Direction"], form["From"], form["To"]) == ("outbound-api", NUMBER, OPERATOR)
    assert whisper["ParentCallSid"] == form["CallSid"]
    assert (whisper["From"], whisper["To"]) == (NUMBER, CALLER)
    assert line.form("/leg")["CallDuration"] == "61"  # talked for a minute, and whispered to
    assert line.form("/after")["DialBridged"] == "true"
    assert line.form("/progress")["CallDuration"] == str(1 + 7 + 1 + 60)


def test_a_citizen_who_does_not_accept_is_not_bridged() -> None:
    """A voicemail is not reached; the operator is told and the action knows."""
    line = Line(dict(PAGES))
    exchange = world(line)
    exchange.phone(OPERATOR).manner = Manner(Reaction.ANSWERS, after=5, presses="1")
    exchange.phone(CALLER).manner = Manner(Reaction.VOICEMAIL, after=7)
    ring(exchange)
    exchange.run(60)
    assert line.form("/after")["DialBridged"] == "false"
    assert exchange.phone(OPERATOR).sentences == ["Press one", "Thank you"]


def test_a_citizen_who_is_phoning_is_busy() -> None:
    """Whoever calls the line meanwhile is not rung on the same telephone."""
    line = Line({**PAGES, "/voice": "<Pause length='60'/>"})
    exchange = world(line)
    exchange.call(CALLER, NUMBER)
    ring(exchange, CALLER)
    exchange.run(1)
    assert line.form("/progress")["CallStatus"] == "busy"
    exchange.run(60)
    ring(exchange, CALLER)
    exchange.run(1)
    assert exchange.phone(CALLER).stage is Stage.RINGING


def test_each_event_asked_for_is_called_back() -> None:
    """In their order, counted; how long it was is told at the end alone."""
    events = ["initiated", "ringing", "answered", "completed"]
    line, _ = rung(Manner(Reaction.ANSWERS, after=5), status_callback_event=events)
    told = line.forms("/progress")
    assert [(form["SequenceNumber"], form["CallStatus"]) for form in told] == [
        ("0", "initiated"),
        ("1", "ringing"),
        ("2", "in-progress"),
        ("3", "completed"),
    ]
    assert [form.get("CallDuration") for form in told] == [None, None, None, "4"]
    assert {form["CallbackSource"] for form in told} == {"call-progress-events"}
    line, _ = rung(Manner(Reaction.BUSY), status_callback_event=["answered"])
    assert line.count("/progress") == 0


def test_nothing_is_called_back_unasked() -> None:
    """A leg made over REST uses nothing of what is set for the number."""
    line, _ = rung(Manner(Reaction.BUSY), status_callback=None)
    assert line.paths == []


def test_a_document_that_fails_turns_to_its_own_fallback() -> None:
    """Without one Twilio apologises and hangs up: the number's own is not used."""
    answers = Manner(Reaction.ANSWERS, after=5)
    pages: dict[str, Answers] = {"/answered": Page(status=500), "/fallback": "<Hangup/>"}
    line, _ = rung(answers, pages)
    assert line.form("/fallback")["ErrorUrl"] == f"{PUBLIC}/answered"
    line, exchange = rung(answers, pages, fallback_url=None)
    assert line.count("/fallback") == 0
    assert [each.sound for each in exchange.phone(OPERATOR).heard] == [Sound.FAILURE]


def test_one_a_second_is_dialled() -> None:
    """Further ones are queued: they ring in their turn, and only then have a start."""
    exchange = world(Line(dict(PAGES)))
    for _ in range(3):
        ring(exchange, CALLER)
    exchange.run(0)
    asked = client(exchange).calls
    assert [call.status for call in asked.list()] == ["queued", "queued", "ringing"]
    assert [call.start_time for call in asked.list()] == [None, None, START]
    exchange.phone(CALLER).refuse()
    exchange.run(0.9)
    assert [call.status for call in asked.list()] == ["queued", "queued", "busy"]
    exchange.run(0.1)
    assert [call.status for call in asked.list()] == ["queued", "ringing", "busy"]
    exchange.run(60)
    for _ in range(2):
        ring(exchange, OPERATOR)
    exchange.run(0)
    assert [call.status for call in asked.list(to=OPERATOR)] == ["queued", "ringing"]


def test_nothing_follows_before_the_answer() -> None:
    """Who made the call knows its name before any webhook tells of it."""
    line = Line(dict(PAGES))
    exchange = world(line)
    sid = ring(exchange, status_callback_event=["initiated"])
    assert line.paths == []
    assert exchange.fetch(sid).status == "queued"
    exchange.run(0)
    assert line.form("/progress")["CallSid"] == sid


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        ({"to": ""}, 21201),
        ({"to": "0592034444"}, 21211),
        ({"to": "sip:anna"}, 21211),
        ({"to": "client:"}, 21211),
        ({"from_": ""}, 21213),
        ({"from_": "anonymous"}, 21212),
        ({"from_": "+390599999999"}, 21210),
        ({"url": "/answered"}, 21205),
        ({"url": None}, 21205),
    ],
)
def test_what_twilio_refuses(wanted: dict[str, str], code: int) -> None:
    """With its own number for each reason; nothing rings."""
    exchange = world(Line(dict(PAGES)))
    order = {"to": OPERATOR, "from_": NUMBER, "url": f"{PUBLIC}/answered", **wanted}
    with pytest.raises(TwilioRestException) as error:
        client(exchange).calls.create(**order)
    assert refused(error) == (400, code)
    assert not exchange.legs


@pytest.mark.parametrize("to", [OPERATOR, CALLER, "client:carla", "sips:anna@example.invalid;region=ie1"])
def test_whom_a_call_can_reach(to: str) -> None:
    """A number, a SIP address, a client."""
    exchange = world(Line(dict(PAGES)))
    ring(exchange, to)
    exchange.run(1)
    assert exchange.phone(to).stage is Stage.RINGING


@pytest.mark.parametrize("wanted", [{"record": True}, {"timeout": 601}, {"status_callback_event": ["rang"]}])
def test_what_is_not_acted_on_is_refused(wanted: dict[str, Any]) -> None:
    """It stops the simulation, as an attribute of a verb would: it must not pass in silence."""
    with pytest.raises(RefusedError):
        ring(world(Line(dict(PAGES))), **wanted)


def test_a_call_may_have_a_limit_of_its_own() -> None:
    """In seconds since it was answered; whoever is bridged to it is let go."""
    line = Line({**PAGES, "/answered": "<Pause length='300'/>"})
    exchange = world(line)
    exchange.phone(OPERATOR).manner = Manner(Reaction.ANSWERS, after=5)
    ring(exchange, time_limit=100)
    exchange.run(600)
    assert line.form("/progress")["CallDuration"] == "100"
