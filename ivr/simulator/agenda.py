# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What happens when, in simulated time: one heap of appointments, and the processes that live by them."""

import heapq
from collections.abc import Callable, Generator
from datetime import timedelta
from itertools import count
from typing import TypeVar

from ivr.simulator.clock import Clock

T = TypeVar("T")

# A process yields how long it waits (None: until something happens) and is sent what happened
# (None: nothing, the time is up).
Steps = Generator[timedelta | None, object, T]

NOW = timedelta()


class Appointment:
    """One thing that is to happen, unless it is cancelled first."""

    def __init__(self, action: Callable[[], None]) -> None:
        self.action: Callable[[], None] | None = action

    def cancel(self) -> None:
        self.action = None


Heap = list[tuple[timedelta, int, Appointment]]


class Agenda:
    """Appointments in the order of their time; those of one moment in the order of their making."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.running = False
        self._order = count()
        self._heap: Heap = []
        self._standing: Heap = []

    def after(self, delay: timedelta, action: Callable[[], None]) -> Appointment:
        return self._enter(self._heap, delay, Appointment(action))

    def every(self, period: timedelta, action: Callable[[], None]) -> Appointment:
        """A standing appointment: it comes again and again, but is nothing that anybody waits for."""
        appointment = Appointment(action)

        def come() -> None:
            if appointment.action is not None:
                self._enter(self._standing, period, Appointment(come))
                appointment.action()

        self._enter(self._standing, period, Appointment(come))
        return appointment

    @property
    def due(self) -> timedelta | None:
        """When the next appointment is, be it cancelled or not; None where there is none."""
        return min((heap[0][0] for heap in (self._heap, self._standing) if heap), default=None)

    def run(self, duration: timedelta) -> None:
        """Let `duration` pass, with all that happens in it, its last moment included."""
        end = self.clock.elapsed + duration
        self._happen(lambda: _has_one(self._heap, end) or _has_one(self._standing, end))
        self.clock.advance(end)

    def run_until(self, reached: Callable[[], bool], at_most: timedelta) -> None:
        """Let things happen until `reached`, or within `at_most` nothing is left but what is standing."""
        end = self.clock.elapsed + at_most
        self._happen(lambda: not reached() and _has_one(self._heap, end))

    def _happen(self, go_on: Callable[[], bool]) -> None:
        self.running = True
        try:
            while go_on():
                earlier = min(heap for heap in (self._heap, self._standing) if heap)
                moment, _, appointment = heapq.heappop(earlier)
                if appointment.action is not None:
                    self.clock.advance(moment)
                    appointment.action()
        finally:
            self.running = False

    def _enter(self, heap: Heap, delay: timedelta, appointment: Appointment) -> Appointment:
        heapq.heappush(heap, (self.clock.elapsed + delay, next(self._order), appointment))
        return appointment

    def sleep(self, duration: timedelta, until: Callable[[], bool] = lambda: False) -> Steps[None]:
        """Wait, deaf to all news, for `duration` or as soon as some news made `until` true."""
        end = self.clock.elapsed + duration
        while not until() and self.clock.elapsed < end:
            yield end - self.clock.elapsed


def _has_one(heap: Heap, end: timedelta) -> bool:
    """Whether something is to happen until `end`; what was cancelled is forgotten on the way."""
    while heap and heap[0][2].action is None:
        heapq.heappop(heap)
    return bool(heap) and heap[0][0] <= end


class Process:
    """A generator that lives on the agenda: it waits, is told things, or is interrupted."""

    def __init__(self, agenda: Agenda, body: Steps[None]) -> None:
        self.over = False
        self._agenda = agenda
        self._body = body
        self._timer = agenda.after(NOW, lambda: self._resume(None))

    def tell(self, news: object) -> None:
        """Wake the process with `news`, after all that is already under way at this moment."""
        self._agenda.after(NOW, lambda: self._resume(news))

    def interrupt(self, reason: Exception) -> None:
        """Raise `reason` in the process where it waits."""
        self._agenda.after(NOW, lambda: self._step(lambda: self._body.throw(reason)))

    def stop(self) -> None:
        """It will not be heard of again."""
        self.over = True
        self._body.close()

    def _resume(self, news: object) -> None:
        self._step(lambda: self._body.send(news))

    def _step(self, onward: Callable[[], timedelta | None]) -> None:
        if self.over:
            return
        self._timer.cancel()
        try:
            delay = onward()
        except StopIteration:
            self.over = True
            return
        except Exception:
            self.over = True  # what failed lives no further, should the simulation go on
            raise
        if delay is not None:
            self._timer = self._agenda.after(delay, lambda: self._resume(None))
