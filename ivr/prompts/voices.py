# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""voices.toml: which of the carrier's voices speaks each language."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ivr.call import Language

VOICES = "voices.toml"


class VoicesError(Exception):
    """A voices.toml that can't be used; its words name the file and the row."""


@dataclass(frozen=True, slots=True)
class SayVoice:
    """A voice of the carrier and the language tag it goes with; a wrong pair fails the call."""

    voice: str
    language: str


def load_voices(folder: Path) -> Mapping[Language, SayVoice]:
    """Read the rows of voices.toml in this folder. Raises VoicesError for one that is amiss."""
    file = folder / VOICES
    try:
        rows = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise VoicesError(f"{file}: {error}") from error
    return {Language(code): _say_voice(file, code, row) for code, row in rows.items()}


def _say_voice(file: Path, code: str, row: object) -> SayVoice:
    match row:
        case {"say": {"voice": str(voice), "language": str(language)}}:
            return SayVoice(voice, language)
        case _:
            raise VoicesError(f'{file}: [{code}] wants say = {{ voice = "…", language = "…" }}')


def known_languages(folder: Path) -> frozenset[Language]:
    """The languages that can be spoken: those with a file of prompts and a row of voices."""
    return frozenset(language for language in load_voices(folder) if (folder / f"{language}.ftl").is_file())
