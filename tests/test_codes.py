# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Calls with a ticket or a PIN, which no transcript can hold: one is drawn by chance, one is kept secret."""

from ivr.call import OperatorId
from ivr.simulator.manner import Manner, Reaction
from ivr.simulator.phone import Phone
from ivr.simulator.transcripts.transcript import ANONYMOUS
from ivr.store import pins
from ivr.store.secrecy import Secrecy
from tests.world import World, environment, open_world

GIULIA = "sip:giulia@example.invalid"  # the only one who answers for Polo 1
DIGITS = ("zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove")
PIN = "246810"


def _holding(world: World, from_: str) -> Phone:
    """Somebody who waits for Polo 1, and has been told all that there is to be told at first."""
    world.exchange.phone(GIULIA).manner = Manner(Reaction.BUSY)
    phone = world.call(from_)
    for key in "11":
        phone.press(key)
    phone.wait(45)
    return phone


def _digits(phone: Phone) -> str:
    """What was read out to somebody, digit by digit."""
    words = (sentence.rstrip(".,") for sentence in phone.sentences)
    return "".join(str(DIGITS.index(word)) for word in words if word in DIGITS)


def test_a_ticket_gives_the_place_back(world: World) -> None:
    """Protects callers who show no number: with the four digits they are before those who came after them."""
    first = _holding(world, ANONYMOUS)
    ticket = _digits(first)
    assert len(ticket) == 4
    first.hang_up()
    _holding(world, "+393337654321")
    again = world.call(ANONYMOUS)
    for keys in ("1", "1", ticket):
        again.press(keys)
        again.wait(12)
    assert "Abbiamo tenuto il suo posto." in again.sentences
    assert "La sua chiamata è la prossima." in again.sentences


def test_a_number_that_is_known_gets_no_ticket(world: World) -> None:
    """Protects the ear of those who need none: their number is their ticket."""
    assert _digits(_holding(world, "+393337654321")) == ""


def test_a_line_without_tickets_asks_for_none() -> None:
    """Protects a city that does not want them: none is said, none is asked for."""
    world = open_world(config="[hold]\ntickets = false\n")
    first = _holding(world, ANONYMOUS)
    assert _digits(first) == ""
    first.hang_up()
    assert not any("codice" in sentence for sentence in _holding(world, ANONYMOUS).sentences)


def _with_pin(world: World) -> Phone:
    """Somebody on a phone that is nobody's calls, and keys in Giulia's PIN."""
    hashed = Secrecy(environment().secret_key).of("pin", PIN)
    with world.parts.database.writing() as connection:
        pins.put(connection, OperatorId("giulia"), hashed)
    phone = world.call("+393338888888")
    phone.press("#")
    phone.press(PIN + "#")
    phone.listen()
    return phone


def test_a_pin_signs_an_operator_off_and_on_from_any_phone(world: World) -> None:
    """Protects operators away from their desk: they are known by the PIN, and spoken to in their language."""
    phone = _with_pin(world)
    phone.press("2")
    phone.wait(10)
    assert phone.sentences[-1].startswith("Your shift has ended")
    assert any(
        "nessun operatore è in servizio" in said for said in _holding(world, "+393337654321").sentences
    )
    phone = _with_pin(world)
    phone.press("1")
    phone.wait(10)
    assert phone.sentences[-1].startswith("You are now on duty")
    assert any("operatori sono occupati" in said for said in _holding(world, "+393336666666").sentences)


def test_whoever_signs_in_may_go_on_as_a_citizen(world: World) -> None:
    """Protects an operator who needs the line for themselves: 3 leads to the languages."""
    phone = _with_pin(world)
    phone.press("3")
    phone.press("1")
    phone.listen()
    assert "Per il Polo territoriale 1, prema 1." in phone.sentences
