# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Human voices: the files that staff put into prompts/recordings."""

import os
from hashlib import sha256
from pathlib import Path

from ivr.voices.measures import Unfit
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
        return read_recording(self._file(job))

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
