# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the page asks for over plain HTTP: a whole call, its operators, the clock; and all that is refused."""

from threading import Barrier, Event, Thread

import pytest
from flask.testing import FlaskClient

from ivr.simulator.browser.operators import MANNERS
from ivr.simulator.browser.visits import CALLS_AT_MOST
from tests.simulator.browser.served import Served
from tests.simulator.browser.visitor import CALLER, LINE, Visitor, visit


@pytest.fixture
def client(served: Served) -> FlaskClient:
    """Anybody."""
    return served.app.test_client()


# ── The page ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("query", "accepted", "language"),
    [
        ("", "", "it"),
        ("", "de, en;q=0.5", "en"),
        ("", "de", "it"),
        ("?language=en", "it", "en"),
        ("?language=de", "en", "it"),
    ],
)
def test_the_page_in_its_readers_language(
    client: FlaskClient, query: str, accepted: str, language: str
) -> None:
    """Italian first, English for whoever prefers it or asks for it."""
    page = client.get(f"/phone{query}", headers={"Accept-Language": accepted})
    assert page.headers["Content-Language"] == language
    assert f'<html lang="{language}"' in page.text
    assert ("Chi chiama" in page.text) == (language == "it")


def test_nothing_foreign_and_nothing_inline_may_run_on_the_page(client: FlaskClient) -> None:
    """Whatever a config or a call may hold, it is never run."""
    page = client.get("/phone")
    policy = page.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "style=" not in page.text
    assert page.text.count("<script") == page.text.count('<script type="module" src="phone/static/')
    script = client.get("/phone/static/main.js", buffered=True)
    assert script.headers["Content-Security-Policy"] == policy


def test_the_page_offers_the_lines_own_number_first_and_old_ones_by_their_office(client: FlaskClient) -> None:
    """Whoever tries an old number knows which office it was."""
    text = client.get("/phone").text
    own, old = text.index('<option value="+390592034444"'), text.index('<option value="+390592030001"')
    assert own < old
    assert "059 203 4444</option>" in text[own:old]
    assert "il Polo territoriale 1" in text[old:]


# ── A call ──────────────────────────────────────────────────────────────────────────────────


def test_a_call_from_ring_to_talk(served: Served, visitor: Visitor) -> None:
    """The page can do all that a caller and an operator can, and is told all of it."""
    call = visitor.call()
    assert visitor.story("heard")[0]["text"].startswith("Comune di Modena")
    visitor.press(call, "1")
    visitor.press(call, "5")
    served.skip(11)
    served.skip(5)
    anna = visitor.operator("anna")
    assert (anna["stage"], anna["says"]) == ("ringing", "Squilla")
    visitor.operate("anna", "answer")
    assert [item["operator"] for item in visitor.story("heard")] == ["anna"]
    visitor.operate("anna", "keys", keys="1")
    news = visitor.news()
    assert [(each["id"], each["stage"], each["with"]) for each in news["calls"]] == [
        (call, "talking", "Anna")
    ]
    assert visitor.operator("anna")["stage"] == "talking"
    assert visitor.ask(f"calls/{call}/hang-up").status_code == 204
    assert visitor.news()["calls"][0]["says"] == "Chiamata finita"
    assert visitor.operator("anna")["stage"] == "free"


