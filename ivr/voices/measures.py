# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a clip is like, and why one is not fit to be heard."""

from dataclasses import dataclass
from enum import StrEnum

from ivr.voices.levels import SILENCE, dbfs, loudness, silence_share
from ivr.voices.pcm import Pcm, filtered
from ivr.voices.wav import RATE, WavError, read_wav

_PAUSE = -45.0  # dBFS; speech is at -20
_END = 30  # milliseconds
_SOFTEST, _LOUDEST_PEAK = -26.0, -1.0  # dBFS

# How long words may take, between a hasty speaker and one who dictates, pauses included.
_HASTIEST, _SLOWEST = 1 / 32, 1 / 8  # seconds a character
_SLACK = 3.0  # seconds, for the slowest
_FIGURE = 5  # characters, of the word that it is read as
_CUT_OFF = -20.0  # decibels below the speech; one that ends louder was not spoken to its end
_LEAST_CREST = 8.0  # decibels from the loudness of speech to its peak: 12 to 18, as a rule; a square has 0


@dataclass(frozen=True, slots=True)
class Measures:
    """What can be told of a clip without hearing it; levels are in dBFS, shares from 0 to 1."""

    seconds: float
    rms: float  # of what speaks, pauses aside
    peak: float
    end: float  # the RMS of the last moments
    silence: float  # share of the time
    above_band: float  # share of the energy that is above 3400 Hz


class Unfit(StrEnum):
    """Why a clip, or the file that it is made of, should not be heard."""

    FORMAT = "format"  # not 8 kHz mono mu-law, or not a whole file
    SILENT = "silent"
    CLIPPED = "clipped"  # recorded, or spoken, too loud
    CUT_OFF = "cut-off"  # ends in the middle of a sound
    TOO_SHORT = "too-short"  # for its text
    TOO_LONG = "too-long"
    NO_SOUND = "no-sound"  # a file that is empty, incomplete, or something else
    UNREADABLE = "unreadable"  # a file that the machine does not give us


def measure(clip: bytes) -> Measures:
    """Measure a clip. Raises WavError for what is none."""
    sound = read_wav(clip)
    return Measures(
        seconds=sound.seconds,
        rms=loudness(sound),
        peak=dbfs(sound.peak),
        end=dbfs(sound.last(_END).rms),
        silence=silence_share(sound, _PAUSE),
        above_band=_share_above_band(sound),
    )


def why_unfit(clip: bytes, text: str) -> Unfit | None:
    """Find what keeps a clip from being heard as the sentence of this text."""
    try:
        sound = measure(clip)
    except WavError:
        return Unfit.FORMAT
    slow = sum(_FIGURE if sign.isdigit() else 1 for sign in text)
    findings = {
        Unfit.SILENT: sound.rms < _SOFTEST,
        Unfit.CLIPPED: sound.peak > _LOUDEST_PEAK,
        Unfit.CUT_OFF: sound.end > sound.rms + _CUT_OFF,
        Unfit.TOO_SHORT: sound.seconds < _HASTIEST * len(text),
        Unfit.TOO_LONG: sound.seconds > _SLOWEST * slow + _SLACK,
    }
    return next((unfit for unfit, found in findings.items() if found), None)


def is_overdriven(sound: Pcm) -> bool:
    """Tell whether the peaks of speech were cut off before it came to us, when it was recorded too loud."""
    level = loudness(sound)
    return level > SILENCE and dbfs(sound.peak) - level < _LEAST_CREST


def _share_above_band(sound: Pcm) -> float:
    """Six filters of 12 dB an octave: at 3200 Hz 38 dB are gone, at 3600 Hz 5."""
    above = filtered(sound, RATE, *[("highpass", "f=3400:precision=f64")] * 6)
    return (above.rms / sound.rms) ** 2 if sound.rms else 0.0
