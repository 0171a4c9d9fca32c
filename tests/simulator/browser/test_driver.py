# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The thread in which time passes by itself."""

import time
from collections.abc import Callable

import pytest
from flask import Flask

from ivr.simulator.browser.driver import drive
from ivr.simulator.stage import Stage
from tests.simulator.browser.served import Served, serve
from tests.simulator.line import CALLER, NUMBER, PUBLIC, Line, world

PATIENCE = 30.0  # seconds, with a noisy machine


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.fixture
def served() -> Served:
    """A line that says one word and hangs up."""
    line = Line({"/voice": "<Say>Hello</Say><Hangup/>", "/status": ""})
    return serve(Flask(__name__), world(line), PUBLIC)


def test_calls_go_on_by_themselves(served: Served) -> None:
    """Nobody has to turn the handle: what is due happens, and pages that fell silent are swept."""
    end = drive(served.world, served.visits)
    try:
        visit = served.visits.open("it")
        sid = served.visits.call(visit, CALLER, NUMBER)
        served.time.seconds += 1  # the real second that the word takes
        until(lambda: visit.calls[sid].stage is Stage.OVER)
        served.silence.seconds += 60
        until(lambda: visit.id not in served.visits._open)
    finally:
        end()


def test_a_mistake_of_our_own_does_not_stop_the_clock(
    served: Served, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The page would otherwise stand still for ever; the log tells why it stumbled."""

    def stumble() -> None:
        monkeypatch.undo()
        raise LookupError("our own")

    visit = served.visits.open("it")
    served.silence.seconds += 60
    monkeypatch.setattr(served.visits, "sweep", stumble)
    end = drive(served.world, served.visits)
    try:
        until(lambda: visit.id not in served.visits._open)
    finally:
        end()
    assert "our own" in caplog.text
