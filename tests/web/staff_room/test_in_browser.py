# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The staff room in a real browser: the gas leak from the first click to the next caller, and taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest
from playwright.sync_api import Browser, expect

from ivr.simulator.exchange import Exchange
from tests.browser import axe, chromium, scrolls_sideways
from tests.modena import modena
from tests.test_calls import CONFIGS
from tests.web.staff import staff_page
from tests.web.staff_room.house import house, phoned_house
from tests.world import CALLER

DESK, PHONE = 1280, 360  # CSS pixels
SHUT = "L'ufficio è chiuso per una fuga di gas."
INSTEAD = "Al suo posto risponde la Segreteria"
FILLED_IN = "when=now&office.polo1=on&end=open&redirect=segreteria&made_on=" + "0" * 64


@pytest.fixture(scope="module", name="browser")
def launched() -> Iterator[Browser]:
    """Debian's Chromium."""
    with chromium() as browser:
        yield browser


def heard_by_the_next_caller(exchange: Exchange) -> str:
    """What somebody hears who chooses Italian and Polo 1."""
    phone = exchange.call(CALLER, modena().number.e164)
    for key in ("1", "1"):
        phone.press(key)
    phone.wait(30)
    phone.hang_up()
    return " ".join(phone.sentences)


def taken_up(is_so: Callable[[], bool]) -> None:
    """Wait until the line has looked at its file again, as it does each second."""
    end = monotonic() + 20
    while not is_so() and monotonic() < end:
        sleep(0.05)
    assert is_so()


def test_the_gas_leak(browser: Browser, tmp_path: Path) -> None:
    """Closed in three clicks with another office in its place, heard by the next caller, and taken back."""
    here, exchange = phoned_house(tmp_path)
    polo1 = modena().offices[0]

    def is_shut() -> bool:
        office = here.parts.city().office(polo1.id)
        return bool(office and office.hours.closures)

    with staff_page(browser, here.app, "marta") as page:
        page.goto("/staff")
        page.get_by_role("link", name="Chiudi adesso: Il Polo territoriale 1").click()
        expect(page.get_by_label("Il Polo territoriale 1")).to_be_checked()
        page.get_by_label("Italiano (ci vuole)").fill("per una fuga di gas")
        page.get_by_label("Chi risponde al suo posto").select_option(
            label="La Segreteria del Servizio sociale territoriale"
        )
        page.get_by_role("button", name="Guarda che cosa si sentirà").click()
        expect(page.get_by_text(SHUT).first).to_be_visible()
        arabic = page.locator(".room-after [lang=ar]").first
        expect(arabic).to_have_attribute("dir", "rtl")
        expect(arabic).to_contain_text("مغلق")
        page.get_by_role("button", name="Salva la chiusura").click()
        expect(page.get_by_role("status")).to_contain_text("Salvato.")
        taken_up(is_shut)
        told = heard_by_the_next_caller(exchange)
        assert SHUT in told
        assert INSTEAD in told

        page.get_by_role("link", name="Tutte le modifiche, e come annullarle").click()
        page.get_by_role("link", name="Annulla la versione 2").click()
        page.get_by_role("button", name="Annulla la modifica").click()
        expect(page.get_by_role("status")).to_contain_text("Annullata.")
        taken_up(lambda: not is_shut())
        assert SHUT not in heard_by_the_next_caller(exchange)


def test_a_form_is_filled_in_by_keyboard_alone(browser: Browser, tmp_path: Path) -> None:
    """Also with a mistake on the way: what is wrong has the focus."""
    here = house(tmp_path)
    with staff_page(browser, here.app, "marta") as page:
        page.goto("/staff/change/closure?when=now&office=casa")
        page.get_by_role("button", name="Guarda che cosa si sentirà").focus()
        page.keyboard.press("Enter")
        expect(page.get_by_label("Italiano (ci vuole)")).to_be_focused()
        page.keyboard.type("per lavori")
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Salva la chiusura").focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_contain_text("Salvato.")


@pytest.mark.parametrize("width", [DESK, PHONE])
@pytest.mark.parametrize("locale", ["it-IT", "en-GB"])
def test_axe_finds_nothing(browser: Browser, tmp_path: Path, width: int, locale: str) -> None:
    """WCAG 2.1 AA as far as a machine can tell, on each page; nobody scrolls sideways."""
    here = house(tmp_path, (CONFIGS / "gas-leak.toml").read_text("utf-8"))
    here.read("/staff")
    here.edit_by_hand("# una nota")
    with staff_page(browser, here.app, "marta", width=width, locale=locale) as page:
        for path in PATHS:
            page.goto(path)
            assert axe(page) == [], path
            assert not scrolls_sideways(page), path
        here.edit_by_hand("[[closure")
        page.goto("/staff")
        assert axe(page) == []


PATHS = (
    "/staff",
    "/staff/change/closure?when=now&office=polo1",
    "/staff/change/closure?when=day&office=polo1",
    f"/staff/change/closure/check?{FILLED_IN}",
    f"/staff/change/closure/check?{FILLED_IN}&reason.it=per+lavori",
    "/staff/change/closure?at=nothing",
    "/staff/change/week?office=casa&kind=hours",
    "/staff/change/week/check?office=casa&kind=hours&monday=x&made_on=x",
    "/staff/change/season?office=casa",
    "/staff/change/opening?office=casa",
    "/staff/preview",
    "/staff/preview?day=",
    "/staff/history",
    "/staff/history/2",
)
