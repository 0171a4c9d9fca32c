# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Three callers and one operator in a real browser: the line in its order, and nobody loses their place."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import axe, listening, scrolls_sideways
from tests.simulator.browser.room import DESK, PHONE, Handset, Room
from tests.simulator.browser.served import Served

OFFICE = "1"  # the one that Giulia alone serves
NAMES = ["Telefono 1", "Telefono 2", "Telefono 3"]
TAKE_UP_IN_ARABIC = "إذا انقطع الخط وأردتم استعادة دوركم"


def in_line(room: Room, languages: str = "111") -> list[Handset]:
    """Three callers ask for the same office, one after the other; the first one's operator rings."""
    phones = [room.handset, room.add_handset(), room.add_handset()]
    for phone, language in zip(phones, languages, strict=True):
        phone.dial()
        phone.press(language + OFFICE)
        room.served.skip(4)
    room.served.skip_until(lambda: room.served.in_line == len(phones))
    room.until_rings("Giulia")
    expect(room.places.locator(".who")).to_have_text(NAMES)
    return phones


def doing(room: Room, *says: str) -> None:
    expect(room.places.locator(".doing span")).to_have_text(list(says))


def test_the_line_is_empty_and_says_so(room: Room) -> None:
    """Nobody wonders what the heading is for."""
    expect(room.page.get_by_text("Nessuno è in fila.")).to_be_visible()
    room.handset.dial()
    room.handset.press("1" + OFFICE)
    room.until_rings("Giulia")
    expect(room.places).to_have_count(1)
    expect(room.page.get_by_text("Nessuno è in fila.")).to_be_hidden()


def test_three_callers_are_served_in_their_order(room: Room) -> None:
    """Each in turn, by the number of their place, and by that alone."""
    phones = in_line(room)
    numbers = [int(number) for number, _ in room.line]
    assert numbers == sorted(numbers)
    doing(room, "Squilla da Giulia", "Aspetta", "Aspetta")
    expect(room.places.last.locator(".office")).to_have_text("Il Polo territoriale 1")
    for served, phone in enumerate(phones):
        giulia = room.answer("Giulia")
        expect(phone.says).to_have_text("In linea con Giulia")
        doing(room, "In linea con Giulia", *["Aspetta"] * (2 - served))
        giulia.get_by_role("button", name="Riaggancia").click()
        expect(room.places.locator(".who")).to_have_text(NAMES[served + 1 :])


def test_a_refusal_changes_nothing(room: Room) -> None:
    """The operator pauses; the line stands as it stood, and the first is the first once more."""
    phones = in_line(room)
    before = room.line
    giulia = room.operator("Giulia")
    giulia.get_by_role("button", name="Rifiuta").click()
    doing(room, "Aspetta", "Aspetta", "Aspetta")
    expect(giulia.locator(".presence")).to_have_text("In pausa fino alle 10:01")
    assert room.line == before
    room.answer("Giulia")
    expect(phones[0].says).to_have_text("In linea con Giulia")
    assert room.line == before


def test_a_dropped_line_is_taken_up_again_with_one_key(room: Room) -> None:
    """In Arabic: the place stays where it was in the line, and is the same caller's, with the same number."""
    phones = in_line(room, "141")
    before = room.line
    dropped = phones[1]
    dropped.rings_off()
    doing(room, "Squilla da Giulia", "Caduta la linea: il posto resta fino alle 10:10", "Aspetta")
    assert room.line == before
    dropped.dial()
    dropped.press(OFFICE)  # greeted in the language of the call that dropped
    room.until_heard(TAKE_UP_IN_ARABIC)
    expect(dropped.last_line).to_contain_text(TAKE_UP_IN_ARABIC)
    expect(dropped.lines.last).to_have_css("direction", "rtl")
    dropped.press("1")
    expect(dropped.lines.filter(has_text="لقد احتفظنا بدوركم.")).to_be_visible()
    expect(room.places.nth(1)).to_have_attribute("data-doing", "waits")
    assert room.line == before
    phones[0].rings_off()
    phones[2].rings_off()
    room.answer("Giulia")
    expect(dropped.says).to_have_text("In linea con Giulia")


def called_back(room: Room) -> tuple[Handset, str]:
    """The second caller asks to be called back and hangs up; the operator comes to them, and dials."""
    first, second, third = in_line(room)
    number = room.line[1][0]
    second.press("1")
    room.until_heard("La richiameremo al numero")
    second.press("1")
    second.rings_off()
    doing(room, "Squilla da Giulia", "Da richiamare", "Aspetta")
    first.rings_off()
    third.rings_off()
    room.answer("Giulia")
    room.served.skip_until(lambda: "+393477654321" in room.served.ringing)
    return second, number


