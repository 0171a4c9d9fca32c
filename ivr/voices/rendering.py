# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sentences become clips: only what is missing, by a human recording or else by the configured voice."""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from ivr.voices.clips import About, ClipName, Clips
from ivr.voices.keeping import Hindrance, KeepingError
from ivr.voices.measures import why_unfit
from ivr.voices.patience import Patience
from ivr.voices.progress import Outcome, Progress
from ivr.voices.sound import telephone
from ivr.voices.source import Job, Source, SourceError, Voice

_TRIES = 3  # at a clip that comes out unfit to be heard


def render(
    jobs: Iterable[Job],
    sources: Sequence[Source],
    clips: Clips,
    sleep: Callable[[float], object] = time.sleep,
    patience: Patience | None = None,
) -> Iterator[Progress]:
    """Make the clips that are missing, telling how each sentence comes out.

    Each clip is kept as soon as it is made, so this may be left at any moment and begun again. `sleep` is
    given seconds where a source wants patience; one that goes on refusing is asked no more, nor in another
    rendering with the same `patience`. Raises KeepingError where no clip can be written.
    """
    return _Rendering(jobs, sources, clips, sleep, patience or Patience()).run()


class _Rendering:
    def __init__(
        self,
        jobs: Iterable[Job],
        sources: Sequence[Source],
        clips: Clips,
        sleep: Callable[[float], object],
        patience: Patience,
    ) -> None:
        self._ahead = deque(dict.fromkeys(jobs))
        self._total = len(self._ahead)
        self._sources = sources
        self._clips = clips
        self._sleep = sleep
        self._patience = patience
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
                wait = self._patience.wait(source, error)
                if wait is not None:
                    self._ahead.append(job)
                    yield self._news(job, Outcome.WAITING, voice, str(error), wait)
                    self._sleep(wait.total_seconds())
                    return
                self._failed.add((job, source))
                outcome = Outcome.GIVEN_UP if self._patience.lost(source) else Outcome.FAILED
                yield self._news(job, outcome, voice, str(error))
            except KeepingError as error:
                if error.why is not Hindrance.OCCUPIED:  # the next one would fare no better
                    raise
                yield replace(self._news(job, Outcome.FAILED, voice, error.why), place=error.place)
                return
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
            about = About(job.sentence.text, job.sentence.language, job.id, voice.source)
            self._clips.put(name, self._sound(name, job, source), about)
        self._patience.reward(source)
        return Outcome.MADE

    def _sound(self, name: ClipName, job: Job, source: Source) -> bytes:
        try:
            return self._spoken(job, source)
        except SourceError:
            self._clips.remove(name)  # if one is there, it is damaged: nobody is to hear it
            raise

    def _spoken(self, job: Job, source: Source) -> bytes:
        why = self._patience.lost(source)
        if why is not None:
            raise SourceError(why)
        return _fit_clip(job, source)

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
