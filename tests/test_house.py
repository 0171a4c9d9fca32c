# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What guards the house: every route, node, setting and verb is where it must be."""

import re
from datetime import UTC, datetime

import pytest
from flask import Flask
from werkzeug.routing import Rule

from ivr.app import create_app
from ivr.dialogue.script import NODES, Script
from ivr.dialogue.spot import Node, Spot
from ivr.dialogue.steps import Do
from ivr.dialogue.turn import Entered, Heard, Turn
from ivr.rehearsal import ways_on
from ivr.staff import Role
from ivr.web.frame.guards import guard_of
from tests.modena import modena
from tests.test_calls import CALLS, lived
from tests.web.staff import signed_in
from tests.world import environment

READING = {"GET", "HEAD", "OPTIONS"}
OPEN_TO_ALL = {  # what is needed to sign in at all
    "access.accept",
    "access.invitation",
    "access.sign_in",
    "access.try_to_sign_in",
}
WITH_ROLE = {"anna": Role.OPERATOR, "marta": Role.EDITOR, "paolo": Role.ADMINISTRATOR}
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


def staff_rules(app: Flask) -> list[Rule]:
    """The routes of the staff's pages."""
    rooms = app.extensions["staff"].blueprints
    return [rule for rule in app.url_map.iter_rules() if rule.endpoint.partition(".")[0] in rooms]


def test_every_other_route_only_reads(app: Flask) -> None:
    """Protects against a page that changes something without a signature or a sign-in."""
    of_staff = {rule.rule for rule in staff_rules(app)}
    rules = [rule for rule in app.url_map.iter_rules() if not rule.rule.startswith("/voice")]
    others = [rule for rule in rules if rule.rule not in of_staff]
    assert others
    assert all((rule.methods or set()) <= READING for rule in others)


def test_every_page_of_the_staff_wants_a_sign_in(app: Flask) -> None:
    """Protects pages that are added later: each says whom it lets in, and few let in everybody."""
    rules = staff_rules(app)
    guards = {rule.endpoint: guard_of(app.view_functions[rule.endpoint]) for rule in rules}
    assert [endpoint for endpoint, guard in guards.items() if guard is None] == []
    assert {endpoint for endpoint, guard in guards.items() if guard and not guard.sign_in} == OPEN_TO_ALL
    for rule in rules:
        if rule.endpoint not in OPEN_TO_ALL:
            way = "POST" if "POST" in (rule.methods or set()) else "GET"
            answer = app.test_client().open(path_of(rule), method=way)
            assert answer.status_code == 303, rule
            assert answer.location.partition("?")[0] == "/sign-in", rule


def test_every_form_of_the_staff_wants_its_token(app: Flask) -> None:
    """Protects whoever is signed in from the forms of other sites, on every page there will ever be."""
    for_each = {role: signed_in(app, user) for user, role in WITH_ROLE.items()}
    forms = [rule for rule in staff_rules(app) if not (rule.methods or set()) <= READING]
    assert len(forms) >= 5
    for rule in forms:
        (way,) = (rule.methods or set()) - READING
        guard = guard_of(app.view_functions[rule.endpoint])
        assert guard
        member = for_each[min(guard.roles, default=Role.EDITOR)]
        for token in ({}, {"csrf": "0" * 32}):
            answer = member.client.open(path_of(rule), method=way, data=token)
            assert answer.status_code == 403, rule


def path_of(rule: Rule) -> str:
    """An address that a route answers."""
    return re.sub("<[^>]*>", "1", rule.rule)


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
