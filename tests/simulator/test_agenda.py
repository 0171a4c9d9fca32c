# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Simulated time: what happens when, and in which order."""

from datetime import UTC, datetime, timedelta

import pytest

from ivr.simulator.agenda import Agenda, Process, Steps
from ivr.simulator.clock import Clock

NOON = datetime(2026, 3, 29, 12, tzinfo=UTC)


def seconds(count: float) -> timedelta:
    return timedelta(seconds=count)


@pytest.fixture
def agenda() -> Agenda:
    return Agenda(Clock(NOON))


def test_the_clock_wants_a_zone() -> None:
    """A naive moment is a mistake: the store and the line speak UTC."""
    with pytest.raises(ValueError, match="zone"):
        Clock(datetime(2026, 3, 29, 12))  # noqa: DTZ001  # the mistake itself


def test_a_jump_moves_the_time_of_day_alone() -> None:
    """What is timed by `elapsed` (a sentence being spoken) is not torn by a jump, back or forth."""
    clock = Clock(NOON)
    clock.advance(seconds(10))
    clock.jump(NOON - timedelta(days=1))
    assert (clock(), clock.elapsed) == (NOON - timedelta(days=1), seconds(10))
    clock.advance(seconds(11))
    assert clock() == NOON - timedelta(days=1) + seconds(1)


def test_time_never_passes_backwards() -> None:
    """The agenda can't be made to happen twice."""
    clock = Clock(NOON)
    clock.advance(seconds(10))
    with pytest.raises(ValueError, match="forwards"):
        clock.advance(seconds(9))


def test_appointments_come_in_the_order_of_time_then_of_making(agenda: Agenda) -> None:
    """Two things of one moment happen as they were arranged: the same seed gives the same day."""
    happened: list[str] = []
    agenda.after(seconds(2), lambda: happened.append("late"))
    agenda.after(seconds(1), lambda: happened.append("first"))
    agenda.after(seconds(1), lambda: happened.append("second"))
    agenda.run(seconds(1))
    assert happened == ["first", "second"]
    agenda.run(seconds(1))
    assert happened == ["first", "second", "late"]


def test_what_is_cancelled_does_not_happen(agenda: Agenda) -> None:
    """A time-out that was overtaken by a key stays out."""
    happened: list[str] = []
    agenda.after(seconds(1), lambda: happened.append("no")).cancel()
    agenda.run(seconds(2))
    assert happened == []


def test_running_until_stops_at_the_moment_itself(agenda: Agenda) -> None:
    """`until` a thing is reached no time passes after it; and at most the time given, even if never."""
    happened: list[str] = []
    agenda.after(seconds(3), lambda: happened.append("it"))
    agenda.after(seconds(4), lambda: happened.append("too far"))
    agenda.run_until(lambda: "it" in happened, seconds(60))
    assert (happened, agenda.clock.elapsed) == (["it"], seconds(3))
    agenda.run_until(lambda: False, seconds(0.5))
    assert happened == ["it"]


def test_a_process_waits_is_told_and_is_interrupted(agenda: Agenda) -> None:
    """News end a wait early, silence ends it in time, an interruption is raised where it waits."""
    happened: list[tuple[object, timedelta]] = []

    def body() -> Steps[None]:
        try:
            happened.append(((yield seconds(5)), agenda.clock.elapsed))
            happened.append(((yield seconds(5)), agenda.clock.elapsed))
            yield None
        except KeyError:
            happened.append(("interrupted", agenda.clock.elapsed))

    process = Process(agenda, body())
    agenda.run(seconds(2))
    process.tell("news")
    agenda.run(seconds(6))
    process.interrupt(KeyError())
    agenda.run(seconds(0))
    assert happened == [("news", seconds(2)), (None, seconds(7)), ("interrupted", seconds(8))]
    assert process.over


def test_whoever_is_gone_hears_no_news(agenda: Agenda) -> None:
    """An answer that arrives after its leg has ended finds nobody, and breaks nothing."""

    def body() -> Steps[None]:
        yield seconds(1)

    ended, stopped = Process(agenda, body()), Process(agenda, body())
    stopped.stop()
    agenda.run(seconds(2))
    for process in (ended, stopped):
        process.tell("late")
        process.interrupt(KeyError())
    agenda.run(seconds(1))
    assert ended.over
    assert stopped.over


def test_what_is_due_is_known(agenda: Agenda) -> None:
    """Whoever lets real time pass can sleep until then."""
    assert agenda.due is None
    agenda.after(seconds(3), lambda: None)
    agenda.after(seconds(2), lambda: None)
    assert agenda.due == seconds(2)


def test_a_process_that_failed_is_over(agenda: Agenda) -> None:
    """What the line must not do stops the simulation once, not again with every word to that process."""

    def body() -> Steps[None]:
        yield seconds(1)
        raise LookupError

    process = Process(agenda, body())
    with pytest.raises(LookupError):
        agenda.run(seconds(2))
    process.interrupt(KeyError())
    agenda.run(seconds(2))
    assert process.over


def test_a_standing_appointment_comes_again_and_again(agenda: Agenda) -> None:
    """The caretaker's tick: in its turn among all else, until it is cancelled."""
    happened: list[str] = []
    agenda.after(seconds(2), lambda: happened.append("once"))
    standing = agenda.every(seconds(1), lambda: happened.append("tick"))
    assert agenda.due == seconds(1)
    agenda.run(seconds(3))
    assert happened == ["tick", "once", "tick", "tick"]
    standing.cancel()
    agenda.run(seconds(3))
    assert happened.count("tick") == 3


def test_nobody_waits_for_a_standing_appointment(agenda: Agenda) -> None:
    """Where nothing else is left to happen, no time passes; a far appointment is not waited for either."""
    happened: list[timedelta] = []
    agenda.every(seconds(1), lambda: happened.append(agenda.clock.elapsed))
    agenda.after(seconds(2.5), lambda: None)
    agenda.after(seconds(600), lambda: None)
    agenda.after(seconds(3), lambda: None).cancel()
    agenda.run_until(lambda: False, seconds(60))
    assert happened == [seconds(1), seconds(2)]
    assert agenda.clock.elapsed == seconds(2.5)
