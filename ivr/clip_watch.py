# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Has clips rendered beside the webhooks: when what must be said has changed, or somebody wishes for one."""

import logging
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

log = logging.getLogger(__name__)

RENDER = ("nice", sys.executable, "-m", "ivr", "prompts", "--quiet")  # the telephone comes first
GRANT = (sys.executable, "-m", "ivr", "prompts", "--wishes")
LOOK_EVERY = 1.0  # seconds
TRY_AGAIN = 600.0  # seconds, after a rendering that left something out
_REST = 30.0  # seconds, after wishes could not even be taken
_CRASHED = "Traceback (most recent call last)"


@dataclass(frozen=True, slots=True)
class Due:
    """The command that renders, and all that else its clips depend on."""

    command: tuple[str, ...]
    depends_on: object


class ClipWatch:
    """Has the clips rendered whenever what must be said has changed.

    Whenever what is `due` differs from the last, or the last rendering left something out and some time has
    passed, its command runs as a process of its own, so that no webhook waits for a voice. One that runs
    already is ended for it: it goes on where it was. None is never due.

    While a wish is open, the command that grants them runs beside it, and goes before.
    """

    def __init__(
        self,
        due: Callable[[], Due | None],
        is_wish_open: Callable[[], bool] = lambda: False,
        grant: tuple[str, ...] = GRANT,
    ) -> None:
        self._due = due
        self._is_wish_open = is_wish_open
        self._grant = grant
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="clip-watch", daemon=True)
        self._process: subprocess.Popen[bytes] | None = None
        self._granting: subprocess.Popen[bytes] | None = None
        self._grant_from = 0.0  # by the monotonic clock
        self._done: Due | None = None
        self._problem = ""

    def start(self) -> None:
        """Begin to look, once for each process that serves the line."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread, and the rendering if one is under way: it goes on where it was, the next time."""
        self._over.set()
        process = self._process
        if process is not None and process.poll() is None:
            process.terminate()
        if self._thread.is_alive():
            self._thread.join()
        if self._granting is not None:
            self._granting.terminate()
            self._granting.wait()

    @property
    def problem(self) -> str:
        """What the last rendering could not do, in its own words; empty where all is well."""
        return self._problem

    @property
    def is_busy(self) -> bool:
        """Whether something is due that has not been rendered to the end; nothing is where nobody looks."""
        if not self._thread.is_alive():
            return False
        due = self._due()
        is_rendering = self._process is not None and self._process.poll() is None
        return is_rendering or (due is not None and due != self._done)

    def _watch(self) -> None:
        waited = 0.0
        while not self._over.wait(LOOK_EVERY):
            self._look_at_wishes()
            due = self._due()
            waited += LOOK_EVERY
            if due is not None and (due != self._done or (self._problem and waited >= TRY_AGAIN)):
                self._render(due)
                self._done, waited = due, 0.0

    def _look_at_wishes(self) -> None:
        """Have them granted, by one process at a time; what it says goes where our own words go."""
        if self._granting is not None:
            status = self._granting.poll()
            if status is None:
                return
            self._granting = None
            if status:
                log.warning("wishes were not granted: status %s", status)
                self._grant_from = monotonic() + _REST
        if monotonic() >= self._grant_from and self._is_wish_open():
            try:
                self._granting = subprocess.Popen(self._grant)  # noqa: S603  # our own command
            except OSError as error:  # such as no memory for one more process: soon there may be some
                log.warning("wishes were not granted: %s", error)
                self._grant_from = monotonic() + _REST

    def _render(self, due: Due) -> None:
        try:
            self._process = subprocess.Popen(  # noqa: S603  # our own command
                due.command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
            )
        except OSError as error:  # likewise
            log.warning("of the clips: %s", error)
            self._problem = str(error)
            return
        words, is_outdated = self._end_of(self._process, due)
        if is_outdated:
            return
        if words:
            log.warning("of the clips: %s", words)
        self._problem = _in_short(words) if self._process.returncode else ""

    def _end_of(self, process: "subprocess.Popen[bytes]", due: Due) -> tuple[str, bool]:
        """Wait for what it says, and whether it was ended since it is not what is due any more."""
        is_outdated = False
        while True:
            if is_outdated:
                process.terminate()
            try:
                said, _ = process.communicate(timeout=LOOK_EVERY)
            except subprocess.TimeoutExpired:
                self._look_at_wishes()
                is_outdated = self._over.is_set() or self._due() != due
            else:
                return said.decode("utf-8", "replace").strip(), is_outdated or self._over.is_set()


def _in_short(words: str) -> str:
    """Of a mistake in our own code the last line; the log has all of it."""
    return words.splitlines()[-1] if _CRASHED in words else words
