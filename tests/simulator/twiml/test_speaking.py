# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which voice may speak which language, and for how long."""

import pytest

from ivr.simulator.errors import RefusedError
from ivr.simulator.twiml.speaking import check_voice, seconds_to_say


@pytest.mark.parametrize(
    ("voice", "language"),
    [
        (None, None),
        (None, "it-IT"),
        ("woman", "it-IT"),
        ("Polly.Bianca", "it-IT"),
        ("Polly.Bianca-Neural", "it-IT"),
        ("Polly.Amy-Neural", "en-GB"),
        ("Polly.Lea-Neural", "fr-FR"),
        ("Polly.Zeina", "arb"),
        ("Polly.Carmen", None),
    ],
)
def test_a_voice_speaks_its_own_language(voice: str | None, language: str | None) -> None:
    """The pairs that the line uses are pairs that there are."""
    check_voice(voice, language)


@pytest.mark.parametrize(
    ("voice", "language"),
    [
        ("Polly.Bianca", "en-GB"),
        ("Polly.Zeina", "ar-AE"),
        ("Polly.Zeina-Neural", "arb"),
        ("Polly.Hala", "ar-AE"),
        ("Polly.bianca", "it-IT"),
        ("Bianca", "it-IT"),
        ("alice", "it-IT"),
    ],
)
def test_a_wrong_pair_is_refused(voice: str, language: str) -> None:
    """A wrong voice and language pair can fail the verb in silence."""
    with pytest.raises(RefusedError, match=voice):
        check_voice(voice, language)


@pytest.mark.parametrize(("length", "seconds"), [(1, 1), (15, 1), (16, 2), (150, 10)])
def test_speech_takes_a_second_for_fifteen_characters(length: int, seconds: int) -> None:
    """The model by which transcripts have their times."""
    assert seconds_to_say("a" * length) == seconds
