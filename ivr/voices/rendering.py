# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sentences become clips: only what is missing, by a human recording or else by the configured voice."""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from ivr.voices.clips import About, Clips
from ivr.voices.measures import why_unfit
from ivr.voices.sound import telephone
from ivr.voices.source import Job, Source, SourceError, Voice

_TRIES = 3  # at a clip that comes out unfit to be heard
_FIRST_WAIT, _LONGEST_WAIT = timedelta(seconds=2), timedelta(minutes=5)
_PATIENCE = 6  # setbacks in a row


class Outcome(StrEnum):
    """What became of a sentence."""

    MADE = "made"
    KEPT = "kept"  # it was there
    LEFT = "left"  # no source has a voice for it: the carrier's speaks it
    FAILED = "failed"
    WAITING = "waiting"  # the source asks for patience: this sentence comes later


@dataclass(frozen=True, slots=True)
class Progress:
    """One piece of news; of a sentence FAILED by one source another may still make or have kept a clip."""

    job: Job
    outcome: Outcome
    done: int  # sentences, of `total`
    total: int
    source: str = ""
    why: str = ""  # an Unfit, or what the source said
    wait: timedelta = timedelta()


@dataclass
class Summary:
    """How many sentences came out in which way."""

    counts: dict[Outcome, int] = field(default_factory=lambda: dict.fromkeys(Outcome, 0))

    def add(self, progress: Progress) -> None:
        self.counts[progress.outcome] += 1


def render(
    jobs: Iterable[Job],
    sources: Sequence[Source],
    clips: Clips,
    sleep: Callable[[float], object] = time.sleep,
) -> Iterator[Progress]:
    """Make the clips that are missing, telling how each sentence comes out.

    Each clip is kept as soon as it is made, so this may be left at any moment and begun again. `sleep` is
    given seconds where a source wants patience; one that goes on refusing is asked no more this time.
    Raises OSError where clips can't be written.
    """
    return _Rendering(jobs, sources, clips, sleep).run()


class _Rendering:
    def __init__(
        self, jobs: Iterable[Job], sources: Sequence[Source], clips: Clips, sleep: Callable[[float], object]
    ) -> None:
        self._ahead = deque(dict.fromkeys(jobs))
        self._total = len(self._ahead)
        self._sources = sources
        self._clips = clips
        self._sleep = sleep
        self._setbacks = 0
        self._given_up: dict[Source, str] = {}
        self._failed: set[tuple[Job, Source]] = set()

    def run(self) -> Iterator[Progress]:
        while self._ahead:
            yield from self._speak(self._ahead.popleft())

    def _speak(self, job: Job) -> Iterator[Progress]:
        for source in self._sources:
            voice = source.identity(job)
            if voice is None or (job, source) in self._failed:
                continue
            try:
                outcome = self._clip(job, source, voice)
            except SourceError as error:
                wait = self._wait(source, error)
                if wait is not None:
                    self._ahead.append(job)
                    yield self._news(job, Outcome.WAITING, voice, str(error), wait)
                    self._sleep(wait.total_seconds())
                    return
                self._failed.add((job, source))
                yield self._news(job, Outcome.FAILED, voice, str(error))
            else:
                yield self._news(job, outcome, voice)
                return
        if not any((job, source) in self._failed for source in self._sources):
            yield self._news(job, Outcome.LEFT)

    def _clip(self, job: Job, source: Source, voice: Voice) -> Outcome:
        name = self._clips.name(job.sentence, voice)
        with self._clips.turn():
            if self._clips.whole(name):
                return Outcome.KEPT
            if source in self._given_up:
                raise SourceError(self._given_up[source])
            about = About(job.sentence.text, job.sentence.language, job.id, voice.source)
            self._clips.put(name, _fit_clip(job, source), about)
        self._setbacks = 0
        return Outcome.MADE

    def _wait(self, source: Source, error: SourceError) -> timedelta | None:
        """How long to leave a source alone before asking again; None where that is of no use."""
        if error.retry_after is None:
            return None
        self._setbacks += 1
        if self._setbacks == _PATIENCE:
            self._given_up[source] = str(error)
            return None
        return min(max(error.retry_after, _FIRST_WAIT * 2.0 ** (self._setbacks - 1)), _LONGEST_WAIT)

    def _news(
        self,
        job: Job,
        outcome: Outcome,
        voice: Voice | None = None,
        why: str = "",
        wait: timedelta = timedelta(),
    ) -> Progress:
        done = self._total - len(self._ahead)
        return Progress(job, outcome, done, self._total, voice.source if voice else "", why, wait)


def _fit_clip(job: Job, source: Source) -> bytes:
    """A clip that may be heard. Raises SourceError, its words an Unfit where it was tried often enough."""
    unfit = None
    for _ in range(_TRIES):
        clip = telephone(source.speak(job))
        unfit = why_unfit(clip, job.sentence.text)
        if unfit is None:
            return clip
    raise SourceError(str(unfit))
