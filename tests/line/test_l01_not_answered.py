# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""L1: the operator lets it ring, is busy, refuses; a voicemail answers."""

import pytest

from ivr.dialogue import waiting_lines
from ivr.simulator.manner import Manner
from tests.line.manners import IN_VAIN, takes_it
from tests.line.town import Town, hears


@pytest.mark.parametrize("in_vain", IN_VAIN.values(), ids=IN_VAIN)
def test_l01_the_place_is_the_same_after_a_ring_in_vain(town: Town, in_vain: Manner) -> None:
    """However an operator fails to take a call, the next ring is for the same caller, not for a later one."""
    town.meets("giulia", in_vain)
    amal = town.phones("amal")
    town.until(lambda: len(town.rings("giulia")) == 1)
    town.phones("bruno")
    town.meets("giulia", takes_it(talks=30))
    town.until(lambda: len(town.served()) == 2)
    assert town.served() == ["amal", "bruno"]
    assert not hears(amal, waiting_lines.ahead(1))


def test_l01_another_operator_is_rung_for_the_same_caller(town: Town) -> None:
    """Anna refuses, Karim is next: for the one whom Anna refused, and in the same moment."""
    town.meets("anna", IN_VAIN["refuses"])
    town.meets("karim", takes_it(talks=40))
    amal = town.phones("amal", "casa")
    town.until(lambda: bool(town.served()))
    assert town.spoke_with() == [("amal", "karim")]
    assert not hears(amal, waiting_lines.all_busy())
