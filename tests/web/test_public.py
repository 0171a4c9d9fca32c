# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line in text over plain HTTP: what it says, in which language, and how it may be kept."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from ivr.call import Language, Line
from ivr.city import Office
from ivr.dialogue import announcements
from ivr.dialogue.announcements import Standing
from ivr.dialogue.steps import Say
from ivr.rehearsal import heard
from tests.modena import FILE
from tests.prompts import LANGUAGES, PROMPTS
from tests.web.moments import (
    CHRISTMAS,
    EVENING,
    GAS_LEAK,
    GAS_LEAK_EVENING,
    MOMENTS,
    OPEN,
    Moment,
    line_at,
    line_of,
)
from tests.web.reading import Element, read

MARKS = str.maketrans("", "", "\u2066\u2069")
ONLY_HEARD = {"chosen", "transfer", "address-follows"}  # about the call itself, or a label on the page


class _Reader(FlaskClient):
    """A client that takes every answer to its end, so that no file stays open."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        return super().open(*args, buffered=True, **kwargs)


@pytest.fixture
def reader() -> FlaskClient:
    """Someone who reads the page on an ordinary Monday at ten."""
    return _Reader(line_at(OPEN))


def page_at(moment: Moment, language: str) -> Element:
    return read(_Reader(line_at(moment)).get(f"/{language}").text)


def page_of(config: str, folder: Path, language: str = "it") -> Element:
    """The page of another city, at ten of an ordinary Monday."""
    return read(_Reader(line_of(config, folder)).get(f"/{language}").text)


def card(page: Element, place: int) -> Element:
    return page.all("article")[place]


# ── What it says ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
def test_every_office_is_told_of_as_the_voice_tells(moment: Moment, language: Language) -> None:
    """Whoever cannot hear is told no less: state, why, until when, hours, door, places, in the same words."""
    page = page_at(moment, language)
    cards = page.all("article")
    assert len(cards) == len(moment.city.offices)
    for office, shown in zip(moment.city.offices, cards, strict=True):
        name = (office.name.get(language) or "").translate(MARKS)
        assert name in shown.all("h3")[0].text.translate(MARKS)
        text = shown.text.translate(MARKS)
        missing = [line for line in _of_an_office(moment, office, language) if line not in text]
        assert missing == []


def _of_an_office(moment: Moment, office: Office, language: Language) -> Iterator[str]:
    """All that a caller can hear of an office now, in writing, line by line."""
    standing = Standing.of(moment.city, office, moment.now)
    first = moment.city.languages[0]
    state = (Say(line, language) for line in announcements.state(standing, language, moment.now))
    hours = announcements.hours(office, language, first, moment.now)
    for say in (*state, *hours):
        match say.line:
            case Line("week" | "visits", ((_, tuple(groups)),)):
                yield from (PROMPTS.write(group, language).text for group in groups)
            case Line(key) if key not in ONLY_HEARD:
                yield PROMPTS.write(say.line, say.language).text


@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
def test_a_whole_call_can_be_read(moment: Moment) -> None:
    """From the chosen office to the emergency number, nothing that a caller hears is only to be heard."""
    text = page_at(moment, "en").text
    for office in moment.city.offices:
        for say in heard(moment.city, office, moment.now, Language("en")):
            if say.line.key not in {*ONLY_HEARD, "week", "visits"} and not say.line.key.startswith("press-"):
                assert PROMPTS.write(say.line, say.language).text in text


@pytest.mark.parametrize(
    ("moment", "language", "place", "heading", "state"),
    [
        (OPEN, "it", 4, "l'Ufficio casa Aperto", ["L'ufficio è aperto fino alle 13:00."]),
        (OPEN, "en", 4, "the Housing Office Open", ["The office is open until 13:00."]),
        (
            EVENING,
            "fr",
            3,
            "le Secrétariat du Service social Fermé",
            ["Le bureau est actuellement fermé.", "Il rouvrira demain à 9\u00a0h."],
        ),
        (
            CHRISTMAS,
            "it",
            0,
            "il Polo territoriale 1 Chiuso",
            ["Oggi l'ufficio è chiuso per Natale.", "Riapre lunedì 28 dicembre alle 8:30."],
        ),
        (
            GAS_LEAK,
            "it",
            0,
            "il Polo territoriale 1 Chiuso",
            [
                "L'ufficio è chiuso per una fuga di gas.",
                "Riapre mercoledì 21 gennaio alle 8:30.",
                "Al suo posto risponde la Segreteria del Servizio sociale territoriale.",
            ],
        ),
        (
            GAS_LEAK_EVENING,
            "en",
            0,
            "Social Services Centre 1 Closed",
            [
                "The office is closed for exceptional reasons.",
                "It opens again on Wednesday 21 January at 8:30.",
                "The Social Services Secretariat will answer in its place, from tomorrow at 9:00.",
            ],
        ),
        (
            GAS_LEAK,
            "ar",
            0,
            "المركز الاجتماعي رقم واحد مغلق",
            [
                "المكتب مغلق لأسباب استثنائية.",
                "وسيفتح من جديد يوم الأربعاء 21 يناير، في الساعة 8:30.",
                "تُحوَّل المكالمات حاليًا إلى سكرتارية الخدمة الاجتماعية.",
            ],
        ),
    ],
)
def test_open_or_closed_why_and_until_when(
    moment: Moment, language: str, place: int, heading: str, state: list[str]
) -> None:
    """The first thing that a reader looks for, held against texts written by hand."""
    shown = card(page_at(moment, language), place)
    assert shown.all("h3")[0].text.translate(MARKS) == heading
    assert [each.text.translate(MARKS) for each in shown.all("p")[0].all("span")] == state


def test_what_is_known_of_an_office_stands_under_labels(reader: FlaskClient) -> None:
    """Hours, door, places and mailbox are found at a glance, each day on a line of its own."""
    facts = card(read(reader.get("/it").text), 1).all("dl")[0]
    assert [
        [each.text for each in row.children if isinstance(each, Element)] for row in facts.all("div")
    ] == [
        ["Al telefono, tasto 2", "dal lunedì al venerdì dalle 8:30 alle 13:00"],
        ["Allo sportello Chiuso", "il martedì dalle 9:00 alle 12:00"],
        ["Indirizzo", "via Morandi 54"],
        [
            "In un'altra sede",
            (
                "L'ufficio è presente anche alla Polisportiva Forese nord di Albareto:"
                " ogni 2 settimane, il mercoledì dalle 9:30 alle 12:30."
            ),
            "La prossima volta è mercoledì 14 gennaio.",
            "via Albareto 586",
        ],
        ["Per scrivere", "polo2@comune.modena.it"],
    ]


@pytest.mark.parametrize(
    ("at", "word"),
    [("2026-01-13T08:59:59", "Chiuso"), ("2026-01-13T09:00:00", "Aperto"), ("2026-01-13T12:00:00", "Chiuso")],
)
def test_a_door_that_is_shut_while_the_phone_is_answered_says_so(at: str, word: str) -> None:
    """Nobody travels to a locked door because the office is "open" on the phone."""
    shown = card(page_at(Moment(at), "it"), 1)
    assert shown.all("h3")[0].text.endswith("Aperto")
    assert shown.all("dt")[1].text == f"Allo sportello {word}"


def test_the_menu_is_a_list_of_what_the_telephone_offers(reader: FlaskClient) -> None:
    """Whoever reads before calling, or relays for someone, knows every key."""
    languages, offices = read(reader.get("/it").text).all("main")[0].all("ul")
    assert [each.text.translate(MARKS) for each in languages.all("li")] == [
        "Per l'italiano, prema 1.",
        "For English, press 2.",
        "Pour le français, appuyez sur la touche 3.",
        "للغة العربية، يُرجى الضغط على الرقم 4.",
    ]
    assert [each.text for each in offices.all("li")] == [
        "Per il Polo territoriale 1, prema 1.",
        "Per il Polo territoriale 2, prema 2.",
        "Per il Polo territoriale 3, prema 3.",
        "Per la Segreteria del Servizio sociale territoriale, prema 4.",
        "Per l'Ufficio casa, prema 5.",
        "Per parlare con una persona, prema 0.",
        "Per riascoltare, prema 9.",
        "Per cambiare lingua, prema asterisco.",
    ]


def test_numbers_can_be_called_and_mailboxes_written_to(reader: FlaskClient) -> None:
    """One touch on a phone is enough; the emergency number is a link within its sentence."""
    page = read(reader.get("/en").text)
    links = {each.text: each.attributes["href"] for each in page.all("a")}
    assert links["Call 059\u00a0203\u00a04444"] == "tel:+390592034444"
    assert links["112"] == "tel:112"
    assert links["polo1@comune.modena.it"] == "mailto:polo1@comune.modena.it"
    assert "In an emergency, call 112." in page.text


def test_the_page_says_when_it_was_true() -> None:
    """A page left open, or printed, is not taken for the present."""
    assert "Situazione di lunedì 12 gennaio alle 20:00." in page_at(EVENING, "it").text


# ── Languages ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        (None, "it"),
        ("", "it"),
        ("fr", "fr"),
        ("fr-CA,fr;q=0.9,en;q=0.5", "fr"),
        ("ar-MA", "ar"),
        ("de,ar;q=0.3", "ar"),
        ("it;q=0.1, en;q=0.2", "en"),
        ("en;q=0, fr;q=0.1", "fr"),
        ("de", "it"),
        ("*", "it"),
        (";;q=,=,\u00e9,en;q=x", "it"),
    ],
)
def test_the_browser_says_which_language_its_reader_wants(
    reader: FlaskClient, wanted: str | None, language: str
) -> None:
    """Nobody has to find a switch; and caches are told that the page depends on it."""
    answer = reader.get("/", headers={"Accept-Language": wanted} if wanted is not None else {})
    assert read(answer.text).all("html")[0].attributes["lang"] == language
    assert answer.headers["Content-Language"] == language
    assert "Accept-Language" in answer.headers["Vary"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_asked_for_by_name_is_given(reader: FlaskClient, language: Language) -> None:
    """A link to a language is that language for everybody, whatever the browser wants."""
    answer = reader.get(f"/{language}", headers={"Accept-Language": "en-GB"})
    html = read(answer.text).all("html")[0]
    assert html.attributes == {"lang": language, "dir": "rtl" if language == "ar" else "ltr"}
    assert "Accept-Language" not in answer.headers.get("Vary", "")


@pytest.mark.parametrize("path", ["/xx", "/IT", "/it/", "/it-IT", "/../it", "/it/en", "/%00", "/favicon.ico"])
def test_a_language_that_is_not_spoken_is_not_found(reader: FlaskClient, path: str) -> None:
    """No address answers for what is not there."""
    assert reader.get(path).status_code == 404


def test_only_the_citys_languages_are_offered(tmp_path: Path) -> None:
    """A language that has prompts but is not in the config has no page."""
    config = FILE.read_text("utf-8").replace('["it", "en", "fr", "ar"]', '["en", "it"]')
    config = re.sub(r'(speaks|whisper) = .*"', lambda line: re.sub(r'"(fr|ar)"', '"it"', line[0]), config)
    reader = _Reader(line_of(config, tmp_path))
    assert reader.get("/fr").status_code == 404
    page = read(reader.get("/", headers={"Accept-Language": "fr"}).text)
    assert page.all("html")[0].attributes["lang"] == "en"
    assert [each.text for each in page.all("nav")[0].all("a")] == ["English", "Italiano"]


def test_a_city_of_one_language_asks_for_none(tmp_path: Path) -> None:
    """As on the telephone."""
    page = page_of(SPARSE, tmp_path)
    assert [each.text for each in page.all("nav")] == []
    assert len(page.all("main")[0].all("ul")) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_in_another_language_says_which(reader: FlaskClient, language: Language) -> None:
    """A screen reader changes its voice, and lines keep their direction: WCAG 2.1, 3.1.2."""
    page = read(reader.get(f"/{language}").text)
    foreign = {
        text.translate(MARKS): element
        for text, element in page.texts()
        if text.strip() and element.inherited("lang") not in (language, None)
    }
    directions = {each.attributes["lang"]: each.attributes["dir"] for each in foreign.values()}
    assert directions == {each: "rtl" if each == "ar" else "ltr" for each in LANGUAGES if each != language}
    if language != "it":
        assert foreign["via Morandi 54"].attributes["lang"] == "it"
        assert foreign["via Albareto 586"].attributes["lang"] == "it"
        assert foreign["Per l'italiano, prema 1."].attributes["lang"] == "it"


@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
def test_figures_keep_their_order_among_arabic_letters(moment: Moment) -> None:
    """Every figure and Latin letter stands between U+2066 and U+2069, or in an element of its own."""
    for text, element in page_at(moment, "ar").texts():
        if element.inherited("dir") == "rtl" and element.tag != "style":
            assert not re.search("[0-9A-Za-z]", re.sub("\u2066[^\u2066-\u2069]*\u2069", "", text)), text
            assert text.count("\u2066") == text.count("\u2069") == len(re.findall("\u2066.*?\u2069", text))


@pytest.mark.parametrize("language", ["it", "en", "fr"])
def test_what_is_written_from_left_to_right_needs_no_marks(reader: FlaskClient, language: str) -> None:
    """An address that is copied from the page brings nothing invisible along."""
    page = read(reader.get(f"/{language}").text)
    assert [
        text for text, element in page.texts() if "\u2066" in text and element.inherited("dir") == "ltr"
    ] == []


# ── Whatever staff wrote ────────────────────────────────────────────────────────────────────

SPARSE = """
[line]
name = { it = "Servizi" }
number = "+390592034444"
timezone = "Europe/Rome"
holidays = "IT-MO"
languages = ["it"]
person = "casa"

