# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Signing in, in a real browser: by whom, by keyboard alone, and when it goes wrong."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, expect

from ivr.app import create_app
from tests.browser import chromium
from tests.modena import modena
from tests.web.staff import PASSWORD, apart, staff_page


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    """A line of its own, to which nobody was ever invited."""
    return create_app(apart(tmp_path))


@pytest.fixture(scope="module", name="browser")
def launched() -> Iterator[Browser]:
    """Debian's Chromium."""
    with chromium() as browser:
        yield browser


def invite(app: Flask, name: str) -> str:
    """The path of an invitation."""
    user = next(each for each in modena().users if each.id == name)
    return f"/invitation/{app.extensions['parts'].porter.invite(user, None)}"


def sign_in(page: Page, name: str, password: str) -> None:
    page.goto("/sign-in")
    page.get_by_label("Nome utente").fill(name)
    page.get_by_label("Parola d'ordine").fill(password)
    page.get_by_role("button", name="Entra").click()


def test_from_the_invitation_to_the_record(browser: Browser, app: Flask) -> None:
    """An administrator's first day: a password that will not do, one that will, out and in, what was done."""
    with staff_page(browser, app, None) as page:
        page.goto(invite(app, "paolo"))
        expect(page.get_by_role("heading", level=1)).to_have_text("Buongiorno, Paolo")
        for password in ("paolo1234567", PASSWORD):
            page.get_by_label("Nuova parola d'ordine").fill(password)
            page.get_by_label("Ancora una volta").fill(password)
            page.get_by_role("button", name="Salva la parola d'ordine").click()
            if password != PASSWORD:
                expect(page.get_by_label("Nuova parola d'ordine")).to_be_focused()
                expect(page.locator("#new-wrong")).to_contain_text("si indovina")
        expect(page.locator("#notices")).to_contain_text("La parola d'ordine è salvata.")
        page.get_by_role("button", name="Esci").click()
        expect(page.get_by_role("status")).to_contain_text("È uscito.")
        sign_in(page, "paolo", PASSWORD)
        page.get_by_role("link", name="Registro").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Registro")
        told = page.locator("section[aria-labelledby=what] tbody tr").all_inner_texts()
        assert [row.split("\t")[-1] for row in told] == [
            "È entrato",
            "È uscito",
            "Ha scelto una parola d'ordine",
            "Ha invitato paolo",
        ]


def test_locked_out_and_let_in_again(browser: Browser, app: Flask) -> None:
    """Anna mistypes until her name is locked; Paolo sees it and unlocks; she is told at the next sign-in."""
    with staff_page(browser, app, None) as anna, staff_page(browser, app, "paolo") as paolo:
        anna.goto(invite(app, "anna"))
        anna.get_by_label("Nuova parola d'ordine").fill(PASSWORD)
        anna.get_by_label("Ancora una volta").fill(PASSWORD)
        anna.get_by_role("button", name="Salva la parola d'ordine").click()
        anna.get_by_role("button", name="Esci").click()
        for _ in range(10):
            sign_in(anna, "anna", "sette fiumi")
            expect(anna.get_by_role("alert")).to_contain_text("non sono giusti")
        sign_in(anna, "anna", PASSWORD)
        expect(anna.get_by_role("alert")).to_contain_text("Troppi tentativi non riusciti")
        paolo.goto("/staff/record")
        expect(paolo.get_by_text("bloccato fino alle")).to_be_visible()
        expect(paolo.get_by_text("Nome bloccato dopo troppi tentativi non riusciti: anna")).to_be_visible()
        paolo.get_by_role("button", name="Sblocca Anna").click()
        expect(paolo.get_by_role("status")).to_have_text("Anna può entrare di nuovo.")
        sign_in(anna, "anna", PASSWORD)
        expect(anna.get_by_role("heading", level=1)).to_have_text("Postazione")
        expect(anna.locator("#notices")).to_contain_text("10 tentativi di entrare con il Suo nome")
        expect(anna.locator("#notices")).to_contain_text("il nome è stato bloccato")


def test_a_tab_that_was_left_open_does_no_harm(browser: Browser, app: Flask) -> None:
    """A form of a session that is over is not carried out: one signs in, and nothing has changed."""
    with staff_page(browser, app, "anna") as page:
        page.goto("/account")
        page.context.clear_cookies()
        page.get_by_label("Parola d'ordine di adesso").fill("x")
        page.get_by_label("Nuova parola d'ordine").fill(PASSWORD)
        page.get_by_label("Ancora una volta").fill(PASSWORD)
        page.get_by_role("button", name="Salva la parola d'ordine").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Entrare")


def test_a_form_whose_token_is_wrong_is_refused(browser: Browser, app: Flask) -> None:
    """In words that say what to do, and in the frame."""
    with staff_page(browser, app, "anna") as page:
        page.goto("/account")
        page.evaluate("document.querySelectorAll('[name=csrf]').forEach(each => each.value = 'planted')")
        page.get_by_role("button", name="Esci").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Questo modulo non vale più")
        page.goto("/account")
        expect(page.get_by_role("heading", level=1)).to_have_text("Il mio accesso")


def test_a_page_is_found_again_after_the_sign_in(browser: Browser, app: Flask) -> None:
    """Whoever follows a link to a page comes to it."""
    with staff_page(browser, app, None) as page:
        page.goto(invite(app, "anna"))
        page.get_by_label("Nuova parola d'ordine").fill(PASSWORD)
        page.get_by_label("Ancora una volta").fill(PASSWORD)
        page.get_by_role("button", name="Salva la parola d'ordine").click()
        page.get_by_role("button", name="Esci").click()
        page.goto("/account?from=here")
        page.get_by_label("Nome utente").fill("anna")
        page.get_by_label("Parola d'ordine").fill(PASSWORD)
        page.get_by_role("button", name="Entra").click()
        expect(page).to_have_url(re.compile(r"/account\?from=here$"))


def test_in_english_and_back(browser: Browser, app: Flask) -> None:
    """By the browser's own language, and by a link that stays where one is."""
    with staff_page(browser, app, "paolo", locale="en-GB") as page:
        page.goto("/staff/record")
        expect(page.locator("html")).to_have_attribute("lang", "en")
        expect(page.get_by_role("heading", level=1)).to_have_text("Record")
        page.get_by_role("link", name="Italiano").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Registro")
        page.get_by_role("link", name="Il mio accesso").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Il mio accesso")


def test_by_keyboard_alone(browser: Browser, app: Flask) -> None:
    """The first key leads past the navigation, and what has the focus is seen at every step."""
    with staff_page(browser, app, "paolo") as page:
        page.goto("/staff/record")
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Vai al contenuto")).to_be_in_viewport()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name="Nuovo invito per Anna")).to_be_focused()
        for _ in range(4):
            style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert style == "solid", page.evaluate("document.activeElement.outerHTML")
            page.keyboard.press("Tab")
