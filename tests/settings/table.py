# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The table of mistakes in mistakes.txt: what is changed in city.toml, and what staff are then told."""

from dataclasses import dataclass, field
from functools import reduce
from pathlib import Path

from ivr.settings import Reading, read_city
from tests.settings.example import CITY, LANGUAGES

MARK = "◄"  # stands in a line once for each mistake that must point to it


@dataclass
class Edit:
    """Lines that stand together, and those that take their place; where there are none, it is at the end."""

    out: list[str] = field(default_factory=list)
    put: list[str] = field(default_factory=list)

    def made_in(self, text: str) -> str:
        if not self.out:
            return text + "".join(line + "\n" for line in self.put)
        out, put = ("".join(line + "\n" for line in lines) for lines in (self.out, self.put))
        assert text.count("\n" + out) == 1, f"{out!r} must be in city.toml once"
        return text.replace("\n" + out, "\n" + put)


@dataclass
class Row:
    """One block of the table."""

    title: str
    edits: list[Edit] = field(default_factory=list)
    mistakes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def add(self, sign: str, text: str) -> None:
        if sign == "=":
            self.mistakes.append(text)
        elif sign == "~":
            self.warnings.append(text)
        else:
            if not self.edits or (sign == "-" and self.edits[-1].put):
                self.edits.append(Edit())
            (self.edits[-1].out if sign == "-" else self.edits[-1].put).append(text)

    @property
    def marked(self) -> str:
        """The city with the changes in it, and the marks."""
        return reduce(lambda text, edit: edit.made_in(text), self.edits, CITY)

    @property
    def lines(self) -> list[int]:
        """The lines that are marked, one that has two marks twice."""
        return [
            number for number, line in enumerate(self.marked.split("\n"), 1) for _ in range(line.count(MARK))
        ]

    def read(self) -> Reading:
        return read_city(self.marked.replace(MARK, ""), known_languages=LANGUAGES)


def read_table() -> list[Row]:
    rows: list[Row] = []
    for line in Path(__file__).with_name("mistakes.txt").read_text("utf-8").splitlines():
        if line[:2] in ("- ", "+ ", "= ", "~ "):
            rows[-1].add(line[0], line[2:])
        elif line and not line.startswith("#"):
            rows.append(Row(line))
    return rows
