# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The staff's pages without a browser: cookies, tokens, headers, refusals, where one is sent on to."""

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask

from ivr.app import create_app
from ivr.staff import User
from ivr.web.frame import Assets
from ivr.web.frame.forms import local_path
from tests.modena import modena
from tests.web.staff import PASSWORD, apart, form_token, signed_in
from tests.world import environment

PASSWORD_FIELD = re.compile(r'type="password" value="([^"]*)"')


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    """A line of its own, to which nobody was ever invited."""
    return create_app(apart(tmp_path))


def user(name: str) -> User:
    return next(each for each in modena().users if each.id == name)


def invite(app: Flask, name: str) -> str:
    """The path of an invitation."""
    return f"/invitation/{app.extensions['parts'].porter.invite(user(name), None)}"


# ── Coming in ───────────────────────────────────────────────────────────────────────────────


def test_from_the_invitation_to_the_way_out(app: Flask) -> None:
    """The whole story of somebody's first day, as a plain browser without script lives it."""
    client, path = app.test_client(), invite(app, "anna")
    assert "Buongiorno, Anna" in client.get(path).text
    form = {"csrf": form_token(client, path), "new": PASSWORD, "again": PASSWORD}
    came = client.post(path, data=form)
    assert (came.status_code, came.location) == (303, "/desk")
    assert "La parola d&#39;ordine è salvata." in client.get("/account").text
    left = client.post("/sign-out", data={"csrf": form_token(client)})
    assert (left.status_code, left.location) == (303, "/sign-in")
    assert client.get("/account").location == "/sign-in?next=/account"
    form = {
        "csrf": form_token(client, "/sign-in"),
        "name": " Anna ",
        "password": PASSWORD,
        "next": "/account",
    }
    assert client.post("/sign-in", data=form).location == "/account"
    assert client.get("/sign-in").location == "/desk"


@pytest.mark.parametrize(
    ("new", "again", "told"),
    [
        ("anna", "anna", "È troppo corta: ci vogliono almeno 12 caratteri."),
        ("annaanna2026", "annaanna2026", "È fatta del Suo nome"),
        (PASSWORD, PASSWORD + ".", "Le due volte non sono uguali."),
    ],
)
def test_what_is_wrong_with_a_password_stands_beside_it(app: Flask, new: str, again: str, told: str) -> None:
    """And neither of the two is written into the page."""
    client, path = app.test_client(), invite(app, "anna")
    form = {"csrf": form_token(client, path), "new": new, "again": again}
    answer = client.post(path, data=form)
    assert answer.status_code == 422
    assert told in answer.text
    assert [each for each in PASSWORD_FIELD.findall(answer.text) if each] == []
    assert client.get(path).status_code == 200


def test_an_invitation_that_is_over_says_so(app: Flask) -> None:
    """Whoever clicks an old link learns what to do."""
    answer = app.test_client().get("/invitation/made-up")
    assert answer.status_code == 404
    assert "Questo invito non vale più" in answer.text


def test_a_wrong_name_and_a_wrong_password_are_told_alike(app: Flask) -> None:
    """Nobody finds out here who works for the city."""
    client = app.test_client()
    client.post(path := invite(app, "anna"), data={"csrf": form_token(client, path), "new": PASSWORD})
    pages = []
    for name in ("anna", "bruno"):
        other = app.test_client()
        form = {"csrf": form_token(other, "/sign-in"), "name": name, "password": "wrong"}
        answer = other.post("/sign-in", data=form)
        pages.append((answer.status_code, answer.text.replace(name, "").replace(form["csrf"], "")))
    assert pages[0] == pages[1]
    assert pages[0][0] == 422


def test_a_locked_name_is_told_until_when(app: Flask) -> None:
    """With a header for programs, too."""
    client = app.test_client()
    form = {"csrf": form_token(client, "/sign-in"), "name": "anna", "password": "wrong"}
    answers = [client.post("/sign-in", data=form) for _ in range(11)]
    assert [answer.status_code for answer in answers] == [422] * 10 + [429]
    assert "Troppi tentativi non riusciti" in answers[-1].text
    assert 890 <= int(answers[-1].headers["Retry-After"]) <= 901


