# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line in text: it tells a reader all that the voice tells a caller, whatever staff wrote."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ivr.call import Language, Line
from ivr.city import Office
from ivr.dialogue import announcements, lines
from ivr.dialogue.announcements import Standing
from ivr.dialogue.steps import Say
from ivr.rehearsal import heard
from tests.modena import FILE
from tests.prompts import LANGUAGES, PROMPTS
from tests.web.moments import CHRISTMAS, EVENING, GAS_LEAK, GAS_LEAK_EVENING, MOMENTS, OPEN, SPARSE, Moment
from tests.web.reading import MARKS, Element, Reader, page_at, page_of, read

ONLY_HEARD = {"chosen", "transfer", "address-follows"}  # about the call itself, or a label on the page


def card(page: Element, place: int) -> Element:
    return page.all("article")[place]


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
    assert PROMPTS.write(lines.privacy(), Language("en")).text in text
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


def test_what_is_known_of_an_office_stands_under_labels(reader: Reader) -> None:
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


def test_the_menu_is_a_list_of_what_the_telephone_offers(reader: Reader) -> None:
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


def test_numbers_can_be_called_and_mailboxes_written_to(reader: Reader) -> None:
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


# ── Whatever staff wrote ────────────────────────────────────────────────────────────────────


def test_an_office_of_which_little_is_known_has_a_good_page(tmp_path: Path) -> None:
    """No address, no e-mail, no door, no emergency number: no empty label, no "None", no error."""
    page = page_of(SPARSE, tmp_path)
    assert card(page, 0).text == (
        "l'Ufficio casa Chiuso In questo momento l'ufficio è chiuso. Riapre sabato 17 gennaio alle 9:00."
        " Al telefono, tasto 1 il sabato dalle 9:00 alle 12:00"
    )
    assert [each.attributes["href"] for each in page.all("header")[0].all("a")] == ["tel:+390592034444"]
    assert "None" not in page.text


def test_a_season_without_any_hours_is_told(tmp_path: Path) -> None:
    """An office that rests for a month has no week to show, and says so."""
    resting = "[[office.season]]\nfrom = 2026-01-01\nuntil = 2026-01-31\n"
    rows = card(page_of(SPARSE + resting, tmp_path), 0).all("div")
    assert [row.text for row in rows] == [
        "Al telefono, tasto 1 In questo periodo l'ufficio non risponde al telefono."
    ]


def test_an_office_without_a_mailbox_is_written_to_where_key_0_leads(tmp_path: Path) -> None:
    """Every office is reached in writing (EN 301 549, 6.4); the subject names the one that is meant."""
    config = FILE.read_text("utf-8").replace('person = "segreteria"', 'person = "casa"')
    rows = card(page_of(config, tmp_path, "en"), 3).all("div")[-1]
    assert rows.text == "In writing the Housing Office casa@comune.modena.it"
    assert rows.all("a")[0].attributes["href"] == (
        "mailto:casa@comune.modena.it?subject=la%20Segreteria%20del%20Servizio%20sociale%20territoriale"
    )


ODD = "<script>alert('&amp;')</script>\"><b x='"


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_staff_write_is_shown_and_never_run(tmp_path: Path, language: Language) -> None:
    """A name, a reason, a place, an address or a mailbox is text, down to its last sign."""
    texts = "{ " + ", ".join(f"{each} = {json.dumps(ODD)}" for each in LANGUAGES) + " }"
    config = re.sub(r"(name|place) = \{.*\}", lambda found: f"{found[1]} = {texts}", FILE.read_text("utf-8"))
    config = config.replace('"via Santi 60"', json.dumps(ODD)).replace("casa@", "a&b?bcc=c'<i>%41@")
    config += f'[[closure]]\noffices = ["casa"]\nfrom = 2026-01-12\nreason = {texts}\n'
    page = page_of(config, tmp_path, language)
    assert page.all("script") == page.all("b") == page.all("i") == []
    # The city in title and heading; five offices in theirs and in the menu; a place, an address, a reason.
    assert page.text.translate(MARKS).count(ODD) == 2 + 5 * 2 + 3
    mailbox = card(page, 4).all("a")[0]
    assert mailbox.text == "a&b?bcc=c'<i>%41@comune.modena.it"
    assert mailbox.attributes["href"] == "mailto:a%26b%3Fbcc%3Dc%27%3Ci%3E%2541@comune.modena.it"
