# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""calls(sid).update and .fetch: live calls moved, ended and looked up."""

import pytest
from twilio.base.exceptions import TwilioRestException

from ivr.simulator.exchange import Exchange
from ivr.simulator.manner import Manner, Reaction
from ivr.simulator.phone import Phone
from ivr.simulator.stage import Stage
from tests.simulator.line import CALLER, NUMBER, OPERATOR, PUBLIC, START, Answers, Line, world
from tests.simulator.rest.asking import client, refused
from tests.simulator.test_rest import sid

HOLD = "<Gather action='/turn' timeout='1' actionOnEmptyResult='true'><Say>Please hold</Say></Gather>"
PAGES: dict[str, Answers] = {
    "/voice": HOLD,
    "/turn": "<Redirect>/voice</Redirect>",
    "/elsewhere": "<Say>Elsewhere</Say><Pause length='60'/>",
    "/answered": f"<Dial action='/after' callerId='{NUMBER}'><Number>{CALLER}</Number></Dial>",
    "/after": "<Say>Thank you</Say><Pause length='60'/>",
}


def holding() -> tuple[Line, Exchange, Phone]:
    line = Line(dict(PAGES))
    exchange = world(line)
    phone = exchange.call(CALLER, NUMBER)
    phone.wait(10)
    return line, exchange, phone


def calling_back() -> tuple[Exchange, Phone]:
    """An operator who was called and talks to a citizen."""
    exchange = world(Line(dict(PAGES)))
    operator = exchange.phone(OPERATOR)
    operator.manner = exchange.phone(CALLER).manner = Manner(Reaction.ANSWERS, after=5)
    client(exchange).calls.create(to=OPERATOR, from_=NUMBER, url=f"{PUBLIC}/answered")
    exchange.run(20)
    return exchange, operator


def test_a_live_call_is_moved() -> None:
    """Out of its hold to another document, after the answer; the call is told as it stands."""
    line, exchange, phone = holding()
    told = client(exchange).calls(sid(phone)).update(url=f"{PUBLIC}/elsewhere#rc=2", method="POST")
    assert (told.sid, told.status) == (sid(phone), "in-progress")
    assert line.count("/elsewhere") == 0
    phone.wait(1)
    assert phone.sentences[-1] == "Elsewhere"


def test_a_call_is_looked_up() -> None:
    """As the library reads it: who calls whom, since when, and how long it was."""
    _, exchange, phone = holding()
    call = client(exchange).calls(sid(phone))
    told = call.fetch()
    assert (told.status, told.direction, told._from, told.to) == ("in-progress", "inbound", CALLER, NUMBER)
    assert (told.start_time, told.end_time, told.duration, told.parent_call_sid) == (START, None, None, None)
    phone.hang_up()
    phone.wait(100)
    told = call.fetch()
    assert (told.status, told.duration) == ("completed", "10")
    assert (told.end_time - START).total_seconds() == 10


def test_a_call_that_was_made_is_moved_amid_a_conversation() -> None:
    """The one it talked to is let go."""
    exchange, operator = calling_back()
    client(exchange).calls(sid(operator)).update(url=f"{PUBLIC}/elsewhere")
    exchange.run(5)
    assert operator.sentences == ["Elsewhere"]
    assert exchange.phone(CALLER).stage is Stage.OVER


@pytest.mark.parametrize("status", ["completed", "canceled"])
def test_a_call_is_ended(status: str) -> None:
    """`completed` always; `canceled` only one that nobody has answered."""
    exchange, operator = calling_back()
    told = client(exchange).calls(sid(operator)).update(status=status)
    exchange.run(1)
    ended = status == "completed"
    assert told.status == ("completed" if ended else "in-progress")
    assert operator.stage is (Stage.OVER if ended else Stage.TALKING)


def test_only_one_of_two_who_talk_is_ended() -> None:
    """The operator's leg of a caller: the caller goes on with the Dial's action."""
    exchange, operator = calling_back()
    client(exchange).calls(sid(exchange.phone(CALLER))).update(status="completed")
    exchange.run(5)
    assert exchange.phone(CALLER).stage is Stage.OVER
    assert operator.sentences == ["Thank you"]


@pytest.mark.parametrize("status", ["completed", "canceled"])
@pytest.mark.parametrize("before", [0, 1])  # so many calls that are dialled first
def test_a_call_is_called_off(before: int, status: str) -> None:
    """While it is queued or rings; it counts as canceled."""
    line = Line(dict(PAGES))
    exchange = world(line)
    calls = client(exchange).calls
    for _ in range(before):
        calls.create(to=CALLER, from_=NUMBER, url=f"{PUBLIC}/answered")
    made = calls.create(
        to=OPERATOR, from_=NUMBER, url=f"{PUBLIC}/answered", status_callback=f"{PUBLIC}/progress"
    )
    exchange.run(0)
    calls(made.sid).update(status=status)
    exchange.run(0)
    assert exchange.phone(OPERATOR).stage is Stage.OVER
    assert line.form("/progress")["CallStatus"] == "canceled"
    exchange.run(60)
    assert len(exchange.phone(OPERATOR).heard) == 0


def test_what_is_not_in_progress_can_not_be_changed() -> None:
    """21220: over, or not answered yet."""
    _, exchange, phone = holding()
    calls = client(exchange).calls
    made = calls.create(to=OPERATOR, from_=NUMBER, url=f"{PUBLIC}/answered")
    exchange.run(1)
    with pytest.raises(TwilioRestException) as error:
        calls(made.sid).update(url=f"{PUBLIC}/elsewhere")
    assert refused(error) == (400, 21220)
    phone.hang_up()
    for wanted in ({"url": f"{PUBLIC}/elsewhere"}, {"status": "completed"}, {"status": "canceled"}):
        with pytest.raises(TwilioRestException) as error:
            calls(sid(phone)).update(**wanted)
        assert refused(error) == (400, 21220)


def test_what_there_is_not_is_not_found() -> None:
    """20404: an unknown call, another account, another path."""
    _, exchange, phone = holding()
    asked = client(exchange)
    for wrong in (
        asked.calls("CA" + "0" * 32),
        asked.api.v2010.accounts("AC" + "1" * 32).calls(sid(phone)),
        asked.api.v2010.accounts(exchange.account.sid).messages("SM1"),
    ):
        with pytest.raises(TwilioRestException) as error:
            wrong.fetch()
        assert refused(error) == (404, 20404)


@pytest.mark.parametrize(("sid_", "token"), [("", "wrong"), ("AC" + "1" * 32, "t0ken"), ("", "tökèn")])
def test_only_the_account_itself_may_ask(sid_: str, token: str) -> None:
    """20003, and nothing has changed."""
    line, exchange, phone = holding()
    with pytest.raises(TwilioRestException) as error:
        client(exchange, sid_, token).calls(sid(phone)).update(url=f"{PUBLIC}/elsewhere")
    assert refused(error) == (401, 20003)
    exchange.run(5)
    assert line.count("/elsewhere") == 0


def test_calls_can_not_be_deleted_here() -> None:
    """20004: no method of the two that are played."""
    _, exchange, phone = holding()
    with pytest.raises(TwilioRestException) as error:
        client(exchange).calls(sid(phone)).delete()
    assert refused(error) == (405, 20004)