def test_a_page_that_opens_is_told_at_once_how_everything_stands(
    served: Served, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody looks at a page without operators until something happens."""
    waited: list[bool] = []
    monkeypatch.setattr(
        served.world, "wait_for_news", lambda after, _: waited.append(after == served.world.number)
    )
    opened = client.post("/phone/visits", json={}).json
    assert opened is not None
    first = client.get(f"/phone/visits/{opened['visit']}/news?after={opened['number']}").json
    assert first is not None
    assert [operator["name"] for operator in first["operators"]] == ["Anna", "Karim", "Giulia"]
    assert waited == [False]


def test_a_withheld_number_and_an_old_one(served: Served, visitor: Visitor) -> None:
    """The line is told what a carrier would tell it."""
    visitor.call("withheld", "+390592030001")
    (posted,) = visitor.story("webhook")
    assert (posted["form"]["From"], posted["form"]["To"]) == ("anonymous", "+390592030001")
    visitor.call("+39 059 / 12-34.56 (7)")
    assert visitor.story("webhook")[0]["form"]["From"] == "+390591234567"
    visitor.call("0041 44 123 45 67")
    assert visitor.story("webhook")[0]["form"]["From"] == "+41441234567"
    assert served.exchange.account.numbers.keys() == {LINE, "+390592030001"}


@pytest.mark.parametrize(
    ("deed", "says", "stage"),
    [
        ("refuse", "Da Anna è occupato", "free"),
        ("hang-up", "Da Anna non risponde nessuno", "free"),
        ("voicemail", "Risponde la segreteria telefonica di Anna", "listening"),
        ("answer", "Da Anna rispondono", "listening"),
    ],
)
def test_what_an_operator_can_do_when_it_rings(
    served: Served, visitor: Visitor, deed: str, says: str, stage: str
) -> None:
    """Each by hand, and the caller's page says what became of it."""
    visitor.press(visitor.call(), "15")
    served.skip(16)
    visitor.news()
    visitor.operate("anna", deed)
    news = visitor.news()
    assert says in [item["says"] for item in news["story"] if item["kind"] == "event"]
    anna = news["operators"][0]
    assert (anna["stage"], anna["voicemail"]) == (stage, deed == "voicemail")
    assert anna["says"] == {"free": "Libero", "listening": "Ascolta chi chiama"}[stage] or anna["voicemail"]
    rung = []  # whoever did not take the call leaves it to the next
    for _ in range(30):
        served.skip(1)
        rung.append(visitor.operator("karim")["stage"])
    assert "ringing" in rung


def test_an_operator_left_to_a_manner(served: Served, visitor: Visitor) -> None:
    """Whoever tries it alone lets the operators answer by themselves, or let callers down by themselves."""
    visitor.operate("anna", "manner", manner="voicemail")
    visitor.operate("karim", "manner", manner="answers")
    assert visitor.operator("anna")["manner"] == "voicemail"
    visitor.press(visitor.call(), "15")
    for _ in range(90):
        served.skip(1)
    story = [item["says"] for item in visitor.story("event")]
    assert "Risponde la segreteria telefonica di Anna" in story
    assert "In linea con Karim" in story


def test_every_manner_has_a_name_in_the_page(client: FlaskClient) -> None:
    """What the page offers is what the world can do."""
    text = client.get("/phone").text
    assert all(f'<option value="{name}">' in text for name in MANNERS)


def test_the_citys_clock_is_set_for_everybody(served: Served, visitor: Visitor) -> None:
    """Another page sees it too, and so does whoever calls."""
    assert visitor.ask("clock", at="2026-12-25T10:00").status_code == 204
    other = visit(served).news()
    assert other["clock"]["moment"] == 1798189200.0  # the 25th of December 2026 at 9:00 UTC
    assert other["clock"]["follows"] is False
    assert visitor.ask("clock", at=None).status_code == 204
    assert visitor.news()["clock"]["follows"] is True


def test_a_page_that_leaves_takes_its_calls_with_it(visitor: Visitor, client: FlaskClient) -> None:
    """Nothing can be asked in its name afterwards."""
    call = visitor.call()
    assert visitor.ask("leave").status_code == 204
    assert visitor.ask(f"calls/{call}/keys", keys="1").status_code == 404
    assert client.get(f"/phone/visits/{visitor.visit}/news").status_code == 404


# ── What is refused ─────────────────────────────────────────────────────────────────────────


def test_a_form_is_refused(visitor: Visitor, client: FlaskClient) -> None:
    """Another site's page can send forms here, but no JSON."""
    for path in ("", f"/{visitor.visit}/calls", f"/{visitor.visit}/leave"):
        assert client.post(f"/phone/visits{path}", data={"from": CALLER, "to": LINE}).status_code == 415
    assert visitor.news()["calls"] == []


@pytest.mark.parametrize("body", ["[]", "1", '"x"', "null", "{"])
def test_anything_but_an_object_is_refused(client: FlaskClient, body: str) -> None:
    """Nonsense is no reason for a traceback."""
    answer = client.post("/phone/visits", data=body, content_type="application/json")
    assert answer.status_code == 400


def test_what_is_too_large_is_refused(visitor: Visitor) -> None:
    """A key is no novel."""
    assert visitor.ask("calls", **{"from": "1" * 5000}).status_code == 413


@pytest.mark.parametrize("what", ["calls", "clock", "leave", "calls/x/keys", "operators/anna/answer"])
def test_a_visit_that_there_is_not(client: FlaskClient, what: str) -> None:
    """Ids cannot be guessed, and guesses come to nothing."""
    assert client.post(f"/phone/visits/guess/{what}", json={"keys": "1"}).status_code == 404


@pytest.mark.parametrize("what", ["calls/CA0/keys", "operators/nobody/answer", "operators/anna/sing"])
def test_what_there_is_not(visitor: Visitor, what: str) -> None:
    """Nor other people's calls, nor operators that the config does not name, nor deeds that nobody does."""
    assert visitor.ask(what, keys="1").status_code == 404


def test_another_pages_call_is_not_ones_own(served: Served, visitor: Visitor) -> None:
    """Who knows the call but not the visit can't press its keys."""
    assert visit(served).ask(f"calls/{visitor.call()}/keys", keys="1").status_code == 404


@pytest.mark.parametrize(
    ("what", "body", "italian", "english"),
    [
        ("calls", {"from": "tre", "to": LINE}, "«tre» non è un numero", "“tre” is not a number"),
        ("calls", {"from": 3, "to": LINE}, "«» non è un numero", "“” is not a number"),
        ("calls", {"from": CALLER, "to": "112"}, "non risponde al numero «112»", "does not answer"),
        ("calls", {}, "non risponde al numero", "does not answer"),
        ("operators/anna/keys", {"keys": "A"}, "cifre da 0 a 9", "keys are 0 to 9"),
        ("operators/anna/keys", {"keys": "1" * 21}, "cifre da 0 a 9", "keys are 0 to 9"),
        ("operators/anna/manner", {"manner": "sings"}, "comportarsi", "behaves"),
        ("clock", {"at": "domani"}, "«domani» non è un giorno", "“domani” is not a day"),
        ("clock", {"at": "1999-12-31T23:59"}, "dal 2000 al 2099", "from 2000 to 2099"),
        ("clock", {"at": 7}, "non è un giorno", "is not a day"),
    ],
)
def test_what_cannot_be_is_told_in_the_readers_words(
    served: Served, what: str, body: dict[str, object], italian: str, english: str
) -> None:
    """Whoever mistypes a number learns what is wrong with it."""
    for language, words in (("it", italian), ("en", english)):
        answer = visit(served, language).ask(what, **body)
        assert answer.status_code == 400
        assert words in (answer.json or {})["problem"]


def test_too_many_telephones_are_told(visitor: Visitor) -> None:
    """The page shows no more than there may be, and says so."""
    answers = [
        visitor.ask("calls", **{"from": CALLER, "to": LINE}).status_code for _ in range(CALLS_AT_MOST + 1)
    ]
    assert answers == [200] * CALLS_AT_MOST + [429]


def test_only_so_many_wait_for_news(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that wait never take all the server's threads: one too many is answered at once."""
    enough, wait = Barrier(5), Event()

    def wait_for_news(_after: int, _seconds: float) -> None:
        enough.wait(30)
        wait.wait(30)

    visitors = [visit(served) for _ in range(5)]
    monkeypatch.setattr(served.world, "wait_for_news", wait_for_news)
    waiting = [Thread(target=visitor.news) for visitor in visitors[:4]]
    for thread in waiting:
        thread.start()
    enough.wait(30)
    assert visitors[4].news()["calls"] == []
    wait.set()
    for thread in waiting:
        thread.join(30)
    assert not any(thread.is_alive() for thread in waiting)
