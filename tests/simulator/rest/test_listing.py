# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""calls.list: what is found of what happened, under every answer that may turn out to be Twilio's."""

from datetime import timedelta

import pytest

from ivr.simulator.errors import RefusedError
from ivr.simulator.exchange import Exchange
from ivr.simulator.manner import Manner, Reaction
from ivr.simulator.switches import ListedCalls, QueuedCalls, StartFilter, Switches
from tests.simulator.line import CALLER, NUMBER, OPERATOR, PUBLIC, START, Line, world
from tests.simulator.rest.asking import client

PAGES = {"/voice": f"<Dial callerId='{NUMBER}'><Sip>{OPERATOR}</Sip></Dial>"}


def busy_world(switches: Switches | None = None) -> Exchange:
    """One caller who talks to an operator, and one call made to a citizen that is not answered."""
    exchange = world(Line(dict(PAGES)), switches)
    exchange.phone(OPERATOR).manner = Manner(Reaction.ANSWERS, after=5)
    exchange.call(CALLER, NUMBER)
    exchange.run(60)
    make(exchange)
    exchange.run(100)
    return exchange


def make(exchange: Exchange) -> None:
    client(exchange).calls.create(to="+393337654321", from_=NUMBER, url=f"{PUBLIC}/voice")


def found(exchange: Exchange, **filters: object) -> list[str]:
    return [f"{call.direction} {call.status}" for call in client(exchange).calls.list(**filters)]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["outbound-api no-answer", "outbound-dial in-progress", "inbound in-progress"]),
        ({"to": OPERATOR}, ["outbound-dial in-progress"]),
        ({"to": "+393337654321"}, ["outbound-api no-answer"]),
        ({"from_": CALLER}, ["inbound in-progress"]),
        ({"status": "in-progress"}, ["outbound-dial in-progress", "inbound in-progress"]),
        ({"status": "ringing"}, []),
        ({"parent_call_sid": "CA" + "0" * 32}, []),
        ({"start_time_after": START}, 3),
        ({"start_time_after": START + timedelta(seconds=60)}, ["outbound-api no-answer"]),
        ({"start_time_after": START + timedelta(seconds=61)}, []),
        ({"start_time_after": START, "to": "+393337654321"}, ["outbound-api no-answer"]),
    ],
)
def test_calls_are_found_by(filters: dict[str, object], expected: list[str] | int) -> None:
    """The newest first: by number, status, start."""
    calls = found(busy_world(), **filters)
    assert (len(calls) if isinstance(expected, int) else calls) == expected


def test_a_call_is_found_by_its_parent() -> None:
    """How an operator's leg is looked up before its first webhook."""
    exchange = busy_world()
    (parent, child, _) = exchange.legs
    (call,) = client(exchange).calls.list(parent_call_sid=parent)
    assert (call.sid, call.parent_call_sid) == (child, parent)


def test_the_list_goes_on_page_by_page() -> None:
    """Calls made meanwhile shift nothing."""
    exchange = world(Line({}))
    for _ in range(5):
        make(exchange)
    calls = client(exchange).calls
    expected = [call.sid for call in calls.list()]
    assert [call.sid for call in calls.list(page_size=2)] == expected
    assert len(calls.list(limit=3)) == 3
    first = calls.page(page_size=2)
    shown = [call.sid for call in first]
    make(exchange)
    assert shown + [call.sid for call in first.next_page()] == expected[:4]


def test_a_filter_that_is_not_played_is_refused() -> None:
    """It stops the simulation, since it would find too much."""
    with pytest.raises(RefusedError, match="EndTime"):
        found(busy_world(), end_time_after=START)


# ── What no one has shown on a real account ─────────────────────────────────────────────────


@pytest.mark.parametrize("answer", ListedCalls)
def test_how_soon_a_call_is_listed(answer: ListedCalls) -> None:
    """At once, or after some seconds: not found is not yet not made."""
    exchange = world(Line({}), Switches(listed_calls=answer))
    make(exchange)
    assert len(found(exchange)) == (1 if answer is ListedCalls.AT_ONCE else 0)
    exchange.run(5)
    assert len(found(exchange)) == 1


@pytest.mark.parametrize("answer", QueuedCalls)
def test_whether_a_queued_call_is_found_by_its_start(answer: QueuedCalls) -> None:
    """It has none yet."""
    exchange = world(Line({}), Switches(queued_calls=answer))
    make(exchange)
    assert len(found(exchange, start_time_after=START)) == (1 if answer is QueuedCalls.FOUND else 0)
    exchange.run(1)
    assert len(found(exchange, start_time_after=START)) == 1


@pytest.mark.parametrize(("answer", "count"), [(StartFilter.MOMENT, 0), (StartFilter.DAY, 3)])
def test_how_finely_the_start_is_told(answer: StartFilter, count: int) -> None:
    """Where only the day counts, a look-up finds earlier calls as well."""
    exchange = busy_world(Switches(start_filter=answer))
    assert len(found(exchange, start_time_after=START + timedelta(hours=1))) == count
    assert found(exchange, start_time_after=START + timedelta(days=1)) == []
