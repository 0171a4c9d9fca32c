# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The staff room in a real browser: its forms by keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import chromium, tab_to
from tests.web.staff import staff_page
from tests.web.staff_room.house import house


@pytest.fixture(scope="module", name="browser")
def launched() -> Iterator[Browser]:
    """Debian's Chromium."""
    with chromium() as browser:
        yield browser


def test_an_office_is_closed_by_keyboard_alone(browser: Browser, tmp_path: Path) -> None:
    """From the list to the saving, also with a mistake on the way: what is wrong has the focus."""
    here = house(tmp_path)
    with staff_page(browser, here.app, "marta") as page:
        page.goto("/staff")
        tab_to(page.get_by_role("link", name="Chiudi adesso: L'Ufficio casa"))
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Chiudi adesso")
        tab_to(page.get_by_role("button", name="Guarda che cosa si sentirà"))
        page.keyboard.press("Enter")
        expect(page.get_by_label("Italiano (ci vuole)")).to_be_focused()
        page.keyboard.type("per lavori")
        tab_to(page.get_by_label("Chi risponde al suo posto"))
        page.keyboard.type("La Seg")
        tab_to(page.get_by_role("button", name="Guarda che cosa si sentirà"))
        page.keyboard.press("Enter")
        tab_to(page.get_by_role("button", name="Salva la chiusura"))
        page.keyboard.press("Enter")
        expect(page.locator("#notices")).to_contain_text("Salvato.")
    assert 'redirect = "segreteria"' in here.text


def test_any_minute_can_be_listened_to(browser: Browser, tmp_path: Path) -> None:
    """The page opens at this minute, and no browser takes it for the one from which steps are counted."""
    here = house(tmp_path)
    with staff_page(browser, here.app, "marta") as page:
        page.goto("/staff/preview")
        for time in ("10:00", "10:04"):
            page.get_by_label("Ora").fill(time)
            page.get_by_role("button", name="Mostra").click()
            expect(page.get_by_role("heading", level=3)).to_have_text(f"Chi chiama il 12 gen 2026, {time}")
