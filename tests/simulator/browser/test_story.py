# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a page is told of what happened: its own calls in full, of others' the operators' phones alone."""

from typing import Any

import pytest
from flask import Flask

from tests.simulator.browser.served import Served, serve
from tests.simulator.browser.visitor import LINE, Visitor, visit
from tests.simulator.line import OPERATOR, PUBLIC, Answers, Line, Page, world
from tests.simulator.twiml.test_clip import mu_law

AUDIO = "/audio/00112233445566778899aabbccddeeff.wav"
MUSIC = "/audio/ffeeddccbbaa99887766554433221100.wav"
DIAL = f"<Dial action='/after' callerId='{LINE}' timeout='18'><Sip url='/whisper'>{OPERATOR}</Sip></Dial>"


def served_line(pages: dict[str, Answers]) -> Served:
    """A line whose answers are written in the test, its clips' words known but for those of the music."""
    line = Line({"/status": "", "/after": "<Hangup/>", **pages})
    words = {f"{PUBLIC}{AUDIO}#ct=2000": ("Buongiorno", "it")}
    return serve(Flask(__name__), world(line), PUBLIC, words.get)


def story(pages: dict[str, Answers]) -> tuple[Served, Visitor, list[dict[str, Any]]]:
    """Call such a line, and read what is told at once."""
    served = served_line(pages)
    visitor = visit(served)
    visitor.call()
    return served, visitor, visitor.news()["story"]


def test_a_clip_is_told_with_its_words_and_where_the_page_finds_it() -> None:
    """What is played can be read, in the language spoken; the address holds wherever the page is served."""
    clip = Page(mu_law(8000), type="audio/wav")
    served, visitor, told = story(
        {"/voice": f"<Play>{AUDIO}#ct=2000</Play><Play>{MUSIC}</Play>", AUDIO: clip, MUSIC: clip}
    )
    (heard,) = [item for item in told if item["kind"] == "heard"]
    assert (heard["text"], heard["language"], heard["clip"]) == ("Buongiorno", "it", AUDIO[1:])
    assert (heard["begun"], heard["lasts"], heard["cut"]) == (0.0, 1.0, False)
    (fetched,) = [item for item in told if item["kind"] == "webhook" and item["method"] == "GET"]
    assert (fetched["clip"], fetched["path"], fetched["document"]) == (AUDIO[1:], AUDIO, "")
    served.skip(1)
    (music,) = visitor.story("heard")
    assert (music["text"], music["language"], music["clip"]) == ("", "", MUSIC[1:])


@pytest.mark.parametrize(
    ("tag", "language"), [("it-IT", "it"), ("arb", "ar"), ("en-GB", "en"), ("ro-RO", "ro-RO")]
)
def test_a_voices_language_is_the_citys_own_code_for_it(tag: str, language: str) -> None:
    """A screen reader and the style of the page know ar, not the carrier's name for it."""
    _, _, told = story({"/voice": f"<Say language='{tag}'>Salve</Say>"})
    assert [item["language"] for item in told if item["kind"] == "heard"] == [language]


def test_a_webhook_is_told_with_its_form_its_answer_and_its_time() -> None:
    """The curious see what Twilio would send and get, each element on its line, blank fields left out."""
    _, _, told = story({"/voice": "<Say>Hello</Say><Hangup/>"})
    first = next(item for item in told if item["kind"] == "webhook")
    assert (first["method"], first["path"], first["status"], first["failure"]) == ("POST", "/voice", 200, "")
    assert first["form"]["To"] == LINE
    assert "FromCity" not in first["form"]
    assert first["document"] == "<Response>\n  <Say>Hello</Say>\n  <Hangup />\n</Response>"
    assert first["milliseconds"] >= 0


def test_a_failed_webhook_is_told_with_its_trouble() -> None:
    """What the line did wrong stands there as it was answered, with the carrier's number for it."""
    failing = Page("<h1>Oops</p>", 500, "text/html")
    _, _, told = story({"/voice": failing, "/fallback": failing})
    failed = [item for item in told if item["kind"] == "webhook"][:1]
    assert [(item["status"], item["failure"], item["document"]) for item in failed] == [
        (500, "HTTP 500", "<h1>Oops</p>")
    ]
    assert [item["says"][:5] for item in told if item["kind"] == "trouble"] == ["11200", "11200"]
    assert [item["text"] for item in told if item["kind"] == "heard"] == [
        "(Il gestore telefonico si scusa e riaggancia.)"
    ]


def test_an_address_of_anybody_else_is_not_played() -> None:
    """The page speaks with its own server alone; a foreign clip is told, and silent."""
    line = Line(
        {
            "/voice": "<Play>https://elsewhere.example/a.wav</Play>",
            "/a.wav": Page(mu_law(80), type="audio/wav"),
        }
    )
    visitor = visit(serve(Flask(__name__), world(line), PUBLIC))
    visitor.call()
    told = visitor.news()["story"]
    assert [item["clip"] for item in told if item["kind"] == "heard"] == [None]
    assert [item["path"] for item in told if item["kind"] == "webhook"][
        1
    ] == "https://elsewhere.example/a.wav"


def test_of_others_calls_only_the_operators_phones_are_told() -> None:
    """Two people can share the city, one of them as an operator, and neither reads the other's call."""
    served = served_line(
        {"/voice": f"<Say>Hello</Say>{DIAL}", "/whisper": "<Say>A call for you</Say><Hangup/>"}
    )
    caller, onlooker = visit(served), visit(served)
    call = caller.call()
    served.skip(1)
    onlooker.operate("anna", "answer")
    seen = [(item["kind"], item["call"], item["operator"]) for item in onlooker.news()["story"]]
    assert seen == [("heard", None, "anna")]
    own = caller.news()["story"]
    assert {item["call"] for item in own} == {call}
    assert {item["kind"] for item in own} == {"heard", "event", "webhook"}


@pytest.mark.parametrize(
    ("manner", "says"),
    [
        ("busy", "Da Anna è occupato"),
        ("unreachable", "Il telefono di Anna non è raggiungibile"),
        ("refuses", "Da Anna è occupato"),
        ("voicemail", "Risponde la segreteria telefonica di Anna"),
        ("answers", "Da Anna rispondono"),
        ("by-hand", "Da Anna non risponde nessuno"),
    ],
)
def test_what_becomes_of_a_ring_is_told(manner: str, says: str) -> None:
    """The caller's page says why it goes on as it does."""
    served = served_line({"/voice": DIAL, "/whisper": "<Gather action='/go'/><Hangup/>", "/go": ""})
    visitor = visit(served)
    visitor.operate("anna", "manner", manner=manner)
    visitor.call()
    for _ in range(30):
        served.skip(1)
    told = [item["says"] for item in visitor.story("event") if item["operator"] == "anna" and item["says"]]
    assert told[:2] == ["Squilla il telefono di Anna", says]
