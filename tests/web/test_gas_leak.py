# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The gas leak from end to end: an editor, a caller and an operator, each at a page of one line."""

import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from ivr.call import PhoneNumber
from ivr.cli.pretend import words_of
from ivr.cli.standing import standing_of
from ivr.clip_watch import ClipWatch
from ivr.numbering import written
from tests.browser import axe, chromium, listening
from tests.simulator.browser.room import Handset, Room
from tests.simulator.browser.served import serve
from tests.web.at_desk.post import OUTCOMES
from tests.web.staff import staff_page
from tests.web.staff_room.house import MONDAY, phoned_house
from tests.world import CALLER

SHUT = "L'ufficio è chiuso per una fuga di gas."
SHUT_IN_ARABIC = "المكتب مغلق بسبب تسرب للغاز."
INSTEAD_IN_ARABIC = "تُحوَّل المكالمات حاليًا إلى سكرتارية الخدمة الاجتماعية."
RENDERED = 90_000  # milliseconds: two processes begin and speak, on a busy machine
OPEN_IN_ARABIC = "المكتب مفتوح الآن حتى الساعة الواحدة بعد الظهر."


@dataclass(frozen=True)
class Stage:
    """One line, and three who look at it."""

    editor: Page
    operator: Page
    room: Room
    clip_watch: ClipWatch


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    """Marta in the staff room, Anna of the Segreteria at the desk, and a telephone, on a Monday at ten."""
    here, exchange = phoned_house(tmp_path, OUTCOMES, voices="espeak")
    monkeypatch.setenv("IVR_CONFIG", str(here.config))  # for `ivr prompts`
    monkeypatch.setenv("IVR_DATA", str(tmp_path))
    parts = here.parts
    words = partial(words_of, parts.clips)
    served = serve(here.app, exchange, words_of=words, standing=lambda: standing_of(parts, exchange.clock))
    served.set_clock(MONDAY)
    with ExitStack() as open_:
        browser: Browser = open_.enter_context(chromium())
        address = open_.enter_context(listening(here.app))
        room = open_.enter_context(Room.opened(browser, served, address))
        editor = open_.enter_context(staff_page(browser, here.app, "marta"))
        operator = open_.enter_context(staff_page(browser, here.app, "anna"))
        open_.callback(parts.clip_watch.stop)
        yield Stage(editor, operator, room, parts.clip_watch)


def test_the_gas_leak(stage: Stage) -> None:
    """Closed in three clicks, heard in Arabic by the next caller, taken at the desk, undone, as before."""
    stage.operator.goto("/desk")
    stage.operator.get_by_role("button", name="In servizio").click()
    expect(stage.operator.locator("#notices")).to_contain_text("È in servizio")

    closes_polo_1(stage)
    phone = asks_for_polo_1(stage.room, language="4")
    heard(stage.room, phone, SHUT_IN_ARABIC)
    heard(stage.room, phone, INSTEAD_IN_ARABIC)
    talks_at_the_desk(stage)

    undoes_it(stage.editor)
    phone = asks_for_polo_1(stage.room, language="")  # the line knows the number's language by now
    heard(stage.room, phone, OPEN_IN_ARABIC)
    expect(phone.lines.filter(has_text=SHUT_IN_ARABIC)).to_have_count(0)
    phone.rings_off()


