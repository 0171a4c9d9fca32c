# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""All that a day's callers may hear in four languages, and the ten digits, as jobs."""

from datetime import date
from functools import cache

from ivr.call import Language, Sentence
from ivr.dialogue import lines
from ivr.prompts import load_voice_rows
from ivr.rehearsal import Rehearsal
from ivr.voices import Job
from tests.modena import modena
from tests.prompts import FOLDER, LANGUAGES, PROMPTS

ROWS = load_voice_rows(FOLDER)
PLACES = ("on", "end")
_ORDINARY = date(2026, 1, 12)


@cache
def jobs() -> tuple[Job, ...]:
    """Every sentence of an ordinary Monday, and every digit in both its intonations."""
    said = Rehearsal(modena()).on_days(_ORDINARY, 1)
    spoken = {Job.of(each.line.key, PROMPTS.say(each.line, each.language)) for each in said}
    digits = {
        digit(number, place, language) for number in range(10) for place in PLACES for language in LANGUAGES
    }
    return tuple(sorted(spoken | digits, key=lambda job: (job.sentence.language, job.id)))


def digit(number: int, place: str, language: Language) -> Job:
    return Job.of("digit", PROMPTS.say(lines.digit(number, place), language))


def sentence(text: str, language: str = "it") -> Sentence:
    return Sentence(Language(language), text)


def job(text: str, language: str = "it") -> Job:
    return Job.of("test", sentence(text, language))
