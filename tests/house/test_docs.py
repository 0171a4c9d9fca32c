# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The documents: they name every setting, their links lead somewhere, and their examples hold."""

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from enum import StrEnum
from pathlib import Path
from typing import get_args

import pytest

from ivr.folders import PROMPTS
from ivr.prompts import known_languages
from ivr.settings import documented_settings, documented_variables, read_city
from ivr.settings.schema import MUST_BE_WRITTEN, Config, Section
from ivr.simulator.switches import Switches
from tests.house.tree import ROOT, files

DOCUMENTS = files("*.md")
CONFIG = (ROOT / "config.toml").read_text()
ROW = re.compile(r"^\| `([^`]+)` \|", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
TOML = re.compile(r"^```toml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MISTAKES = [  # what staff wrote wrong to meet the guide's examples of mistakes
    CONFIG.replace("08:30-13:00", "08.30-13:00", 1),
    CONFIG.replace('key = "5"', 'key = "4"'),
    CONFIG + '[[closure]]\noffices = ["polo9"]\nfrom = 2026-03-12\nreasons = {}\n',
]


def named_in_tables(document: str) -> set[str]:
    return set(ROW.findall((ROOT / document).read_text()))


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_every_setting_is_documented() -> None:
    """A setting that staff can't find does not exist for them; one that is gone misleads them."""
    assert named_in_tables("docs/config.md") == {*documented_settings(), *documented_variables()}


def test_what_holds_where_a_setting_is_left_out_is_told_as_it_is() -> None:
    """Staff leave a setting out because of what the table says."""
    rows = [line.split(" | ") for line in (ROOT / "docs/config.md").read_text().splitlines()]
    told = {row[0].strip("|` "): row[2] for row in rows if len(row) == 4}
    meant = dict(left_out("", Config))
    assert {"hold.ring_seconds", "line.name"} <= meant.keys()
    assert {name: told[name] for name in meant} == meant


def left_out(prefix: str, section: type[Section]) -> Iterator[tuple[str, str]]:
    """Give what the table has to say of each setting whose default is a value, or which has none."""
    for name, field in section.model_fields.items():
        dotted = f"{prefix}{field.alias or name}"
        inner = section_of(field.annotation)
        if inner:
            yield from left_out(f"{dotted}.", inner)
        elif MUST_BE_WRITTEN in field.metadata:
            yield dotted, MUST_BE_WRITTEN
        elif isinstance(field.default, bool | int):
            yield dotted, json.dumps(field.default)
        elif field.default:
            yield dotted, f"`{json.dumps(field.default)}`"


def section_of(annotation: object) -> type[Section] | None:
    kind = next(iter(get_args(annotation)), annotation)
    return kind if isinstance(kind, type) and issubclass(kind, Section) else None


def test_every_open_question_says_how_to_try_it() -> None:
    """Each switch of the simulator stands for a question that somebody can settle."""
    text = (ROOT / "docs/check-live.md").read_text()
    for switch in fields(Switches):
        row = next(line for line in text.splitlines() if f"| `{switch.name}` |" in line)
        assumed: StrEnum = getattr(Switches(), switch.name)
        answers = [f"`{answer}`" for answer in type(assumed)]
        assert [answer for answer in answers if answer not in row] == []
        assert row.index(f"`{assumed}`") == min(map(row.index, answers))


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_links_lead_somewhere(document: Path) -> None:
    """A link within the repository names a file that is there, and a heading that is in it."""
    lost = []
    for target, anchor in LINK.findall(document.read_text()):
        file = document.parent / target if target else document
        if not file.exists() or (anchor and anchor not in anchors(file.read_text())):
            lost.append(f"{target}#{anchor}")
    assert lost == []


def anchors(document: str) -> set[str]:
    """Give the headings as they stand in links: small letters, no signs, a dash for each blank."""
    return {
        re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in HEADING.findall(document)
    }


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_targets_that_are_named_exist(document: Path) -> None:
    """Every `make TARGET` in a document is one of the Makefile's."""
    makefile = (ROOT / "Makefile").read_text()
    named = re.findall(r"`make ([a-z]+)`|^make ([a-z]+)$", document.read_text(), re.MULTILINE)
    assert [target for pair in named for target in pair if target and f"\n{target}: " not in makefile] == []


@pytest.mark.parametrize("example", TOML.findall((ROOT / "docs/uffici.md").read_text()))
def test_staff_can_copy_the_examples(example: str) -> None:
    """What the guide shows is accepted at the end of the real config; a week, which is there, only parses."""
    assert tomllib.loads(example)
    if example.startswith("[["):
        reading = read_city(f"{CONFIG}\n{example}", known_languages=known_languages(PROMPTS))
        assert [mistake.text("it") for mistake in reading.mistakes] == []


def test_the_guide_shows_the_mistakes_as_they_are_reported() -> None:
    """Staff who meet a mistake recognise it; only the numbers of lines are the example's own."""
    shown = re.search(
        r"^```text\n(.*?)^```$", (ROOT / "docs/uffici.md").read_text(), re.MULTILINE | re.DOTALL
    )
    assert shown
    readings = [read_city(text, known_languages=known_languages(PROMPTS)) for text in MISTAKES]
    reported = {without_lines(mistake.text("it")) for reading in readings for mistake in reading.mistakes}
    assert {without_lines(line) for line in shown[1].splitlines()} <= reported


def without_lines(message: str) -> str:
    return re.sub(r"(config.toml:|riga )\d+", r"\1N", message)
