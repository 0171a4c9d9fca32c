# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A thread that does something again and again, and at once when it is nudged."""

import logging
import threading
from collections.abc import Callable

log = logging.getLogger(__name__)

EVERY = 1.0  # seconds


class Rounds:
    """Goes on after a failure, and tells of it until a round goes well again."""

    def __init__(self, round_: Callable[[], None], every: float = EVERY) -> None:
        self._round = round_
        self._every = every
        self._nudged = threading.Event()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._go, name="rounds", daemon=True)
        self._problem = ""

    def start(self) -> None:
        """Begin, once for each process that serves the line."""
        self._thread.start()

    def nudge(self) -> None:
        """Make a round now."""
        self._nudged.set()

    def stop(self) -> None:
        """End after the round that is under way."""
        self._over.set()
        self._nudged.set()
        if self._thread.is_alive():
            self._thread.join()

    @property
    def problem(self) -> str:
        """Why the last round failed; empty where it did not."""
        return self._problem

    def _go(self) -> None:
        while not self._over.is_set():
            try:
                self._round()
                self._problem = ""
            except Exception as error:  # whatever it was, the next round may go well
                problem = type(error).__name__  # its words may name a number
                if problem != self._problem:  # told once, not every second
                    log.exception("a round failed")
                self._problem = problem
            self._nudged.wait(self._every)
            self._nudged.clear()
