# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""L14: the hang-up overtakes the request that took the place."""

from datetime import timedelta

import pytest

from ivr.simulator.faults import Fault, Mishap
from tests.line.manners import takes_it
from tests.line.town import Town, figures


@pytest.mark.parametrize("seconds", [1, 3, 30], ids="{} s late".format)
def test_l14_no_ghost_is_in_the_line(town: Town, seconds: int) -> None:
    """Amal hangs up, and her question arrives after that: nobody is rung for her or waits behind her."""
    town.exchange.faults.append(Fault("/voice/office", Mishap(late=timedelta(seconds=seconds)), times=1))
    town.meets("giulia", takes_it(talks=100))
    amal = town.phones("amal")
    town.until(lambda: "asked" in amal.stage)
    town.passes(3)
    amal.hang_up()
    town.passes(40)
    assert town.rings("giulia") == []
    town.phones("bruno")
    town.until(lambda: town.is_talking("bruno"))
    chiara = town.waits("chiara")
    assert figures(chiara) == [0]


def test_l14_whoever_hangs_up_while_an_operator_is_rung_is_out(town: Town) -> None:
    """The operator's phone stops ringing, and the next caller has them."""
    town.meets("giulia", takes_it(after=10))
    amal = town.phones("amal")
    town.until(lambda: town.is_rung("giulia"))
    bruno = town.phones("bruno")
    amal.hang_up()
    town.passes(1)
    assert not town.is_rung("giulia")
    town.until(lambda: town.is_talking("bruno"))
    assert len(town.rings("giulia")) == 2
    assert bruno.stage
