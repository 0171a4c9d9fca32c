# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What those who wait hear: the file that staff put in its place, or the project's own tune."""

from pathlib import Path

from ivr.call import Language, Sentence
from ivr.voices.clips import About, ClipName, Clips
from ivr.voices.measures import Unfit
from ivr.voices.recordings import Recordings, read_recording
from ivr.voices.sound import in_band, levelled
from ivr.voices.source import SourceError, Voice
from ivr.voices.tune import compose
from ivr.voices.wav import write_wav

_WORDLESS = Sentence(Language("zxx"), "")  # ISO 639-2: no linguistic content
_OWN = Voice("tune", (), "1")  # raise it when the tune changes
_LEVEL, _PEAK = -22.0, -6.0  # dBFS: a little softer than the voices


class Music:
    """The hold music of a folder of recordings: its FILE, where there is one."""

    FILE = "music.wav"
    SHORTEST, LONGEST = 10, 60  # seconds; between two pieces of it those who wait are told where they stand

    def __init__(self, recordings: Path) -> None:
        self._recordings = Recordings(recordings)
        self._file = str(recordings / self.FILE)

    def find(self, clips: Clips) -> ClipName | None:
        """The clip that is there, the file's before the tune's. Cheap: webhooks ask for it."""
        names = (clips.name(_WORDLESS, voice) for voice in self._voices())
        return next((name for name in names if clips.has(name)), None)

    def names(self, clips: Clips) -> tuple[ClipName, ...]:
        """The clips that `render` makes, the one to be heard first: those to keep."""
        return tuple(clips.name(_WORDLESS, voice) for voice in self._voices())

    def render(self, clips: Clips) -> None:
        """Make what is missing; the tune is always there, in case that the file is not to be used.

        Raises SourceError with an Unfit for a file that can't be used, or is too short or too long, and
        KeepingError where it can't be written.
        """
        for voice in reversed(self._voices()):
            name = clips.name(_WORDLESS, voice)
            with clips.turn():
                if not clips.whole(name):
                    clips.remove(name)  # if one is there, it is damaged
                    clip = write_wav(compose()) if voice is _OWN else self._from_file()
                    clips.put(name, clip, About("", _WORDLESS.language, "music", voice.source))

    def _voices(self) -> tuple[Voice, ...]:
        recorded = self._recordings.identity_of(self._file)
        return (recorded, _OWN) if recorded else (_OWN,)

    def _from_file(self) -> bytes:
        music = in_band(read_recording(self._file))
        if music.seconds < self.SHORTEST:
            raise SourceError(Unfit.TOO_SHORT)
        if music.seconds > self.LONGEST:
            raise SourceError(Unfit.TOO_LONG)
        return write_wav(levelled(music, _LEVEL, _PEAK))
