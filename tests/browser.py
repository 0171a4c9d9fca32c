# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A real browser for the tests, and pages served to it over loopback."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright
from werkzeug.serving import WSGIRequestHandler, make_server

expect.set_options(timeout=20_000)  # milliseconds: a busy machine is slow, and not wrong

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

_AXE = Path(__file__).parents[1] / "node_modules/axe-core/axe.min.js"
_ALONE = (  # the browser calls nobody but the page
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-gpu",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
)

_STOPS = 80  # of the tabulator; on a page of ours there are fewer

Findings = list[tuple[str, list[str]]]


class _Quiet(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: Any) -> None:  # noqa: A002  # werkzeug names it so
        """Say nothing: the tests look at the page."""


@contextmanager
def listening(app: "WSGIApplication") -> Iterator[str]:
    """Serve an application on a port of its own; its address."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=_Quiet)
    thread = Thread(target=server.serve_forever, args=(0.05,))  # seconds between looks whether it ends
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, which `make test` installs."""
    executable = shutil.which("chromium")
    assert executable, "chromium is missing: `make test` installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=_ALONE)
        yield browser
        browser.close()


def axe(page: Page, within: str = "html") -> Findings:
    """What axe finds against the page, or a part of it, or cannot decide: each rule with its elements.

    An element that lies over or under another, or is half scrolled out of sight, is not held against
    the page, nor is a word within a drawing: axe can't see its colours there.
    """
    assert _AXE.is_file(), "axe-core is missing: `make test` installs it"
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(_AXE.read_text("utf-8"))
    run = "part => axe.run(part, {resultTypes: ['violations', 'incomplete'], preload: false})"
    found: dict[str, Any] = page.evaluate(run, within)
    assert len(found["passes"]) > (20 if within == "html" else 5)
    against = [*found["violations"], *found["incomplete"]]
    seen = [(rule["id"], [each["html"] for each in rule["nodes"] if _is_seen(each)]) for rule in against]
    return [(rule, elements) for rule, elements in seen if elements]


def _is_seen(node: dict[str, Any]) -> bool:
    reasons = {(check["data"] or {}).get("messageKey") for check in node["any"]}
    is_bare = reasons.isdisjoint({"bgOverlap", "elmPartiallyObscured", "elmPartiallyObscuring"})
    return is_bare and not node["html"].startswith("<text")


def scrolls_sideways(page: Page) -> bool:
    """Whether a line of the page is cut off, unless it is moved to and fro."""
    root = "document.documentElement"
    return bool(page.evaluate(f"{root}.scrollWidth > {root}.clientWidth"))


def tab_to(element: Locator) -> None:
    """Go on with the tabulator until an element has the focus, and shows it."""
    for _ in range(_STOPS):
        element.page.keyboard.press("Tab")
        if element.evaluate("each => each === document.activeElement"):
            assert element.evaluate("each => getComputedStyle(each).outlineStyle") == "solid"
            return
    pytest.fail(f"not to be reached by keyboard: {element}")
