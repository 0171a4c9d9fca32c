# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whole calls from a real browser: dialled, read, keyed, answered by operators, and ended."""

import pytest
from playwright.sync_api import Browser, expect

from ivr.simulator.log import Sound
from ivr.simulator.stage import Stage
from tests.browser import listening
from tests.simulator.browser.room import PHONE, Handset, Room
from tests.simulator.browser.served import Served

LANGUAGES = [
    ("1", "it", "ltr", "La chiamata non viene registrata."),
    ("2", "en", "ltr", "This call is not recorded."),
    ("3", "fr", "ltr", "L'appel n'est pas enregistré."),
    ("4", "ar", "rtl", "لا يتم تسجيل هذه المكالمة."),
]


def heard(served: Served, handset: int = 0) -> list[tuple[str, str]]:
    """What the callers heard, as the pretend carrier knows it: the words, and whether they were cut."""
    legs = [leg for leg in served.exchange.legs.values() if leg.direction == "inbound"]
    return [(each.text, str(each.cut)) for each in legs[handset].heard if each.sound is Sound.SPEECH]


def read(handset: Handset) -> list[tuple[str, str]]:
    """The same as the page shows it."""
    script = """lines => lines.map(line =>
        [line.querySelector('.words').textContent, line.querySelector('.cut').hidden ? 'False' : 'True'])"""
    return [(words, cut) for words, cut in handset.lines.evaluate_all(script)]


# ── One caller ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("key", "language", "direction", "first"), LANGUAGES)
def test_a_call_in_each_language(room: Room, key: str, language: str, direction: str, first: str) -> None:
    """From the greeting to the goodbye: what the line said is what the page shows, in its own script."""
    phone = room.handset
    phone.dial()
    expect(phone.caption).to_have_text(
        "Comune di Modena, Servizi sociali. Buongiorno, questo è un servizio automatico."
    )
    room.served.skip(7)  # into the words of the languages
    phone.press(key)
    expect(phone.last_line).to_contain_text(first)
    expect(phone.lines.last).to_have_attribute("lang", language)
    expect(phone.lines.last).to_have_css("direction", direction)
    expect(phone.caption).to_have_css("direction", direction)
    room.until_asked(phone)
    phone.press("5")
    anna = room.until_rings("Anna")
    expect(phone.says).to_have_text("Squilla da Anna")
    anna.get_by_role("button", name="Rispondi").click()
    expect(anna.locator("ol li").first).to_contain_text("Chiamata per l'Ufficio casa")
    anna.locator("[data-key='1']").click()
    expect(phone.says).to_have_text("In linea con Anna")
    expect(phone.caption).to_have_text("Anna")
    expect(anna.locator(".state")).to_have_text("In linea")
    anna.get_by_role("button", name="Riaggancia").click()
    expect(phone.says).to_have_text("In ascolto")
    room.until_asked(phone)
    phone.hang_up.click()
    expect(phone.says).to_have_text("Chiamata finita")
    expect(phone.element.get_by_role("button", name="Chiama", exact=True)).to_be_enabled()
    assert read(phone) == heard(room.served)
    assert [cut for _, cut in read(phone)].count("True") == 1


def test_keys_during_the_words_stop_them(room: Room) -> None:
    """Who knows the menu by heart need not hear it: the words are marked as cut, the next ones follow."""
    phone = room.handset
    phone.dial()
    room.served.skip(1)
    phone.press("1")
    expect(phone.lines.first.locator(".cut")).to_be_visible()
    room.served.skip(1)
    phone.press("5")
    expect(phone.last_line).to_have_text("Sta chiamando l'Ufficio casa.")
    assert read(phone) == heard(room.served)


def test_the_screen_goes_on_sentence_by_sentence(room: Room) -> None:
    """What is said now stands large on the screen, as long as it is said."""
    phone = room.handset
    phone.dial()
    for seconds, words in [(6, "Per l'italiano, prema 1."), (2, "For English, press 2.")]:
        room.served.skip(seconds)
        expect(phone.caption).to_have_text(words)
    expect(phone.caption).to_have_attribute("lang", "en")
    expect(phone.element.locator(".screen")).to_have_attribute("data-hearing", "speech")


