# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The doorway of the staff's pages: however many want in, the telephone is answered."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from threading import Event

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ivr.app import create_app
from ivr.web.frame.doorway import THREADS, Doors, Doorway
from tests.web.signed import post, verbs
from tests.web.staff import apart, signed_in

FLOOD, AT_ONCE = 12, 2


@contextmanager
def slow_pages(app: Flask) -> Iterator[list[int]]:
    """Have the view of the account stand still until the end; how many are in it at this moment."""
    let_go, inside = Event(), [0]
    view = app.view_functions["access.account_page"]

    def standing() -> object:
        inside[0] += 1
        let_go.wait(30)
        return view()

    standing.__dict__.update(view.__dict__)
    app.view_functions["access.account_page"] = standing  # type: ignore[assignment]  # gives what the view gives
    try:
        yield inside
    finally:
        let_go.set()


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    return create_app(apart(tmp_path))


def impatient(app: Flask) -> Doors:
    """Doors at which nobody waits, in place of the app's own."""
    usual = Doors()
    app.extensions["staff"].doors = Doors(
        Doorway(usual.staff.threads, patience=0), Doorway(usual.strangers.threads, patience=0), usual.counting
    )
    doors: Doors = app.extensions["staff"].doors
    return doors


def get(client: FlaskClient) -> int:
    answer = client.get("/account")
    assert answer.status_code != 503 or ("Retry-After" in answer.headers and "Un momento" in answer.text)
    return answer.status_code


def test_a_flood_of_pages_does_not_hold_up_a_webhook(app: Flask, tmp_path: Path) -> None:
    """Two are in, two wait for a moment, the others are sent away at once, and the caller is answered."""
    clients = [signed_in(app, "anna").client for _ in range(FLOOD)]
    with ThreadPoolExecutor(FLOOD) as threads:
        with slow_pages(app) as inside:
            asked = [threads.submit(get, client) for client in clients]
            turned_away = list(islice(as_completed(asked), FLOOD - AT_ONCE))
            assert {future.result() for future in turned_away} == {503}
            assert inside[0] == AT_ONCE
            answer = post(app.test_client(), apart(tmp_path), "/voice")
            assert verbs(answer)
        assert sorted(future.result() for future in asked) == [200] * AT_ONCE + [503] * (FLOOD - AT_ONCE)
    assert get(clients[0]) == 200  # whoever left made room


def test_whoever_is_refused_leaves_room(app: Flask) -> None:
    """A page that fails, or is for somebody else, takes no place away for good."""
    member = signed_in(app, "anna")
    for path in ("/staff/record", "/account", "/invitation/none") * 4:
        assert member.get(path).status_code in {200, 403, 404}


def test_a_storm_outside_keeps_nobody_from_their_page(app: Flask) -> None:
    """Strangers have a door of their own; both together leave threads that only the telephone takes."""
    doors = impatient(app)
    while doors.strangers.enter():
        pass
    refused = app.test_client().get("/sign-in", headers={"Accept-Language": "en"})
    assert (refused.status_code, refused.headers["Cache-Control"]) == (503, "no-store")
    assert "One moment" in refused.text
    assert 'href=""' in refused.text
    assert 'href=""' not in app.test_client().post("/sign-in").text
    assert signed_in(app, "anna").get("/account").status_code == 200
    assert doors.staff.threads + doors.strangers.threads < THREADS


def test_a_part_of_a_page_is_turned_away_without_words(app: Flask) -> None:
    """Its script asks again, and reads nothing of it."""
    member, doors = signed_in(app, "anna"), impatient(app)
    while doors.staff.enter():
        pass
    assert member.client.get("/desk/now", headers={"HX-Request": "true"}).data == b""
    assert "Un momento" in member.get("/desk").text


def test_figures_are_counted_one_at_a_time(app: Flask) -> None:
    """However many ask for them, the desks have a place left."""
    member, counting = signed_in(app, "paolo"), app.extensions["staff"].doors.counting
    with counting.passed():
        for path in ("/staff/report", "/staff/report.csv"):
            assert member.get(path).status_code == 503
    assert member.get("/staff/report").status_code == 200


def test_no_more_than_its_places() -> None:
    """Of the threads that a process has, pages never take more than these."""
    doorway = Doorway(at_once=1, waiting=1, patience=0)
    assert [doorway.enter() for _ in range(3)] == [True, False, False]
    doorway.leave()
    assert doorway.enter()
