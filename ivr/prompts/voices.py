# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""voices.toml: who speaks each language, on the carrier's side and on ours."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ivr.call import Language, VoiceRow

VOICES = "voices.toml"


class VoicesError(Exception):
    """A voices.toml that can't be used; its words name the file and the row."""


@dataclass(frozen=True, slots=True)
class SayVoice:
    """A voice of the carrier and the language tag it goes with; a wrong pair fails the call."""

    voice: str
    language: str


def load_voices(folder: Path) -> Mapping[Language, SayVoice]:
    """Read the carrier's voice of each row of voices.toml. Raises VoicesError for one that is amiss."""
    return {language: _say_voice(folder, language, row) for language, row in _rows(folder).items()}


def load_voice_rows(folder: Path) -> Mapping[Language, VoiceRow]:
    """Read the voices that clips are made with, row by row. Raises VoicesError for one that is amiss."""
    return {language: _voice_row(folder, language, row) for language, row in _rows(folder).items()}


def _rows(folder: Path) -> Mapping[Language, object]:
    file = folder / VOICES
    try:
        rows = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise VoicesError(f"{file}: {error}") from error
    return {Language(code): row for code, row in rows.items()}


def _say_voice(folder: Path, language: Language, row: object) -> SayVoice:
    match row:
        case {"say": {"voice": str(voice), "language": str(tag)}}:
            return SayVoice(voice, tag)
        case _:
            wanted = 'say = { voice = "…", language = "…" }'
            raise VoicesError(f"{folder / VOICES}: [{language}] wants {wanted}")


def _voice_row(folder: Path, language: Language, row: object) -> VoiceRow:
    match row:
        case {"espeak": str(espeak), "gtts": {"lang": str(lang), "tld": str(tld)}}:
            return VoiceRow(espeak, lang, tld)
        case _:
            wanted = 'espeak = "…" and gtts = { lang = "…", tld = "…" }'
            raise VoicesError(f"{folder / VOICES}: [{language}] wants {wanted}")


def known_languages(folder: Path) -> frozenset[Language]:
    """The languages that can be spoken: those with a file of prompts and a row of voices."""
    return frozenset(language for language in load_voices(folder) if (folder / f"{language}.ftl").is_file())
