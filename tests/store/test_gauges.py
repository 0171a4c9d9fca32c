# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How the line stands: what a monitor is told is what the citizens and operators live."""

from ivr.simulator.manner import Manner, Reaction
from ivr.simulator.phone import Phone
from ivr.store.gauges import Gauges, gauges
from ivr.store.tables import intents, moves
from tests.world import World

GIULIA = "sip:giulia@example.invalid"  # alone in Polo 1
OFFICES = ("polo1", "polo2", "polo3", "segreteria", "casa")


def seen(world: World) -> Gauges:
    with world.parts.database.reading() as connection:
        return gauges(connection, world.city, world.exchange.clock())


def rings(world: World, number: str) -> Phone:
    phone = world.call(number)
    phone.press("1")
    phone.press("1")
    phone.wait(12)
    return phone


def test_an_empty_line(world: World) -> None:
    """Protects alarms on the difference between zero and nothing: every office and every state is there."""
    none = dict.fromkeys(OFFICES, 0)
    operators = {"free": 3, "ringing": 0, "talking": 0, "resting": 0, "away": 0}
    assert seen(world) == Gauges(none, none, operators, claims=0, errands_pending=0, errands_failed=0)


def test_a_busy_line(world: World) -> None:
    """Protects whoever watches: one is talked to, one waits, one is promised a call."""
    giulia = world.exchange.phone(GIULIA)
    giulia.manner = Manner(Reaction.ANSWERS, after=10, presses="1")
    rings(world, "+393331110001")
    assert (seen(world).operators["ringing"], seen(world).waiting["polo1"]) == (1, 1)
    world.exchange.run(30)
    rings(world, "+393331110002")
    third = rings(world, "+393331110003")
    third.press("1")
    third.press("1")
    third.listen()
    now = seen(world)
    assert (now.operators["talking"], now.operators["free"], now.claims) == (1, 2, 1)
    assert (now.waiting["polo1"], now.callbacks["polo1"]) == (1, 1)
    giulia.hang_up()
    assert seen(world).operators["resting"] == 1


def test_an_evening(world: World) -> None:
    """Protects the night's alarms: where no office is answered, nobody is missing."""
    world.jump("2026-01-12T21:00:00")
    assert seen(world).operators == {"free": 0, "ringing": 0, "talking": 0, "resting": 0, "away": 3}


def test_errands(world: World) -> None:
    """Protects whoever watches the way to the carrier: what is to be told, and what failed of late.

    What desks want of it counts like all else.
    """
    now = world.exchange.clock()
    outcomes = (None, "done", "refused", "unknown", "needless")
    rows = [{"claim": n, "wanted_at": now, "outcome": how} for n, how in enumerate(outcomes)]
    with world.parts.database.writing() as connection:
        connection.execute(moves.insert(), rows)
        connection.execute(
            intents.insert(), [{**row, "number": row["claim"], "kind": "park"} for row in rows]
        )
    assert (seen(world).errands_pending, seen(world).errands_failed) == (2, 4)
    world.jump("2026-01-12T11:01:00")
    assert seen(world).errands_failed == 0
