# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Each kind of webhook lost entirely, in turn: the line drains, and operators free themselves."""

import pytest

from ivr.simulator.faults import Fault, Loss, Mishap
from tests.line.conftest import ON_SQLITE
from tests.line.manners import HANGS_UP, REFUSES, takes_it
from tests.line.town import Town
from tests.line.wishes import asks_for_a_callback, citizen

pytestmark = ON_SQLITE

LOST = ["/voice/dialled", "/voice/leg", "/voice/status"]


@pytest.mark.parametrize("route", LOST)
@pytest.mark.parametrize("loss", Loss)
def test_the_line_drains_without_a_kind_of_webhook(town: Town, route: str, loss: Loss) -> None:
    """One refuses, one hangs up amid the whisper, one is spoken to: everybody is, in their order."""
    town.is_rough = True
    town.exchange.faults.append(Fault(route, Mishap(loss=loss)))
    town.meets("giulia", REFUSES)
    town.phones("amal")
    town.phones("bruno")
    town.rings_in_vain("giulia")
    town.meets("giulia", takes_it(talks=30))
    town.phones("chiara")
    town.until(lambda: len(town.served()) == 3, at_most=2400)
    assert town.served() == ["amal", "bruno", "chiara"]


@pytest.mark.parametrize("route", LOST)
def test_whoever_hangs_up_frees_their_operator_without_a_kind_of_webhook(town: Town, route: str) -> None:
    """Amal hangs up while she talks, Bruno while the phone rings for him: Chiara is served all the same."""
    town.is_rough = True
    town.exchange.faults.append(Fault(route, Mishap(loss=Loss.UNCONNECTED)))
    town.meets("giulia", takes_it(after=8, talks=None))
    amal = town.phones("amal")
    town.until(lambda: town.is_talking("amal"))
    bruno = town.waits("bruno")
    amal.hang_up()
    town.until(lambda: len(town.rings("giulia")) == 2, at_most=1000)
    bruno.hang_up()
    town.phones("chiara")
    town.until(lambda: town.is_talking("chiara"), at_most=1000)


@pytest.mark.parametrize("loss", Loss)
def test_an_acceptance_that_is_lost_leaves_the_caller_first(town: Town, loss: Loss) -> None:
    """Giulia presses 1 and nothing comes of it, twice; then the wire is mended: same place, same order."""
    town.is_rough = True
    town.meets("giulia", takes_it(talks=30))
    town.phones("amal")
    town.until(lambda: len(town.posted("voice/whisper")) == 1)
    fault = Fault("/voice/whisper", Mishap(loss=loss))
    town.exchange.faults.append(fault)
    town.phones("bruno")
    town.rings_in_vain("giulia")
    town.exchange.faults.remove(fault)
    town.until(lambda: len(town.served()) == 2, at_most=2400)
    assert town.served() == ["amal", "bruno"]


@pytest.mark.parametrize("route", ["/voice/called-back", "/voice/leg", "/voice/greeted", "/voice/whisper"])
def test_a_callback_without_a_kind_of_webhook(town: Town, route: str) -> None:
    """Operator and citizen are freed or tried again, whatever is never told of their call."""
    town.is_rough = True
    town.occupies("giulia", "polo1", 100)
    asks_for_a_callback(town, town.waits("amal"))
    citizen(town, "amal").manner = takes_it(talks=30)
    fault = Fault(route, Mishap(loss=Loss.UNCONNECTED))
    town.exchange.faults.append(fault)
    town.until(lambda: len(town.rings("giulia")) > 1)
    town.passes(60)
    town.exchange.faults.remove(fault)
    town.until(lambda: "amal" in town.served(), at_most=3000)
    town.phones("bruno")
    town.until(lambda: "bruno" in town.served())


def test_nobody_is_stuck_when_every_news_is_lost(town: Town) -> None:
    """All three at once, for three callers: only the hold turns and the carrier's own answers are left."""
    town.is_rough = True
    for route in LOST:
        town.exchange.faults.append(Fault(route, Mishap(loss=Loss.UNCONNECTED)))
    town.meets("giulia", HANGS_UP)
    town.phones("amal")
    town.rings_in_vain("giulia")
    town.meets("giulia", takes_it(talks=20))
    town.phones("bruno")
    town.phones("chiara")
    town.until(lambda: len(town.served()) == 3, at_most=2400)
    assert town.served() == ["amal", "bruno", "chiara"]
