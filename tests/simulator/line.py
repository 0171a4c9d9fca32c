# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A line whose every answer is written in the test, and the world around it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from werkzeug import Request, Response

from ivr.simulator.account import Account, Number
from ivr.simulator.clock import Clock
from ivr.simulator.exchange import Exchange
from ivr.simulator.log import Posted, Trouble
from ivr.simulator.switches import Switches
from ivr.simulator.wire import WsgiWire

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

PUBLIC = "https://line.example"
NUMBER = "+390592034444"
CALLER = "+393331234567"
OPERATOR = "sip:anna@example.invalid"
TOKEN = "t0ken"  # noqa: S105  # of an account that there is not
START = datetime(2026, 1, 12, 9, tzinfo=UTC)


@dataclass(frozen=True)
class Page:
    """An answer other than a document with status 200."""

    body: str | bytes = ""
    status: int = 200
    type: str = "text/xml"


Answers = str | Page | Sequence[str | Page]


@dataclass
class Asked:
    """A request as the line had it."""

    path: str
    form: Mapping[str, str]
    headers: Mapping[str, str]


@dataclass
class Line:
    """Answers by the path: the verbs of a document, or a page; of a list, each once, the last for ever."""

    pages: dict[str, Answers]
    heard: list[Asked] = field(default_factory=list)

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        request = Request(environ)
        before = self.count(request.path)
        self.heard.append(Asked(request.path, request.form.to_dict(), dict(request.headers)))
        page = self.pages.get(request.path, Page(status=404, type="text/plain"))
        if not isinstance(page, str | Page):
            page = page[min(before, len(page) - 1)]
        if isinstance(page, str):
            page = Page(f"<Response>{page}</Response>")
        return Response(page.body, page.status, content_type=page.type)(environ, start_response)

    def count(self, path: str) -> int:
        return len(self.forms(path))

    def forms(self, path: str) -> list[Mapping[str, str]]:
        return [each.form for each in self.heard if each.path == path]

    def form(self, path: str) -> Mapping[str, str]:
        """What the one request to a path told."""
        (form,) = self.forms(path)
        return form

    @property
    def paths(self) -> list[str]:
        """In the order in which they were asked."""
        return [each.path for each in self.heard]


def world(
    line: Line, switches: Switches | None = None, fragment: str = "", bins: Mapping[str, str] | None = None
) -> Exchange:
    """An account with one number, whose addresses carry `fragment`; the first bin is its fallback."""
    fallback = next(iter(bins)) if bins else f"{PUBLIC}/fallback"
    number = Number(f"{PUBLIC}/voice{fragment}", f"{PUBLIC}/status", fallback)
    account = Account("AC" + "0" * 32, TOKEN, {NUMBER: number}, bins or {})
    return Exchange(WsgiWire(line), Clock(START), account, switches)


def troubles(exchange: Exchange) -> list[int]:
    return [entry.code for entry in exchange.log if isinstance(entry, Trouble)]


def posts(exchange: Exchange) -> list[Posted]:
    return [entry for entry in exchange.log if isinstance(entry, Posted)]
