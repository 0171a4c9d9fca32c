# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every sentence of a day, really rendered by eSpeak NG in four languages, and measured."""

from collections.abc import Iterable, Mapping

import pytest

from ivr.call import Language
from ivr.simulator.twiml.clip import length
from ivr.voices import Clips, Job, Measures, Outcome, casting, measure, render, why_unfit
from ivr.voices.pcm import Pcm, filtered
from ivr.voices.wav import RATE, read_wav, write_wav
from tests.prompts import LANGUAGES
from tests.voices.day import PLACES, ROWS, digit, jobs
from tests.voices.sounds import spoken

# Of the energy of a clip, what may lie above 3400 Hz: the noise of mu-law itself is 0.0001 at the most,
# and speech that was not filtered, or folded down, has ten times as much.
MOST_ABOVE_BAND = 2e-4

Rendered = Mapping[Job, bytes]


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Rendered:
    """The clips of a day, as the line would have them."""
    folder = tmp_path_factory.mktemp("day")
    clips, sources = Clips(folder / "clips"), casting("espeak", ROWS, folder / "recordings")
    assert {progress.outcome for progress in render(jobs(), sources, clips)} == {Outcome.MADE}
    names = {each: clips.find(each, sources) for each in jobs()}
    return {each: clips.path(name).read_bytes() for each, name in names.items() if name}


@pytest.fixture(scope="module")
def measured(day: Rendered) -> Mapping[Job, Measures]:
    return {each: measure(clip) for each, clip in day.items()}


def texts(found: Iterable[Job]) -> list[str]:
    return [each.sentence.text for each in found]


def test_every_sentence_has_its_clip(day: Rendered) -> None:
    """Nobody is left to the carrier's voice, in any language."""
    assert day.keys() == set(jobs())
    assert {each.sentence.language for each in day} == set(LANGUAGES)


def test_every_clip_is_fit_to_be_heard(day: Rendered) -> None:
    """Neither silent, nor clipped, nor cut off, nor of a length that its text can't have."""
    assert {each.sentence.text: why_unfit(clip, each.sentence.text) for each, clip in day.items()} == (
        dict.fromkeys(texts(day))
    )


def test_every_clip_is_as_loud_as_every_other(measured: Mapping[Job, Measures]) -> None:
    """A caller does not reach for the volume between two sentences, or two languages."""
    assert texts(each for each, m in measured.items() if not -21.0 < m.rms < -19.0) == []
    assert texts(each for each, m in measured.items() if m.peak > -3.0) == []


def test_every_clip_is_in_the_telephones_band(measured: Mapping[Job, Measures]) -> None:
    """What is above 3400 Hz would come back as a hiss on the way."""
    assert texts(each for each, m in measured.items() if m.above_band > MOST_ABOVE_BAND) == []


def test_a_chain_without_its_low_pass_would_be_noticed() -> None:
    """Protects the test before this one: it fails for a resampler that lets the rest through."""
    fricatives = spoken("La scelta non è valida. Pour revenir au menu, appuyez sur la touche dièse.")
    plain = filtered(fricatives, RATE, ("aresample", str(RATE)))
    folded = Pcm(b"".join(fricatives.samples[n : n + 2] for n in range(0, len(fricatives.samples), 6)), RATE)
    for wrong in (plain, folded):
        assert measure(write_wav(wrong)).above_band > 5 * MOST_ABOVE_BAND


def test_clips_begin_at_once_and_end_in_a_pause(day: Rendered) -> None:
    """Nobody waits for the first word, and a sentence does not run into the next."""
    for each, clip in day.items():
        loud = [frame.rms > 200 for frame in read_wav(clip).frames(10)]
        assert loud.index(True) <= 12, each
        assert 18 <= loud[::-1].index(True) <= 40, each


def test_the_simulator_reads_the_same_length(day: Rendered, measured: Mapping[Job, Measures]) -> None:
    """The pretend carrier, which parses by itself, plays a clip for as long as it lasts."""
    for each, clip in day.items():
        assert length(clip).total_seconds() == pytest.approx(measured[each].seconds, abs=1e-6)


def test_longer_sentences_last_longer(measured: Mapping[Job, Measures]) -> None:
    """The clip of one sentence is not that of another."""
    for language in LANGUAGES:
        clips = [
            (len(e.sentence.text), m.seconds) for e, m in measured.items() if e.sentence.language == language
        ]
        shortest, longest = min(clips), max(clips)
        assert longest[1] > 5 * shortest[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_digit_that_others_follow_stays_up(day: Rendered, language: Language) -> None:
    """A number read out sounds like one: the voice falls at its end, not at every digit."""
    going_on, ending = (
        sum(fall(day[digit(number, place, language)]) for number in range(10)) / 10 for place in PLACES
    )
    assert ending > going_on + 1


def fall(clip: bytes) -> float:
    """By how many hertz the voice sinks from the first half of a word to its end."""
    sound = read_wav(clip)
    voiced = [frame for frame in sound.frames(40) if frame.rms > 1500]
    pitches = [pitch(frame) for frame in voiced]
    half = max(1, len(pitches) // 2)
    return sum(pitches[:half]) / half - sum(pitches[half:]) / max(1, len(pitches) - half)


def pitch(sound: Pcm) -> float:
    """The fundamental of a voiced sound, in hertz, by autocorrelation between 60 and 200."""
    samples = memoryview(sound.samples).cast("h")
    likeness = {
        lag: sum(a * b for a, b in zip(samples[:-lag], samples[lag:], strict=True)) / (len(samples) - lag)
        for lag in range(RATE // 200, RATE // 60)
    }
    return RATE / max(likeness, key=lambda lag: likeness[lag])
