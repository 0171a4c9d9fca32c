# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page for every eye, hand, screen and reader: WCAG 2.1 AA, by keyboard alone, small, large, still."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import axe, listening, scrolls_sideways
from tests.simulator.browser.room import DESK, PHONE, Room
from tests.simulator.browser.served import Served

NARROWEST = 320  # CSS pixels, as WCAG 2.1, 1.4.10 has it
FOCUSED = "document.activeElement.textContent.trim().split(/\\s+/)[0]"


def busy(room: Room) -> None:
    """Everything at once: a call in Arabic being rung through, a second one being asked, the log open."""
    room.handset.dial()
    room.handset.press("45")
    room.until_rings("Anna")
    second = room.add_handset()
    second.dial()
    second.press("1")
    room.page.locator("#backstage > summary").click()
    room.page.locator("#backstage li summary").first.click()
    expect(room.page.locator("#backstage li dl").first).to_be_visible()


@pytest.fixture(params=[(DESK, "light"), (DESK, "dark"), (PHONE, "light"), (PHONE, "dark")], ids=str)
def any_room(request: pytest.FixtureRequest, browser: Browser, served: Served) -> Iterator[Room]:
    """The page on a desk or a telephone's screen, by day and by night; it keeps still for the test."""
    width, scheme = request.param
    with (
        listening(served.app) as address,
        Room.opened(
            browser, served, address, width=width, color_scheme=scheme, reduced_motion="reduce"
        ) as room,
    ):
        yield room


# ── For everybody ───────────────────────────────────────────────────────────────────────────


def test_axe_finds_nothing_on_the_page_at_rest(any_room: Room) -> None:
    """WCAG 2.1 AA as far as a machine can tell, and axe's own advice."""
    any_room.handset.element.locator(".numbers summary").click()
    assert axe(any_room.page) == []


def test_axe_finds_nothing_with_all_of_it_in_use(any_room: Room) -> None:
    """Nor while calls run, an operator rings and the log is open."""
    busy(any_room)
    assert axe(any_room.page) == []


def test_axe_finds_nothing_in_what_lies_over_the_page(any_room: Room) -> None:
    """Nor in an operator's keys, which cover the page on a small screen, nor in the clock."""
    room = any_room
    room.handset.dial()
    room.handset.press("15")
    anna = room.until_rings("Anna")
    anna.get_by_role("button", name="Rispondi").click()
    expect(anna.locator(".keypad")).to_be_visible()
    assert axe(room.page, "#operators") == []
    room.page.locator("#clock summary").click()
    assert axe(room.page, "#clock") == []


@pytest.mark.parametrize("width", [DESK, PHONE, NARROWEST])
def test_nobody_has_to_scroll_sideways(browser: Browser, served: Served, width: int) -> None:
    """Nor on the narrowest screen, nor with letters twice as large: WCAG 2.1, 1.4.4 and 1.4.10."""
    with listening(served.app) as address, Room.opened(browser, served, address, width=width) as room:
        busy(room)
        assert not scrolls_sideways(room.page)
        if width != NARROWEST:
            twice = "document.styleSheets[0].insertRule('html { font-size: 200% !important }', 0)"
            room.page.evaluate(twice)
            assert not scrolls_sideways(room.page)


# ── By keyboard ─────────────────────────────────────────────────────────────────────────────


def test_a_call_by_keyboard_alone(room: Room) -> None:
    """No mouse and no touch: tab to the green key, dial, type, answer as the operator, hang up."""
    page, press = room.page, room.page.keyboard.press
    for _ in range(40):
        press("Tab")
        if page.evaluate(FOCUSED) == "Chiama":
            break
    press("Enter")
    expect(room.handset.hang_up).to_be_enabled()
    room.page.keyboard.type("1")
    expect(room.handset.last_line).to_contain_text("La chiamata non viene registrata.")
    room.page.keyboard.type("5")
    expect(room.page.locator("li.mine")).to_have_count(2)
    anna = room.until_rings("Anna")
    expect(page.locator("#ringing")).to_have_text("Anna: Squilla")
    for _ in range(40):
        press("Tab")
        if page.evaluate(FOCUSED) == "Rispondi":
            break
    press("Enter")
    expect(anna.locator(".keypad")).to_be_focused()
    room.page.keyboard.type("1")
    expect(room.handset.says).to_have_text("In linea con Anna")
    for _ in range(40):
        press("Tab")
        if page.evaluate(FOCUSED) == "Riaggancia":
            break
    press("Enter")
    expect(anna).to_have_attribute("data-stage", "free")
    expect(anna.get_by_role("heading")).to_be_focused()


