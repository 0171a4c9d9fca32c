# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line in its order, as a page is told it; the operators on duty and off, also by their telephones."""

from datetime import timedelta

import pytest

from ivr.cli.standing import standing_of
from ivr.simulator.browser.standing import Standing
from ivr.simulator.legs.news import Onward
from ivr.simulator.legs.outbound import Order
from tests.simulator.browser.served import Served
from tests.simulator.browser.visitor import LINE, Visitor, visit
from tests.world import open_world

CALLERS = ("+393331234567", "+393477654321", "+390591234567")


def in_line(served: Served, visitor: Visitor) -> list[str]:
    """Three citizens ask for the one office whose only operator is Giulia, one after the other."""
    calls = [visitor.call(caller) for caller in CALLERS]
    for call in calls:
        visitor.press(call, "11")
        served.skip(1)
    served.skip_until(lambda: len(visitor.news()["line"]) == len(calls))
    assert visitor.news()["line"][0]["says"] == "Tocca a Giulia"  # while the citizen is told
    served.skip_until(lambda: visitor.operator("giulia")["stage"] == "ringing")
    return calls


def doings(visitor: Visitor) -> list[tuple[str, str]]:
    return [(place["who"], place["doing"]) for place in visitor.news()["line"]]


def test_places_are_shown_in_the_order_of_their_numbers(served: Served, visitor: Visitor) -> None:
    """With who waits, for which office, how it stands with them, and since when."""
    calls = in_line(served, visitor)
    places = visitor.news()["line"]
    assert [place["call"] for place in places] == calls
    assert [place["who"] for place in places] == list(CALLERS)
    assert {place["office"] for place in places} == {"il Polo territoriale 1"}
    assert [place["number"] for place in places] == sorted(place["number"] for place in places)
    assert [place["says"] for place in places] == ["Squilla da Giulia", "Aspetta", "Aspetta"]
    assert [place["since"] for place in places] == sorted(place["since"] for place in places)
    assert 0 < places[0]["since"] < visitor.news()["now"]


def test_a_refusal_changes_nothing_in_the_order(served: Served, visitor: Visitor) -> None:
    """The operator rests, the first one waits as before."""
    in_line(served, visitor)
    before = visitor.news()["line"]
    visitor.operate("giulia", "refuse")
    news = visitor.news()
    assert [place["number"] for place in news["line"]] == [place["number"] for place in before]
    assert doings(visitor) == [(caller, "waits") for caller in CALLERS]
    giulia = news["operators"][2]
    assert (giulia["presence"], giulia["presence_says"]) == ("rests", "In pausa fino alle 10:01")
    served.skip_until(lambda: visitor.operator("giulia")["stage"] == "ringing")
    assert doings(visitor) == [(CALLERS[0], "rung"), (CALLERS[1], "waits"), (CALLERS[2], "waits")]


def test_a_dropped_line_keeps_its_place_until_the_grace_is_over(served: Served, visitor: Visitor) -> None:
    """The line's own caretaker ends it, on the clock of the page's city."""
    first, second, _ = in_line(served, visitor)
    visitor.ask(f"calls/{second}/hang-up")
    (dropped,) = [place for place in visitor.news()["line"] if place["doing"] == "dropped"]
    assert (dropped["call"], dropped["who"], dropped["since"]) == (second, CALLERS[1], None)
    assert dropped["says"] == "Caduta la linea: il posto resta fino alle 10:10"
    visitor.ask(f"calls/{first}/hang-up")
    visitor.operate("giulia", "refuse")
    for _ in range(10):
        served.skip(60)
        visitor.news()  # the page is open all the while
    assert {who for who, _ in doings(visitor)} == {CALLERS[2]}


def test_others_in_line_are_shown_without_their_numbers(served: Served, visitor: Visitor) -> None:
    """Two people can share the city; a withheld number is nobody's."""
    in_line(served, visitor)
    onlooker = visit(served, "en")
    hidden = onlooker.call("withheld")
    onlooker.press(hidden, "11")
    served.skip_until(lambda: len(onlooker.news()["line"]) == 4)
    assert [place["who"] for place in onlooker.news()["line"]] == ["Another telephone"] * 3 + [
        "Withhold the number"
    ]
    assert [place["call"] for place in onlooker.news()["line"]] == [None, None, None, hidden]
    assert visitor.news()["line"][3]["who"] == "Un altro telefono"


