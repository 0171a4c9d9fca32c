# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How many pages a process answers at once: few, since the telephone is answered by the same threads."""

from threading import BoundedSemaphore

AT_ONCE, WAITING = 2, 2  # of the eight threads that a process has, half are never taken by pages
PATIENCE = 1.0  # seconds


class Doorway:
    """Lets some in, has some wait for a moment, and turns away the others."""

    def __init__(self, at_once: int = AT_ONCE, waiting: int = WAITING, patience: float = PATIENCE) -> None:
        """`patience` in seconds."""
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
