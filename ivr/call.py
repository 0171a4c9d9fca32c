# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The values that every room speaks of: calls, languages, telephone numbers, and what is said."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import NewType

CallSid = NewType("CallSid", str)
Language = NewType("Language", str)  # a code of two or three letters: "it"
OfficeId = NewType("OfficeId", str)
OperatorId = NewType("OperatorId", str)
PlaceNumber = NewType("PlaceNumber", int)  # a place in line: it only grows, and is never given twice
ClaimNumber = NewType("ClaimNumber", int)  # one operator set apart for one place
IntentNumber = NewType("IntentNumber", int)  # what an operator's desk wants of a conversation

_E164 = re.compile(r"\+[1-9][0-9]{6,14}")  # ITU-T E.164: a country code, fifteen digits at most


@dataclass(frozen=True, slots=True, repr=False)
class PhoneNumber:
    """A telephone number in E.164 form; its repr hides the subscriber, so that no log shows one."""

    e164: str

    def __post_init__(self) -> None:
        if not _E164.fullmatch(self.e164):
            raise ValueError("not an E.164 number")

    def __repr__(self) -> str:
        return f"PhoneNumber({self.e164[:3]}…)"

    @staticmethod
    def read(text: str) -> "PhoneNumber | None":
        """The number that `text` writes in E.164, or None where it writes none."""
        return PhoneNumber(text) if _E164.fullmatch(text) else None


@dataclass(frozen=True, slots=True)
class Words:
    """What staff wrote, language by language; a language they left out has no words."""

    by_language: tuple[tuple[Language, str], ...]

    @staticmethod
    def of(words: Mapping[str, str]) -> "Words":
        return Words(tuple((Language(code), text) for code, text in words.items()))

    def get(self, language: Language) -> str | None:
        return dict(self.by_language).get(language)

    def __iter__(self) -> Iterator[tuple[Language, str]]:
        return iter(self.by_language)


@dataclass(frozen=True, slots=True)
class Line:
    """Something to be said, in no language yet: a prompt's key and its arguments, sorted by name."""

    key: str
    args: tuple[tuple[str, "Arg"], ...] = ()

    @staticmethod
    def of(key: str, /, **args: "Arg") -> "Line":
        return Line(key, tuple(sorted(args.items())))


# What a prompt can be told: counts and keys, words as written, times of day, days, and lines
# within the line (several lines are joined as the language joins them).
Arg = int | str | Words | time | date | Line | tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A Line in words: what one voice says in one breath, the unit of sound."""

    language: Language
    text: str


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """Who speaks a language in clips: a voice of eSpeak NG's; of gTTS's, a language and a domain."""

    espeak: str
    gtts_lang: str
    gtts_tld: str