def closes_polo_1(stage: Stage) -> None:
    """Three clicks, and the reasons typed between the first and the second; heard before the third."""
    page = stage.editor
    page.goto("/staff")
    page.get_by_role("link", name="Chiudi adesso: Il Polo territoriale 1").click()
    expect(page.get_by_label("Il Polo territoriale 1")).to_be_checked()
    page.get_by_label("Italiano (ci vuole)").fill("per una fuga di gas")
    page.get_by_label("العربية").fill("بسبب تسرب للغاز")
    page.get_by_label("Chi risponde al suo posto").select_option(
        label="La Segreteria del Servizio sociale territoriale"
    )
    page.get_by_role("button", name="Guarda che cosa si sentirà").click()
    expect(page.get_by_text(SHUT).first).to_be_visible()
    arabic = page.locator(".room-after [lang=ar]").first
    expect(arabic).to_have_attribute("dir", "rtl")
    expect(arabic).to_contain_text(SHUT_IN_ARABIC)
    listens(stage, page.locator(".room-after", has=page.locator("[lang=ar]")).first)
    page.get_by_role("button", name="Salva la chiusura").click()
    expect(page.locator("#notices")).to_contain_text("Salvato.")
    progress = page.locator(".room-progress")
    expect(progress).to_contain_text("Intanto chi chiama le sente dalla voce dell'operatore telefonico.")
    expect(progress).to_contain_text(
        re.compile(r"Si preparano le frasi nuove .*: \d+ su \d+"), timeout=RENDERED
    )
    stage.clip_watch.stop()  # what follows is none of its business


def listens(stage: Stage, side: Locator) -> None:
    """By keyboard, while sentence by sentence is made; the sound begins by itself and is heard to its end."""
    page = stage.editor
    side.get_by_role("button", name="Ascolta: Dopo, العربية, Il Polo territoriale 1").press("Enter")
    expect(side.get_by_text(re.compile(r"Si prepara il suono: 0 su 5 frasi"))).to_be_focused()
    stage.clip_watch.start()
    sound = side.get_by_label("Il suono: العربية")
    expect(sound).to_be_focused(timeout=RENDERED)
    assert axe(page) == []
    sound.evaluate("sound => { sound.playbackRate = 16 }")
    expect(sound).to_have_js_property("ended", value=True)
    assert sound.evaluate("sound => sound.currentTime") > 10  # seconds


def asks_for_polo_1(room: Room, language: str) -> Handset:
    """By the key that it always had."""
    phone = room.handset
    phone.dial()
    phone.press(f"{language}1")
    return phone


def heard(room: Room, phone: Handset, words: str) -> None:
    """Let time pass until it is on the telephone's screen, the right way round."""
    room.until_heard(words)
    line = phone.lines.filter(has_text=words)
    expect(line).to_be_visible()
    expect(line).to_have_css("direction", "rtl")


def talks_at_the_desk(stage: Stage) -> None:
    """Anna's desk follows her telephone, from the ring to what came of it."""
    desk, room = stage.operator, stage.room
    anna = room.until_rings("Anna")
    expect(desk.get_by_text("Il Suo telefono squilla")).to_be_visible()
    expect(desk).to_have_title("Squilla: Il Polo territoriale 1, arabo – Postazione – Centralino")
    expect(desk.locator("#desk-call")).to_contain_text(written(PhoneNumber(CALLER)))
    anna.get_by_role("button", name="Rispondi").click()
    anna.locator("[data-key='1']").click()
    expect(desk.locator("#desk-call")).to_contain_text("In conversazione")
    room.handset.rings_off()
    expect(desk.get_by_role("heading", name="Nessuna chiamata")).to_be_visible()
    desk.get_by_label("Com'è andata").select_option("Appuntamento preso")
    desk.get_by_label("Nota").fill("porta i documenti giovedì")
    desk.get_by_role("button", name="Salva l'appunto").click()
    expect(desk.locator("#notices")).to_contain_text("L'appunto è salvato.")
    desk.get_by_role("button", name="Pronto").click()
    expect(desk.get_by_role("button", name="Pronto")).to_have_count(0)


def undoes_it(page: Page) -> None:
    """From the list of all changes, after another look at before and after."""
    page.get_by_role("link", name="Tutte le modifiche, e come annullarle").click()
    page.get_by_role("link", name="Annulla la versione 2").click()
    page.get_by_role("button", name="Annulla la modifica").click()
    expect(page.locator("#notices")).to_contain_text("Annullata.")
