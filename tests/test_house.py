# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What guards the house: every route, node, setting and verb is where it must be."""

from datetime import UTC, datetime

import pytest
from flask import Flask

from ivr.app import create_app
from ivr.dialogue.script import NODES, Script
from ivr.dialogue.spot import Node, Spot
from ivr.dialogue.steps import Do
from ivr.dialogue.turn import Entered, Heard, Turn
from ivr.rehearsal import ways_on
from tests.modena import modena
from tests.test_calls import CALLS, lived
from tests.world import environment

MOMENTS = [datetime(2026, 1, 12, hour, tzinfo=UTC) for hour in (9, 22)]  # open and closed


@pytest.fixture
def app() -> Flask:
    """The line as it is served."""
    return create_app(environment())


def test_every_voice_route_refuses_an_unsigned_request(app: Flask) -> None:
    """Protects routes that are added later: whatever answers under /voice asks for the signature first."""
    rules = [rule for rule in app.url_map.iter_rules() if rule.rule.startswith("/voice")]
    assert len(rules) >= 4
    for rule in rules:
        path = rule.rule.replace("<node>", "menu")
        assert app.test_client().post(path, data={"CallSid": "CA1"}).status_code == 403, rule


def test_every_other_route_only_reads(app: Flask) -> None:
    """Protects against a page that changes something without a signature or a sign-in."""
    others = [rule for rule in app.url_map.iter_rules() if not rule.rule.startswith("/voice")]
    assert others
    assert all((rule.methods or set()) <= {"GET", "HEAD", "OPTIONS"} for rule in others)


def test_every_node_is_reached_by_a_transcript() -> None:
    """Protects the transcripts' completeness: no part of the talk is there that nobody ever read."""
    reached = frozenset[Node]().union(*(nodes for _, nodes in map(lived, CALLS)))
    assert reached == set(Node)


@pytest.mark.parametrize("now", MOMENTS)
def test_every_way_through_the_talk_leads_to_a_node_and_on(now: datetime) -> None:
    """Protects the tree: from the greeting on, every key, silence and outcome leads somewhere known."""
    city = modena()
    script, seen = Script(city), set()
    ahead: list[tuple[Spot, Heard]] = [(Spot(Node.START), Entered()), (Spot(Node.DUTY), Entered())]
    while ahead:
        way = ahead.pop()
        if way in seen:
            continue
        seen.add(way)
        answer = script.reply(way[0], Turn(way[1], now))
        assert isinstance(answer, Do) or answer.steps
        ahead.extend(ways_on(answer, city, now))
    assert {spot.node for spot, _ in seen} <= set(NODES)
    assert len(seen) > 300
