# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the switchboard notes beside the answer: that a caller is still there, and the language they chose."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from ivr.carrier.inbound import read
from ivr.clerk import Clerk
from ivr.dialogue.spot import Node, Spot
from ivr.simulator.manner import Manner, Reaction
from ivr.simulator.phone import Phone
from ivr.simulator.transcripts.transcript import ANONYMOUS
from ivr.store.calls import TURN_AT_MOST
from ivr.store.secrecy import Secrecy
from ivr.store.tables import callers, calls
from ivr.switchboard import Switchboard
from tests.world import CALLER, World

GIULIA = "sip:giulia@example.invalid"  # the only one who answers for Polo 1


def _due_at(world: World, phone: Phone) -> datetime:
    """By when the next turn of a call must have come."""
    assert phone.leg is not None
    with world.parts.database.reading() as connection:
        due: datetime = connection.execute(
            select(calls.c.due_at).where(calls.c.sid == phone.leg.sid)
        ).scalar_one()
    return due


def test_whoever_looks_around_with_a_place_is_known_to_be_there(world: World) -> None:
    """Protects a place from being taken for a ghost's while its caller listens to the menu."""
    world.exchange.phone(GIULIA).manner = Manner(Reaction.BUSY)
    phone = world.call()
    for key in "11":
        phone.press(key, after=2)
    phone.wait(20)
    for key in "#9":  # within the minute for which the operator rests
        phone.press(key, after=15)
        assert _due_at(world, phone) > world.exchange.clock() + TURN_AT_MOST - timedelta(seconds=2)


def _greeted(world: World, from_: str) -> str:
    """The first thing that somebody hears who calls."""
    phone = world.call(from_)
    phone.wait(1)
    phone.hang_up()
    return phone.sentences[0][:12]


@pytest.mark.parametrize(
    ("keys", "greeting"),
    [
        ("2", "City of Mode"),
        ("2*3", "Ville de Mod"),  # changed at the menu
        ("21*1", "Comune di Mo"),  # changed at an office
    ],
)
def test_the_language_chosen_last_is_remembered(world: World, keys: str, greeting: str) -> None:
    """Protects a caller who corrects a wrong key: next time they hear what they wanted at last."""
    phone = world.call()
    for key in keys:
        phone.press(key, after=1)
    phone.wait(1)
    phone.hang_up()
    assert _greeted(world, CALLER) == greeting


@pytest.mark.parametrize("from_", [ANONYMOUS, "+390592030001", "+390592034444"])
def test_nobodys_number_is_remembered_for_nobody(world: World, from_: str) -> None:
    """Protects those who share a number, or show none, from each other's language."""
    phone = world.call(from_)
    phone.press("2", after=1)
    phone.hang_up()
    assert _greeted(world, from_) == "Comune di Mo"


def test_a_city_may_remember_nothing(world: World) -> None:
    """Protects the city's own choice in the config: with 0 days nothing is even noted."""
    forgetful = replace(world.city, remember_language=timedelta())
    clerk = Clerk(world.parts.database, Secrecy("key"), lambda: None)
    switchboard = Switchboard(lambda: forgetful, world.exchange.clock, clerk)
    switchboard.answer(Spot(Node.START), read({"CallSid": "CA1", "From": CALLER, "Digits": "2"}))
    with world.parts.database.reading() as connection:
        assert connection.execute(select(callers)).all() == []
