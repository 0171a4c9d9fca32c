# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What no page of ours asks for: the staff's pages answer it plainly, and never by failing."""

import pytest
from flask import Flask

from ivr.app import create_app
from tests.web.staff import apart, signed_in

HUGE = "9" * 20  # more than a database counts to


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    return create_app(apart(tmp_path_factory.mktemp("line")))


@pytest.mark.parametrize(
    ("name", "path", "status"),
    [
        (None, "/sign-in?endpoint=x", 200),
        (None, "/sign-in?_method=DELETE&_external=1&_anchor=x", 200),
        ("marta", "/staff?endpoint=x", 200),
        ("marta", f"/staff/history?before={HUGE}", 200),
        ("marta", "/staff/history?before=-1", 200),
        ("marta", f"/staff/history/{HUGE}", 404),
        ("marta", f"/staff/history/{HUGE}/listen", 404),
        ("marta", "/staff/preview?day=0001-01-01&time=00:00", 422),
        ("marta", "/staff/preview?day=9999-12-31&time=23:59", 422),
        ("marta", "/staff/preview/listen?hear=now,casa,0001-01-01T00:00Z,it,x", 404),
        ("marta", "/staff/preview/listen?hear=now,casa,9999-12-31T23:59Z,it,x", 404),
        ("marta", "/staff/change/closure?office=%00", 400),
        ("paolo", f"/staff/record?before={HUGE}", 200),
        ("paolo", "/staff/record?before=3000000000", 200),
    ],
)
def test_it_is_answered(app: Flask, name: str | None, path: str, status: int) -> None:
    """Numbers and days that there are none of, and names in a query that mean something to the library."""
    client = signed_in(app, name).client if name else app.test_client()
    assert client.get(path).status_code == status


def test_the_same_page_in_another_language_is_no_other_page(app: Flask) -> None:
    """A link that somebody made leads nowhere else: not to another scheme, nor to another form."""
    page = app.test_client().get("/sign-in?_scheme=javascript&_external=1").text
    assert 'href="/sign-in?_scheme=javascript&amp;_external=1&amp;language=en"' in page
    page = signed_in(app, "marta").get("/staff/change/closure?when=now&deed=removal").text
    assert 'href="/staff/change/closure?when=now&amp;deed=removal&amp;language=en"' in page


def test_a_part_of_a_page_that_is_nowhere(app: Flask) -> None:
    """The address that a script's request came from may be anything."""
    headers = {"HX-Request": "1", "HX-Current-URL": "http://["}
    answer = app.test_client().get("/account", headers=headers)
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (401, "/sign-in")


@pytest.mark.parametrize("path", ["/metrics", "/readyz", "/voice", "/account"])
def test_a_page_has_one_address(app: Flask, path: str) -> None:
    """What the proxy gives to some alone nobody finds at another path by a header that it lets through."""
    moved = {"SCRIPT_NAME": "/x", "RAW_URI": f"/x{path}"}
    assert app.test_client().get(path, environ_overrides=moved).status_code == 400


@pytest.mark.parametrize("claim", [HUGE, "-1", "x", "²"])
def test_a_conversation_that_never_was(app: Flask, claim: str) -> None:
    """A form about it does nothing, and says so."""
    anna = signed_in(app, "anna")
    assert anna.post("/desk/call/park", claim=claim).status_code == 303
    assert "Questa conversazione non è Sua, o non c&#39;è più" in anna.get("/desk").text


@pytest.mark.parametrize("path", ["/desk/note", "/staff/change/closure"])
def test_what_no_text_of_postgresql_holds(app: Flask, path: str) -> None:
    """A NUL within a note or a field is refused, on both databases alike: on one of them all would fail."""
    sent = {"claim": "1", "note": "a\0b", "made_on": "\0", "end": "open"}
    assert signed_in(app, "marta").post(path, **sent).status_code == 400
