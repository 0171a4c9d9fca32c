# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How many pages a process answers at once: few, since the telephone is answered by the same threads."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import BoundedSemaphore

from ivr.passwords import BusyError

THREADS = 8  # that a process is to have, as the README starts it
PATIENCE = 1.0  # seconds


class Doorway:
    """Lets some in, has some wait for a moment, and turns away the others."""

    def __init__(self, at_once: int, waiting: int = 0, patience: float = PATIENCE) -> None:
        """`patience` in seconds."""
        self.at_once = at_once
        self.threads = at_once + waiting  # that it takes at most
        self._inside = BoundedSemaphore(at_once)
        self._there = BoundedSemaphore(at_once + waiting)
        self._patience = patience

    def enter(self) -> bool:
        """Whether somebody is in; then they have to `leave`."""
        if not self._there.acquire(blocking=False):
            return False
        if self._inside.acquire(timeout=self._patience):
            return True
        self._there.release()
        return False

    def leave(self) -> None:
        self._inside.release()
        self._there.release()

    @contextmanager
    def passed(self) -> Iterator[None]:
        """Be in for a while. Raises BusyError."""
        if not self.enter():
            raise BusyError
        try:
            yield
        finally:
            self.leave()


@dataclass(frozen=True)
class Doors:
    """Those who signed in have a door of their own: a storm of passwords from outside darkens no desk."""

    staff: Doorway = field(default_factory=lambda: Doorway(at_once=2, waiting=1))
    strangers: Doorway = field(default_factory=lambda: Doorway(at_once=1, waiting=1))
    # Figures take a second or more: whoever counts them has one place, and the desks have the other.
    counting: Doorway = field(default_factory=lambda: Doorway(at_once=1, patience=0))
