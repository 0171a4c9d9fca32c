# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What sources of speech have in common: a sentence to be spoken, who speaks it, and how that may fail."""

from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import Protocol

from ivr.call import Sentence
from ivr.voices.pcm import Pcm


@dataclass(frozen=True, slots=True)
class Job:
    """A sentence to be made into sound; `id` is the `recording_id` that staff know it by."""

    id: str
    sentence: Sentence

    @staticmethod
    def of(key: str, sentence: Sentence) -> "Job":
        """The job of putting a prompt into sound, where `key` is the prompt's and `sentence` its words."""
        return Job(recording_id(key, sentence), sentence)


def recording_id(key: str, sentence: Sentence) -> str:
    """A name for people: "greeting-3fa2b1c0", the prompt's key and 8 hex digits of its words.

    The words are in it so that a recording of other words, from before they were edited, is never heard.
    """
    return f"{key}-{sha256(sentence.text.encode()).hexdigest()[:8]}"


def recording_file(job: Job) -> str:
    """Where in the folder of recordings the one of a job is, or would be: "it/greeting-3fa2b1c0.wav"."""
    return f"{job.sentence.language}/{job.id}.wav"


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: all that makes one voice sound unlike another; a change of it asks for new clips."""

    source: str
    parameters: tuple[tuple[str, str], ...]
    version: str


class SourceError(Exception):
    """A sentence that a source did not speak, and an Unfit or its own words for why.

    `retry_after` is None where it would always fail.
    """

    def __init__(self, why: str, retry_after: timedelta | None = None) -> None:
        super().__init__(why)
        self.retry_after = retry_after


class Source(Protocol):
    """Something that speaks."""

    def identity(self, job: Job) -> Voice | None:
        """Tell who would speak this; None where this source has no voice for it. Cheap: webhooks ask it."""
        ...

    def speak(self, job: Job) -> Pcm:
        """Speak what has an identity. Raises SourceError."""
        ...
