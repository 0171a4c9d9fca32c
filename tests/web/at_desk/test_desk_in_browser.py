# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The desk in a real browser: what happens on the telephone is seen at once, and nothing typed is lost."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from ivr.dialogue import waiting_lines
from tests.browser import axe, chromium, tab_to
from tests.line.manners import takes_it
from tests.line.town import hears
from tests.web.at_desk.post import Post
from tests.web.staff import staff_page


@pytest.fixture(scope="module", name="browser")
def launched() -> Iterator[Browser]:
    """Debian's Chromium."""
    with chromium() as browser:
        yield browser


def grants(post: Post) -> None:
    """From here on the desk may end a conversation once: the town's own check has to know."""
    post.town._granted.update(each.call for each in post.town.conversations() if each.ended is None)


def test_an_arabic_caller(browser: Browser, post: Post) -> None:
    """From the ring to the note: all of it comes to the open page by itself, its tab's title included."""
    with staff_page(browser, post.app, "marta") as page:
        page.goto("/desk")
        expect(page.get_by_role("heading", name="Nessuna chiamata")).to_be_visible()
        post.town.meets("giulia", takes_it(after=5, talks=None))
        amal = post.town.phones("amal", "polo1", "ar")
        post.town.until(lambda: post.town.is_rung("giulia"))
        expect(page.get_by_text("Il Suo telefono squilla")).to_be_visible()
        expect(page).to_have_title("Squilla: Il Polo territoriale 1, arabo – Postazione – Centralino")
        expect(page.locator("#desk-call")).to_contain_text("+39 333 000 0000")
        post.town.until(lambda: post.town.is_talking("amal"))
        expect(page.locator("#desk-call .desk-timer")).to_have_text("0:02", use_inner_text=True)
        page.get_by_label("Com'è andata").select_option("Appuntamento preso")
        page.get_by_label("Nota").fill("torna martedì")
        amal.hang_up()
        post.town.passes(5)
        expect(page.get_by_role("heading", name="Nessuna chiamata")).to_be_visible()
        expect(page.locator("#desk-call")).not_to_contain_text("+39 333")
        expect(page.get_by_label("Nota")).to_have_value("torna martedì")
        page.reload()
        expect(page.get_by_label("Nota")).to_have_value("torna martedì")
        expect(page.get_by_label("Com'è andata")).to_have_value("appointment")
        page.get_by_role("button", name="Salva l'appunto").click()
        expect(page.locator("#notices")).to_contain_text("L'appunto è salvato.")
        page.get_by_role("button", name="Pronto").click()
        expect(page.get_by_role("button", name="Pronto")).to_have_count(0)
        page.reload()
        expect(page.get_by_label("Nota")).to_have_value("torna martedì")


def test_parked_and_taken_back_while_a_note_is_written(browser: Browser, post: Post) -> None:
    """Whatever comes and goes around it, the note stays, and the caret in it."""
    with staff_page(browser, post.app, "marta") as page:
        page.goto("/desk")
        amal = post.talks()
        page.get_by_role("button", name="Metti in attesa").click()
        expect(page.get_by_text("la persona va in attesa")).to_be_visible()
        page.get_by_label("Nota").press_sequentially("chiedere ")
        grants(post)
        post.town.until(lambda: hears(amal, waiting_lines.parked()))
        expect(page.get_by_role("button", name="Riprendi")).to_be_visible()
        expect(page.get_by_label("Nota")).to_be_focused()
        page.keyboard.type("a Paolo")
        post.town.meets("giulia", takes_it(talks=None))
        page.get_by_role("button", name="Riprendi").click()
        expect(page.locator("#notices")).to_contain_text("risponda e prema 1")
        post.town.until(lambda: len(post.town.served()) == 2)
        expect(page.get_by_role("button", name="Metti in attesa")).to_be_visible()
        expect(page.get_by_label("Nota")).to_have_value("chiedere a Paolo")