def test_a_withheld_number(room: Room) -> None:
    """The line is told no number, and answers all the same."""
    phone = room.handset
    phone.element.locator(".numbers summary").click()
    phone.element.get_by_label("Numero nascosto").check()
    expect(phone.element.get_by_label("Chiama da")).to_be_disabled()
    phone.dial()
    (leg,) = room.served.exchange.legs.values()
    assert leg.route.from_ == "anonymous"
    expect(phone.lines.first).to_be_visible()


def test_an_old_number(room: Room) -> None:
    """Whoever still has the old number is told the new one, and goes straight to that office."""
    phone = room.handset
    phone.element.locator(".numbers summary").click()
    phone.element.get_by_label("Chiama il").select_option("+390592030001")
    phone.dial()
    phone.press("1")
    room.served.skip(8)
    expect(phone.element.locator("li.line", has_text="Ha chiamato un vecchio numero.")).to_be_visible()
    giulia = room.until_rings("Giulia")
    giulia.get_by_role("button", name="Rispondi").click()
    expect(giulia.locator("ol li").first).to_have_attribute("lang", "en")  # her whisper's language


def test_a_number_that_is_none(room: Room) -> None:
    """Whoever mistypes is told, and the telephone stays as it was."""
    room.forgiven.append("400")
    phone = room.handset
    phone.element.locator(".numbers summary").click()
    phone.element.get_by_label("Chiama da").fill("tre tre tre")
    phone.element.get_by_role("button", name="Chiama", exact=True).click()
    expect(phone.element.locator(".problem")).to_have_text(
        "«tre tre tre» non è un numero come +39 333 1234567."
    )
    phone.element.get_by_label("Chiama da").fill("+39 340 0000000")
    phone.element.get_by_label("Chiama da").press("Enter")
    expect(phone.hang_up).to_be_enabled()
    expect(phone.element.locator(".problem")).to_be_hidden()


def test_another_day_and_hour(room: Room) -> None:
    """At Christmas all is closed, and in the evening the telephone tells when it opens again."""
    room.page.locator("#clock summary").click()
    room.page.get_by_role("button", name="Natale alle 10").click()
    expect(room.page.locator("#clock time")).to_contain_text("25 dic 2026")
    phone = room.handset
    phone.element.locator(".numbers summary").click()
    phone.element.get_by_label("Numero nascosto").check()  # nobody's, so that each call begins alike
    phone.dial()
    phone.press("15")
    room.served.skip(3)
    expect(phone.last_line).to_have_text("Oggi l'ufficio è chiuso per Natale.")
    phone.hang_up.click()
    expect(phone.hang_up).to_be_disabled()
    room.page.locator("#clock summary").click()
    room.page.get_by_label("Un altro giorno e un’altra ora").fill("2026-01-12T20:00")
    room.page.get_by_role("button", name="Imposta").click()
    expect(room.page.locator("#clock time")).to_contain_text("12 gen 2026, 20:00")
    phone.dial()
    phone.press("15")
    room.served.skip(3)
    expect(phone.last_line).to_contain_text("chius")
    room.page.locator("#clock summary").click()
    room.page.get_by_role("button", name="Torna ad adesso").click()
    expect(room.page.locator("#clock .follows")).to_be_visible()
    expect(room.page.locator("#clock time")).to_contain_text("20 nov 2026, 13:00")


def test_a_green_key_pressed_twice_is_one_call(room: Room) -> None:
    """Impatience does not leave a call that nobody can hang up."""
    phone = room.handset
    phone.element.get_by_role("button", name="Chiama", exact=True).dblclick()
    expect(phone.lines.first).to_be_visible()
    assert len(room.served.exchange.legs) == 1


def test_news_from_before_a_call_do_not_end_it(room: Room) -> None:
    """On a slow network they come after it was placed, and know nothing of it."""
    held = room.hold_news()
    with room.served.world.now():
        room.served.world.mark()
    older = held.fetch()
    room.handset.dial()
    with room.page.expect_request("**/news?*"):
        held.fulfill(response=older)
    expect(room.handset.hang_up).to_be_enabled()
    expect(room.handset.lines.first).to_be_visible()


