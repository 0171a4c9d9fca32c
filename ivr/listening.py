# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What staff listen to before anybody calls: clips that are there, and wishes for those that are not."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ivr.folders import RECORDINGS
from ivr.prompts import load_voice_rows
from ivr.voices import (
    ClipName,
    Clips,
    Failure,
    KeepingError,
    Source,
    Unmet,
    UnmetError,
    Wish,
    Wishes,
    casting,
    reel,
)


@dataclass(frozen=True, slots=True)
class Ready:
    """The clips of all sentences, one after the other."""

    names: tuple[ClipName, ...]


@dataclass(frozen=True, slots=True)
class Making:
    """So many sentences have their clip."""

    done: int
    total: int


class Listening:
    """Looks for clips, and has them made by whoever grants wishes: no page waits for a voice."""

    def __init__(self, clips: Clips, wishes: Wishes, folder: Path) -> None:
        """`folder` is that of the prompts."""
        self._clips = clips
        self._wishes = wishes
        rows = load_voice_rows(folder)
        self._cast = cache(lambda chosen: casting(chosen, rows, folder / RECORDINGS))

    def is_voiced(self, wish: Wish) -> bool:
        """Whether each sentence has a source that speaks it."""
        sources = self._sources(wish)
        return all(any(source.identity(job) for source in sources) for job in wish.jobs)

    def found(self, wish: Wish) -> Ready | Making:
        """What is there. Cheap."""
        sources = self._sources(wish)
        names = [name for job in wish.jobs if (name := self._clips.find(job, sources))]
        return Ready(tuple(names)) if len(names) == len(wish.jobs) else Making(len(names), len(wish.jobs))

    def ask(self, wish: Wish, *, anew: bool = False) -> Ready | Making | Failure:
        """What is there, and if that is not all, a wish left for the rest; `anew` where one has failed."""
        found = self.found(wish)
        if isinstance(found, Ready):
            return found
        if not self.is_voiced(wish):
            return Failure(Unmet.NO_VOICE)
        try:
            if anew:
                self._wishes.withdraw(wish)
            failure = self._wishes.failure(wish)
            if failure is None:
                self._wishes.leave(wish)
        except UnmetError as error:
            return Failure(error.unmet)
        except KeepingError as error:
            return Failure(Unmet.UNKEPT, why=str(error.why), place=str(error.place))
        return failure or found

    def joined(self, names: Sequence[ClipName]) -> bytes | None:
        """These clips as one WAV; None where one is not there, or no more."""
        try:
            return reel(self._clips.path(name).read_bytes() for name in names)
        except (FileNotFoundError, ValueError):  # ValueError: no name of a clip, or a damaged one
            return None

    def _sources(self, wish: Wish) -> Sequence[Source]:
        return self._cast(wish.voices)
