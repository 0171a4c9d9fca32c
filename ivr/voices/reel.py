# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Clips one after the other in one file, as a caller hears them."""

from collections.abc import Iterable

from ivr.voices.pcm import Pcm
from ivr.voices.wav import RATE, read_wav, write_wav


def reel(clips: Iterable[bytes]) -> bytes:
    """One clip of several; each ends with its own pause. Raises WavError for bytes that are no clip."""
    return write_wav(Pcm(b"".join(read_wav(clip).samples for clip in clips), RATE))