def test_a_day_that_is_not_todays_is_told(served: Served, visitor: Visitor) -> None:
    """Whoever sets the clock back sees until which day a place is kept; nobody rests from what is to come."""
    _, second, _ = in_line(served, visitor)
    visitor.ask(f"calls/{second}/hang-up")
    visitor.operate("giulia", "refuse")
    visitor.ask("clock", at="2026-01-11T10:00")
    assert visitor.news()["line"][1]["says"].endswith(" del 12/1")
    assert visitor.operator("giulia")["presence"] != "rests"


# ── On duty and off, by the operator's own telephone ────────────────────────────────────────


@pytest.mark.parametrize(("key", "presence"), [("2", "off"), ("1", "on")])
def test_an_operator_goes_on_duty_and_off_by_phone(
    served: Served, visitor: Visitor, key: str, presence: str
) -> None:
    """Their own telephone is known: they are asked at once, in the language of their whisper."""
    visitor.operate("giulia", "call")
    giulia = visitor.operator("giulia")
    assert (giulia["stage"], giulia["says"], giulia["presence"]) == ("calling", "In ascolto", "on")
    visitor.operate("giulia", "keys", keys=key)
    heard = visitor.story("heard")
    assert heard[-1]["operator"] == "giulia"
    assert heard[-1]["language"] == "en"
    served.skip_until(lambda: visitor.operator("giulia")["stage"] == "free")
    assert visitor.operator("giulia")["presence"] == presence


def test_an_operator_who_phones_is_not_rung(served: Served, visitor: Visitor) -> None:
    """Nor can they phone once more: it is one telephone."""
    visitor.operate("giulia", "call")
    visitor.operate("giulia", "call")
    assert len(served.exchange.legs) == 1
    visitor.operate("giulia", "keys", keys="3")  # as a citizen
    served.skip(1)
    assert visitor.operator("giulia")["stage"] == "calling"
    visitor.operate("giulia", "hang-up")
    assert visitor.operator("giulia")["stage"] == "free"


def test_a_call_that_is_still_to_be_dialled_does_not_ring(served: Served, visitor: Visitor) -> None:
    """The carrier makes one call a second: until then the operator's telephone is free."""
    with served.world.now() as exchange:
        for name in ("anna", "karim"):
            exchange.create(Order(f"sip:{name}@example.invalid", LINE, Onward("https://example.invalid")))
    assert [visitor.operator(name)["stage"] for name in ("anna", "karim")] == ["ringing", "free"]
    served.skip(1)
    assert visitor.operator("karim")["stage"] == "ringing"


def test_an_operator_in_line_as_a_citizen_is_shown_by_their_name(served: Served, visitor: Visitor) -> None:
    """Their number is in the config for all to see."""
    visitor.operate("anna", "call")
    visitor.operate("anna", "keys", keys="3")
    visitor.operate("anna", "keys", keys="1")
    visitor.operate("anna", "keys", keys="1")
    served.skip_until(lambda: visitor.news()["line"] != [])
    assert [place["who"] for place in visit(served).news()["line"]] == ["Anna"]


def test_an_operators_own_call_ends_with_the_page(served: Served, visitor: Visitor) -> None:
    """Nobody is left on hold for hours by a tab that was closed."""
    visitor.operate("anna", "call")
    (leg,) = served.exchange.legs.values()
    assert not leg.over
    visitor.ask("leave")
    assert leg.over


def test_who_is_off_duty_at_night(visitor: Visitor) -> None:
    """Whoever is there in opening hours is not there at ten in the evening."""
    visitor.ask("clock", at="2026-01-12T22:00")
    assert {operator["presence_says"] for operator in visitor.news()["operators"]} == {"Fuori servizio"}


# ── Its source ──────────────────────────────────────────────────────────────────────────────


def test_while_the_database_is_away_the_line_is_not_seen() -> None:
    """The page goes on; what it can't know it leaves out."""
    world = open_world()
    broken = world.parts.database
    with broken.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE places RENAME TO elsewhere")
    try:
        assert standing_of(world.parts, world.exchange.clock) == Standing()
    finally:
        with broken.writing() as connection:
            connection.exec_driver_sql("ALTER TABLE elsewhere RENAME TO places")
    assert standing_of(world.parts, lambda: world.exchange.clock() + timedelta(1)).places == ()
