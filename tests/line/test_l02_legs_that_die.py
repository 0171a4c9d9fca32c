# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""L2: the operator's leg dies before or while bridging."""

from datetime import timedelta

from ivr.simulator.faults import Fault, Mishap
from tests.line.manners import HANGS_UP, takes_it
from tests.line.town import Town


def dies_between_acceptance_and_bridge(town: Town) -> None:
    """Giulia presses 1, and her phone is dead before the answer to it arrives."""
    town.exchange.faults.append(Fault("voice/whisper", Mishap(slow=timedelta(seconds=3)), times=2))
    town.until(lambda: len(town.posted("voice/whisper")) == 2)
    town.phone_of("giulia").hang_up()


def test_l02_a_leg_that_dies_in_the_whisper_leaves_the_caller_first(town: Town) -> None:
    """The phone goes dead before anything was accepted."""
    town.meets("giulia", HANGS_UP)
    town.phones("amal")
    town.until(lambda: len(town.rings("giulia")) == 1)
    town.phones("bruno")
    town.meets("giulia", takes_it(talks=30))
    town.until(lambda: len(town.served()) == 2)
    assert town.served() == ["amal", "bruno"]


def test_l02_a_leg_that_dies_while_bridging_leaves_the_caller_first(town: Town) -> None:
    """Accepted, and yet the two never spoke: offered again by the same number."""
    town.meets("giulia", takes_it(talks=30))
    town.phones("amal")
    dies_between_acceptance_and_bridge(town)
    town.phones("bruno")
    town.until(lambda: len(town.served()) == 2)
    assert town.served() == ["amal", "bruno"]