# ── Operators ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("deed", "note"),
    [
        ("Rifiuta", "Da Anna è occupato"),
        ("Segreteria telefonica", "Risponde la segreteria telefonica di Anna"),
        (None, "Da Anna non risponde nessuno"),
    ],
)
def test_who_does_not_take_the_call_leaves_it_to_the_next(room: Room, deed: str | None, note: str) -> None:
    """Refused, answered by a voicemail or by nobody: the caller stays, and the next operator rings."""
    phone = room.handset
    phone.dial()
    phone.press("15")
    anna = room.until_rings("Anna")
    if deed:
        anna.get_by_role("button", name=deed).click()
    if deed == "Rifiuta":
        expect(anna).to_have_attribute("data-stage", "free")
    if deed == "Segreteria telefonica":
        expect(anna.locator(".state")).to_have_text("Segreteria telefonica")
        expect(anna.locator(".keypad")).to_be_hidden()
    room.until_rings("Karim")
    expect(phone.notes.filter(has_text=note)).to_be_visible()
    expect(anna.locator(".state")).to_have_text("Libero")


def test_another_key_than_1_does_not_take_the_call(room: Room) -> None:
    """Nobody is put through to somebody who did not mean it."""
    phone = room.handset
    phone.dial()
    phone.press("15")
    anna = room.until_rings("Anna")
    anna.get_by_role("button", name="Rispondi").click()
    anna.locator("[data-key='7']").click()
    expect(anna).to_have_attribute("data-stage", "free")
    room.until_rings("Karim")


def test_an_operator_who_answers_by_themselves(room: Room) -> None:
    """Whoever is alone at the page can still be put through."""
    manner = room.operator("Anna").get_by_label("Quando squilla")
    with room.page.expect_response("**/manner"):
        manner.select_option("risponde e preme 1")
    phone = room.handset
    phone.dial()
    phone.press("15")
    room.until_rings("Anna")
    for _ in range(40):
        room.served.skip(1)
    expect(phone.says).to_have_text("In linea con Anna")


def test_on_a_small_screen_whoever_rings_is_in_sight(browser: Browser, served: Served) -> None:
    """The operators wait at the lower edge of the screen, and are shown when they ring."""
    with listening(served.app) as address, Room.opened(browser, served, address, width=PHONE) as room:
        expect(room.operator("Anna")).to_be_hidden()
        room.handset.dial()
        room.handset.press("15")
        anna = room.until_rings("Anna")
        expect(anna.get_by_role("button", name="Rispondi")).to_be_in_viewport(ratio=1)
        anna.get_by_role("button", name="Rispondi").click()
        expect(anna.locator("[data-key='1']")).to_be_in_viewport(ratio=1)
        expect(room.operator("Karim")).to_be_hidden()
        room.page.get_by_role("button", name="Mostra tutti").click()
        expect(room.operator("Karim")).to_be_visible()


# ── Several at once ─────────────────────────────────────────────────────────────────────────


def test_two_callers_at_once(room: Room) -> None:
    """Each has a telephone, a number, a language and an operator of their own."""
    first, second = room.handset, room.add_handset()
    for phone, keys in ((first, "15"), (second, "25")):
        phone.dial()
        phone.press(keys)
    expect(first.last_line).to_have_text("Sta chiamando l'Ufficio casa.")
    expect(second.last_line).to_have_text("You are calling the Housing Office.")
    for phone, name in ((first, "Anna"), (second, "Karim")):
        operator = room.until_rings(name)
        operator.get_by_role("button", name="Rispondi").click()
        operator.locator("[data-key='1']").click()
        expect(phone.says).to_have_text(f"In linea con {name}")
    legs = [leg for leg in room.served.exchange.legs.values() if leg.direction == "inbound"]
    assert [leg.route.from_ for leg in legs] == ["+393331234567", "+393477654321"]
    assert [read(phone) for phone in (first, second)] == [heard(room.served, place) for place in (0, 1)]
    second.element.get_by_role("button", name="Togli questo telefono").click()
    expect(room.page.locator(".handset")).to_have_count(1)
    expect(room.operator("Karim").locator(".state")).to_have_text("Libero")
    expect(first.says).to_have_text("In linea con Anna")