def test_what_has_the_focus_is_seen(room: Room) -> None:
    """A ring around it, at every step: WCAG 2.1, 2.4.7."""
    for _ in range(20):
        room.page.keyboard.press("Tab")
        style = room.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert style == "solid", room.page.evaluate("document.activeElement.outerHTML")


def test_figures_are_keys_only_where_a_telephone_has_the_focus(room: Room) -> None:
    """Whoever speaks to their computer, or writes a number, presses no keys: WCAG 2.1, 2.1.4."""
    room.handset.dial()
    expect(room.handset.element.locator(".keypad")).to_be_focused()
    room.page.get_by_role("button", name="Suono").focus()
    room.page.keyboard.type("1")
    second = room.add_handset()
    second.element.locator(".numbers summary").click()
    second.element.get_by_label("Chiama da").fill("")
    room.page.keyboard.type("+39 333 1")
    expect(second.element.get_by_label("Chiama da")).to_have_value("+39 333 1")
    expect(room.page.locator("li.mine")).to_have_count(0)


def test_after_a_call_the_focus_is_where_the_next_one_begins(room: Room) -> None:
    """Nobody is thrown back to the top of the page."""
    room.handset.dial()
    room.handset.hang_up.focus()
    room.page.keyboard.press("Enter")
    expect(room.handset.element.get_by_role("button", name="Chiama", exact=True)).to_be_focused()


def test_the_clock_closes_by_escape(room: Room) -> None:
    """And gives the focus back."""
    room.page.locator("#clock summary").click()
    room.page.get_by_role("button", name="Natale alle 10").focus()
    room.page.keyboard.press("Escape")
    expect(room.page.locator("#clock form")).to_be_hidden()
    expect(room.page.locator("#clock summary")).to_be_focused()


# ── By ear, and for those whom movement disturbs ────────────────────────────────────────────


def test_what_is_said_is_read_out_in_its_language(room: Room) -> None:
    """A live log with each line in its own language; the large words on the screen are not read twice."""
    room.handset.dial()
    log = room.handset.element.get_by_role("log")
    expect(log).to_have_attribute("aria-live", "polite")
    room.served.skip(13)
    expect(room.handset.lines).to_have_count(5)
    assert room.handset.lines.evaluate_all("lines => lines.map(line => line.lang)") == [
        "it",
        "it",
        "en",
        "fr",
        "ar",
    ]
    expect(room.handset.caption).to_have_attribute("aria-hidden", "true")


@pytest.mark.parametrize(("motion", "moves"), [("reduce", False), ("no-preference", True)])
def test_nothing_moves_for_those_whom_it_disturbs(
    browser: Browser, served: Served, motion: str, *, moves: bool
) -> None:
    """The waves of the voice stand still, and nothing slides in."""
    with (
        listening(served.app) as address,
        Room.opened(browser, served, address, reduced_motion=motion) as room,
    ):
        room.handset.dial()
        expect(room.handset.lines.first).to_be_visible()
        assert (room.page.evaluate("document.getAnimations().length") > 0) is moves


# ── In the reader's language ────────────────────────────────────────────────────────────────


def test_the_page_in_english_and_back(browser: Browser, served: Served) -> None:
    """By the browser's own language, and by a link; the line speaks Italian first all the same."""
    with listening(served.app) as address, Room.opened(browser, served, address, locale="en-GB") as room:
        expect(room.page.locator("html")).to_have_attribute("lang", "en")
        expect(room.page.get_by_role("heading", level=1)).to_have_text("The trial telephone")
        expect(room.page.locator(".operator").first.locator(".state")).to_have_text("Free")
        room.page.get_by_role("button", name="Call", exact=True).click()
        expect(room.handset.lines.first).to_have_attribute("lang", "it")
        room.page.get_by_role("link", name="Italiano").click()
        expect(room.page.locator("html")).to_have_attribute("lang", "it")


def test_the_page_asks_nobody_else(browser: Browser, served: Served) -> None:
    """No foreign host, and no cookie."""
    asked: list[str] = []
    with listening(served.app) as address, Room.opened(browser, served, address) as room:
        room.page.on("request", lambda request: asked.append(request.url))
        room.page.reload()
        expect(room.page.locator(".operator")).not_to_have_count(0)
        room.handset.dial()
        room.handset.press("1")
        assert room.page.context.cookies() == []
    assert len(asked) > 10
    assert all(url.startswith(address) for url in asked)
