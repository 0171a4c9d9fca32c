# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How loud a sound is, in decibels below the loudest that 16 bits can say (dBFS)."""

import math
from collections.abc import Sequence

from ivr.voices.pcm import Pcm

SILENCE = -96.0  # dBFS: less than the last of 16 bits

_FULL_SCALE = 32768
_FRAME = 20  # milliseconds
_SOFTEST = 33**2  # -60 dBFS, as power: no part of speech is softer
_PAUSE = 0.1  # of the mean power: softer than that is a pause between words


def dbfs(magnitude: float) -> float:
    """What an RMS or a peak is in dBFS."""
    return max(SILENCE, 20 * math.log10(magnitude / _FULL_SCALE)) if magnitude else SILENCE


def loudness(pcm: Pcm) -> float:
    """The RMS, in dBFS, of what speaks in a sound: its pauses do not make it softer.

    Gated twice, as ITU-R BS.1770 does it; the telephone band needs none of its weighting.
    """
    heard = [power for frame in pcm.frames(_FRAME) if (power := frame.rms**2) >= _SOFTEST]
    pause = _PAUSE * _mean(heard)
    return dbfs(math.sqrt(_mean([power for power in heard if power >= pause])))


def silence_share(pcm: Pcm, threshold: float) -> float:
    """The share of a sound, 0 to 1, that is softer than `threshold` dBFS."""
    levels = [dbfs(frame.rms) for frame in pcm.frames(_FRAME)]
    return sum(level < threshold for level in levels) / len(levels) if levels else 1.0


def _mean(powers: Sequence[int]) -> float:
    return sum(powers) / len(powers) if powers else 0.0
