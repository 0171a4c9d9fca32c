# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A page as a reader without a browser takes it in: elements, their texts, the language each is in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.web.moments import Moment, line_at, line_of

MARKS = str.maketrans("", "", "\u2066\u2069")  # to compare texts without the marks around figures
_EMPTY = {"meta", "link", "br"}


@dataclass
class Element:
    """An element and what is in it; `dir` and `lang` are inherited where it has none."""

    tag: str
    attributes: dict[str, str]
    within: "Element | None" = None
    children: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All its text, with white space as a browser shows it."""
        return re.sub(r"[ \n]+", " ", "".join(text for text, _ in self.texts())).strip(" ")

    def texts(self) -> Iterator[tuple[str, "Element"]]:
        """Every stretch of text with the element that it stands in."""
        for child in self.children:
            if isinstance(child, Element):
                yield from child.texts()
            else:
                yield child, self

    def all(self, tag: str) -> list["Element"]:
        """Every element of this kind within, in the page's order."""
        found = []
        for child in self.children:
            if isinstance(child, Element):
                found += [child] if child.tag == tag else []
                found += child.all(tag)
        return found

    def inherited(self, attribute: str) -> str | None:
        """The attribute's value on this element or the nearest one around it."""
        if attribute in self.attributes:
            return self.attributes[attribute]
        return self.within.inherited(attribute) if self.within else None


def read(html: str) -> Element:
    """Read a whole page. Raises AssertionError where an element is not closed as it was opened."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    assert parser.here is parser.page, f"<{parser.here.tag}> is never closed"
    return parser.page


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = self.here = Element("", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(element)
        if tag not in _EMPTY:
            self.here = element

    def handle_endtag(self, tag: str) -> None:
        assert self.here.tag == tag, f"</{tag}> closes <{self.here.tag}>"
        assert self.here.within
        self.here = self.here.within

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


class Reader(FlaskClient):
    """A client that takes every answer to its end, so that no file stays open."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        return super().open(*args, buffered=True, **kwargs)


def page_at(moment: Moment, language: str) -> Element:
    return read(Reader(line_at(moment)).get(f"/{language}").text)


def page_of(config: str, folder: Path, language: str = "it") -> Element:
    """The page of another city, at ten of an ordinary Monday."""
    return read(Reader(line_of(config, folder)).get(f"/{language}").text)
