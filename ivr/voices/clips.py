# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The store of clips: files named by what is said and who says it, written once and never changed."""

import fcntl
import json
import os
import re
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import NewType

from ivr.call import Sentence
from ivr.voices.keeping import at, write_whole
from ivr.voices.sound import CHAIN_VERSION
from ivr.voices.source import Job, Source, Voice

ClipName = NewType("ClipName", str)  # 32 hex digits

_REMEMBERED = 4096  # names: a config's sentences in four languages are some hundreds a day
_UNUSED_FOR = timedelta(days=1)  # then nobody plays a clip any more, not even a call that began with it
_NAME = re.compile("[0-9a-f]{32}")
_HASH = "sha256"  # of a clip, in the file beside it


@dataclass(frozen=True, slots=True)
class About:
    """What a clip says: the words, their language, the id that staff know them by, and who speaks."""

    text: str
    language: str
    id: str
    source: str


class Clips:
    """A folder of clips, each with a JSON file that tells what it says; processes may share it.

    Raises KeepingError, here and wherever it writes, for a folder that does not take it.
    """

    def __init__(self, folder: Path) -> None:
        with at(folder):
            folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._prefix = f"{folder}/"

    def name(self, sentence: Sentence, voice: Voice) -> ClipName:
        """What the clip of these words by this voice is called, whether it is there or not."""
        return _name(sentence, voice)

    def find(self, job: Job, sources: Sequence[Source]) -> ClipName | None:
        """The clip that is there, of the first of these sources that has one. Cheap: webhooks ask for it."""
        for source in sources:
            voice = source.identity(job)
            if voice is not None and self.has(name := _name(job.sentence, voice)):
                return name
        return None

    def has(self, name: ClipName) -> bool:
        """Tell whether a clip is there; what can be no name of one is not."""
        if not _NAME.fullmatch(name):
            return False
        return os.path.isfile(self._file(name, "wav"))  # noqa: PTH113  # Path.is_file takes twice as long

    def path(self, name: ClipName) -> Path:
        """Where a clip is, or would be. Raises ValueError for what can be no name of one."""
        if not _NAME.fullmatch(name):
            raise ValueError("not the name of a clip")
        return Path(self._file(name, "wav"))

    def whole(self, name: ClipName) -> bool:
        """Tell whether a clip is there just as it was made; power may fail, and disks do. Reads all of it."""
        file = self.path(name)
        try:
            content = file.read_bytes()
        except OSError:
            return False
        return self._note(name).get(_HASH) == sha256(content).hexdigest()

    def put(self, name: ClipName, wav: bytes, about: About) -> None:
        """Keep a clip. Whoever looks meanwhile finds it whole or not at all."""
        note = asdict(about) | {_HASH: sha256(wav).hexdigest()}
        file = self.path(name)
        write_whole(file.with_suffix(".json"), json.dumps(note, ensure_ascii=False, indent=1).encode())
        write_whole(file, wav)

    def remove(self, name: ClipName) -> None:
        """Have a clip heard no more; one that is not there is no trouble."""
        file = self.path(name)
        with at(file):
            file.unlink(missing_ok=True)

    def about(self, name: ClipName) -> About | None:
        """What a clip says; None where nothing, or nothing that can be read, tells it."""
        note = self._note(name)
        note.pop(_HASH, None)
        try:
            return About(**note)
        except TypeError:
            return None

    def prune(self, keep: Collection[ClipName], now: datetime) -> int:
        """Note that `keep` is in use now, and remove what has not been for a day.

        `now` is the machine's time, not a simulated city's: it is compared with the times of files.
        The use is noted on the JSON file; the clip itself stays as it was served. Tells how many clips went.
        """
        kept = frozenset(keep)
        for name in kept:
            with suppress(FileNotFoundError, PermissionError):  # not made yet; made by another user
                os.utime(self._file(name, "json"), (now.timestamp(), now.timestamp()))
        removed = 0
        with at(self._folder):
            for file in self._folder.iterdir():
                if file.stem in kept or not file.suffix or file.is_dir():
                    continue
                if max(_changed(file), _changed(file.with_suffix(".json"))) < (now - _UNUSED_FOR).timestamp():
                    file.unlink(missing_ok=True)
                    removed += file.suffix == ".wav"
        return removed

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait until no other process or thread makes a clip, so that none is made twice."""
        with self._alone(".turn"):
            yield

    @contextmanager
    def hurry(self) -> Iterator[None]:
        """Go before those who `give_way`, since somebody waits."""
        with self._alone(".hurry"):
            yield

    def give_way(self) -> None:
        """Wait while somebody is in a hurry."""
        with self._alone(".hurry"):
            pass

    @contextmanager
    def _alone(self, name: str) -> Iterator[None]:
        with at(self._folder):
            lock = (self._folder / name).open("wb")
        with lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _file(self, name: ClipName, suffix: str) -> str:
        return f"{self._prefix}{name}.{suffix}"

    def _note(self, name: ClipName) -> dict[str, str]:
        """What stands beside a clip; nothing where it can't be read."""
        file = self.path(name).with_suffix(".json")
        try:
            note = json.loads(file.read_bytes())
        except (OSError, ValueError):
            return {}
        return note if isinstance(note, dict) else {}


def _changed(file: Path) -> float:
    """When a file changed, as a POSIX time; long ago where it is not there."""
    try:
        return file.stat().st_mtime
    except FileNotFoundError:
        return 0.0


@lru_cache(_REMEMBERED)
def _name(sentence: Sentence, voice: Voice) -> ClipName:
    made_of = [sentence.text, sentence.language, asdict(voice), CHAIN_VERSION]
    return ClipName(sha256(json.dumps(made_of).encode()).hexdigest()[:32])
