# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sources whose every answer is written in the test."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ivr.voices import Job, SourceError, Voice
from ivr.voices.pcm import Pcm
from tests.voices.sounds import joined, silence, tone

Answer = Pcm | SourceError


def spoken_like(job: Job) -> Pcm:
    """A sound that passes for the words of a job."""
    return joined(silence(0.1), tone(1000, 0.3 + len(job.sentence.text) / 15), silence(0.3))


@dataclass(eq=False)
class Cast:
    """Answers sentence by sentence: with the next of its answers, or, when they are used up, as it should."""

    name: str = "cast"
    answers: list[Answer] = field(default_factory=list)
    knows: Sequence[str] = ("it", "en", "fr", "ar")
    asked: list[Job] = field(default_factory=list)

    def identity(self, job: Job) -> Voice | None:
        return Voice(self.name, (), "1") if job.sentence.language in self.knows else None

    def speak(self, job: Job) -> Pcm:
        self.asked.append(job)
        answer = self.answers.pop(0) if self.answers else spoken_like(job)
        if isinstance(answer, SourceError):
            raise answer
        return answer
