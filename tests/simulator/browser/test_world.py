# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pretend world in real time: it passes, it is set, and it survives what the line does wrong."""

from threading import Event, Thread

import pytest
from flask import Flask

from ivr.simulator.log import Happened, Trouble
from ivr.simulator.stage import Stage
from tests.simulator.browser.served import TODAY, Served, serve
from tests.simulator.line import CALLER, NUMBER, PUBLIC, Line, world
from tests.simulator.rest.asking import client

GREETING = "<Gather action='/menu' finishOnKey='' numDigits='1'><Say>Welcome to the City</Say></Gather>"


def served_line(pages: dict[str, str]) -> Served:
    return serve(Flask(__name__), world(Line({"/status": "", **pages})))


def test_time_passes_by_the_real_clock() -> None:
    """A sentence lasts as long as it takes to say; the city is neither faster nor slower than the room."""
    served = served_line({"/voice": GREETING})
    with served.world.now() as exchange:
        phone = exchange.call(CALLER, NUMBER)
    stages = []
    for _ in range(2):
        served.skip(1)
        stages.append(phone.stage)
    assert stages == [Stage.LISTENING, Stage.ASKED]
    assert served.exchange.elapsed.total_seconds() == 2


def test_the_city_has_the_machines_time_until_it_is_set_and_again_on_demand() -> None:
    """Whoever opens the page hears what callers hear now, and can go elsewhere in time, and come back."""
    served = served_line({})
    served.skip(100)
    assert served.exchange.clock() == TODAY
    served.set_clock("2026-12-25T10:00:00")
    served.skip(60)
    assert served.exchange.clock().isoformat() == "2026-12-25T09:01:00+00:00"
    with served.world.now():
        served.world.set_clock(None)
    served.skip(60)
    assert served.exchange.clock() == TODAY


def test_what_the_line_must_not_say_ends_that_call_alone(caplog: pytest.LogCaptureFixture) -> None:
    """A misspelt attribute is told and logged, and the page does not die of it."""
    served = served_line({"/voice": GREETING, "/menu": "<Say voice='Polly.Nobody'>x</Say>"})
    with served.world.now() as exchange:
        wrong, right = exchange.call(CALLER, NUMBER), exchange.call(CALLER, NUMBER)
    with served.world.now():
        wrong.key("1")
    assert (wrong.stage, right.stage) == (Stage.OVER, Stage.LISTENING)
    entries = [item.entry for item in served.world.since(0) if item.leg is wrong.leg]
    assert [entry.code for entry in entries if isinstance(entry, Trouble)] == [12200]
    assert [entry.detail for entry in entries if isinstance(entry, Happened)][-1] == "failed"
    assert "Polly.Nobody" in caplog.text
    served.skip(10)
    assert right.stage is Stage.OVER


def test_a_call_whose_first_answer_is_refused_is_still_a_call(caplog: pytest.LogCaptureFixture) -> None:
    """The page that asked for it is told of its end, not of nothing."""
    served = served_line({"/voice": "<Enqueue/>"})
    here = served.visits.open("it")
    sid = served.visits.call(here, CALLER, NUMBER)
    assert here.calls[sid].stage is Stage.OVER
    assert "Enqueue" in caplog.text


@pytest.mark.parametrize("what", ["a call", "the clock"])
def test_whoever_waits_for_news_is_woken_by_them(what: str) -> None:
    """The page learns at once that a key stopped the voice, and of what no log tells."""
    served = served_line({"/voice": GREETING})
    before = served.world.number
    waits, woken = Event(), Event()

    def wait() -> None:
        waits.set()
        served.world.wait_for_news(before, 3600)
        woken.set()

    Thread(target=wait, daemon=True).start()
    waits.wait(30)
    with served.world.now() as exchange:
        if what == "a call":
            exchange.call(CALLER, NUMBER)
        else:
            served.world.set_clock(TODAY)
    assert woken.wait(30)
    assert served.world.number > before


def test_rest_from_another_thread_waits_for_whoever_holds_the_world() -> None:
    """The line's caretaker may speak to the carrier at any moment, also while the page acts."""
    served = served_line({"/voice": GREETING, "/moved": "<Say>Moved</Say>"})
    with served.world.now() as exchange:
        phone = exchange.call(CALLER, NUMBER)
    assert phone.leg
    call, answered = client(exchange).calls(phone.leg.sid), Event()

    def move() -> None:
        call.update(url=f"{PUBLIC}/moved")
        answered.set()

    with served.world.now():
        Thread(target=move, daemon=True).start()
        assert not answered.wait(0.1)
    assert answered.wait(30)
    served.skip(0)
    assert phone.sentences[-1] == "Moved"


def test_what_the_line_does_by_itself_happens_on_the_pages_clock() -> None:
    """Graces end and operators come back as time passes in the room, with nobody asking for anything."""
    served = served_line({})
    done: list[float] = []
    served.exchange.every(1, lambda: done.append(served.time.seconds))
    served.skip(3)
    assert len(done) == 3
    served.time.seconds += 2
    served.world.rest(0)
    assert len(done) == 5


def test_nothing_new_wakes_nobody() -> None:
    """The number grows only when there is something to be seen."""
    served = served_line({"/voice": GREETING})
    with served.world.now() as exchange:
        exchange.call(CALLER, NUMBER)
    before = served.world.number
    served.skip(0.5)
    assert served.world.number == before
    served.skip(1.5)  # the question is over: the page shows that a key is awaited
    assert served.world.number == before + 1
