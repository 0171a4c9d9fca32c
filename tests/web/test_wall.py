# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The wallboard: its figures, that little is sent where nothing changed, that it says when it is stale."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, expect
from sqlalchemy import insert

from ivr.app import Parts, create_app
from ivr.settings import Environment
from ivr.staff import UserId
from ivr.store.tables import PlaceState, places
from tests.browser import axe, chromium, scrolls_sideways
from tests.modena import FILE
from tests.web.made_up_log import TODAY, wrote
from tests.web.staff import PASSWORD, apart, form_token, signed_in, staff_page

DAY = [  # office, language, began, seconds, how
    ("casa", "it", "2026-01-14T09:00", 100, "answered"),
    ("casa", "ar", "2026-01-14T09:10", 130, "answered"),
    ("casa", "it", "2026-01-14T09:30", 30, "abandoned"),
    ("casa", "it", "2026-01-13T09:30", 30, "answered"),  # yesterday
]


OFFICE = """
[[office]]
id = "polo{n}"
key = "{n}"
name = {{ it = "l'Ufficio di piano e dei servizi educativi {n}", en = "No. {n}", fr = "No. {n}", ar = "{n}" }}
[office.hours]
"monday-friday" = ["08:30-13:00"]
"""
SCREEN = '[[user]]\nid = "hall"\nname = "In the hall"\nroles = ["screen"]\n'


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


class Hall:
    """A line with three offices more, and a user who is a screen; its clock is set by the tests."""

    def __init__(self, where: Environment) -> None:
        self.now = TODAY
        self.app = create_app(where, lambda: self.now)


@pytest.fixture(name="hall")
def with_a_screen(tmp_path: Path) -> Hall:
    config = tmp_path / "config.toml"
    offices = "".join(OFFICE.format(n=n) for n in (6, 7, 8))
    config.write_text(FILE.read_text("utf-8").replace("[[operator]]", offices + "[[operator]]", 1) + SCREEN)
    return Hall(replace(apart(tmp_path), config=config))


def test_a_screen_stays_in_and_sees_nothing_else(hall: Hall) -> None:
    """Protects a hall without anybody who signs in each morning, and the line from whoever stands there."""
    screen = signed_in(hall.app, "hall")
    assert screen.get("/sign-in").location == "/wall"
    for days in (1, 20, 49, 78):  # asked all the time, or switched off for up to four weeks
        hall.now = TODAY + timedelta(days=days)
        assert screen.get("/wall").status_code == 200
    assert re.findall(r'<li><a href="(/[^"?]+)"', screen.get("/wall").text) == ["/wall"]
    for path in ("/desk", "/staff", "/staff/report", "/staff/record", "/account"):
        assert screen.get(path).status_code == 403
    hall.now += timedelta(days=30)
    assert screen.get("/wall").location == "/sign-in?next=/wall"


def test_the_screens_cookie_outlives_its_browser(hall: Hall) -> None:
    """Protects a screen that is switched off at night; everybody else's goes with the window."""
    parts: Parts = hall.app.extensions["parts"]
    for name, is_kept in (("hall", True), ("anna", False)):
        user = parts.city().user(UserId(name))
        assert user
        client, link = hall.app.test_client(), f"/invitation/{parts.porter.invite(user, None)}"
        form = {"csrf": form_token(client, link), "new": PASSWORD, "again": PASSWORD}
        assert client.post(link, data=form).status_code == 303
        cookie = client.get_cookie("centralino")
        assert cookie
        assert (cookie.expires is not None) == is_kept


def test_a_session_that_is_over_is_told_and_leads_back(hall: Hall) -> None:
    """Protects whoever finds the sign-in in place of the board: why, and where one comes to."""
    anna = signed_in(hall.app, "anna")
    hall.now += timedelta(hours=12)
    page = {"HX-Request": "true", "HX-Current-URL": "http://localhost/wall"}
    answer = anna.client.get("/wall/now", headers=page)
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (401, "/sign-in?next=/wall")
    sign_in = anna.get("/sign-in?next=/wall").text
    assert "L&#39;accesso di prima è finito" in sign_in
    assert '<input type="hidden" name="next" value="/wall">' in sign_in
    assert "finito" not in hall.app.test_client().get("/sign-in?next=/wall").text


def test_eight_offices_and_thirty_waiting(browser: Browser, hall: Hall) -> None:
    """Protects a screen that nobody scrolls, with the frame around it; and a telephone's, which is narrow."""
    parts: Parts = hall.app.extensions["parts"]
    always = {"state": PlaceState.WAITING, "asked": "casa", "language": "it"}
    with parts.database.writing() as connection:
        for n in range(30):
            since, office = TODAY - timedelta(minutes=40 - n), ("casa", "polo8")[n % 2]
            row = {**always, "number": n + 1, "since": since, "office": office, "call": f"CA{n}"}
            connection.execute(insert(places).values(row))
    with staff_page(browser, hall.app, "hall") as page:
        page.set_viewport_size({"width": 1920, "height": 1080})
        page.goto("/wall")
        assert page.locator("#board tbody tr").count() == 8
        assert page.locator("td.wall-waiting").last.inner_text() == "15"
        assert page.evaluate("document.documentElement.scrollHeight") <= 1080
        assert axe(page) == []
        page.set_viewport_size({"width": 360, "height": 780})
        assert not scrolls_sideways(page)


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
