# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Five thousand wait for one office: a clear outcome for whoever comes next, and an answer to who waits."""

from datetime import timedelta

from sqlalchemy import insert, update

from ivr.dialogue import waiting_lines
from ivr.dialogue.possibilities import MANY
from ivr.simulator.stage import Stage
from ivr.store.tables import calls, places, turnstile
from tests.line.conftest import OpenTown
from tests.line.town import Town, figures, has_place, hears, said
from tests.line.wishes import asks_for_a_callback

THOUSANDS = 5_000
FIRST = 1_000  # the numbers of their places, all after the one of whoever talks


def thousands_wait(town: Town) -> None:
    """Giulia talks, and five thousand are in line for her: put there at once, as if they had called."""
    town.occupies("giulia", "polo1", None)
    now = town.exchange.clock()
    begun = {"began_at": now, "due_at": now + timedelta(hours=1), "language": "it"}
    waiting = {"state": "waiting", "asked": "polo1", "office": "polo1", "language": "it", "since": now}
    numbers = range(FIRST, FIRST + THOUSANDS)
    with town.world.parts.database.writing() as connection:
        connection.execute(insert(calls), [{**begun, "sid": f"CA{each}"} for each in numbers])
        connection.execute(insert(places), [{**waiting, "number": n, "call": f"CA{n}"} for n in numbers])
        connection.execute(update(turnstile).values(n=FIRST + THOUSANDS))


def test_a_newcomer_to_five_thousand_is_told_and_can_be_called_back(open_town: OpenTown) -> None:
    """Past `max_waiting`, however far: never a busy tone, and the callback is promised."""
    town = open_town()
    thousands_wait(town)
    amal = town.phones("amal")
    town.until(lambda: hears(amal, waiting_lines.full()))
    assert not has_place(amal)
    town.until(lambda: amal.stage is Stage.ASKED)
    asks_for_a_callback(town, amal)
    assert hears(amal, waiting_lines.promised_shortly())


def test_one_who_waits_behind_five_thousand_is_answered_turn_by_turn(open_town: OpenTown) -> None:
    """Where the city lets that many wait: "more than twenty", then music and the place, over and over."""
    town = open_town(config=f"[hold]\nmax_waiting = {2 * THOUSANDS}\n")
    thousands_wait(town)
    amal = town.waits("amal")
    assert figures(amal) == [MANY]
    town.until(lambda: amal.sentences.count(said(waiting_lines.still_busy())) >= 2)
    assert set(figures(amal)) == {MANY}
