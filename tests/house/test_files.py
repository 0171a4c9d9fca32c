# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every file owes its reader: a caption, a size, reasons, and no trace of a machine."""

import ast
import re
from pathlib import Path

import pytest

from tests.house.tree import ROOT, files

MODULES = files("*.py")
CODE = files("ivr/*.py")
SILENCED = re.compile(r"#\s*(?:noqa: [A-Z0-9, ]+|type: ignore\[[a-z-, ]+\])(?P<reason>.*)")
LONG = {
    "ivr/dialogue/lines.py": "one short function for each line that can be said",
    "ivr/store/tables.py": "all that is kept, column by column, to be read at one place",
}


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_module_has_a_caption_of_one_sentence(path: Path) -> None:
    """Whoever lists a folder's captions learns what is in each file."""
    docstring = ast.get_docstring(ast.parse(path.read_text())) or ""
    caption = docstring.partition("\n\n")[0]  # sources of rules may follow
    assert len(re.findall(r"[.!?](?=\s|$)", caption)) == 1
    assert caption.endswith(".")


@pytest.mark.parametrize("path", files("tests/*.py"), ids=name)
def test_every_test_says_what_it_protects(path: Path) -> None:
    """A test without a docstring can't be judged when it fails."""
    tree = ast.parse(path.read_text())
    tests = [
        node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]
    assert [node.name for node in tests if not ast.get_docstring(node)] == []


def test_files_stay_small() -> None:
    """No file of the program outgrows 250 lines without a reason, and most stay well below."""
    lengths = {name(path): len(path.read_text().splitlines()) for path in CODE}
    assert {path for path, lines in lengths.items() if lines > 250} <= LONG.keys()
    assert sum(lines < 150 for lines in lengths.values()) > 0.8 * len(lengths)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_silenced_checks_give_their_reason(path: Path) -> None:
    """An exception from a rule says beside it why it is one."""
    reasons = [each["reason"].strip(" #-") for each in SILENCED.finditer(path.read_text())]
    assert [reason for reason in reasons if len(reason) < 10] == []


@pytest.mark.parametrize("path", CODE, ids=name)
def test_no_letter_of_a_callers_language_in_the_code(path: Path) -> None:
    """What is said stands in prompts/ and ivr/messages/: no letter but ASCII's in the program."""
    assert {sign for sign in path.read_text() if sign.isalpha() and not sign.isascii()} == set()


def test_nothing_is_named_utils() -> None:
    """A module is named for its idea."""
    assert [name(path) for path in MODULES if re.search(r"util|helper|misc|common", path.stem)] == []


def test_no_path_of_a_machine() -> None:
    """Neither this checkout's folder nor anybody's home stands in a file."""
    homes = re.compile(r"/(?:home|Users)/[a-z]\w*/|(?<![\w.])/r[o]ot/")
    private = [f"{place}/" for place in (ROOT, ROOT.parent, Path.home()) if len(place.parts) > 1]
    found = []
    for path in files():
        text = path.read_text(errors="replace")
        if homes.search(text) or any(place in text for place in private):
            found.append(name(path))
    assert found == []