def test_who_is_called_back_is_rung_on_their_own_telephone(room: Room) -> None:
    """The operator first, then the citizen, who takes the call with 1; their place is the same to the end."""
    phone, number = called_back(room)
    expect(phone.says).to_have_text("Squilla")
    expect(phone.hang_up).to_be_hidden()
    assert (number, "Telefono 2") in room.line
    expect(room.operator("Giulia").locator(".state")).to_have_text("Chiama il cittadino")
    expect(room.page.locator("#ringing")).to_have_text("Telefono 2: Squilla")
    phone.element.get_by_role("button", name="Rispondi").click()
    expect(phone.element.locator(".keypad")).to_be_focused()
    expect(phone.last_line).to_contain_text("Buongiorno, la richiama il Polo territoriale 1")
    phone.press("1")
    expect(phone.says).to_have_text("In linea con Giulia")
    expect(phone.caption).to_have_text("Giulia")
    phone.hang_up.click()
    expect(room.operator("Giulia").locator(".state")).to_have_text("Libero")
    assert number not in dict(room.line)


@pytest.mark.parametrize("deed", ["Rifiuta", "Segreteria telefonica"])
def test_who_does_not_take_the_callback_is_called_again(room: Room, deed: str) -> None:
    """With the place they have; the telephone can call as before."""
    phone, number = called_back(room)
    phone.element.get_by_role("button", name=deed).click()
    if deed == "Segreteria telefonica":
        expect(phone.says).to_have_text("Risponde la segreteria telefonica")
    room.served.skip_until(lambda: room.served.is_quiet)
    expect(phone.says).to_have_text("Chiamata finita")
    expect(phone.element.get_by_role("button", name="Chiama", exact=True)).to_be_enabled()
    expect(room.places.filter(has_text="Da richiamare dalle")).to_contain_text(number)


def test_a_number_that_was_keyed_in_rings_on_a_telephone_of_its_own(room: Room) -> None:
    """Whoever wants to be called elsewhere finds that telephone beside the others."""
    first = room.handset
    second = room.add_handset()
    for phone in (first, second):
        phone.dial()
        phone.press("1" + OFFICE)
    room.until_rings("Giulia")
    expect(room.places).to_have_count(2)
    second.press("1")
    second.press("2")
    second.press("3401234567#")
    room.until_heard("La richiameremo al numero")
    second.press("1")
    second.rings_off()
    first.rings_off()
    room.answer("Giulia")
    room.served.skip_until(lambda: "+393401234567" in room.served.ringing)
    expect(room.page.locator(".handset")).to_have_count(3)
    expect(room.handsets[2].says).to_have_text("Squilla")
    room.handsets[2].element.get_by_role("button", name="Togli questo telefono").click()
    expect(room.page.locator(".handset")).to_have_count(2)
    expect(room.operator("Giulia").locator(".state")).not_to_have_text("Chiama il cittadino")
    expect(room.page.locator(".handset")).to_have_count(2)


def test_an_operator_leaves_and_comes_back_by_telephone(room: Room) -> None:
    """From the little key of their row; whoever waits is told by the line itself."""
    giulia = room.operator("Giulia")
    for key, presence, said in (
        ("2", "Fuori servizio", "Your shift has ended"),
        ("1", "In servizio", "You are now on duty"),
    ):
        giulia.get_by_role("button", name="Chiama la linea").click()
        expect(giulia.locator(".keypad")).to_be_focused()
        expect(giulia.locator(".state")).to_have_text("In ascolto")
        room.page.keyboard.type(key)
        expect(giulia.locator("ol li").last).to_contain_text(said)
        room.served.skip_until(lambda: room.served.is_quiet)
        expect(giulia).to_have_attribute("data-stage", "free")
        expect(giulia.locator(".presence")).to_have_text(presence)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [DESK, PHONE])
def test_axe_finds_nothing_in_the_line(browser: Browser, served: Served, width: int, scheme: str) -> None:
    """With a place of each kind, an operator on the telephone, and a citizen's telephone that rings."""
    with (
        listening(served.app) as address,
        Room.opened(
            browser, served, address, width=width, color_scheme=scheme, reduced_motion="reduce"
        ) as room,
    ):
        phone, _ = called_back(room)
        expect(phone.element.get_by_role("button", name="Rispondi")).to_be_in_viewport()
        expect(room.places).to_have_count(3)
        room.page.evaluate(
            "scrollTo(0, document.body.scrollHeight)"
        )  # nothing of the line lies under another
        assert axe(room.page) == []
        assert not scrolls_sideways(room.page)
