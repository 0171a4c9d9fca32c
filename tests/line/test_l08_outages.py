# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""L8: our server is restarted, killed, redeployed; the database is away for half a minute."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from ivr.dialogue import lines
from ivr.simulator.stage import Stage
from tests.line.manners import takes_it
from tests.line.town import Town, hears
from tests.line.trouble import database_away, give_a_fallback, server_away, start_anew

AWAY: dict[str, Callable[[Town], AbstractContextManager[None]]] = {
    "server": server_away,
    "database": database_away,
}


@pytest.mark.parametrize("away", AWAY.values(), ids=AWAY)
@pytest.mark.parametrize("talks", [90, 300], ids=["an operator is free meanwhile", "nobody is free"])
def test_l08_nobody_loses_their_place_by_an_outage(
    town: Town, away: Callable[[Town], AbstractContextManager[None]], talks: int
) -> None:
    """Half a minute without us: nobody is cut off, and the newcomer at the end of it is the last."""
    give_a_fallback(town)
    town.occupies("giulia", "polo1", talks)
    waiting = [town.waits(name) for name in ("amal", "bruno", "chiara")]
    with away(town):
        town.passes(30)
    town.phones("dina")
    town.meets("giulia", takes_it(talks=20))
    town.until(lambda: len(town.served()) == 5)
    assert town.served() == ["hana", "amal", "bruno", "chiara", "dina"]
    assert all(phone.stage in {Stage.LISTENING, Stage.ASKED, Stage.OVER} for phone in waiting)


def test_l08_a_short_apology_is_heard(town: Town) -> None:
    """Whoever waits while the database is away is told so, and stays."""
    town.meets("giulia", takes_it(talks=200))
    town.phones("hana")
    town.until(lambda: town.is_talking("hana"))
    amal = town.waits("amal")
    with database_away(town):
        town.passes(60)
    assert hears(amal, lines.trouble())
    town.until(lambda: town.is_talking("amal"))


@pytest.mark.parametrize("seconds", [0, 6, 12, 30], ids="{} s after the ring".format)
def test_l08_a_new_process_knows_all_that_the_old_one_knew(town: Town, seconds: int) -> None:
    """Started anew while an operator is rung, listens to the whisper, talks; with people in line."""
    town.meets("giulia", takes_it(talks=40))
    town.phones("amal")
    town.until(lambda: bool(town.rings("giulia")))
    town.waits("bruno")
    town.phones("chiara")
    town.passes(seconds)
    start_anew(town)
    town.until(lambda: len(town.served()) == 3)
    assert town.served() == ["amal", "bruno", "chiara"]
