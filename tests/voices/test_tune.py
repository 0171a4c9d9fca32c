# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The project's own hold music: its length, its voices, its seam, its band."""

import cmath
import math
from collections import defaultdict
from itertools import pairwise

import pytest

from ivr.voices import tune
from ivr.voices.levels import dbfs
from ivr.voices.measures import measure
from ivr.voices.pcm import Pcm, filtered
from ivr.voices.tune import BASS, BELL, HARP, STRINGS, Instrument, Note, compose, frequency, mixed, score
from ivr.voices.wav import RATE, write_wav

LENGTH = tune.SECONDS * RATE
EIGHTH = LENGTH // 64


@pytest.fixture(scope="module")
def music() -> Pcm:
    return compose()


@pytest.fixture(scope="module")
def around(music: Pcm) -> list[int]:
    """The samples, from the loop's last second on into its next first one, and further."""
    samples = list(memoryview(music.samples).cast("h"))
    return samples[-RATE:] + samples


def strength(samples: list[int], hertz: float) -> float:
    """How strong one frequency is within some samples: one line of their spectrum, by a Hann window."""
    count = len(samples)
    return abs(
        sum(
            sample * (1 - math.cos(2 * math.pi * n / count)) * cmath.exp(-2j * math.pi * hertz * n / RATE)
            for n, sample in enumerate(samples)
        )
    )


def test_it_lasts_as_long_as_a_turn_on_hold(music: Pcm) -> None:
    """Those who wait are told where they stand every 20 to 30 seconds."""
    assert music.rate == RATE
    assert 20 <= music.seconds <= 30


def test_it_is_never_loud(music: Pcm) -> None:
    """Softer than the voices that interrupt it; and never silent, as if the line had dropped."""
    assert dbfs(music.peak) <= -6
    levels = [dbfs(frame.rms) for frame in music.frames(1000)]
    assert -26 < min(levels) < max(levels) < -18


def test_it_is_the_same_every_time(music: Pcm) -> None:
    """One clip for all processes and machines."""
    assert compose() == music


def test_it_has_no_seam(around: list[int]) -> None:
    """Played again and again: where its end meets its beginning it moves as anywhere else."""
    steps = [abs(b - a) for a, b in pairwise(around)]
    bends = [abs(c - 2 * b + a) for a, b, c in zip(around, around[1:], around[2:], strict=False)]
    for course in (steps, bends):
        usual = sorted(course[RATE + 100 :])[len(course) * 9 // 10]
        assert max(course[RATE - 4 : RATE + 4]) <= usual


def test_a_tune_that_breaks_off_would_have_a_seam(music: Pcm) -> None:
    """Protects the test before this one: notes cut at the end are noticed."""
    samples = list(memoryview(music.samples).cast("h"))
    cut = samples[: -EIGHTH // 3]
    while abs(cut[-1]) < 2000:
        cut.pop()
    with pytest.raises(AssertionError):
        test_it_has_no_seam(cut[-RATE:] + cut)


def test_no_click_is_anywhere(music: Pcm) -> None:
    """A click has all frequencies at once: nothing above the highest partial ever stands out."""
    twice = Pcm(2 * music.samples, RATE)
    above = filtered(twice, RATE, *[("highpass", "f=3400:precision=f64")] * 6)
    later = Pcm(above.samples[1600:], RATE)  # away from the filter's own beginning
    assert max(dbfs(frame.peak) for frame in later.frames(20)) < -60


def test_a_note_rings_over_the_end() -> None:
    """Wherever in the loop it begins, it is heard as long."""
    early, late = (mixed([Note(STRINGS, 67, eighth)]) for eighth in (0, 60))
    assert late[4 * EIGHTH :] + late[: 4 * EIGHTH] != late
    assert late == early[4 * EIGHTH :] + early[: 4 * EIGHTH]


def test_it_begins_softly(music: Pcm) -> None:
    """Out of silence, after an announcement, without a start."""
    first = next(music.frames(3))
    assert dbfs(first.peak) < dbfs(music.peak) - 10


def test_a_telephone_carries_it(music: Pcm) -> None:
    """Nearly all of its energy is between 300 and 3400 Hz."""
    below = filtered(music, RATE, *[("lowpass", "f=300:precision=f64")] * 4)
    assert (below.rms / music.rms) ** 2 < 0.05
    assert measure(write_wav(music)).above_band < 2e-4


def test_at_least_three_voices_sound_at_every_moment() -> None:
    """A chord, a harp and a bass all through, a melody over them."""
    sounding: dict[int, set[Instrument]] = defaultdict(set)
    for note in score():
        for eighth in range(note.eighth, note.eighth + int(note.instrument.length * RATE / EIGHTH)):
            sounding[eighth % 64].add(note.instrument)
    assert min(len(sounding[eighth]) for eighth in range(64)) >= 3
    assert {note.instrument for note in score()} == {BASS, STRINGS, HARP, BELL}


@pytest.mark.parametrize("instrument", [BASS, STRINGS, HARP, BELL], ids=["bass", "strings", "harp", "bell"])
def test_each_voice_is_heard(instrument: Instrument) -> None:
    """None of them drowns the others, or is drowned."""
    alone = power(mixed(note for note in score() if note.instrument is instrument))
    assert 0.05 < alone / power(mixed(score())) < 0.6


def power(samples: list[float]) -> float:
    return sum(sample * sample for sample in samples)


def test_the_notes_are_in_tune(around: list[int]) -> None:
    """What the score writes sounds: the right pitch is stronger than those half a semitone beside it."""
    assert frequency(69) == 440
    for note in score():
        if note.instrument is BELL:
            begun = (note.eighth + 1) * EIGHTH  # the loop begins less than an eighth before the score
            heard = around[RATE:][begun : begun + 3000] or around[:3000]
            beside = [strength(heard, frequency(note.key) * 2 ** (step / 24)) for step in (-1, 1)]
            assert strength(heard, frequency(note.key)) > 1.5 * max(beside), note
