# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sentences that somebody waits to hear: files that pages leave, and `ivr prompts --wishes` takes up."""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from ivr.call import Language, Sentence
from ivr.voices.casting import Chosen
from ivr.voices.keeping import at, write_whole
from ivr.voices.source import Job

MOST_SENTENCES = 40  # of a wish: an office says seven or so, each as long as its config allows
MOST = 50  # wishes that are open at once
KEPT_FOR = timedelta(minutes=10)  # whatever became of them
PATIENCE = timedelta(minutes=1)  # in which one sentence at least is made, or nobody makes any

_OPEN, _TAKEN, _UNMET = "open", "taken", "unmet"
_ALL = (_OPEN, _TAKEN, _UNMET, "unfinished")  # the last of a process that was ended while it wrote


class Unmet(StrEnum):
    """Why nobody hears what was wished for."""

    NO_VOICE = "no-voice"  # the carrier's own speaks
    TOO_LONG = "too-long"
    TOO_MANY = "too-many"  # others are waiting
    UNTAKEN = "untaken"  # no rendering takes it up
    UNKEPT = "unkept"  # no clip can be written
    REFUSED = "refused"  # by the source


@dataclass(frozen=True, slots=True)
class Failure:
    """Why, and as far as it is known: which source, what it said or an Unfit or Hindrance, at which place."""

    unmet: Unmet
    source: str = ""
    why: str = ""
    place: str = ""
    count: int = 0  # sentences


class UnmetError(Exception):
    """A wish that is not even taken down."""

    def __init__(self, unmet: Unmet) -> None:
        super().__init__(unmet)
        self.unmet = unmet


@dataclass(frozen=True, slots=True)
class Wish:
    """Sentences, and the source of the config that they are heard under."""

    voices: Chosen
    jobs: tuple[Job, ...]

    @property
    def name(self) -> str:
        """The same for whoever wishes the same: 32 hex digits."""
        return sha256(self.written()).hexdigest()[:32]

    def written(self) -> bytes:
        return json.dumps(asdict(self), ensure_ascii=False).encode()

    @staticmethod
    def read(content: bytes) -> "Wish":
        """What `written` wrote. Raises ValueError, KeyError or TypeError for anything else."""
        found = json.loads(content)
        jobs = tuple(
            Job(job["id"], Sentence(Language(job["sentence"]["language"]), job["sentence"]["text"]))
            for job in found["jobs"]
        )
        return Wish(found["voices"], jobs)


class Wishes:
    """A folder of wishes, each a file that is open, then taken, and unmet if it could not be made.

    Pages and processes share it. Whatever writes raises KeepingError for a folder that does not take it.
    """

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        """`clock` tells the machine's time, which is compared with that of files."""
        self._folder = folder
        self._clock = clock

    def leave(self, wish: Wish) -> None:
        """Ask for it; once is enough, whoever asked. Raises UnmetError."""
        if len(wish.jobs) > MOST_SENTENCES:
            raise UnmetError(Unmet.TOO_LONG)
        self._prune()
        if any(self._file(wish, state).exists() for state in (_OPEN, _TAKEN)):
            return
        if len(list(self._all(_OPEN))) >= MOST:
            raise UnmetError(Unmet.TOO_MANY)
        with at(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
        _remove(self._file(wish, _UNMET))
        write_whole(self._file(wish, _OPEN), wish.written())

    def is_any_open(self) -> bool:
        """Cheap: it is asked each second."""
        return next(self._all(_OPEN), None) is not None

    def take(self) -> Wish | None:
        """Take the one that was left first, for this process alone."""
        for file in sorted(self._all(_OPEN), key=_changed):
            taken = file.with_suffix(f".{_TAKEN}")
            try:
                file.replace(taken)
                taken.touch()
                return Wish.read(taken.read_bytes())
            except FileNotFoundError:  # another process was first
                continue
            except (ValueError, KeyError, TypeError):  # not ours
                _remove(taken)
        return None

    def go_on(self, wish: Wish) -> None:
        """Tell that something was made of a wish that was taken."""
        with suppress(FileNotFoundError):
            self._file(wish, _TAKEN).touch(exist_ok=True)

    def settle(self, wish: Wish, failure: Failure | None = None) -> None:
        """Tell that a wish that was taken is granted, or why it can't be."""
        if failure:
            write_whole(self._file(wish, _UNMET), json.dumps(asdict(failure), ensure_ascii=False).encode())
        _remove(self._file(wish, _TAKEN))

    def failure(self, wish: Wish) -> Failure | None:
        """Why it is not heard, or is not going to be; None while there is hope, or where nobody asked."""
        with suppress(OSError, ValueError, TypeError, KeyError):
            found = json.loads(self._file(wish, _UNMET).read_bytes())
            return Failure(**{**found, "unmet": Unmet(found["unmet"])})
        asked = max(_changed(self._file(wish, state)) for state in (_OPEN, _TAKEN))
        if not asked:
            return None
        lived = max((_changed(file) for file in self._all(_TAKEN)), default=0.0)
        if max(asked, lived) < (self._clock() - PATIENCE).timestamp():
            return Failure(Unmet.UNTAKEN)
        return None

    def withdraw(self, wish: Wish) -> None:
        """Forget it, and what became of it."""
        for state in (_OPEN, _TAKEN, _UNMET):
            _remove(self._file(wish, state))

    def _prune(self) -> None:
        oldest = (self._clock() - KEPT_FOR).timestamp()
        for state in _ALL:
            for file in self._all(state):
                if _changed(file) < oldest:
                    _remove(file)

    def _all(self, state: str) -> Iterator[Path]:
        return self._folder.glob(f"*.{state}")

    def _file(self, wish: Wish, state: str) -> Path:
        return self._folder / f"{wish.name}.{state}"


def _remove(file: Path) -> None:
    with at(file):
        file.unlink(missing_ok=True)


def _changed(file: Path) -> float:
    """When a file changed, as a POSIX time; 0 where it is not to be seen."""
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0
