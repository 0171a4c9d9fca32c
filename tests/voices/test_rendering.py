# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rendering: only what is missing, whatever breaks on the way, and nothing that was made is lost."""

import resource
from collections import Counter
from datetime import timedelta
from itertools import islice
from pathlib import Path

import pytest

from ivr.voices import (
    Clips,
    Hindrance,
    Job,
    KeepingError,
    Outcome,
    Patience,
    Progress,
    Source,
    SourceError,
    Summary,
    Unfit,
    Voice,
    render,
)
from ivr.voices.pcm import Pcm
from tests.voices.casts import Cast, spoken_like
from tests.voices.day import job
from tests.voices.sounds import silence, tone

JOBS = tuple(job(f"Frase numero {number}.") for number in "1234567890")
NOT_NOW = SourceError("not now", timedelta(seconds=3))
NEVER = SourceError("never")


class Sleep:
    """Sleeps for no time at all, and remembers for how long."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)


@pytest.fixture
def clips(tmp_path: Path) -> Clips:
    return Clips(tmp_path)


def run(
    clips: Clips, *sources: Source, jobs: tuple[Job, ...] = JOBS, sleep: Sleep | None = None
) -> list[Progress]:
    return list(render(jobs, sources, clips, sleep or Sleep()))


def outcomes(progress: list[Progress]) -> Counter[Outcome]:
    return Counter(each.outcome for each in progress)


def test_what_is_there_is_not_made_again(clips: Clips) -> None:
    """The second time asks nobody for anything."""
    assert outcomes(run(clips, Cast())) == {Outcome.MADE: 10}
    again = Cast()
    assert outcomes(run(clips, again)) == {Outcome.KEPT: 10}
    assert again.asked == []


def test_only_what_changed_is_made(clips: Clips) -> None:
    """One new sentence is one sentence's work."""
    run(clips, Cast())
    cast, new = Cast(), job("Una frase nuova.")
    run(clips, cast, jobs=(*JOBS, new))
    assert cast.asked == [new]


def test_progress_tells_how_far_it_is(clips: Clips) -> None:
    """Each sentence once, counted up to all of them; one asked for twice is one."""
    progress = run(clips, Cast(), jobs=JOBS + JOBS)
    assert [(each.job, each.done, each.total) for each in progress] == [
        (each, number, 10) for number, each in enumerate(JOBS, 1)
    ]
    summary = Summary()
    for each in progress:
        summary.add(each)
    assert (summary.counts[Outcome.MADE], sum(summary.counts.values())) == (10, 10)


def test_a_human_recording_wins(clips: Clips) -> None:
    """The configured voice speaks the rest; it is not even asked for what has a recording."""
    human, synthetic = Cast("recording", knows=("fr",)), Cast("espeak")
    mixed = (job("Grazie.", "it"), job("Merci.", "fr"))
    progress = run(clips, human, synthetic, jobs=mixed)
    assert [each.source for each in progress] == ["espeak", "recording"]
    assert synthetic.asked == [mixed[0]]


def test_a_language_without_a_voice_is_left_to_the_carrier(clips: Clips) -> None:
    """That is no failure: with `say` in the config every sentence comes out so."""
    assert outcomes(run(clips, Cast(knows=()))) == {Outcome.LEFT: 10}
    assert outcomes(run(clips)) == {Outcome.LEFT: 10}


def test_a_recording_that_is_broken_is_told_and_replaced(clips: Clips) -> None:
    """Staff learn of it, callers hear the synthetic voice meanwhile."""
    human, synthetic = Cast("recording", [SourceError("goodbye.wav: no sound")]), Cast("espeak")
    progress = run(clips, human, synthetic, jobs=JOBS[:1])
    assert [(each.outcome, each.source, each.why) for each in progress] == [
        (Outcome.FAILED, "recording", "goodbye.wav: no sound"),
        (Outcome.MADE, "espeak", ""),
    ]
    assert clips.find(JOBS[0], [human, synthetic])


