# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The one format of clips: WAV with 8 kHz mono mu-law, what a telephone line carries."""

import struct

from ivr.voices.pcm import Pcm, from_mulaw, to_mulaw

RATE = 8000  # samples a second, one byte each

_MULAW = 7  # its number in WAV
# A fact chunk with the number of samples is owed by every coding but plain PCM (RIFF MCI, 1991).
_HEADER = struct.Struct("<4sI4s 4sIHHIIHHH 4sII 4sI")


class WavError(ValueError):
    """Bytes that are no clip of ours, or not a whole one."""


def write_wav(pcm: Pcm) -> bytes:
    """The clip of a sound at RATE."""
    return _header(coded := to_mulaw(pcm)) + coded + _padding(coded)


def read_wav(clip: bytes) -> Pcm:
    """The sound of a clip that `write_wav` made. Raises WavError for any other bytes."""
    if len(clip) < _HEADER.size:
        raise WavError("shorter than its header")
    coded = clip[_HEADER.size :][: _HEADER.unpack_from(clip)[-1]]
    if clip != _header(coded) + coded + _padding(coded):
        raise WavError("not mu-law at 8 kHz, or cut off")
    return from_mulaw(coded, RATE)


def _header(coded: bytes) -> bytes:
    samples = len(coded)
    size = _HEADER.size - 8 + samples + len(_padding(coded))
    form = (b"fmt ", 18, _MULAW, 1, RATE, RATE, 1, 8, 0)
    return _HEADER.pack(b"RIFF", size, b"WAVE", *form, b"fact", 4, samples, b"data", samples)


def _padding(coded: bytes) -> bytes:
    """A chunk has an even number of bytes."""
    return b"\0" * (len(coded) % 2)
