# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the documents say of the program: its rooms, files, addresses, commands, variables, decisions."""

import re
from configparser import ConfigParser
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import click
import pytest

from ivr.cli.command import COMMANDS
from ivr.cli.pretend import line_with_telephone
from ivr.dialogue.spot import Node
from tests.house.tree import ROOT, files
from tests.world import environment

DOCUMENTS = files("*.md")
TEXTS = files("*.md", "*.py", "*.js", "*.toml", ".importlinter")
PLACE = re.compile(r"`((?:ivr|tests|docs|prompts|\.ci)/[\w./-]*\w)`")
RECORDINGS = "prompts/recordings"  # made by staff
ADDRESS = re.compile(r"`(/[a-z-]+(?:/[a-z-]+)*)/?`")
NO_ADDRESS = re.compile(r"/(?:etc|run|var)/|/(?:help|quit)$")  # a machine's files; typed in `ivr call`
COMMAND = re.compile(r"(?:^|`|[a-z]/| )ivr ([a-z]+[^`\n,;.:)»]*)", re.MULTILINE)
REFERENCE = re.compile(r"\b[Dd]ecisions? (\d+(?:(?:, | and | to )\d+)*)|decisions/(\d{4})")
VARIABLE = re.compile(r'"((?:IVR|TWILIO|PROMETHEUS)_[A-Z_]+)"')


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_the_readme_draws_the_house_as_it_is_built() -> None:
    """Whoever looks for a thing finds its room on the map, on the floor on which import-linter holds it."""
    contracts = ConfigParser()
    contracts.read(ROOT / ".importlinter")
    floors = contracts["importlinter:contract:floors"]["layers"].split("\n")
    built = [set(floor.split(" | ")) for floor in floors if floor not in {"", "__main__"}]
    chapter = (ROOT / "README.md").read_text().partition("\n## How the house is built\n")[2]
    drawn: list[set[str]] = []
    for line in chapter.split("```\n")[1].splitlines():
        room = line.removeprefix("| ").split()[0]
        drawn = [*drawn[:-1], drawn[-1] | {room}] if line.startswith("| ") else [*drawn, {room}]
    assert drawn == built


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_files_that_are_named_exist(document: Path) -> None:
    """A file that is moved is moved in the documents too."""
    named = {place for place in PLACE.findall(document.read_text()) if not place.startswith(RECORDINGS)}
    assert [place for place in sorted(named) if not any(ROOT.glob(place))] == []


def test_addresses_that_are_named_are_answered(tmp_path: Path) -> None:
    """Nobody is sent to a page that has another address by now."""
    of_its_own = environment(database_url=f"sqlite:///{tmp_path}/line.db")  # its city lives on after the test
    line = line_with_telephone(replace(of_its_own, data=tmp_path))
    rules = [str(rule) for rule in line.url_map.iter_rules()]
    rules += [f"/voice/{node}" for node in Node]
    named = {path for document in DOCUMENTS for path in ADDRESS.findall(document.read_text())}
    named = {path for path in named if not NO_ADDRESS.match(path)}
    assert {"/phone", "/staff", "/voice"} <= named
    assert [path for path in named if not any(f"{rule}/".startswith(f"{path}/") for rule in rules)] == []


@pytest.mark.parametrize("document", [*DOCUMENTS, ROOT / "config.toml"], ids=name)
def test_commands_that_are_named_can_be_given(document: Path) -> None:
    """Whoever copies a command out of a document is not told that there is none, or no such option."""
    unknown = []
    for words in COMMAND.findall(document.read_text()):
        given, _, rest = words.partition(" ")
        if given not in COMMANDS:
            unknown.append(words)
            continue
        command = getattr(import_module(f"ivr.cli.{given}"), given)
        if isinstance(command, click.Group):
            if rest and rest.split(" ")[0] not in command.commands:
                unknown.append(words)
            command = command.commands.get(rest.split(" ")[0], command)
        options = {option for parameter in command.params for option in parameter.opts}
        unknown += [words for option in re.findall(r"--[a-z-]+", rest) if option not in options]
    assert unknown == []


def test_every_variable_that_is_read_is_documented() -> None:
    """Whoever runs the line finds in one place all by which it can be told anything."""
    read = {variable for file in files("ivr/*.py") for variable in VARIABLE.findall(file.read_text())}
    document = (ROOT / "docs/config.md").read_text()
    assert "IVR_DATA" in read
    assert [variable for variable in sorted(read) if f"`{variable}`" not in document] == []


def test_decisions_are_counted_one_by_one() -> None:
    """A decision is known by its number, which its file and its heading agree on."""
    decisions = [path.read_text() for path in files("docs/decisions/*.md")]
    headings = [re.search(r"^# (\d+)\. \S", text, re.MULTILINE) for text in decisions]
    counted = [int(heading[1]) for heading in headings if heading]
    assert counted == [int(path.name[:4]) for path in files("docs/decisions/*.md")]
    assert counted == [*range(1, len(decisions) + 1)]


def test_decisions_that_are_named_were_made() -> None:
    """Whoever is sent to a decision finds it."""
    made = {int(path.name[:4]) for path in files("docs/decisions/*.md")}
    named = {
        int(number)
        for path in TEXTS
        for numbers in REFERENCE.findall(path.read_text("utf-8"))
        for number in re.findall(r"\d+", " ".join(numbers))
    }
    assert len(named) > 3
    assert named - made == set()


def test_the_guides_call_buttons_as_the_pages_do() -> None:
    """Staff find on the page the very words that the guide puts in bold, in italics or in quotation marks."""
    messages = "\n".join(path.read_text() for path in files("ivr/messages/*.it.ftl"))
    shown = {words.strip() for words in re.findall(r"^[a-z][\w-]* = (.+)$", messages, re.MULTILINE)}
    named = [
        *re.findall(r"\*\*([A-Z][^*]+)\*\*", (ROOT / "docs/uffici.md").read_text()),
        *re.findall(r"«([A-Z][^»]+[^»…])»", (ROOT / "docs/uffici.md").read_text()),
        *re.findall(r"(?<!\*)\*([A-Z][^*]+)\*(?!\*)", (ROOT / "docs/operatori.md").read_text()),
    ]
    assert len(named) > 20
    assert {" ".join(words.split()) for words in named} - shown == set()
