# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""voices.toml: who speaks each language."""

from pathlib import Path

import pytest

from ivr.call import Language, VoiceRow
from ivr.prompts import SayVoice, VoicesError, known_languages, load_voice_rows, load_voices
from tests.prompts import FOLDER, LANGUAGES


def test_the_project_has_a_voice_for_each_of_its_languages() -> None:
    """The pairs are Twilio's; one that does not match fails a call."""
    assert load_voices(FOLDER) == {
        Language("it"): SayVoice("Polly.Bianca-Neural", "it-IT"),
        Language("en"): SayVoice("Polly.Amy-Neural", "en-GB"),
        Language("fr"): SayVoice("Polly.Lea-Neural", "fr-FR"),
        Language("ar"): SayVoice("Polly.Zeina", "arb"),
    }
    assert known_languages(FOLDER) == set(LANGUAGES)
    assert load_voice_rows(FOLDER) == {
        Language("it"): VoiceRow("roa/it", "it", "com"),
        Language("en"): VoiceRow("gmw/en", "en", "co.uk"),
        Language("fr"): VoiceRow("roa/fr", "fr", "com"),
        Language("ar"): VoiceRow("sem/ar", "ar", "com"),
    }


def test_a_language_needs_its_voice_and_its_prompts(tmp_path: Path) -> None:
    """A file without a row can't be spoken; a row without a file has nothing to say."""
    row = 'say = { voice = "V", language = "xx-XX" }'
    (tmp_path / "voices.toml").write_text(f"[it]\n{row}\n[en]\n{row}\n", encoding="utf-8")
    for language in ("it", "fr"):
        (tmp_path / f"{language}.ftl").write_text("", encoding="utf-8")
    assert known_languages(tmp_path) == {"it"}


@pytest.mark.parametrize(
    "text",
    [
        "[it",
        'it = "Polly.Bianca-Neural"',
        "[it]",
        '[it]\nsay = "Polly.Bianca-Neural"',
        '[it]\nsay = { voice = "Polly.Bianca-Neural" }',
        '[it]\nsay = { voice = "Polly.Bianca-Neural", language = 1 }',
    ],
)
def test_a_row_that_is_amiss_is_named(tmp_path: Path, text: str) -> None:
    """At the start, with the file and what it wants."""
    (tmp_path / "voices.toml").write_text(text, encoding="utf-8")
    with pytest.raises(VoicesError, match=r"voices\.toml: "):
        load_voices(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        '[it]\nespeak = "roa/it"',
        '[it]\nespeak = 1\ngtts = { lang = "it", tld = "com" }',
        '[it]\ngtts = { lang = "it", tld = "com" }',
        '[it]\nespeak = "roa/it"\ngtts = "it"',
        '[it]\nespeak = "roa/it"\ngtts = { lang = "it" }',
    ],
)
def test_a_row_without_its_clip_voices_is_named(tmp_path: Path, text: str) -> None:
    """Before a language is found to have no sound."""
    (tmp_path / "voices.toml").write_text(text, encoding="utf-8")
    with pytest.raises(VoicesError, match=r"voices\.toml: \[it\] wants espeak"):
        load_voice_rows(tmp_path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """As a mistake of its own, not as a traceback."""
    with pytest.raises(VoicesError, match=r"voices\.toml: "):
        known_languages(tmp_path)