@pytest.mark.parametrize(
    ("wanted", "path"),
    [
        ("/desk", "/desk"),
        ("/staff/record?before=5", "/staff/record?before=5"),
        ("", None),
        (None, None),
        ("desk", None),
        ("https://example.org/", None),
        ("//example.org", None),
        ("/\\example.org", None),
        ("/\t/example.org", None),
        ("javascript:alert(1)", None),
    ],
)
def test_one_is_sent_on_to_our_own_pages_only(wanted: str | None, path: str | None) -> None:
    """Protects against a link to our sign-in that ends at somebody else's."""
    assert local_path(wanted) == path


def test_a_part_of_a_page_sends_the_whole_page_to_the_sign_in(app: Flask) -> None:
    """When a session ends, htmx does not put the sign-in's form into the middle of the page."""
    answer = app.test_client().get("/account", headers={"HX-Request": "true"})
    assert (answer.status_code, answer.headers["HX-Redirect"], answer.text) == (401, "/sign-in", "")
    here = {"HX-Request": "true", "HX-Current-URL": "https://example.org/staff?day=1#x"}
    answer = app.test_client().get("/account", headers=here)
    assert answer.headers["HX-Redirect"] == "/sign-in?next=/staff?day%3D1"


def test_a_form_that_comes_too_late_is_filled_in_still(app: Flask) -> None:
    """Whoever saves after their session ended comes back to the page they saved from, and nowhere else."""
    page = "/staff/change/closure/check?when=now&reason.it=per+lavori"
    for referer, onward in (
        (f"http://localhost{page}", page),
        ("", None),
        ("https://x.example//y.example", None),
    ):
        answer = app.test_client().post("/staff/change/closure", headers={"Referer": referer})
        assert (answer.status_code, parse_qs(urlsplit(answer.location).query).get("next")) == (
            303,
            [onward] if onward else None,
        )


# ── Who may do what ─────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("name", "status"), [("anna", 403), ("marta", 403), ("paolo", 200)])
def test_the_record_is_for_administrators(app: Flask, name: str, status: int) -> None:
    """Whoever may not see a page is told so, and has no link to it."""
    member = signed_in(app, name)
    answer = member.get("/staff/record")
    assert answer.status_code == status
    assert ("Questa pagina non è per Lei" in answer.text) is (status == 403)
    assert ('href="/staff/record"' in member.get("/account").text) is (status == 200)


def test_an_administrator_invites_and_unlocks(app: Flask) -> None:
    """The link is shown once, under the address that the public knows; a name of nobody is no page."""
    paolo = signed_in(app, "paolo")
    shown = paolo.post("/staff/record/invitations", user="anna").text
    link = shown.partition('tabindex="0">')[2].partition("<")[0]
    assert link.startswith("http://localhost:8000/invitation/")
    assert app.test_client().get(link.removeprefix("http://localhost:8000")).status_code == 200
    assert link not in paolo.get("/staff/record").text
    assert paolo.post("/staff/record/unlocked", user="anna").status_code == 303
    told = paolo.get("/staff/record").text
    assert "Ha sbloccato anna" in told
    assert "Anna può entrare di nuovo." in told
    assert paolo.post("/staff/record/invitations", user="nobody").status_code == 404


def test_a_password_is_changed_and_others_are_signed_out(app: Flask) -> None:
    """With the old one, and with what is wrong beside its field."""
    client, path = app.test_client(), invite(app, "anna")
    form = {"csrf": form_token(client, path), "new": PASSWORD, "again": PASSWORD}
    client.post(path, data=form)
    other = signed_in(app, "anna")
    new = "otto laghi senza barche"
    form = {"csrf": form_token(client), "old": "wrong", "new": new, "again": new}
    refused = client.post("/account/password", data=form)
    assert refused.status_code == 422
    assert "Non è la parola d&#39;ordine di adesso." in refused.text
    assert other.get("/account").status_code == 200
    assert client.post("/account/password", data={**form, "old": PASSWORD}).status_code == 303
    assert (client.get("/account").status_code, other.get("/account").status_code) == (200, 303)


