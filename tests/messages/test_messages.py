# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Staff's messages: the same in both languages, and never said with a hole in them."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from ivr import messages
from ivr.messages import LANGUAGES, staff_language, text
from tests.house.tree import files

FOLDER = Path(messages.__file__).parent
FILES = sorted(FOLDER.glob("*.ftl"))


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - fluent's name for it
        self.names.add(node.id.name)


def entries(language: str) -> list[tuple[str, frozenset[str]]]:
    """Every message of a language with its variables."""
    found = []
    for file in FILES:
        if not file.name.endswith(f"{language}.ftl"):
            continue
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            if isinstance(entry, ast.Message):
                variables = _Variables()
                variables.visit(entry)
                found.append((entry.id.name, frozenset(variables.names)))
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_junk(file: Path) -> None:
    """What Fluent cannot read it leaves out without a word; here it does not get by."""
    body = FluentParser().parse(file.read_text("utf-8")).body
    assert [entry.content for entry in body if isinstance(entry, ast.Junk)] == []


def test_every_message_in_both_languages() -> None:
    """The same messages with the same variables, each once."""
    italian, english = (entries(language) for language in LANGUAGES)
    assert len(italian) > 80
    assert dict(italian) == dict(english)
    assert len(italian) == len(dict(italian))
    assert len(english) == len(dict(english))


def test_every_message_is_said() -> None:
    """Nobody translates what nothing says any more: each key, or its beginning, is in the code."""
    sources = [
        path.read_text("utf-8")
        for path in files("ivr/*.py", "ivr/*.html", "ivr/*.js", "ivr/messages/*.ftl")
        if "vendor" not in path.parts
    ]
    code = "\n".join(sources)
    whole = set(re.findall(r"""["']([a-z][a-z0-9-]*)["']|\{ ([a-z][a-z0-9-]*) \}""", code))
    named = {name for pair in whole for name in pair}
    begun = set(re.findall(r"""([a-z][a-z0-9-]*-)["'{]""", code))
    unsaid = {
        key for key, _ in entries("en") if key not in named and not begun.intersection(_beginnings(key))
    }
    assert unsaid == set()


def _beginnings(key: str) -> set[str]:
    """All that end with a hyphen."""
    return {key[: place + 1] for place, sign in enumerate(key) if sign == "-"}


def test_a_message() -> None:
    """Italian unless English is asked for, values as they are."""
    assert text("config-too-small", name="x", found="2", limit="5") == "«x» è 2: deve essere almeno 5"
    assert text("config-too-small", "en", name="x", found="2", limit="5").startswith("“x” is 2")


def test_a_variable_that_is_missing() -> None:
    """A message with a hole in it is an error of ours, not something to show."""
    with pytest.raises(LookupError, match="config-too-small"):
        text("config-too-small", name="x", found="2")


@pytest.mark.parametrize(("key", "language"), [("no-such-message", "it"), ("config-missing", "de")])
def test_what_there_is_not(key: str, language: str) -> None:
    """Neither another message nor another language takes its place."""
    with pytest.raises(LookupError):
        text(key, language, name="x")


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "it"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "it_IT.UTF-8"}, "it"),
        ({"LANG": "C.UTF-8"}, "it"),
    ],
)
def test_the_language_of_a_terminal(environ: dict[str, str], language: str) -> None:
    """English for those whose terminal is, Italian for all others."""
    assert staff_language(environ) == language
