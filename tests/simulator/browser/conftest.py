# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the tests of the page ask for by name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium, listening
from tests.simulator.browser.room import Room
from tests.simulator.browser.served import Served, modena_served
from tests.simulator.browser.visitor import Visitor, visit


@pytest.fixture
def served(tmp_path: Path) -> Served:
    """The tests' city on an ordinary Monday at ten, with its page."""
    return modena_served(tmp_path)


@pytest.fixture
def visitor(served: Served) -> Visitor:
    """Somebody with the page open, in Italian."""
    return visit(served)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with chromium() as launched:
        yield launched


@pytest.fixture
def room(served: Served, browser: Browser) -> Iterator[Room]:
    """A room with the page open in it, from which the browser must have nothing to complain of."""
    with listening(served.app) as address, Room.opened(browser, served, address) as opened:
        yield opened
