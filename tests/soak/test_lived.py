# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The callers' own account of a day, where it must see more than who came first."""

from tests.line.manners import takes_it
from tests.line.town import Town
from tests.line.wishes import calls_again
from tests.soak.lived import overtakings
from tests.world import open_world


def test_whoever_takes_their_place_up_again_overtakes_nobody() -> None:
    """Protects the proof from false alarms: Amal was before Bruno, and is after her line has dropped."""
    town = Town(open_world())
    serves = {town.phone_of("giulia").address: frozenset({"polo1"})}
    town.meets("giulia", takes_it(talks=200))
    town.phones("hana")
    town.until(lambda: town.is_talking("hana"))
    amal = town.waits("amal")
    town.waits("bruno")
    amal.hang_up()
    town.passes(60)
    calls_again(town, "amal")
    town.until(lambda: town.served() == ["hana", "amal", "bruno"])
    assert list(overtakings(town.exchange, serves)) == []
    town.world.parts.database.close()


def test_whoever_declines_their_old_place_is_a_newcomer() -> None:
    """Protects the proof from being blind: who asks for a new place has no older claim than the others."""
    town = Town(open_world())
    town.meets("giulia", takes_it(talks=200))
    town.phones("hana")
    town.until(lambda: town.is_talking("hana"))
    amal = town.waits("amal")
    town.waits("bruno")
    amal.hang_up()
    town.passes(60)
    town.phones("amal")  # and presses nothing
    town.until(lambda: town.served() == ["hana", "bruno", "amal"])
    serves = {town.phone_of("giulia").address: frozenset({"polo1"})}
    assert list(overtakings(town.exchange, serves)) == []
    town.world.parts.database.close()
