# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What `ivr check` finds in the files of prompts."""

from pathlib import Path

import pytest
from fluent.syntax import ast

from ivr import messages
from ivr.call import Language
from ivr.declared import DECLARED
from ivr.prompts import GapKind, Prompts
from ivr.prompts.gaps import gaps_of
from ivr.prompts.grammar import GRAMMAR
from ivr.prompts.tongue import Tongue
from tests.prompts import FOLDER, LANGUAGES, PROMPTS

HELLO = {"hello": frozenset({"name"})}


def gaps(
    folder: Path, declared: dict[str, frozenset[str]], **files: str
) -> list[tuple[str, int | None, str]]:
    """Each gap of these files as "file kind key name" with its line."""
    for language, text in files.items():
        (folder / f"{language}.ftl").write_text(text, encoding="utf-8")
    found = Prompts.load(folder, map(Language, files)).gaps(declared)
    return [(f"{gap.file.name} {gap.kind} {gap.key}", gap.line, gap.name) for gap in found]


def test_the_projects_own_prompts_have_none() -> None:
    """Every language can say every line."""
    assert PROMPTS.gaps(DECLARED) == ()


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("", ("it.ftl missing-key hello", None, "")),
        ("hello =\n    .title = { $name }", ("it.ftl missing-key hello", None, "")),
        ("\nhello = Hi!", ("it.ftl missing-variable hello", 2, "name")),
        ("# Said first.\nhello = Hi, { $nome } { $name }!", ("it.ftl unknown-variable hello", 2, "nome")),
        ("hello = { $name }\n\nbye = Bye", ("it.ftl unused bye", 3, "")),
        ("hello = { $name }\n-bye = Bye", ("it.ftl unused -bye", 2, "")),
        ("hello = { $name }{ hello }", ("it.ftl circle hello", 1, "")),
        ("hello = { $name }\nhello = { $name }!", ("it.ftl duplicate hello", 2, "")),
        ("hello = { $name }{ bye }", ("it.ftl unknown-reference hello", 1, "bye")),
        ("hello = { $name }{ -bye }", ("it.ftl unknown-reference hello", 1, "-bye")),
        ("hello = { SHOUT($name) }", ("it.ftl unknown-function hello", 1, "SHOUT")),
        ("hello = { TIME($name) }", ("it.ftl missing-grammar time", None, "TIME")),
        ("hello = { TIME($name) }\ntime = { $h }", ("it.ftl unknown-variable time", 2, "h")),
        ("hello = { DIGITS($name) }\ndigit-word = 1\ntime = 2", ("it.ftl unused time", 3, "")),
        ("hello = { $name }\nbye", ("it.ftl junk ", 2, 'Expected token: "="')),
    ],
)
def test_each_kind_of_gap_is_found_with_its_line(
    tmp_path: Path, text: str, gap: tuple[str, int | None, str]
) -> None:
    """One mistake, one gap: nothing else is blamed for it."""
    assert gaps(tmp_path, HELLO, it=text) == [gap]


@pytest.mark.parametrize(
    "text",
    [
        "hello = { name }\nname = { $name }",
        "hello = { $name -> \n   *[other] { -city }\n}\n-city = Modena",
        'hello = { -city(form: "in") } { $name }\n-city = { $form } Modena',
        "hello = { NUMBER($name) }",
        "hello = { CAP($name) } { LANGUAGE($name) }",
    ],
)
def test_what_is_in_order_is_not_blamed(tmp_path: Path, text: str) -> None:
    """Helpers, terms with their own variables, and Fluent's own NUMBER are no gaps."""
    assert gaps(tmp_path, HELLO, it=text) == []


def test_a_circle_is_found_at_any_distance(tmp_path: Path) -> None:
    """A caller would hear nothing of it, or the call would break off."""
    found = gaps(tmp_path, HELLO, it="hello = { $name }{ one }\none = { -two }\n-two = { one }")
    assert [gap for gap, _, _ in found] == ["it.ftl circle one", "it.ftl circle -two"]


def test_languages_are_compared_with_the_lines_not_with_each_other(tmp_path: Path) -> None:
    """A variable that two languages forget is missing in both."""
    found = gaps(tmp_path, HELLO, it="hello = Ciao", en="hello = Hi, { $name }", fr="hello = Salut")
    assert [gap for gap, _, _ in found] == ["it.ftl missing-variable hello", "fr.ftl missing-variable hello"]


def test_lists_are_joined_in_every_language_or_in_none(tmp_path: Path) -> None:
    """Where one language joins the names, the others would fail at the second name."""
    found = gaps(
        tmp_path, HELLO, it="hello = { $name }\njoin-name = { $head } e { $next }", en="hello = { $name }"
    )
    assert found == [("en.ftl missing-grammar join-name", None, "$name")]


def test_a_join_uses_both_its_halves(tmp_path: Path) -> None:
    """Or part of the list is lost; the place may be left out."""
    found = gaps(
        tmp_path, HELLO, it="hello = { $name }\njoin-name = { $head }\njoin-names = { $head } { $next }"
    )
    assert found == [("it.ftl missing-variable join-name", 2, "next"), ("it.ftl unused join-names", 3, "")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_any_message_taken_away_is_missed(language: Language) -> None:
    """There is no message in the project's files that could be lost unnoticed."""
    file = FOLDER / f"{language}.ftl"
    source = file.read_text("utf-8")
    # The whole one tells which lists are joined.
    tongue, whole = Tongue(language, file, source), Tongue(language, file, source)
    body = list(tongue.resource.body)
    for message in (node for node in body if isinstance(node, ast.Message)):
        tongue.resource.body = [node for node in body if node is not message]
        key = message.id.name
        blamed = {gap.kind for gap in gaps_of([tongue, whole], DECLARED) if key in (gap.key, gap.name)}
        assert blamed & {GapKind.MISSING_KEY, GapKind.MISSING_GRAMMAR, GapKind.UNKNOWN_REFERENCE}, key


def test_every_function_has_its_place_in_the_grammar() -> None:
    """A function that prompts can call is known to the check, and the other way round."""
    source = "\n".join((FOLDER / f"{language}.ftl").read_text("utf-8") for language in LANGUAGES)
    assert [name for name in GRAMMAR if f"{{ {name}(" not in source] == []


@pytest.mark.parametrize("language", messages.LANGUAGES)
@pytest.mark.parametrize("kind", GapKind)
def test_staff_are_told_of_every_kind_of_gap(kind: GapKind, language: str) -> None:
    """`ivr check` has words for whatever it may find, and they name the place."""
    told = messages.text(f"gap-{kind}", language, where="it.ftl:7", key="hello", name="name")
    assert told.startswith("it.ftl:7: ")
