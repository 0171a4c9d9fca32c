# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The hold music, composed for this project and made by computing: nobody's rights are in it.

Eight bars of four beats in G major, 80 beats a minute. Every note rings over the end into the beginning,
so that it may be played again and again without a seam.
"""

import math
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from ivr.voices.pcm import Pcm
from ivr.voices.wav import RATE

SECONDS = 24
PEAK = -8.0  # dBFS

_HIGHEST = 3300  # Hz; no partial is above, so nothing folds back
_EIGHTHS = 64  # in the whole of it
_EIGHTH = SECONDS * RATE // _EIGHTHS  # samples


@dataclass(frozen=True, slots=True)
class Instrument:
    """How a note sounds: its partials' strengths from the fundamental up, and its course in time."""

    partials: tuple[float, ...]
    attack: float  # seconds until it is at its loudest
    decay: float  # seconds until it has lost 63 %
    length: float  # seconds
    volume: float


@dataclass(frozen=True, slots=True)
class Note:
    """A note by its number in MIDI (69 is 440 Hz), beginning at an eighth from the start."""

    instrument: Instrument
    key: int
    eighth: int


# A telephone takes away what is below 300 Hz: the bass is heard by its overtones.
BASS = Instrument((0.15, 1.0, 0.6, 0.3, 0.1), attack=0.03, decay=1.1, length=2.2, volume=0.5)
STRINGS = Instrument((1.0, 0.35, 0.15, 0.05), attack=1.0, decay=4.0, length=4.5, volume=0.22)
HARP = Instrument((1.0, 0.5, 0.12, 0.04), attack=0.008, decay=0.45, length=1.8, volume=0.34)
BELL = Instrument((1.0, 0.0, 0.3, 0.08), attack=0.012, decay=0.8, length=2.8, volume=0.42)


@dataclass(frozen=True, slots=True)
class _Bar:
    """Eight eighths: the bass on the first and fifth, a chord, a harp through it, and a bell's melody."""

    bass: tuple[int, int]
    chord: tuple[int, int, int]
    melody: tuple[tuple[int, int], ...]  # each an eighth of the bar and a key


_BARS = (
    _Bar((43, 50), (67, 71, 74), ((0, 83), (4, 81), (6, 79))),  # G
    _Bar((52, 47), (67, 71, 76), ((0, 78), (2, 79))),  # E minor
    _Bar((48, 55), (67, 72, 76), ((0, 76), (4, 79), (6, 84))),  # C
    _Bar((50, 57), (66, 69, 74), ((0, 81),)),  # D
    _Bar((47, 54), (66, 71, 74), ((0, 83), (4, 86), (6, 83))),  # B minor
    _Bar((52, 59), (67, 71, 76), ((0, 79), (3, 81), (4, 83))),  # E minor
    _Bar((45, 52), (67, 72, 76), ((0, 84), (4, 83), (6, 79))),  # A minor, with its seventh
    _Bar((50, 45), (66, 69, 72), ((0, 81), (4, 78))),  # D, with its seventh, which leads home
)
_HARP = (0, 1, 2, 3, 4, 3, 2, 1)  # steps up the chord and down again; 3 and 4 are an octave above 0 and 1


def score() -> Iterator[Note]:
    """Every note, bar by bar."""
    for number, bar in enumerate(_BARS):
        first = 8 * number
        for eighth, key in zip((0, 4), bar.bass, strict=True):
            yield Note(BASS, key, first + eighth)
        for key in bar.chord:
            yield Note(STRINGS, key, first)
        for eighth, step in enumerate(_HARP):
            octave, degree = divmod(step, 3)
            yield Note(HARP, bar.chord[degree] + 12 * octave, first + eighth)
        for eighth, key in bar.melody:
            yield Note(BELL, key, first + eighth)


def compose() -> Pcm:
    """Play the score. The same samples every time."""
    ring = mixed(score())
    quiet = _quietest_crossing(ring)
    gain = 32767 * 10 ** (PEAK / 20) / max(map(abs, ring))
    return Pcm(array("h", [round(gain * sample) for sample in ring[quiet:] + ring[:quiet]]).tobytes(), RATE)


def mixed(notes: Iterable[Note]) -> list[float]:
    """What notes sound like together; what rings over the end is heard at the beginning."""
    ring = [0.0] * (_EIGHTHS * _EIGHTH)
    for note in notes:
        for place, sample in enumerate(_tone(note.instrument, note.key), note.eighth * _EIGHTH):
            ring[place % len(ring)] += sample
    return ring


def frequency(key: int) -> float:
    """In hertz, equally tempered."""
    return float(440.0 * 2.0 ** ((key - 69) / 12))


@cache
def _tone(instrument: Instrument, key: int) -> list[float]:
    count = int(instrument.length * RATE)
    tone = [0.0] * count
    for number, strength in enumerate(instrument.partials, 1):
        step = 2 * math.pi * number * frequency(key) / RATE
        if strength and number * frequency(key) < _HIGHEST:
            for place in range(count):
                tone[place] += strength * math.sin(step * place)
    return [
        instrument.volume * _course(instrument, place / RATE) * sample for place, sample in enumerate(tone)
    ]


def _course(instrument: Instrument, seconds: float) -> float:
    """How loud a note is so many seconds after it began: it rises, fades and ends at nothing."""
    rise = min(1.0, seconds / instrument.attack)
    end = 1.0 - seconds / instrument.length
    return math.sin(rise * math.pi / 2) ** 2 * math.exp(-seconds / instrument.decay) * min(1.0, 4 * end)


def _quietest_crossing(ring: list[float]) -> int:
    """Where to begin, so that one who comes out of silence hears no click: it is soft there, and at zero."""
    reach = RATE // 50
    last_bar = range(len(ring) - _EIGHTH, len(ring) - reach)
    crossings = [place for place in last_bar if ring[place - 1] <= 0.0 < ring[place]]
    return min(crossings, key=lambda place: sum(map(abs, ring[place - reach : place + reach])))