[[office]]
id = "casa"
key = "1"
name = { it = "l'Ufficio casa" }
[office.hours]
saturday = ["09:00-12:00"]
"""


def test_an_office_of_which_little_is_known_has_a_good_page(tmp_path: Path) -> None:
    """No address, no e-mail, no door, no emergency number: no empty label, no "None", no error."""
    page = page_of(SPARSE, tmp_path)
    assert card(page, 0).text == (
        "l'Ufficio casa Chiuso In questo momento l'ufficio è chiuso. Riapre sabato 17 gennaio alle 9:00."
        " Al telefono, tasto 1 il sabato dalle 9:00 alle 12:00"
    )
    assert [each.attributes["href"] for each in page.all("header")[0].all("a")] == ["tel:+390592034444"]
    assert "None" not in page.text


def test_an_office_without_a_mailbox_is_written_to_where_key_0_leads(tmp_path: Path) -> None:
    """Every office is reached in writing (EN 301 549, 6.4); the subject names the one that is meant."""
    config = FILE.read_text("utf-8").replace('person = "segreteria"', 'person = "casa"')
    rows = card(page_of(config, tmp_path, "en"), 3).all("div")[-1]
    assert rows.text == "In writing the Housing Office casa@comune.modena.it"
    assert rows.all("a")[0].attributes["href"] == (
        "mailto:casa@comune.modena.it?subject=la%20Segreteria%20del%20Servizio%20sociale%20territoriale"
    )


def test_an_address_of_several_lines_is_kept_whole(tmp_path: Path) -> None:
    """Staff may write it as on an envelope."""
    config = FILE.read_text("utf-8").replace('"via Santi 60"', '"via Santi 60\\n41123 Modena"')
    assert "via Santi 60\n41123 Modena" in [text for text, _ in page_of(config, tmp_path).texts()]


ODD = "<script>alert('&amp;')</script>\"><b x='"


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_staff_write_is_shown_and_never_run(tmp_path: Path, language: Language) -> None:
    """A name, a reason, a place, an address or a mailbox is text, down to its last sign."""
    odd = ODD.replace('"', '\\"')
    texts = "{ " + ", ".join(f'{each} = "{odd}"' for each in LANGUAGES) + " }"
    config = re.sub(
        r"name = \{.*\}|place = \{.*\}", f"name = {texts}".replace("\\", r"\\"), FILE.read_text("utf-8")
    )
    config = config.replace("[[office.also]]\nname", "[[office.also]]\nplace")
    config = config.replace('"via Santi 60"', f'"{odd}"').replace("casa@", "a&b?bcc=c'<i>%41@")
    config += f'[[closure]]\noffices = ["casa"]\nfrom = 2026-01-12\nreason = {texts}\n'
    page = page_of(config, tmp_path, language)
    assert page.all("script") == page.all("b") == page.all("i") == []
    text = page.text.translate(MARKS)
    assert text.count(ODD) >= 1 + len(OPEN.city.offices) * 2 + 2 + 1
    mailbox = card(page, 4).all("a")[0]
    assert mailbox.text == "a&b?bcc=c'<i>%41@comune.modena.it"
    assert mailbox.attributes["href"] == "mailto:a%26b%3Fbcc%3Dc%27%3Ci%3E%2541@comune.modena.it"


# ── How it is sent ──────────────────────────────────────────────────────────────────────────

EVERYWHERE = ["/", "/it", "/ar", "/xx", "/static/line.css", "/static/icon.svg", "/static/none"]


@pytest.mark.parametrize("path", EVERYWHERE)
def test_no_answer_runs_or_remembers_anything(reader: FlaskClient, path: str) -> None:
    """No script, no cookie, nothing from elsewhere, no frame around it: and the browser holds us to it."""
    answer = reader.get(path, headers={"Cookie": "session=x"})
    policy = dict(each.split(maxsplit=1) for each in answer.headers["Content-Security-Policy"].split("; "))
    assert policy == {
        "default-src": "'none'",
        "style-src": "'self'",
        "img-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }
    assert "Set-Cookie" not in answer.headers
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert not re.search(r"<script|<style|<iframe| on\w+=| style=|javascript:", answer.text, re.IGNORECASE)


@pytest.mark.parametrize("path", ["/", "/fr"])
def test_every_address_in_the_page_is_relative(reader: FlaskClient, path: str) -> None:
    """The line may live under a path of the city's own site; both addresses lie side by side."""
    page = read(reader.get(path).text)
    links = [each.attributes["href"] for tag in ("a", "link") for each in page.all(tag)]
    ours = [link for link in links if not link.startswith(("tel:", "mailto:"))]
    assert len(ours) == 10
    assert [link for link in ours if link.startswith("/") or ":" in link] == []
    for link in ours:
        assert reader.get(f"/{link}").status_code == 200