# ── Cookies, tokens, headers ────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://example.org"},
        {"Origin": "null"},
        {"Origin": "http://localhost.example.org"},
    ],
)
def test_a_form_from_elsewhere_is_refused(app: Flask, headers: dict[str, str]) -> None:
    """Even with the right token; and nothing is changed."""
    member = signed_in(app, "anna")
    form = {"csrf": form_token(member.client)}
    answer = member.client.post("/sign-out", data=form, headers=headers)
    assert answer.status_code == 403
    assert "Questo modulo non vale più" in answer.text
    assert member.get("/account").status_code == 200


@pytest.mark.parametrize(
    "headers",
    [{"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"}, {"Origin": "http://localhost:8000"}],
)
def test_a_form_of_ours_is_taken(app: Flask, headers: dict[str, str]) -> None:
    """Under the address that was asked, and under the public one, which a proxy may have changed."""
    member = signed_in(app, "anna")
    form = {"csrf": form_token(member.client)}
    assert member.client.post("/sign-out", data=form, headers=headers).status_code == 303


def test_htmx_brings_the_token_in_a_header(app: Flask) -> None:
    """As the frame has it say with every request."""
    member = signed_in(app, "anna")
    headers = {"X-CSRF-Token": form_token(member.client)}
    assert member.client.post("/account/others", headers=headers).status_code == 303


def test_the_token_of_another_is_refused(app: Flask) -> None:
    """A token belongs to one session: whoever has one of their own can't use it on somebody else."""
    anna, marta = signed_in(app, "anna"), signed_in(app, "marta")
    form = {"csrf": form_token(marta.client)}
    assert anna.client.post("/sign-out", data=form).status_code == 403


def test_the_cookie_is_made_anew_at_the_sign_in(app: Flask) -> None:
    """Protects against a cookie that somebody planted beforehand: of it nothing but the language is kept."""
    client, path = app.test_client(), invite(app, "anna")
    client.get(f"{path}?language=en")
    with client.session_transaction() as cookie:
        cookie["planted"] = "x"
        before = cookie["key"]
    form = {"csrf": form_token(client, path), "new": PASSWORD, "again": PASSWORD}
    client.post(path, data=form)
    with client.session_transaction() as cookie:
        assert (cookie.get("planted"), cookie.get("key"), cookie["language"]) == (None, None, "en")
        assert cookie["token"] != before


@pytest.mark.parametrize(
    ("url", "marks"),
    [
        ("http://localhost:8000", ["centralino", "HttpOnly", "Path=/", "SameSite=Lax"]),
        (
            "https://centralino.example.org",
            ["__Host-centralino", "HttpOnly", "Path=/", "SameSite=Lax", "Secure"],
        ),
    ],
)
def test_the_cookie_is_guarded(tmp_path: Path, url: str, marks: list[str]) -> None:
    """No script reads it, no other site sends it, and where the line has HTTPS nothing else carries it."""
    app = create_app(replace(apart(tmp_path), public_url=url))
    kept = app.test_client().get("/sign-in").headers["Set-Cookie"]
    name, *rest = kept.split("; ")
    assert sorted([name.partition("=")[0], *rest]) == sorted(marks)


@pytest.mark.parametrize("path", ["/account", "/sign-in", "/staff/record", "/invitation/x", "/staff/none"])
def test_what_a_browser_is_told(app: Flask, path: str) -> None:
    """No script or style within a page, nothing from elsewhere, no frame, and nothing kept."""
    headers = signed_in(app, "paolo").client.get(path, headers={"Accept": "text/html"}).headers
    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'"
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/", "/it", "/account", "/healthz", "/audio/x.wav", "/nothing/there"])
def test_headers_that_hold_everywhere(app: Flask, path: str) -> None:
    """Whatever is answered, nobody frames, sniffs or borrows it."""
    headers = app.test_client().get(path).headers
    for name in ("Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy"):
        assert name in headers
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_the_public_page_keeps_no_cookie(app: Flask) -> None:
    """Citizens who read the line in text are not counted among those who sign in."""
    assert "Set-Cookie" not in app.test_client().get("/it").headers


