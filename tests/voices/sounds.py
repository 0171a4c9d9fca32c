# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sounds made for tests: tones, noise, words, and files of every kind that hold them."""

import io
import math
import random
from array import array
from functools import cache

import av

from ivr.voices.espeak import Espeak
from ivr.voices.pcm import Pcm, filtered
from tests.voices.day import ROWS, job

WORDS = "Grazie per aver chiamato."


def tone(hertz: float, seconds: float = 1.0, rate: int = 22050, amplitude: int = 8000) -> Pcm:
    step = 2 * math.pi * hertz / rate
    count = round(seconds * rate)
    return Pcm(array("h", [round(amplitude * math.sin(step * n)) for n in range(count)]).tobytes(), rate)


def silence(seconds: float, rate: int = 22050) -> Pcm:
    return Pcm(bytes(2 * round(seconds * rate)), rate)


def noise(seconds: float, rate: int = 22050, amplitude: int = 8000) -> Pcm:
    """The same noise every time."""
    dice = random.Random(1)  # noqa: S311  # no secret is made of it
    count = round(seconds * rate)
    return Pcm(array("h", [dice.randint(-amplitude, amplitude) for _ in range(count)]).tobytes(), rate)


def joined(*sounds: Pcm) -> Pcm:
    return Pcm(b"".join(sound.samples for sound in sounds), sounds[0].rate)


def louder(sound: Pcm, decibels: float) -> Pcm:
    return filtered(sound, sound.rate, ("volume", f"{decibels}dB"))


@cache
def spoken(text: str = WORDS, language: str = "it") -> Pcm:
    """Words as eSpeak NG says them, at 22050 Hz."""
    return Espeak(ROWS).speak(job(text, language))


def encoded(
    sound: Pcm, container: str, codec: str, rate: int = 22050, layout: str = "mono", **options: str
) -> bytes:
    """A file as a recorder, or a service, would make it."""
    file = io.BytesIO()
    with av.open(file, "w", container, options=options) as output:
        stream = output.add_stream(codec, rate=rate, layout=layout)
        assert isinstance(stream, av.AudioStream)
        frame = av.AudioFrame(format="s16", layout="mono", samples=len(sound.samples) // 2)
        frame.sample_rate = sound.rate
        frame.planes[0].update(sound.samples)
        resampler = av.AudioResampler(stream.format, layout, rate, frame_size=stream.frame_size or None)
        for piece in (*resampler.resample(frame), *resampler.resample(None)):
            output.mux(stream.encode(piece))
        output.mux(stream.encode(None))
    return file.getvalue()


def mp3(sound: Pcm) -> bytes:
    """As Google Translate has it: 24 kHz, mono, without a word about itself."""
    return encoded(sound, "mp3", "libmp3lame", rate=24000, write_xing="0", id3v2_version="0")
