# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The length of a clip is read from the clip."""

import struct
from datetime import timedelta

import pytest

from ivr.simulator.errors import RefusedError
from ivr.simulator.twiml.clip import length


def mu_law(samples: int, extra: bytes = b"") -> bytes:
    """A WAV file of silence as the telephone has it: 8 kHz, mono, one byte a sample."""
    chunks = (
        b"fmt " + struct.pack("<IHHIIHH", 16, 7, 1, 8000, 8000, 1, 8)
        + extra
        + b"data" + struct.pack("<I", samples) + b"\xff" * samples
    )  # fmt: skip
    return b"RIFF" + struct.pack("<I", 4 + len(chunks)) + b"WAVE" + chunks


def test_a_clip_lasts_as_long_as_its_sound() -> None:
    """Half a second of mu-law, with a chunk of odd length before the sound that is to be skipped."""
    assert length(mu_law(4000)) == timedelta(seconds=0.5)
    assert length(mu_law(4000, b"LIST" + struct.pack("<I", 3) + b"abc\0")) == timedelta(seconds=0.5)


@pytest.mark.parametrize("clip", [b"", b"ID3 an mp3", mu_law(4000)[:-1], mu_law(4000)[:36]])
def test_what_is_no_whole_wav_is_refused(clip: bytes) -> None:
    """A clip cut off in the making would be heard cut off."""
    with pytest.raises(RefusedError, match="WAV"):
        length(clip)
