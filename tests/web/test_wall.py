# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The wallboard: its figures, that little is sent where nothing changed, that it says when it is stale."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, expect

from ivr.app import Parts, create_app
from tests.browser import chromium
from tests.web.made_up_log import TODAY, wrote
from tests.web.staff import apart, signed_in, staff_page

DAY = [  # office, language, began, seconds, how
    ("casa", "it", "2026-01-14T09:00", 100, "answered"),
    ("casa", "ar", "2026-01-14T09:10", 130, "answered"),
    ("casa", "it", "2026-01-14T09:30", 30, "abandoned"),
    ("casa", "it", "2026-01-13T09:30", 30, "answered"),  # yesterday
]


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    """A line on a Wednesday at half past twelve."""
    return wrote(create_app(apart(tmp_path), lambda: TODAY), DAY)


@pytest.fixture(scope="module", name="browser")
def launched() -> Iterator[Browser]:
    """Debian's Chromium."""
    with chromium() as browser:
        yield browser


def test_for_all_who_sign_in(app: Flask) -> None:
    """Protects the figures from passers-by on the network; a part of the page sends all of it to sign in."""
    assert app.test_client().get("/wall").location == "/sign-in?next=/wall"
    asked = app.test_client().get("/wall/now", headers={"HX-Request": "true"})
    assert (asked.status_code, asked.headers["HX-Redirect"]) == (401, "/sign-in")
    for user in ("anna", "marta", "paolo"):
        assert signed_in(app, user).get("/wall").status_code == 200


def test_what_it_shows(app: Flask) -> None:
    """Protects the room's view: today's figures of each office by hand, and until when it is open."""
    text = signed_in(app, "anna").get("/wall").text
    rows = {
        name: (state, re.findall(r"</span>([^<]+)</td>", cells))
        for name, state, cells in re.findall(
            r'<th scope="row">(.*?)<small>(.*?)</small></th>(.*?)</tr>', text, re.DOTALL
        )
    }
    assert next(iter(rows)) == "Il Polo territoriale 1"
    state, cells = rows["L&#39;Ufficio casa"]
    assert state.startswith(("aperto", "chiuso"))
    assert [cells[0], cells[1], *cells[4:]] == ["0", "–", "2", "1", "33%"]
    assert rows["Il Polo territoriale 1"][1][4:] == ["0", "0", "–"]
    assert "Cifre delle <time data-wall-time>12:30:00</time>" in text
    assert "<noscript>" in text


def test_where_nothing_changed_nothing_is_sent(app: Flask) -> None:
    """Protects the telephone: a screen that asks all day costs one number; what is new comes whole."""
    screen = signed_in(app, "anna")
    again = re.search(r'hx-get="([^"]+)"', screen.get("/wall").text)
    assert again
    same = screen.get(again[1])
    assert (same.status_code, same.data, same.headers["Wall-Time"]) == (204, b"", "12:30:00")
    parts: Parts = app.extensions["parts"]
    parts.desk.go_on_duty(parts.city().operators[0].id)
    new = screen.get(again[1])
    assert new.status_code == 200
    assert new.text.lstrip().startswith('<div id="board"')
    assert again[0] not in new.text


def test_it_updates_by_itself_and_says_when_it_cannot(browser: Browser, app: Flask) -> None:
    """Protects whoever trusts the screen: figures that stand still say so, until an answer comes."""
    parts: Parts = app.extensions["parts"]
    with staff_page(browser, app, "anna") as page:
        page.clock.install()
        page.goto("/wall")
        board = page.locator("#board")
        before = board.get_attribute("hx-get")
        parts.desk.go_on_duty(parts.city().operators[0].id)
        page.clock.run_for(6_000)
        expect(board).not_to_have_attribute("hx-get", before or "")
        expect(page.locator("#stale")).to_be_hidden()
        page.route("**/wall/now*", lambda _: None)  # no answer, ever
        page.clock.run_for(21_000)
        expect(page.locator("#stale")).to_be_visible()
        page.unroute("**/wall/now*")
        page.clock.run_for(6_000)
        expect(page.locator("#stale")).to_be_hidden()