def test_sent_on_by_keyboard_alone(browser: Browser, post: Post) -> None:
    """Opened, chosen, confirmed; while the line changes the focus stays, and what is open stays so."""
    post.talks()
    with staff_page(browser, post.app, "marta") as page:
        page.goto("/desk")
        tab_to(page.locator("#desk-send"))
        page.keyboard.press("Enter")
        tab_to(page.get_by_label("A quale ufficio"))
        page.keyboard.type("La Seg")
        post.town.waits("bruno")
        expect(page.get_by_role("row", name="1. italiano")).to_be_visible()
        expect(page.get_by_label("A quale ufficio")).to_be_focused()
        expect(page.get_by_label("A quale ufficio")).to_have_value("segreteria")
        for operator in ("anna", "karim"):
            post.town.signs(operator, "2" if operator == "karim" else "1")
        expect(page.locator("#desk-office option[value=polo3]")).to_be_disabled()
        expect(page.get_by_label("A quale ufficio")).to_be_focused()
        expect(page.get_by_label("A quale ufficio")).to_have_value("segreteria")
        page.keyboard.press("Tab")
        post.town.meets("anna", takes_it(talks=20))
        grants(post)
        page.keyboard.press("Enter")
        expect(page.locator("#notices")).to_contain_text("passa all'altro ufficio")
        assert page.evaluate("document.activeElement.id") == "desk-call"
        post.town.until(lambda: ("amal", "anna") in post.town.spoke_with())
        tab_to(page.get_by_label("Nota"))
        page.keyboard.type("per Anna")
        tab_to(page.get_by_role("button", name="Salva l'appunto"))
        page.keyboard.press("Enter")
        expect(page.locator("#notices")).to_contain_text("L'appunto è salvato.")
        page.get_by_label("Nota").fill("per Anna e per nessun altro")
        page.get_by_role("button", name="Esci").click()
        expect(page.locator("#notices")).to_contain_text("È uscito")
        assert page.evaluate("sessionStorage.getItem('desk-note')") is None


def test_two_tabs_and_a_double_click(browser: Browser, post: Post) -> None:
    """Ended in one: the other sees it, and a form it still had open does nothing more."""
    post.talks()
    lost = ("Failed to load resource", "htmx:")
    with (
        staff_page(browser, post.app, "marta") as one,
        staff_page(browser, post.app, "marta", expects=lost) as other,
    ):
        for page in (one, other):
            page.goto("/desk")
            page.locator("#desk-end").click()
        other.route("**/desk/now**", lambda route: route.abort())  # it knows nothing of what is done in one
        grants(post)
        one.get_by_role("button", name="Sì, termina").dblclick()
        expect(one.get_by_text("Un momento: la telefonata finisce.")).to_be_visible()
        other.get_by_role("button", name="Sì, termina").click()
        other.unroute("**/desk/now**")
        post.town.ends("amal")
        post.town.passes(3)
        for page in (one, other):
            expect(page.get_by_role("heading", name="Nessuna chiamata")).to_be_visible()
            expect(page.locator("#notices")).not_to_contain_text("non è Sua")


def test_a_connection_that_is_lost_and_comes_back(browser: Browser, post: Post) -> None:
    """It is said, a button that was pressed meanwhile says so too, and all is well again by itself."""
    with staff_page(browser, post.app, "marta", expects=("Failed to load resource", "htmx:")) as page:
        page.goto("/desk")
        page.route("**/desk/**", lambda route: route.abort())
        expect(page.locator("#desk-lost")).to_be_visible()
        assert axe(page) == []
        page.get_by_role("button", name="Pausa").click()
        expect(page.locator("#desk-failed")).to_be_visible()
        page.unroute("**/desk/**")
        expect(page.locator("#desk-lost")).to_be_hidden()
        page.get_by_role("button", name="Pausa").click()
        expect(page.locator("#desk-failed")).to_be_hidden()
        expect(page.get_by_role("button", name="Pausa")).to_have_attribute("aria-pressed", "true")
        expect(page.get_by_role("button", name="Pausa")).to_be_focused()


def test_without_script(browser: Browser, post: Post) -> None:
    """The page says that it stands still and offers to be loaded again; its forms work as any other's."""
    with staff_page(browser, post.app, "marta", has_script=False) as page:
        page.goto("/desk")
        expect(page.locator("noscript .notice")).to_contain_text("non si aggiorna da sola")
        for word, told in (("pause", "È in pausa"), ("off", "È fuori servizio"), ("on", "È in servizio")):
            page.locator(f"#desk-duty-{word}").click()
            expect(page.locator("#notices")).to_contain_text(told)
            expect(page.locator(f"#desk-duty-{word}")).to_have_attribute("aria-pressed", "true")
        post.talks()
        page.locator("noscript a").click()
        page.get_by_label("Com'è andata").select_option("Informazione data")
        page.get_by_label("Nota").fill("torna martedì")
        page.get_by_role("button", name="Salva l'appunto").click()
        expect(page.locator("#notices")).to_contain_text("L'appunto è salvato.")
        expect(page.get_by_label("Nota")).to_have_value("torna martedì")
        page.locator("#desk-end").click()
        grants(post)
        page.get_by_role("button", name="Sì, termina").click()
        expect(page.locator("#notices")).to_contain_text("La telefonata finisce con il saluto.")
        post.town.ends("amal")
