# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is said, word by word, against texts that were written by hand."""

from pathlib import Path

import pytest

from ivr.call import Arg, Language, Line
from ivr.declared import DECLARED
from tests.prompts import LANGUAGES, PROMPTS
from tests.prompts.by_file import BY_FILE

GOLDEN = Path(__file__).with_name("golden")
FOR_READERS = {"page", "written"}


def _written(file: str) -> dict[str, dict[str, str]]:
    """The blocks of a golden file: a title, then one text for each language."""
    blocks: dict[str, dict[str, str]] = {}
    for row in (GOLDEN / f"{file}.txt").read_text("utf-8").splitlines():
        if row.startswith("== "):
            blocks[row[3:]] = {}
        elif row and not row.startswith("#"):
            language, _, text = row.partition(": ")
            blocks[list(blocks)[-1]][language] = text
    return blocks


WRITTEN = {file: _written(file) for file in BY_FILE}
CASES = [
    pytest.param(file, title, language, id=f"{file}: {title} [{language}]")
    for file, blocks in WRITTEN.items()
    for title in blocks
    for language in LANGUAGES
]


@pytest.mark.parametrize(("file", "title", "language"), CASES)
def test_a_situation_is_said_as_it_was_written(file: str, title: str, language: Language) -> None:
    """A change of a prompt, or of how it is put together, changes nothing that nobody meant to change."""
    put_in_words = PROMPTS.write if file in FOR_READERS else PROMPTS.say
    said = [put_in_words(line, language).text.replace("\u00a0", "_") for line in BY_FILE[file][title]]
    assert (" | " if file == "page" else " ").join(said) == WRITTEN[file][title][language]


def test_files_and_situations_agree() -> None:
    """No golden text is left without a situation, no situation without its text, no file unread."""
    assert {path.stem for path in GOLDEN.iterdir()} == BY_FILE.keys()
    for file, situations in BY_FILE.items():
        assert situations.keys() == WRITTEN[file].keys()
        for texts in WRITTEN[file].values():
            assert tuple(texts) == LANGUAGES


def test_every_line_is_in_some_situation() -> None:
    """A new line comes with a text that a translator has read."""
    said = {key for each in BY_FILE.values() for lines in each.values() for key in _keys(lines)}
    assert said == DECLARED.keys()


def _keys(arg: Arg) -> set[str]:
    """The keys of a line, or of several, and of those within."""
    match arg:
        case Line(key, args):
            return {key}.union(*(_keys(inner) for _, inner in args))
        case tuple():
            return set[str]().union(*map(_keys, arg))
        case _:
            return set()