def test_the_page_is_asked_for_anew_and_sent_only_when_it_changed() -> None:
    """Open or closed is true for a moment: no cache answers for us, and what is unchanged costs nothing."""
    one, later = (_Reader(line_at(moment)) for moment in (OPEN, Moment("2026-01-12T10:01:00")))
    first = one.get("/it")
    assert first.headers["Cache-Control"] == "no-cache"
    kept = {"If-None-Match": first.headers["ETag"]}
    again = one.get("/it", headers=kept)
    assert (again.status_code, again.data) == (304, b"")
    assert later.get("/it", headers=kept).status_code == 200
    assert one.get("/en", headers=kept).status_code == 200


@pytest.mark.parametrize("rel", ["stylesheet", "icon"])
def test_what_the_page_is_dressed_in_is_kept_for_good(reader: FlaskClient, rel: str) -> None:
    """A file's address changes with what is in it, so that a phone fetches it once."""
    link = next(each for each in read(reader.get("/").text).all("link") if each.attributes["rel"] == rel)
    address = f"/{link.attributes['href']}"
    assert reader.get(address).headers["Cache-Control"] == "public, max-age=31536000, immutable"
    for other in (address.partition("?")[0], f"{address}0", address[:-1]):
        answer = reader.get(other)
        assert answer.headers["Cache-Control"] == "no-cache"
        assert reader.get(other, headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304


@pytest.mark.parametrize("path", EVERYWHERE)
def test_head_tells_what_get_would_send(reader: FlaskClient, path: str) -> None:
    """Whoever watches the page need not fetch it."""
    head, got = reader.head(path), reader.get(path)
    assert (head.status_code, head.data) == (got.status_code, b"")
    of_no_moment = {"Date"}
    assert {k: v for k, v in head.headers if k not in of_no_moment} == {
        k: v for k, v in got.headers if k not in of_no_moment
    }


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_the_page_can_only_be_read(reader: FlaskClient, method: str) -> None:
    """There is nothing here to change."""
    assert reader.open("/it", method=method).status_code == 405