@pytest.mark.parametrize(
    ("bad", "unfit"),
    [
        (silence(2), Unfit.SILENT),
        (tone(1000, 1.2), Unfit.CUT_OFF),
        (Pcm(spoken_like(JOBS[0]).samples[:20000], 22050), Unfit.CUT_OFF),
        (spoken_like(job("No.")), Unfit.TOO_SHORT),
        (spoken_like(job("Un discorso. " * 20)), Unfit.TOO_LONG),
    ],
)
def test_an_unfit_clip_is_made_anew(clips: Clips, bad: Pcm, unfit: Unfit) -> None:
    """Twice more, then it is reported with its reason and is not kept."""
    text = job("Questa è una frase abbastanza lunga da non poter durare mezzo secondo.")
    cast = Cast(answers=[bad, bad])
    assert outcomes(run(clips, cast, jobs=(text,))) == {Outcome.MADE: 1}
    other = job(text.sentence.text, "fr")
    stubborn = Cast(answers=[bad] * 3)
    (progress,) = run(clips, stubborn, jobs=(other,))
    assert (progress.outcome, progress.why) == (Outcome.FAILED, unfit)
    assert len(stubborn.asked) == 3
    assert clips.find(other, [stubborn]) is None


def test_a_damaged_clip_is_made_anew(clips: Clips) -> None:
    """What the disk lost is noticed when the line starts."""
    cast = Cast()
    run(clips, cast)
    name = clips.find(JOBS[3], [cast])
    assert name
    clips.path(name).write_bytes(b"\xff" * clips.path(name).stat().st_size)
    assert outcomes(run(clips, Cast())) == {Outcome.KEPT: 9, Outcome.MADE: 1}
    assert clips.whole(name)


def test_a_damaged_clip_that_nobody_can_mend_is_heard_no_more(clips: Clips) -> None:
    """The carrier's voice speaks for it, rather than a crackle."""
    cast = Cast()
    run(clips, cast)
    name = clips.find(JOBS[3], [cast])
    assert name
    clips.path(name).write_bytes(b"\xff" * 2000)
    assert outcomes(run(clips, Cast(answers=[NEVER]))) == {Outcome.KEPT: 9, Outcome.FAILED: 1}
    assert clips.find(JOBS[3], [cast]) is None


def test_one_clip_that_cannot_be_kept_is_told_and_the_rest_is_made(clips: Clips) -> None:
    """A folder in its place is no reason for silence elsewhere."""
    cast = Cast()
    place = clips.path(clips.name(JOBS[3].sentence, Voice("cast", (), "1")))
    place.mkdir()
    progress = run(clips, cast)
    assert outcomes(progress) == {Outcome.FAILED: 1, Outcome.MADE: 9}
    assert [(each.place, each.why) for each in progress if each.place] == [(place, Hindrance.OCCUPIED)]


