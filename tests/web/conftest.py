# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who reads the page: a plain client, and a real browser to which it is served on a loopback port."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from typing import Literal, Protocol

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import chromium, listening
from tests.web.moments import OPEN, Moment, line_at
from tests.web.reading import Reader

Scheme = Literal["light", "dark"]


class Visit(Protocol):
    """Opens the page of a moment in a language."""

    def __call__(self, moment: Moment, language: str, width: int = ..., scheme: Scheme = ..., /) -> Page: ...


@pytest.fixture
def reader() -> Reader:
    """Someone who reads the page on an ordinary Monday at ten, without a browser."""
    return Reader(line_at(OPEN))


@pytest.fixture(scope="module")
def address() -> Iterator[Callable[[Moment], str]]:
    """Serve the line as it stands at a moment; each moment has an address of its own."""
    with ExitStack() as servers:
        yield cache(lambda moment: servers.enter_context(listening(line_at(moment))))


@pytest.fixture(scope="module", name="chromium")
def launched() -> Iterator[Browser]:
    """Debian's Chromium, which `make test` installs."""
    with chromium() as browser:
        yield browser


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
