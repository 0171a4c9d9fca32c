# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the line does by itself: once it has answered, and from time to time."""

from datetime import timedelta
from functools import partial

import pytest

from ivr.simulator.agenda import NOW
from ivr.simulator.exchange import Exchange
from ivr.simulator.faults import Fault, Loss, Mishap
from ivr.simulator.phone import Phone
from ivr.simulator.stage import Stage
from tests.simulator.line import CALLER, NUMBER, PUBLIC, Line, world
from tests.simulator.rest.asking import client
from tests.simulator.test_rest import sid

ASK = "<Gather action='/key' numDigits='1' timeout='9'><Say>Press one</Say></Gather>"


def calling() -> tuple[Line, Exchange, Phone]:
    line = Line({"/voice": ASK, "/key": "<Pause length='60'/>", "/moved": "<Say>Moved</Say>"})
    exchange = world(line)
    return line, exchange, exchange.call(CALLER, NUMBER)


def test_it_follows_every_answer_at_the_same_moment() -> None:
    """Once for all answers of a moment, and it may ask REST for what follows."""
    line, exchange, phone = calling()
    moments: list[timedelta] = []

    def move() -> None:
        moments.append(exchange.elapsed)
        if len(moments) == 1:
            client(exchange).calls(sid(phone)).update(url=f"{PUBLIC}/moved")

    exchange.after_webhook = move
    phone.press("1")
    phone.listen()
    assert phone.sentences == ["Press one", "Moved"]
    assert line.paths == ["/voice", "/key", "/moved", "/status"]
    assert moments[0] == moments[1] < moments[2]
    assert len(moments) == 3


def test_it_follows_an_answer_that_was_heard() -> None:
    """The caller is in the new document before anything else is done, so a look-up says so."""
    _, exchange, phone = calling()
    seen: list[tuple[Stage, bool]] = []
    exchange.after_webhook = lambda: seen.append((phone.stage, bool(phone.leg and phone.leg.fetching)))
    phone.press("1")
    assert seen == [(Stage.LISTENING, False)]


def test_it_follows_once_for_all_answers_of_a_moment() -> None:
    """Two callers press their keys together."""
    line, exchange, first = calling()
    second = exchange.call(CALLER, NUMBER)
    exchange.run(1)
    happened: list[int] = []
    exchange.after_webhook = lambda: happened.append(line.count("/key"))
    for phone in (first, second):
        exchange.agenda.after(NOW, partial(phone.key, "1"))
    exchange.run(0)
    assert happened == [2]


@pytest.mark.parametrize(("loss", "count"), [(Loss.UNANSWERED, 1), (Loss.UNCONNECTED, 0)])
def test_it_follows_an_answer_that_was_lost(loss: Loss, count: int) -> None:
    """The line has answered all the same; where it heard nothing, nothing follows."""
    _, exchange, phone = calling()
    exchange.faults.append(Fault("/key", Mishap(loss)))
    happened: list[timedelta] = []
    exchange.after_webhook = lambda: happened.append(exchange.elapsed)
    phone.press("1")
    assert len(happened) == count
    exchange.after_webhook = None
    phone.wait(60)
    assert len(happened) == count


def test_what_happens_from_time_to_time_keeps_nobody_waiting() -> None:
    """A caller who waits for a question does so no longer for the caretaker's tick."""
    _, exchange, phone = calling()
    ticks: list[timedelta] = []
    tick = exchange.every(10, lambda: ticks.append(exchange.elapsed))
    phone.listen()
    assert phone.stage is Stage.ASKED
    phone.hang_up()
    phone.listen()
    assert exchange.elapsed < timedelta(seconds=10)
    phone.wait(60)
    assert [at.total_seconds() for at in ticks] == [10, 20, 30, 40, 50, 60]
    tick.cancel()
    phone.wait(60)
    assert len(ticks) == 6
