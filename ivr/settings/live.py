# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The config in force while calls run: taken up when its file changes, and kept when that breaks."""

import logging
import threading
import time
from collections.abc import Callable, Collection
from pathlib import Path

from ivr.call import Language
from ivr.city import City
from ivr.messages import text
from ivr.settings.findings import ConfigError, Mistake
from ivr.settings.reading import Reading, read_city_file

_LOOK_EVERY = 1.0  # seconds
_log = logging.getLogger(__name__)

Mistakes = tuple[Mistake, ...]


def log_mistakes(mistakes: Mistakes) -> None:
    """Write each mistake to the log, or, where there is none, that the config holds again."""
    for mistake in mistakes:
        _log.error("%s", mistake.text())
    if not mistakes:
        _log.info("%s", text("config-in-force"))


class Live:
    """A config file, looked at whenever it is asked for, at most once a second.

    May be shared by threads: while one reads the file, the others go on with what was in force.
    Raises ConfigError where the file is wrong from the start. `on_mistakes` is told what is wrong each
    time that the file has changed, and is told of no mistakes when it has been mended or edited.
    """

    def __init__(
        self,
        path: Path,
        known_languages: Collection[Language],
        *,
        on_mistakes: Callable[[Mistakes], None] = log_mistakes,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._path = path
        self._known_languages = known_languages
        self._on_mistakes = on_mistakes
        self._monotonic = monotonic
        self._reading_now = threading.Lock()
        self._looked = monotonic()
        self._seen = _state(path)
        first = self._read()
        if first.city is None:
            raise ConfigError(first.mistakes)
        self._city = first.city
        self._last = first

    @property
    def city(self) -> City:
        """The last one that held together."""
        self._look()
        return self._city

    @property
    def mistakes(self) -> Mistakes:
        """What is wrong with the file as it is now; none while the city in force is the one it describes."""
        self._look()
        return self._last.mistakes

    @property
    def warnings(self) -> Mistakes:
        """What the file as it is now can hardly mean."""
        self._look()
        return self._last.warnings

    def look_now(self) -> None:
        """Look before the second is over: whoever has just written the file is told that it is in force."""
        with self._reading_now:
            changed = self._taken_up()
        if changed:
            self._on_mistakes(self._last.mistakes)

    def _look(self) -> None:
        if self._monotonic() < self._looked + _LOOK_EVERY or not self._reading_now.acquire(blocking=False):
            return
        try:
            changed = self._taken_up()
        finally:
            self._reading_now.release()
        if changed:
            self._on_mistakes(self._last.mistakes)

    def _taken_up(self) -> bool:
        """Read the file if it is another than before, and say whether it is; one thread at a time."""
        self._looked = self._monotonic()
        state = _state(self._path)  # before it is read: a change meanwhile is then seen the next time
        if state == self._seen:
            return False
        self._seen = state
        self._last = self._read()
        self._city = self._last.city or self._city
        return True

    def _read(self) -> Reading:
        return read_city_file(self._path, known_languages=self._known_languages)


def _state(path: Path) -> tuple[int, int, int] | None:
    """What differs once a file was edited, or replaced, or is gone."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
