# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Human voices: the files that staff put into prompts/recordings."""

import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG

from ivr.voices.measures import Unfit, is_overdriven
from ivr.voices.pcm import DecodeError, Pcm, decode
from ivr.voices.source import Job, SourceError, Voice, recording_file

RECORDED = "recording"  # the name of this source

_State = tuple[int, int, int]


class Recordings:
    """Speaks what LANGUAGE/ID.wav in a folder holds, in any format, rate and number of channels."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._known: dict[str, tuple[_State, Voice]] = {}

    def identity(self, job: Job) -> Voice | None:
        """The voice of a file's content: another recording of the same sentence is another voice."""
        return self.identity_of(self._file(job))

    def identity_of(self, file: str) -> Voice | None:
        """Tell one content from another without reading a file again that did not change."""
        if not os.path.exists(file):  # noqa: PTH110  # most sentences have none, and it must be known soon
            return None
        try:
            found = Path(file).stat()
            state = (found.st_mtime_ns, found.st_size, found.st_ino)
            if file not in self._known or self._known[file][0] != state:
                content = sha256(Path(file).read_bytes()).hexdigest()
                self._known[file] = state, Voice(RECORDED, (("sha256", content),), "")
        except OSError:  # there, but not to be read: `speak` will say so
            return Voice(RECORDED, (("sha256", ""),), "")
        return self._known[file][1]

    def speak(self, job: Job) -> Pcm:
        """Read the file. Raises SourceError with an Unfit for one that can't be used."""
        spoken = read_recording(self._file(job))
        if is_overdriven(spoken):
            raise SourceError(Unfit.CLIPPED)
        return spoken

    def _file(self, job: Job) -> str:
        return f"{self._folder}/{recording_file(job)}"


def read_recording(file: str) -> Pcm:
    """The sound in a file. Raises SourceError with an Unfit for one that can't be used."""
    try:
        return decode(Path(file).read_bytes())
    except OSError as error:
        raise SourceError(Unfit.UNREADABLE) from error
    except DecodeError as error:
        raise SourceError(Unfit.NO_SOUND) from error


def listing(folder: Path) -> frozenset[tuple[str, int, int]]:
    """Every file of a folder of recordings, by its place in it, with its time in nanoseconds and its size."""
    return frozenset(
        (file.relative_to(folder).as_posix(), found.st_mtime_ns, found.st_size)
        for file, found in _files(folder)
    )


def strays(folder: Path, jobs: Iterable[Job], known: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each file there that nobody hears, with the place where it would be heard, if its name tells one.

    Heard are the recordings of these jobs, and the files that are `known`.
    """
    wanted = [recording_file(job) for job in jobs]
    heard = {*wanted, *known}
    for place in sorted(place for place, _, _ in listing(folder) if place not in heard):
        yield place, _meant(place, wanted)


def _meant(place: str, wanted: Iterable[str]) -> str:
    """The file that was probably meant: of the same name but for its ending, its folder, or its capitals."""
    stem = Path(place).stem.lower()
    likely = [file for file in wanted if Path(file).stem == stem]
    in_its_folder = [file for file in likely if Path(file).parent == Path(place.lower()).parent]
    return next(iter(in_its_folder or likely), "")


def _files(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    for file in folder.rglob("*"):
        try:
            found = file.stat()
        except OSError:  # gone since, or not for us to see
            continue
        if S_ISREG(found.st_mode) and not file.name.startswith("."):
            yield file, found
