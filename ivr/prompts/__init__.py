# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What callers hear and readers see: a Line in a Language becomes a Sentence, by the files in prompts/."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from ivr.call import Language, Line, Sentence
from ivr.prompts.errors import PromptError
from ivr.prompts.gaps import Gap, GapKind, gaps_of
from ivr.prompts.grammar import Style
from ivr.prompts.tongue import Tongue
from ivr.prompts.voices import SayVoice, VoicesError, known_languages, load_voice_rows, load_voices

__all__ = [
    "Gap",
    "GapKind",
    "PromptError",
    "Prompts",
    "SayVoice",
    "VoicesError",
    "known_languages",
    "load_voice_rows",
    "load_voices",
]

_REMEMBERED = 4096  # a config's sentences in four languages are some hundreds a day


class Prompts:
    """The prompts of every language in use."""

    def __init__(self, tongues: Iterable[Tongue]) -> None:
        self._tongues = {tongue.language: tongue for tongue in tongues}
        self._remembered = lru_cache(_REMEMBERED)(self._sentence)

    @staticmethod
    def load(folder: Path, languages: Iterable[Language]) -> "Prompts":
        """Read the file of each language. Raises OSError for a file that is not there or not to be read.

        A file with mistakes in it is taken: `gaps` finds them all.
        """
        return Prompts(Tongue.read(language, folder / f"{language}.ftl") for language in languages)

    def say(self, line: Line, language: Language) -> Sentence:
        """Put a line in words for a voice. Raises PromptError for one that the language can't say."""
        return self._remembered(line, language, Style.SPOKEN)

    def write(self, line: Line, language: Language) -> Sentence:
        """Put a line in the same words for a reader: times, dates and digits are figures. Raises as `say`."""
        return self._remembered(line, language, Style.WRITTEN)

    def _sentence(self, line: Line, language: Language, style: Style) -> Sentence:
        return Sentence(language, self._tongue(line.key, language).text(line, style))

    def names_holiday(self, slug: str, language: Language) -> bool:
        """Tell whether this language has words of its own for a holiday, not only those for any."""
        tongue = self._tongue("holiday", language)
        named, any_other = (Line.of("holiday", name=name) for name in (slug, ""))
        return tongue.text(named, Style.SPOKEN) != tongue.text(any_other, Style.SPOKEN)

    def gaps(self, declared: Mapping[str, frozenset[str]]) -> tuple[Gap, ...]:
        """Find all that keeps a language from saying the `declared` lines: each key with its variables."""
        return _gaps(tuple(self._tongues.values()), frozenset(declared.items()))

    def _tongue(self, key: str, language: Language) -> Tongue:
        tongue = self._tongues.get(language)
        if tongue is None:
            raise PromptError(key, language, "this language is not loaded")
        return tongue


@lru_cache(maxsize=8)  # of tongues that are the same there is nothing new to find
def _gaps(tongues: tuple[Tongue, ...], declared: frozenset[tuple[str, frozenset[str]]]) -> tuple[Gap, ...]:
    return gaps_of(tongues, dict(declared))
