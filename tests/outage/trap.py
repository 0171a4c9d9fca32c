# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A trap for whichever process of the line is the first to reach a step: it dies there, as by kill -9."""

import os
import signal
from pathlib import Path


class Trap:
    """Set by a test, sprung at most once by one process of the line; the file between them is its state."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def set(self, step: str) -> None:
        """Kill whoever comes to this step next."""
        made = self._file.with_suffix(".new")
        made.write_text(step, "utf-8")
        made.rename(self._file)

    @property
    def is_set(self) -> bool:
        """Whether nobody has come to the step yet."""
        return self._file.exists()

    def reached(self, step: str) -> None:
        """In the line: a process has come to a step."""
        try:
            if self._file.read_text("utf-8") != step:
                return
            self._file.unlink()
        except FileNotFoundError:  # not set, or another was here first
            return
        os.kill(os.getpid(), signal.SIGKILL)
