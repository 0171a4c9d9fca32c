# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who reads the page: a plain client, and a real browser to which it is served on a loopback port."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from threading import Thread
from typing import Any, Literal, Protocol

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from werkzeug.serving import WSGIRequestHandler, make_server

from tests.web.moments import OPEN, Moment, line_at
from tests.web.reading import Reader

_ALONE = (  # the browser calls nobody but the page
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-gpu",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
)

Scheme = Literal["light", "dark"]


class Visit(Protocol):
    """Opens the page of a moment in a language."""

    def __call__(self, moment: Moment, language: str, width: int = ..., scheme: Scheme = ..., /) -> Page: ...


class _Quiet(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: Any) -> None:  # noqa: A002  # werkzeug names it so
        """Say nothing: the tests look at the page."""


@contextmanager
def _served(moment: Moment) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, line_at(moment), threaded=True, request_handler=_Quiet)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def reader() -> Reader:
    """Someone who reads the page on an ordinary Monday at ten, without a browser."""
    return Reader(line_at(OPEN))


@pytest.fixture(scope="module")
def address() -> Iterator[Callable[[Moment], str]]:
    """Serve the line as it stands at a moment; each moment has an address of its own."""
    with ExitStack() as servers:
        yield cache(lambda moment: servers.enter_context(_served(moment)))


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, which `make test` installs."""
    executable = shutil.which("chromium")
    assert executable, "chromium is missing: `make test` installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=_ALONE)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def tab(chromium: Browser) -> Iterator[Page]:
    """One tab for all that is read: the page keeps nothing from one visit to the next."""
    with chromium.new_context() as context:
        yield context.new_page()


@pytest.fixture
def visit(tab: Page, address: Callable[[Moment], str]) -> Visit:
    """Open the page of a moment in a language, on a screen so many pixels wide, light or dark."""

    def opened(moment: Moment, language: str, width: int = 360, scheme: Scheme = "light") -> Page:
        tab.set_viewport_size({"width": width, "height": 740})
        tab.emulate_media(media="null", color_scheme=scheme)
        tab.goto(f"{address(moment)}/{language}")
        return tab

    return opened
