# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""All that keeps a language from saying what the talk may ask of it, found before a caller does."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ivr.prompts.entries import Entry, Junk, circular, reachable, read, variables
from ivr.prompts.grammar import GRAMMAR
from ivr.prompts.tongue import JOIN, Tongue

_FUNCTIONS = frozenset({*GRAMMAR, "NUMBER"})  # NUMBER is Fluent's own


class GapKind(StrEnum):
    """What is amiss; `Gap.name` is the word that it is about."""

    JUNK = "junk"  # not Fluent; the name is the parser's complaint
    DUPLICATE = "duplicate"  # written before, and the first one counts
    MISSING_KEY = "missing-key"
    MISSING_GRAMMAR = (
        "missing-grammar"  # a message that `name` needs, a function or a variable that is a list
    )
    MISSING_VARIABLE = "missing-variable"
    UNKNOWN_VARIABLE = "unknown-variable"
    UNKNOWN_FUNCTION = "unknown-function"
    UNKNOWN_REFERENCE = "unknown-reference"  # to a message or term that is not there
    CIRCLE = "circle"  # refers to itself, at whatever distance
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing amiss in a file of prompts; what is missing altogether has no line."""

    file: Path
    line: int | None
    kind: GapKind
    key: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class _Need:
    """A message that the file must have: the variables it has to use, and all that it may."""

    required: frozenset[str]
    known: frozenset[str]
    missing: GapKind
    name: str = ""


def gaps_of(tongues: Sequence[Tongue], declared: Mapping[str, frozenset[str]]) -> tuple[Gap, ...]:
    """The gaps of each language in turn, by line; those without a line come first."""
    written = [(tongue.file, tuple(read(tongue))) for tongue in tongues]
    needs = _declared(declared) | _joins((parts for _, parts in written), declared)
    return tuple(
        gap for file, parts in written for gap in sorted(_gaps(file, parts, needs), key=lambda g: g.line or 0)
    )


def _declared(declared: Mapping[str, frozenset[str]]) -> dict[str, _Need]:
    return {key: _Need(names, names, GapKind.MISSING_KEY) for key, names in declared.items()}


def _joins(
    written: Iterable[tuple[Entry | Junk, ...]], declared: Mapping[str, frozenset[str]]
) -> dict[str, _Need]:
    """A variable that one language joins is a list of lines, so every language has to join it."""
    possible = {JOIN + name for names in declared.values() for name in names}
    found = {each.key for parts in written for each in parts if isinstance(each, Entry)} & possible
    required = frozenset({"head", "next"})
    known = required | {"place"}
    return {
        key: _Need(required, known, GapKind.MISSING_GRAMMAR, f"${key.removeprefix(JOIN)}") for key in found
    }


def _grammar(entries: Iterable[Entry]) -> dict[str, _Need]:
    used = frozenset[str]().union(*(entry.functions for entry in entries))
    return {
        grammar.key: _Need(frozenset(), grammar.variables, GapKind.MISSING_GRAMMAR, function)
        for function, grammar in GRAMMAR.items()
        if grammar and function in used
    }


def _gaps(file: Path, parts: Iterable[Entry | Junk], needs: dict[str, _Need]) -> Iterator[Gap]:
    entries: dict[str, Entry] = {}
    for part in parts:
        if isinstance(part, Junk):
            yield Gap(file, part.line, GapKind.JUNK, "", part.complaint)
        elif part.key in entries:
            yield Gap(file, part.line, GapKind.DUPLICATE, part.key)
        else:
            entries[part.key] = part
    needs = _grammar(entries.values()) | needs
    for key, need in needs.items():
        yield from _unmet(file, key, need, entries)
    used = reachable(needs, entries)
    for entry in entries.values():
        yield from _astray(file, entry, entries)
        if entry.key not in used:
            yield Gap(file, entry.line, GapKind.UNUSED, entry.key)


def _unmet(file: Path, key: str, need: _Need, entries: Mapping[str, Entry]) -> Iterator[Gap]:
    if key not in entries:
        yield Gap(file, None, need.missing, key, need.name)
        return
    line, used = entries[key].line, variables(key, entries)
    for name in sorted(need.required - used):
        yield Gap(file, line, GapKind.MISSING_VARIABLE, key, name)
    for name in sorted(used - need.known):
        yield Gap(file, line, GapKind.UNKNOWN_VARIABLE, key, name)


def _astray(file: Path, entry: Entry, entries: Mapping[str, Entry]) -> Iterator[Gap]:
    for name in sorted(entry.functions - _FUNCTIONS):
        yield Gap(file, entry.line, GapKind.UNKNOWN_FUNCTION, entry.key, name)
    for name in sorted(entry.references - entries.keys()):
        yield Gap(file, entry.line, GapKind.UNKNOWN_REFERENCE, entry.key, name)
    if circular(entry.key, entries):
        yield Gap(file, entry.line, GapKind.CIRCLE, entry.key)
