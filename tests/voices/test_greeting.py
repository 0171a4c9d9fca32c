# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How long a caller listens before the first key: the greeting, and the line of each language."""

from ivr.call import Language, Line
from ivr.dialogue import lines
from ivr.folders import PROMPTS
from ivr.prompts import Prompts, load_voice_rows
from ivr.voices import Job, casting
from ivr.voices.sound import telephone
from ivr.voices.wav import read_wav
from tests.modena import modena

CITY = modena()
_AUDIBLE = 300  # of 32768


def _seconds(line: Line, language: Language) -> float:
    """How long the voice speaks, without the pause that follows."""
    sentence = Prompts.load(PROMPTS, CITY.languages).say(line, language)
    *_, espeak = casting("espeak", load_voice_rows(PROMPTS), PROMPTS / "recordings")
    frames = list(read_wav(telephone(espeak.speak(Job.of(line.key, sentence)))).frames(10))
    silent = next(count for count, frame in enumerate(reversed(frames)) if frame.rms > _AUDIBLE)
    return (len(frames) - silent) / 100


def test_the_greeting_is_short() -> None:
    """Protects the patience of callers: under six seconds in the first language."""
    assert _seconds(lines.greeting(), CITY.languages[0]) < 6


def test_all_languages_are_offered_soon() -> None:
    """Protects whoever waits for theirs: the lines of all languages together are under twelve seconds."""
    offers = ((lines.language_choice(key), each) for key, each in enumerate(CITY.languages, start=1))
    assert sum(_seconds(line, language) for line, language in offers) < 12