# ── The frame ───────────────────────────────────────────────────────────────────────────────


def test_nothing_there_is_a_page_of_the_house(app: Flask) -> None:
    """For whoever reads pages; whoever asks for something else gets a plain answer."""
    html = app.test_client().get("/staff/none", headers={"Accept": "text/html"})
    assert (html.status_code, "Qui non c&#39;è niente" in html.text) == (404, True)
    plain = app.test_client().get("/staff/none", headers={"Accept": "application/json"})
    assert (plain.status_code, "Qui non c&#39;è niente" in plain.text) == (404, False)


@pytest.mark.parametrize("path", ["/staff/none", "/uffici", "/static/none"])
def test_whoever_is_lost_finds_the_way_back(app: Flask, path: str) -> None:
    """The navigation stands above what is not there, for whoever signed in and for nobody else."""
    for client, knows in ((signed_in(app, "paolo").client, True), (app.test_client(), False)):
        page = client.get(path, headers={"Accept": "text/html"})
        assert (page.status_code, "Qui non c&#39;è niente" in page.text) == (404, True)
        assert ('href="/staff/record"' in page.text, "Set-Cookie" in page.headers) == (knows, False)
        assert "script-src" in page.headers["Content-Security-Policy"]


def test_a_page_in_the_other_language_is_the_same_page(app: Flask) -> None:
    """What was asked for is kept in the link, and the language from then on."""
    client = app.test_client()
    page = client.get("/sign-in?next=/account").text
    assert 'href="/sign-in?next=/account&amp;language=en"' in page
    assert "Sign in" in client.get("/sign-in?next=/account&language=en").text
    assert "Sign in" in client.get("/sign-in").text


def test_a_database_that_is_away_is_told_in_plain_words(tmp_path: Path) -> None:
    """Staff read that it passes, and the telephone has its own apology."""
    app = create_app(apart(tmp_path))
    member = signed_in(app, "anna")
    for file in tmp_path.glob("centralino.db*"):
        file.unlink()
    tmp_path.joinpath("centralino.db").mkdir()
    app.extensions["parts"].database.engine.dispose()
    answer = member.get("/account")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "2")
    assert "Un momento" in answer.text


def test_assets_can_be_kept_for_good(tmp_path: Path) -> None:
    """Their address changes with what is in them; under an old one they are not kept."""
    folder = tmp_path / "assets"
    folder.mkdir()
    (folder / "a.css").write_text("a { color: red }")
    addresses = []
    for text in ("a { color: red }", "a { color: blue }"):
        (folder / "a.css").write_text(text)
        assets, line = Assets(folder), Flask("assets")
        line.register_blueprint(assets.blueprint())
        with line.test_request_context():
            addresses.append(assets.address("a.css"))
    kept = [line.test_client().get(address) for address in addresses]
    assert [answer.headers["Cache-Control"] for answer in kept] == [
        "no-cache",
        "public, max-age=31536000, immutable",
    ]
    assert {answer.text for answer in kept} == {"a { color: blue }"}
    assert line.test_client().get(addresses[1].replace("a.css", "../../config.toml")).status_code == 404


def test_without_assets_the_pages_still_work(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where npm could fetch nothing, staff sign in all the same."""
    monkeypatch.setattr("ivr.web.frame.assets.FETCHED", tmp_path)
    assert Assets().missing == ("bootstrap-italia.min.css", "htmx.min.js", "sprites.svg")
    app = create_app(environment())
    page = app.test_client().get("/sign-in").text
    assert "frame.css" in page
    assert "bootstrap-italia" not in page
