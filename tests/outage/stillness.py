# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pages that stand still while they are made, for as long as a test likes; their state is a folder."""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

STAND_STILL = "stand-still"  # in the address of such a page
_LOOK_EVERY = 0.05  # seconds


class Stillness:
    """There is a file in the folder for each page that stands still; without the folder none does."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def kept(self) -> Iterator[None]:
        """In a test: whoever asks for such a page meanwhile waits until the end."""
        self._folder.mkdir()
        try:
            yield
        finally:
            self._folder.rename(self._folder.with_suffix(".over"))

    @property
    def pages(self) -> int:
        """How many stand still at this moment."""
        return len(list(self._folder.iterdir()))

    def wait(self) -> None:
        """In the line, with a page that is being made."""
        file = self._folder / f"{os.getpid()}-{threading.get_ident()}"
        try:
            file.touch()
        except FileNotFoundError:
            return
        while self._folder.exists():
            time.sleep(_LOOK_EVERY)
