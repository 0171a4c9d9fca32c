# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Several clips as one: in their order, to the last sample, and nothing that is no clip."""

import pytest

from ivr.voices import measure, reel
from ivr.voices.pcm import Pcm
from ivr.voices.sound import telephone
from ivr.voices.wav import RATE, WavError, read_wav, write_wav
from tests.voices.sounds import spoken, tone

HIGH, LOW = (write_wav(tone(hertz, 0.5, RATE)) for hertz in (2000, 500))


def test_clips_follow_one_another() -> None:
    """Protects the staff's ear: what is heard first comes first, with nothing added between."""
    together = read_wav(reel([HIGH, LOW, LOW]))
    assert together.samples == b"".join(read_wav(clip).samples for clip in (HIGH, LOW, LOW))
    assert together.samples != read_wav(reel([LOW, HIGH, LOW])).samples
    assert together.rate == RATE


def test_clips_of_an_odd_length_are_joined_without_their_padding() -> None:
    """Protects against a click: the byte that makes a file's length even is no sound."""
    odd = write_wav(Pcm(tone(500, 0.5, RATE).samples[:-2], RATE))
    assert measure(reel([odd, odd])).seconds == 2 * measure(odd).seconds


def test_one_clip_is_itself() -> None:
    """Protects its levels: joining measures and changes nothing."""
    clip = telephone(spoken())
    assert reel([clip]) == clip


def test_no_clips_are_a_file_without_sound() -> None:
    """Protects against an error where nothing was said."""
    assert read_wav(reel([])).samples == b""


@pytest.mark.parametrize("broken", [b"", b"RIFF", HIGH[:-10], b"<html></html>"], ids=len)
def test_what_is_no_clip_is_refused(broken: bytes) -> None:
    """Protects against noise, and against a sentence left out without a word."""
    with pytest.raises(WavError):
        reel([HIGH, broken])
