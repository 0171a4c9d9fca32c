# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is unfit to be heard is found, with its reason, and what is fit is let through."""

import struct

import pytest

from ivr.voices import Unfit, measure, why_unfit
from ivr.voices.pcm import Pcm
from ivr.voices.sound import levelled, telephone
from ivr.voices.wav import RATE, WavError, read_wav, write_wav
from tests.voices.sounds import WORDS, encoded, joined, louder, noise, silence, spoken, tone

CLIP = telephone(spoken())


def cut(sound: Pcm, share: float) -> Pcm:
    """The first part of a sound, as a broken download leaves it."""
    return Pcm(sound.samples[: int(len(sound.samples) * share) // 2 * 2], sound.rate)


@pytest.mark.parametrize(
    ("clip", "unfit"),
    [
        (CLIP, None),
        (b"", Unfit.FORMAT),
        (b"<html>429</html>", Unfit.FORMAT),
        (CLIP[:-100], Unfit.FORMAT),
        (CLIP + b"\0\0", Unfit.FORMAT),
        (CLIP.replace(struct.pack("<II", RATE, RATE), struct.pack("<II", 11025, 11025)), Unfit.FORMAT),
        (encoded(spoken(), "wav", "pcm_s16le"), Unfit.FORMAT),
        (encoded(spoken(), "wav", "pcm_mulaw", rate=8000, layout="stereo"), Unfit.FORMAT),
        (telephone(silence(2)), Unfit.SILENT),
        (telephone(noise(2, amplitude=5)), Unfit.SILENT),
        (telephone(noise(2, amplitude=200)), Unfit.SILENT),  # a room in which nobody speaks
        (telephone(Pcm(b"", RATE)), Unfit.SILENT),
        (write_wav(levelled(spoken(), -40, -3)), Unfit.SILENT),
        (write_wav(tone(1000, 2.0, RATE, 32700)), Unfit.CLIPPED),
        (telephone(cut(spoken(), 0.4)), Unfit.CUT_OFF),
        (telephone(cut(spoken(), 0.7)), Unfit.CUT_OFF),
        (telephone(joined(spoken("Si."), silence(1))), Unfit.TOO_SHORT),
        (telephone(joined(*[spoken()] * 8)), Unfit.TOO_LONG),
    ],
)
def test_an_unfit_clip_is_found(clip: bytes, unfit: Unfit | None) -> None:
    """Nobody hears half a sentence, or nothing."""
    assert why_unfit(clip, WORDS) == unfit


def test_a_short_word_may_be_short_and_figures_long() -> None:
    """The bounds let through what a text really takes: a digit, a year, an Arabic sentence."""
    for text, language in [("un,", "fr"), ("112", "fr"), ("2026", "it"), ("شكرًا لاتصالكم.", "ar")]:
        assert why_unfit(telephone(spoken(text, language)), text) is None


def test_a_number_read_out_takes_its_time() -> None:
    """Each figure is a word, and an address may be full of them."""
    dictated = telephone(joined(tone(1000, 7.0), silence(0.3)))
    assert why_unfit(dictated, "059 203 4444") is None
    assert why_unfit(dictated, "prema uno.") is Unfit.TOO_LONG


def test_a_long_sentence_does_not_take_for_ever() -> None:
    """The bound grows with the text, and no faster than somebody dictates."""
    announcement = "L'ufficio risponde dal lunedì al venerdì dalle nove a mezzogiorno e mezza."
    for seconds, unfit in ((11.0, None), (15.0, Unfit.TOO_LONG)):
        assert why_unfit(telephone(joined(tone(1000, seconds), silence(0.3))), announcement) is unfit


def test_what_a_clip_is_like() -> None:
    """Each measure is what its name says, on a sound that is known."""
    found = measure(write_wav(joined(tone(1000, 1.0, RATE, 16384), silence(1.0, RATE))))
    assert found.seconds == pytest.approx(2.0)
    assert found.rms == pytest.approx(-9.03, abs=0.1)
    assert found.peak == pytest.approx(-6.0, abs=0.2)
    assert found.silence == pytest.approx(0.5, abs=0.01)
    assert found.end < -90
    assert found.above_band < 1e-4
    assert measure(write_wav(tone(3800, 1.0, RATE))).above_band > 0.5


def test_what_was_written_is_read_again() -> None:
    """Mu-law tells loud samples less exactly than soft ones, but none is off by more than a sixteenth."""
    before = louder(spoken(), -3)
    after = read_wav(write_wav(Pcm(before.samples, RATE)))
    for a, b in zip(memoryview(before.samples).cast("h"), memoryview(after.samples).cast("h"), strict=True):
        assert abs(a - b) <= 8 + abs(a) / 16


@pytest.mark.parametrize("end", [1, 3, 7, 57, 58, 1000])
def test_a_clip_that_was_cut_is_no_clip(end: int) -> None:
    """It is not read, wherever it ends."""
    with pytest.raises(WavError):
        read_wav(CLIP[:end])
