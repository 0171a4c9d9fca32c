# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a line sounds: by its clip where there is one, and by the carrier's own voice until then."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from time import monotonic

from ivr.call import Language, Line
from ivr.carrier.twiml import Clip, Spoken
from ivr.city import City
from ivr.folders import RECORDINGS
from ivr.prompts import Prompts, load_voice_rows, load_voices
from ivr.voices import Clips, Job, Music, casting

_SURE_FOR = 5.0  # seconds in which a clip that was found is not looked for again


class Sounding:
    """Looks for the clip of each line; one that was found is remembered for a moment."""

    def __init__(self, city: Callable[[], City], prompts: Prompts, clips: Clips, folder: Path) -> None:
        self._city = city
        self._prompts = prompts
        self._clips = clips
        self._own = load_voices(folder)
        rows = load_voice_rows(folder)
        self._cast = cache(lambda source: casting(source, rows, folder / RECORDINGS))
        self._music = Music(folder / RECORDINGS)
        # Without a lock: threads that look for the same clip at once find the same.
        self._found: dict[tuple[Line, Language], Clip] = {}
        self._sure_until = 0.0

    def speak(self, line: Line, language: Language) -> Spoken | Clip:
        """Give the line's clip, or its words for the carrier's voice. Raises PromptError."""
        if monotonic() > self._sure_until:
            self._found, self._sure_until = {}, monotonic() + _SURE_FOR
        found = self._found.get((line, language))
        return found or self._look(line, language)

    def music(self) -> Clip | None:
        """Give the hold music; None until it is rendered."""
        name = self._music.find(self._clips)
        return Clip(name) if name else None

    def _look(self, line: Line, language: Language) -> Spoken | Clip:
        sentence = self._prompts.say(line, language)
        name = self._clips.find(Job.of(line.key, sentence), self._cast(self._city().voices))
        if name is None:
            own = self._own[language]
            return Spoken(sentence.text, own.voice, own.language)
        return self._found.setdefault((line, language), Clip(name))
