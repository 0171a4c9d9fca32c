# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Forms filled in as a browser does: what a page has in its fields is sent along, with what was typed."""

from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from urllib.parse import urlencode

from werkzeug.test import TestResponse

from tests.web.staff import Member


@dataclass
class Sheet(HTMLParser):
    """The last form within a page's main part: where it goes, and what is in its fields."""

    action: str = ""
    method: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    _select: str = ""
    _is_main: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        self._is_main = self._is_main or tag == "main"
        if not self._is_main:
            return
        match tag:
            case "form":
                self.action, self.method, self.fields = has["action"], has.get("method", "get"), {}
            case "input" if has.get("type") not in {"checkbox", "radio"} or "checked" in has:
                self.fields[has["name"]] = has.get("value", "on")
            case "select":
                self._select = has["name"]
                self.fields[self._select] = ""
            case "option" if "selected" in has:
                self.fields[self._select] = has["value"]


def sheet(page: TestResponse) -> Sheet:
    """The form that a page shows."""
    found = Sheet()
    found.feed(page.text)
    assert found.action, page.text
    return found


def send(member: Member, page: TestResponse, **typed: str | None) -> TestResponse:
    """Send the form of a page; what is typed as None is left out, as a box that is not ticked.

    A double underscore stands for the dot within a field's name.
    """
    form = sheet(page)
    typed_in = {name.replace("__", "."): text for name, text in typed.items()}
    values = {name: text for name, text in {**form.fields, **typed_in}.items() if text is not None}
    if form.method == "post":
        return member.client.post(unescape(form.action), data=values)
    return member.client.get(f"{unescape(form.action)}?{urlencode(values)}")
