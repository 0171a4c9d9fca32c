# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The chain from a voice to a telephone: band, edges, loudness, whatever comes in."""

import io

import av
import pytest

from ivr.voices import measure
from ivr.voices.levels import dbfs, loudness
from ivr.voices.pcm import Pcm
from ivr.voices.sound import in_band, telephone
from ivr.voices.wav import RATE, read_wav, write_wav
from tests.voices.sounds import joined, louder, noise, silence, spoken, tone

RATES = (8000, 16000, 22050, 24000, 44100, 48000)


def test_other_readers_find_the_format_that_twilio_plays() -> None:
    """FFmpeg, which had no part in the writing, agrees about every property."""
    clip = telephone(spoken())
    with av.open(io.BytesIO(clip), "r") as container:
        stream = container.streams.audio[0]
        assert (stream.codec_context.name, stream.rate, stream.channels) == ("pcm_mulaw", RATE, 1)
        samples = sum(frame.samples for frame in container.decode(stream))
    assert samples == len(read_wav(clip).samples) // 2


@pytest.mark.parametrize("samples", [0, 1, 2, 4001])
def test_a_wav_file_is_laid_out_as_the_standard_asks(samples: int) -> None:
    """Chunks of even length, a fact chunk that counts the samples, a size that includes all."""
    clip = write_wav(Pcm(noise(1, RATE).samples[: 2 * samples], RATE))
    data = clip.index(b"data")
    assert clip[:4] + clip[8:16] == b"RIFFWAVEfmt "
    assert int.from_bytes(clip[4:8], "little") == len(clip) - 8
    assert len(clip) % 2 == 0
    assert clip[clip.index(b"fact") :][8:12] == clip[data:][4:8] == samples.to_bytes(4, "little")


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize(
    ("hertz", "least", "most"),
    [
        (60, -40, -12),
        (300, -2, 1),
        (1000, -1, 1),
        (3000, -1, 1),
        (3200, -2, 1),
        (3500, -96, -30),
        (3800, -96, -60),
    ],
)
def test_the_band_is_a_telephones(rate: int, hertz: int, least: float, most: float) -> None:
    """ITU-T G.712: 300 to 3400 Hz pass, the rest does not, from any rate, 8 kHz included."""
    before = tone(hertz, 1.0, rate)
    lost = dbfs(passed(before).rms) - (dbfs(before.rms) - 3)  # 3 dB are headroom
    assert least <= lost <= most


@pytest.mark.parametrize("hertz", [4100, 4600, 5000, 6000, 7500, 9000])
def test_nothing_folds_back(hertz: int) -> None:
    """A whistle above the band is gone, not turned into one within it."""
    assert passed(tone(hertz)).rms <= 1


def passed(sound: Pcm) -> Pcm:
    """What is left of a steady sound, away from its abrupt beginning and end, which have every frequency."""
    return Pcm(in_band(sound).samples[1600:-1600], RATE)


@pytest.mark.parametrize("decibels", [-25, -12, 0, 6])
def test_a_soft_voice_and_a_loud_one_come_out_alike(decibels: float) -> None:
    """Recordings made on two days, or by two sources, are heard at one loudness."""
    assert measure(telephone(louder(spoken(), decibels))).rms == pytest.approx(-20.0, abs=1.0)


def test_pauses_do_not_make_a_sentence_loud() -> None:
    """Protects ears: two words far apart are no softer than two words together."""
    sparse = joined(spoken(), silence(60), spoken())
    assert loudness(sparse) == pytest.approx(loudness(spoken()), abs=0.1)


def test_one_loud_moment_neither_clips_nor_hushes_the_rest() -> None:
    """A knock on the microphone is held back; the words stay as loud as they should be."""
    knock = joined(spoken(), tone(800, 0.02, amplitude=32000), spoken())
    clip = measure(telephone(knock))
    assert clip.peak <= -3.0
    assert clip.rms == pytest.approx(-20.0, abs=1.5)


def test_silence_at_both_ends_is_cut_but_for_a_little() -> None:
    """50 ms stay before, 250 after, however long somebody waited before speaking."""
    clip = telephone(joined(silence(3), tone(1000, 1.0), silence(3)))
    assert measure(clip).seconds == pytest.approx(1.3, abs=0.03)
    silent = [frame.rms < 100 for frame in read_wav(clip).frames(10)]
    assert silent.index(False) == pytest.approx(5, abs=2)
    assert silent[::-1].index(False) == pytest.approx(25, abs=2)


def test_what_little_silence_there_is_stays() -> None:
    """Nothing is added, and no word is cut."""
    assert measure(telephone(tone(1000, 1.0))).seconds == pytest.approx(1.0, abs=0.01)


def test_the_hiss_of_a_room_counts_as_silence() -> None:
    """A recording made in an office is trimmed too, with noise 40 dB below the voice."""
    hiss = noise(2, amplitude=100)
    assert measure(telephone(joined(hiss, tone(1000, 1.0, amplitude=8000), hiss))).seconds < 1.5


def test_a_clip_begins_and_ends_without_a_click() -> None:
    """A sound that was cut in full swing is faded within its first and last milliseconds."""
    samples = memoryview(read_wav(telephone(tone(1000))).samples).cast("h")
    assert max(map(abs, samples[:4])) < 600
    assert max(map(abs, samples[-4:])) < 600
    assert max(map(abs, samples[80:160])) > 3000


@pytest.mark.parametrize("nothing", [silence(1), silence(0), noise(1, amplitude=2)], ids=str)
def test_silence_stays_silence(nothing: Pcm) -> None:
    """An empty answer is not blown up into a roar, and breaks nothing."""
    assert measure(telephone(nothing)).rms < -60


def test_loudness_is_that_of_a_tone_by_definition() -> None:
    """A sine is 3 dB below its peak."""
    assert loudness(tone(1000, amplitude=16384)) == pytest.approx(-9.03, abs=0.1)