def test_two_windows_share_the_city(room: Room, browser: Browser) -> None:
    """One person phones, another answers as an operator in a window of their own."""
    address = room.page.url.removesuffix("/phone")
    with Room.opened(browser, room.served, address) as other:
        room.handset.dial()
        room.handset.press("15")
        room.until_rings("Anna")
        other.operator("Anna").get_by_role("button", name="Rispondi").click()
        expect(other.operator("Anna").locator("ol li").first).to_contain_text("Chiamata per l'Ufficio casa")
        other.operator("Anna").locator("[data-key='1']").click()
        expect(room.handset.says).to_have_text("In linea con Anna")
        expect(other.handset.lines).to_have_count(0)


# ── How it ends ─────────────────────────────────────────────────────────────────────────────


def test_a_closed_tab_ends_its_calls(room: Room) -> None:
    """Nobody rings for a caller who is gone."""
    room.handset.dial()
    (leg,) = room.served.exchange.legs.values()
    assert leg.stage is not Stage.OVER
    room.page.goto("about:blank")
    for _ in range(400):
        if leg.over:
            break
        room.page.wait_for_timeout(50)
    assert leg.over


def test_a_page_that_was_given_up_begins_anew(room: Room) -> None:
    """A computer that slept finds its call over, is told so, and can call again."""
    room.forgiven.append("404")
    phone = room.handset
    phone.dial()
    room.served.fall_silent(60)
    expect(room.page.locator("#gone")).to_be_visible()
    expect(phone.says).to_have_text("Pronto")
    phone.dial()
    expect(room.page.locator("#gone")).to_be_hidden()
    expect(phone.lines.first).to_be_visible()


def test_a_lost_connection_is_told_and_taken_up_again(room: Room) -> None:
    """A network that stumbles costs no call."""
    room.forgiven.append("ERR_INTERNET_DISCONNECTED")
    phone = room.handset
    phone.dial()
    room.page.context.set_offline(True)
    expect(room.page.locator("#lost")).to_be_visible()
    room.served.skip(6)
    room.page.context.set_offline(False)
    expect(room.page.locator("#lost")).to_be_hidden()
    expect(phone.caption).to_have_text("Per l'italiano, prema 1.")
    phone.press("1")
    expect(phone.last_line).to_contain_text("La chiamata non viene registrata.")


@pytest.mark.parametrize("deed", ["a call", "a key", "an operator", "the clock"])
def test_whatever_does_not_reach_the_server_is_told(room: Room, deed: str) -> None:
    """Not only news that fail: nobody presses a key in vain without knowing it."""
    room.forgiven.append("ERR_FAILED")
    if deed != "a call":
        room.handset.dial()
    held = room.hold_news()
    for address in ("**/calls", "**/keys", "**/manner", "**/clock"):
        room.page.route(address, lambda route: route.abort())
    if deed == "a call":
        room.handset.element.get_by_role("button", name="Chiama", exact=True).click()
    elif deed == "a key":
        room.handset.element.locator("[data-key='1']").click()
    elif deed == "an operator":
        room.operator("Anna").get_by_label("Quando squilla").select_option("è occupato")
    else:
        room.page.locator("#clock summary").click()
        room.page.get_by_role("button", name="Natale alle 10").click()
    expect(room.page.locator("#lost")).to_be_visible()
    held.continue_()
    expect(room.page.locator("#lost")).to_be_hidden()


# ── Behind the scenes ───────────────────────────────────────────────────────────────────────


def test_webhooks_for_the_curious(room: Room) -> None:
    """Each request with its time, whom it was about, what was told and what was answered."""
    room.page.locator("#backstage > summary").click()
    expect(room.page.locator("#backstage .none")).to_be_visible()
    room.handset.dial()
    room.handset.press("1")
    rows = room.page.locator("#backstage li")
    expect(rows).to_have_count(2)
    expect(rows.last.locator("code")).to_have_text("POST /voice")
    expect(rows.last.locator(".who")).to_have_text("Telefono 1")
    expect(rows.last.locator(".status")).to_have_text("200")
    expect(rows.last.locator(".milliseconds")).to_contain_text(" ms")
    rows.last.locator("summary").click()
    expect(rows.last.locator("pre")).to_contain_text("<Gather ")
    expect(rows.last.locator("dl")).to_contain_text("+393331234567")
    room.page.get_by_role("button", name="Svuota").click()
    expect(rows).to_have_count(0)
