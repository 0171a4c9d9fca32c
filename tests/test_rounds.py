# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The thread of rounds: again and again, at once when nudged, on after a failure, and over when told."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Semaphore

import pytest

from ivr.rounds import Rounds

SOON = 30  # seconds until a test gives up; none waits for so long
NEVER = 3600.0


class Round:
    """Does what `outcomes` say, one after the other, and lets the test follow."""

    def __init__(self, *outcomes: Exception | None) -> None:
        self._outcomes = list(outcomes)
        self._made = Semaphore(0)

    def __call__(self) -> None:
        outcome = self._outcomes.pop(0) if self._outcomes else None
        self._made.release()
        if outcome:
            raise outcome

    def is_made(self) -> bool:
        """Wait for one more."""
        return self._made.acquire(timeout=SOON)


@contextmanager
def _going(round_: Callable[[], None], every: float) -> Iterator[Rounds]:
    rounds = Rounds(round_, every)
    rounds.start()
    try:
        yield rounds
    finally:
        rounds.stop()


def test_rounds_come_by_themselves() -> None:
    """Protects deadlines: nobody has to ask for a round."""
    round_ = Round()
    with _going(round_, every=0.001):
        assert round_.is_made()
        assert round_.is_made()


def test_a_nudge_brings_a_round_at_once() -> None:
    """Protects the caller who is next: a move is not left until the round after."""
    round_ = Round()
    with _going(round_, every=NEVER) as rounds:
        assert round_.is_made()
        rounds.nudge()
        assert round_.is_made()


def test_a_failure_is_told_until_a_round_goes_well(caplog: pytest.LogCaptureFixture) -> None:
    """Protects whoever watches: the kind of failure, never its words, once and not each second."""
    round_ = Round(ValueError("+393331234567"), ValueError("+393331234567"), None)
    with caplog.at_level(logging.ERROR), _going(round_, every=NEVER) as rounds:
        assert round_.is_made()
        rounds.nudge()
        assert round_.is_made()
        assert rounds.problem == "ValueError"
        rounds.nudge()
        assert round_.is_made()
        rounds.nudge()
        assert round_.is_made()  # so the one before has ended
        assert rounds.problem == ""
    assert len(caplog.records) == 1


def test_stopping_waits_for_the_round_under_way() -> None:
    """Protects a restart in the middle of a round: nothing is left half done by our own hand."""
    begun, go_on, ended = Event(), Event(), Event()

    def long() -> None:
        begun.set()
        go_on.wait(SOON)
        ended.set()

    rounds = Rounds(long, NEVER)
    rounds.start()
    assert begun.wait(SOON)
    go_on.set()
    rounds.stop()
    assert ended.is_set()


def test_rounds_that_never_began_can_be_stopped() -> None:
    """Protects a process that fails before it serves."""
    rounds = Rounds(Round())
    rounds.stop()
    assert rounds.problem == ""