def test_where_nothing_can_be_kept_nobody_speaks_in_vain(clips: Clips) -> None:
    """A thousand sentences are not asked of a service only to be thrown away."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, hard))
    cast = Cast()
    try:
        with pytest.raises(KeepingError):
            run(clips, cast)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert len(cast.asked) == 1


def test_a_sentence_that_never_comes_is_reported_and_the_rest_is_made(clips: Clips) -> None:
    """Nothing waits for it."""
    sleep = Sleep()
    progress = run(clips, Cast(answers=[NEVER]), sleep=sleep)
    assert outcomes(progress) == {Outcome.FAILED: 1, Outcome.MADE: 9}
    assert (progress[0].outcome, progress[0].why, sleep.seconds) == (Outcome.FAILED, "never", [])


def test_a_throttled_source_is_left_alone_and_asked_again(clips: Clips) -> None:
    """Longer each time, never less than it asks for; the sentence comes after the others."""
    sleep, cast = Sleep(), Cast(answers=[NOT_NOW] * 5)
    progress = run(clips, cast, sleep=sleep)
    assert outcomes(progress) == {Outcome.WAITING: 5, Outcome.MADE: 10}
    assert sleep.seconds == [3, 4, 8, 16, 32]
    assert [each.wait.total_seconds() for each in progress[:5]] == sleep.seconds
    assert progress[-1].job == JOBS[4]
    assert (progress[4].done, progress[-1].done) == (0, 10)


def test_patience_comes_back_with_success(clips: Clips) -> None:
    """A service that refuses now and then is used to the end."""
    sleep = Sleep()
    good = spoken_like(JOBS[0])
    progress = run(clips, Cast(answers=[NOT_NOW, good] * 20), sleep=sleep)
    assert outcomes(progress)[Outcome.MADE] == 10
    assert set(sleep.seconds) == {3}


def test_no_wait_is_longer_than_five_minutes(clips: Clips) -> None:
    """However long a service wants: the caretaker comes back another time."""
    sleep = Sleep()
    run(clips, Cast(answers=[SourceError("come back tomorrow", timedelta(days=1))]), sleep=sleep)
    assert sleep.seconds == [300]


def test_a_source_that_goes_on_refusing_is_asked_no_more(clips: Clips) -> None:
    """What is there stays in use, a human recording is still rendered, the rest is reported."""
    run(clips, Cast("gtts"), jobs=JOBS[:2])
    sleep, gone = Sleep(), Cast("gtts", [NOT_NOW] * 100)
    human = Cast("recording", knows=("fr",))
    french = job("Merci.", "fr")
    progress = run(clips, human, gone, jobs=(*JOBS, french), sleep=sleep)
    assert outcomes(progress) == {
        Outcome.KEPT: 2,
        Outcome.WAITING: 5,
        Outcome.GIVEN_UP: 8,
        Outcome.MADE: 1,
    }
    assert len(gone.asked) == 6
    assert {each.why for each in progress if each.outcome is Outcome.GIVEN_UP} == {"not now"}
    summary = Summary()
    for each in progress:
        summary.add(each)
    assert summary.given_up == {"gtts": "not now"}
    assert outcomes(run(clips, human, Cast("gtts"), jobs=JOBS)) == {Outcome.KEPT: 2, Outcome.MADE: 8}


def test_a_source_that_was_given_up_is_left_alone_in_the_next_part_too(clips: Clips) -> None:
    """Today's sentences have waited for it in vain: those of the days ahead do not begin anew."""
    sleep, gone, patience = Sleep(), Cast("gtts", [NOT_NOW] * 100), Patience()
    for part in (JOBS[:5], JOBS[5:]):
        list(render(part, [gone], clips, sleep, patience))
    assert (len(gone.asked), len(sleep.seconds)) == (6, 5)


def test_what_is_there_is_kept_after_a_source_was_given_up(clips: Clips) -> None:
    """A service that is gone takes nothing along: what it once spoke is no failure, wherever in the list."""
    run(clips, Cast("gtts"), jobs=JOBS[8:])
    progress = run(clips, Cast("gtts", [NOT_NOW] * 100))
    assert [each.outcome for each in progress if each.job in JOBS[8:]] == [Outcome.KEPT] * 2


def test_a_broken_recording_is_reported_once(clips: Clips) -> None:
    """Also where the voice in its place has to be asked twice."""
    human, synthetic = Cast("recording", [NEVER] * 2), Cast("gtts", [NOT_NOW])
    progress = run(clips, human, synthetic, jobs=JOBS[:1])
    assert [each.outcome for each in progress] == [Outcome.FAILED, Outcome.WAITING, Outcome.MADE]


def test_an_interruption_loses_nothing(clips: Clips) -> None:
    """Wherever one stops, the next time goes on from there."""
    first = Cast()
    rendering = render(JOBS, [first], clips, Sleep())
    assert len(list(islice(rendering, 4))) == 4
    rendering.close()  # type: ignore[attr-defined]  # it is a generator; callers need not know
    second = Cast()
    assert outcomes(run(clips, second)) == {Outcome.KEPT: 4, Outcome.MADE: 6}
    assert first.asked + second.asked == list(JOBS)


def test_an_interruption_while_speaking_loses_only_that_sentence(clips: Clips) -> None:
    """Control-C in the middle of one: no half clip, and the store is free for the next."""

    class Interrupted(Cast):
        def speak(self, job: Job) -> Pcm:
            if job == JOBS[2]:
                raise KeyboardInterrupt
            return super().speak(job)

    with pytest.raises(KeyboardInterrupt):
        run(clips, Interrupted())
    assert outcomes(run(clips, Cast())) == {Outcome.KEPT: 2, Outcome.MADE: 8}


def test_a_clip_tells_what_it_says(clips: Clips) -> None:
    """Words, language, id and source stand beside the sound."""
    cast = Cast("espeak")
    run(clips, cast, jobs=JOBS[:1])
    name = clips.find(JOBS[0], [cast])
    assert name
    about = clips.about(name)
    assert about
    assert (about.text, about.language, about.id, about.source) == (
        JOBS[0].sentence.text,
        "it",
        JOBS[0].id,
        "espeak",
    )
