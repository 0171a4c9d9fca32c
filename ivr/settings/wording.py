# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What staff wrote for callers to hear, language by language: names, places, reasons."""

import re
from dataclasses import dataclass

from ivr.call import Language, Words
from ivr.settings.findings import Findings
from ivr.settings.references import check_once
from ivr.settings.schema import Config, Names
from ivr.settings.where import Path

LONGEST = 250  # characters: some twenty seconds, which every caller listens to
# What no TwiML may hold: https://www.w3.org/TR/xml/#charsets
_NOT_IN_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Languages:
    """Those that the line offers, in their order, and those that it could: prompts and a voice exist."""

    offered: tuple[Language, ...]
    known: frozenset[Language]
    all_read: bool  # False where one that is offered could not be made out


def read_languages(config: Config, known: frozenset[Language], findings: Findings) -> Languages:
    path: Path = ("line", "languages")
    codes = config.line.languages
    for place, code in enumerate(codes):
        if code not in known:
            findings.mistake(
                (*path, place), "config-unknown-language", code=code, known=", ".join(sorted(known))
            )
    if not 1 <= len(codes) <= 9:  # each is chosen by one key, from 1
        findings.mistake(path, "config-languages-count", count=len(codes))
    check_once(
        ((code, (*path, place)) for place, code in enumerate(codes)), "config-language-twice", findings
    )
    offered = tuple(Language(code) for code in codes if code in known)
    return Languages(offered, known, all_read=0 < len(codes) == len(offered))


def check_offered(language: str, path: Path, languages: Languages, findings: Findings) -> None:
    """The line offers this language."""
    if language not in languages.offered and languages.all_read:
        findings.mistake(
            path, "config-language-not-offered", code=language, offered=", ".join(languages.offered)
        )


def read_name(names: Names, path: Path, languages: Languages, findings: Findings) -> Words:
    """A name, which every language that is offered must have."""
    for language in languages.offered:
        if language not in names:
            findings.mistake((*path, language), "config-name-missing", name=path[-1], code=language)
    return read_words(names, path, languages, findings)


def read_words(words: Names, path: Path, languages: Languages, findings: Findings) -> Words:
    """Words in some of the languages that could be offered."""
    for language, text in words.items():
        if language not in languages.known:
            known = ", ".join(sorted(languages.known))
            findings.mistake((*path, language), "config-unknown-language", code=language, known=known)
        _check_can_be_said(text, (*path, language), findings)
    return Words.of(words)


def read_reason(words: Names, path: Path, languages: Languages, findings: Findings) -> Words | None:
    """Why it is closed, in some of the languages that are offered; None where no reason is written."""
    for language, text in words.items():
        check_offered(language, (*path, language), languages, findings)
        _check_can_be_said(text, (*path, language), findings)
    return Words.of(words) if words else None


def read_text(text: str | None, path: Path, findings: Findings) -> str | None:
    """What is written once for all languages, such as an address."""
    if text is not None:
        _check_can_be_said(text, path, findings)
    return text


def _check_can_be_said(text: str, path: Path, findings: Findings) -> None:
    if not text.strip():
        findings.mistake(path, "config-empty", name=path[-1])
    if len(text) > LONGEST:
        findings.mistake(path, "config-too-long", name=path[-1], count=len(text), most=LONGEST)
    if strange := _NOT_IN_XML.search(text):
        code, place = f"U+{ord(strange[0]):04X}", strange.start() + 1
        findings.mistake(path, "config-not-to-be-said", name=path[-1], code=code, place=place)
