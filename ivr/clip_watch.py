# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Has the clips rendered when what must be said has changed, by a process of its own beside the webhooks."""

import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence

log = logging.getLogger(__name__)

RENDER = (sys.executable, "-m", "ivr", "prompts", "--quiet")
LOOK_EVERY = 1.0  # seconds
TRY_AGAIN = 600.0  # seconds, after a rendering that left something out


class ClipWatch:
    """Has the clips rendered whenever what must be said has changed.

    `due` tells what the clips depend on (the config in force, the day): whenever its answer differs
    from the last, or the last rendering left something out and some time has passed, `command` runs
    as a process of its own, so that no webhook waits for a voice. None is never due.
    """

    def __init__(self, due: Callable[[], object | None], command: Sequence[str] = RENDER) -> None:
        self._due = due
        self._command = command
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="clip-watch", daemon=True)
        self._process: subprocess.Popen[bytes] | None = None
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

    @property
    def problem(self) -> str:
        """What the last rendering could not do, in its own words; empty where all is well."""
        return self._problem

    def _watch(self) -> None:
        done: object | None = None
        waited = 0.0
        while not self._over.wait(LOOK_EVERY):
            due = self._due()
            waited += LOOK_EVERY
            if due is not None and (due != done or (self._problem and waited >= TRY_AGAIN)):
                self._render()
                done, waited = due, 0.0

    def _render(self) -> None:
        self._process = subprocess.Popen(  # noqa: S603  # our own command
            self._command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        if self._over.is_set():  # stopped while it was being started
            self._process.terminate()
        said, _ = self._process.communicate()
        words = said.decode("utf-8", "replace").strip()
        self._problem = words if self._process.returncode and not self._over.is_set() else ""
        if self._problem:
            log.warning("not every clip could be rendered: %s", self._problem)
