# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A citizen is called back: on whose page it rings, what can be done there, and what the line makes of it."""

from typing import Any

import pytest

from tests.simulator.browser.served import Served
from tests.simulator.browser.visitor import CALLER, Visitor, visit


def promised(served: Served, visitor: Visitor, number: str = "") -> None:
    """Giulia alone serves the office, and rings for another; then for the one to be called back."""
    other = visit(served)
    other.press(other.call("+393470000001"), "11")
    call = visitor.call()
    visitor.press(call, "11")
    served.skip_until(lambda: [place["doing"] for place in visitor.news()["line"]] == ["rung", "waits"])
    visitor.press(call, "1")
    visitor.press(call, f"2{number}#1" if number else "1")
    visitor.ask(f"calls/{call}/hang-up")
    assert [place["doing"] for place in visitor.news()["line"]] == ["rung", "to-call"]
    other.ask("leave")
    served.skip_until(lambda: visitor.operator("giulia")["stage"] == "ringing")


def rung(served: Served, visitor: Visitor, number: str = "") -> dict[str, Any]:
    """The same, until the citizen's telephone rings; the news of it."""
    promised(served, visitor, number)
    visitor.operate("giulia", "answer")
    visitor.news()
    visitor.operate("giulia", "keys", keys="1")
    served.skip_until(lambda: visitor.operator("giulia")["stage"] == "dialling")
    visitor.number -= 10  # the news of the ring once more
    return visitor.news()


def own_place(news: dict[str, Any]) -> dict[str, Any]:
    """The other's line has dropped, and stands before it."""
    (place,) = [place for place in news["line"] if place["who"] == CALLER]
    return dict(place)


def last_call(visitor: Visitor) -> dict[str, Any]:
    call: dict[str, Any] = visitor.news()["calls"][-1]
    return call


def test_the_citizens_telephone_rings_where_they_asked_for_it(served: Served, visitor: Visitor) -> None:
    """On that page alone, with the number that it has; the operator is seen to wait."""
    onlooker = visit(served)
    news = rung(served, visitor)
    (ringing,) = [call for call in news["calls"] if call["rung"]]
    assert (ringing["rung"], ringing["says"], ringing["with"]) == (CALLER, "Squilla", "")
    assert [
        item["says"] for item in news["story"] if item["kind"] == "event" and item["leg"] == ringing["id"]
    ] == ["Il telefono squilla: è la linea che richiama"]
    assert visitor.operator("giulia")["says"] == "Chiama il cittadino"
    seen = onlooker.news()
    assert seen["calls"] == []
    assert {item["kind"] for item in seen["story"]} <= {"heard", "cut"}


def test_answered_and_keyed_the_two_can_speak(served: Served, visitor: Visitor) -> None:
    """The citizen hears who calls in their language, and only their key reaches the operator."""
    (ringing,) = [call for call in rung(served, visitor)["calls"] if call["rung"]]
    here = f"calls/{ringing['id']}"
    assert visitor.ask(f"{here}/answer").status_code == 204
    heard = [item for item in visitor.story("heard") if item["call"] == ringing["id"]]
    assert heard[0]["text"].startswith("Buongiorno, la richiama il Polo territoriale 1")
    assert own_place(visitor.news())["says"] == "Giulia richiama"
    assert visitor.ask(f"{here}/keys", keys="1").status_code == 204
    news = visitor.news()
    assert "In linea con Giulia" in [item["says"] for item in news["story"] if item["kind"] == "event"]
    assert (news["calls"][-1]["stage"], news["calls"][-1]["with"]) == ("talking", "Giulia")
    assert own_place(news)["says"] == "In linea con Giulia"
    assert visitor.ask(f"{here}/hang-up").status_code == 204
    assert CALLER not in [place["who"] for place in visitor.news()["line"]]


@pytest.mark.parametrize("deed", ["refuse", "voicemail", None])
def test_who_was_not_reached_keeps_their_place(served: Served, visitor: Visitor, deed: str | None) -> None:
    """Refused, left to a voicemail or to ring: the line says that it calls again, and when."""
    news = rung(served, visitor)
    number = own_place(news)["number"]
    if deed:
        assert visitor.ask(f"calls/{news['calls'][-1]['id']}/{deed}").status_code == 204
    if deed == "voicemail":
        assert last_call(visitor)["says"] == "Risponde la segreteria telefonica"
    for _ in range(90):
        served.skip(1)
    assert last_call(visitor)["stage"] == "over"
    place = own_place(visitor.news())
    assert (place["number"], place["doing"]) == (number, "to-call")
    assert place["says"].startswith("Da richiamare dalle 10:1")


def test_a_number_that_was_keyed_in_rings_on_the_same_page(served: Served, visitor: Visitor) -> None:
    """Though no telephone of the page has called from it."""
    news = rung(served, visitor, "3401234567")
    assert [call["rung"] for call in news["calls"]] == [None, "+393401234567"]


def test_who_asked_on_a_page_that_is_closed_is_rung_on_another(served: Served, visitor: Visitor) -> None:
    """A callback can come tomorrow, on the page that is open then; and on one page only."""
    promised(served, visitor)
    visitor.ask("leave")
    first, second = visit(served), visit(served)
    first.operate("giulia", "answer")
    first.operate("giulia", "keys", keys="1")
    served.skip_until(lambda: first.operator("giulia")["stage"] == "dialling")
    assert [call["rung"] for call in first.news()["calls"]] == [CALLER]
    assert second.news()["calls"] == []


def test_what_the_line_says_to_the_operator_is_told_behind_the_scenes(
    served: Served, visitor: Visitor
) -> None:
    """To the page whose citizen is called back; the citizen's number is nobody else's affair."""
    onlooker = visit(served)
    promised(served, visitor)
    visitor.news()
    visitor.operate("giulia", "answer")
    told = visitor.story("webhook")
    assert [(item["operator"], item["call"]) for item in told] == [("giulia", None)]
    assert told[0]["form"]["Direction"] == "outbound-api"
    assert onlooker.story("webhook") == []


def test_a_page_that_leaves_refuses_what_rings_there(served: Served, visitor: Visitor) -> None:
    """The operator is not left with a telephone that nobody can answer any more."""
    rung(served, visitor)
    visitor.ask("leave")
    served.skip(1)
    assert visit(served).operator("giulia")["says"] != "Chiama il cittadino"
