# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The staff room in a real browser: its forms by keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import axe, chromium, scrolls_sideways
from tests.test_calls import CONFIGS
from tests.web.staff import staff_page
from tests.web.staff_room.house import house

DESK, PHONE = 1280, 360  # CSS pixels
FILLED_IN = "when=now&office.polo1=on&end=open&redirect=segreteria&made_on=" + "0" * 64


@pytest.fixture(scope="module", name="browser")
def launched() -> Iterator[Browser]:
    """Debian's Chromium."""
    with chromium() as browser:
        yield browser


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
    "/staff/change/place/check?office=polo3&made_on=x&kind=x",
    "/staff/preview",
    "/staff/preview?day=",
    "/staff/history",
    "/staff/history/2",
)
