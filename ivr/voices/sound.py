# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From what a voice said to what a telephone plays: the band, the edges, the loudness."""

import warnings

from ivr.voices.levels import loudness
from ivr.voices.pcm import Pcm, filtered
from ivr.voices.wav import RATE, write_wav

with warnings.catch_warnings():
    # It looks for an ffmpeg program when it is imported; we never ask it to run one.
    warnings.simplefilter("ignore", RuntimeWarning)
    from pydub import AudioSegment  # type: ignore[import-untyped]  # it ships no types
    from pydub.silence import detect_leading_silence  # type: ignore[import-untyped]  # it ships no types

# Part of every clip's name: raise it where a change below makes clips sound different.
CHAIN_VERSION = "1"

SPEECH_LEVEL = -20.0  # dBFS, of what speaks
SPEECH_PEAK = -3.0  # dBFS

_MOST_GAIN = 30.0  # decibels: silence must not become noise

# Milliseconds of silence left, where there are any: clips are played one after another, and what comes
# after a sentence, or after a digit that somebody writes down, is the pause before the next.
_BEFORE, _AFTER = 50, 250
_FADE = 5  # milliseconds
_SILENCE = -30.0  # decibels below the speech; what is softer at an end is cut

# ITU-T G.712 lets a telephone carry 300 to 3400 Hz. Below, the rumble of a room is turned down. Above,
# nothing may be left to fold back: at 3400 Hz 11 dB are gone, at 3500 Hz 38. By way of 16 kHz the filter
# is at work whatever the rate of the source, 8 kHz included.
_BAND = (
    ("highpass", "f=150"),
    ("aresample", f"{2 * RATE}"),
    ("aresample", f"{RATE}:filter_size=96:cutoff=0.84"),
)


def telephone(pcm: Pcm) -> bytes:
    """Make the clip of a sentence: trimmed, in the telephone's band, as loud as every other."""
    return write_wav(_faded(levelled(_trimmed(in_band(pcm)), SPEECH_LEVEL, SPEECH_PEAK)))


def in_band(pcm: Pcm) -> Pcm:
    """Keep what a telephone line carries, at its rate."""
    headroom = ("volume", "-3dB")  # filters overshoot a little where a source goes up to full scale
    return filtered(pcm, RATE, headroom, *_BAND)


def levelled(pcm: Pcm, level: float, peak: float) -> Pcm:
    """Bring a sound to a loudness in dBFS, holding back the moments that would exceed the peak in dBFS."""
    louder = min(level - loudness(pcm), _MOST_GAIN)
    gain = ("volume", f"{louder:.2f}dB:precision=float")
    limiter = ("alimiter", f"limit={10 ** (peak / 20):.4f}:attack=5:release=50:level=false:latency=true")
    return filtered(pcm, pcm.rate, gain, limiter)


def _trimmed(pcm: Pcm) -> Pcm:
    segment = _segment(pcm)
    threshold = loudness(pcm) + _SILENCE
    before = detect_leading_silence(segment, threshold)
    after = detect_leading_silence(segment.reverse(), threshold)
    return Pcm(segment[max(0, before - _BEFORE) : len(segment) - max(0, after - _AFTER)].raw_data, pcm.rate)


def _faded(pcm: Pcm) -> Pcm:
    return Pcm(_segment(pcm).fade_in(_FADE).fade_out(_FADE).raw_data, pcm.rate)


def _segment(pcm: Pcm) -> AudioSegment:
    return AudioSegment(pcm.samples, sample_width=2, frame_rate=pcm.rate, channels=1)
