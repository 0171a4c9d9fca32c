# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""L11: equal seconds, clock changes, clock steps."""

import pytest

from ivr.simulator.switches import BridgedField, Switches
from tests.line.conftest import OpenTown, Setting
from tests.line.manners import takes_it
from tests.line.town import Town

NAMES = ["amal", "bruno", "chiara", "dina"]


def all_in_the_same_second(town: Town) -> None:
    """Four people call, listen and press at once; who was first in that second is first."""
    phones = [town.rings_up(name) for name in NAMES]
    for keys in ("1", "1"):
        town.passes(1)
        for phone in phones:
            phone.key(keys)
    town.passes(30)


def test_l11_in_the_same_second_the_number_decides(town: Town) -> None:
    """The clock can't tell them apart, the line can."""
    town.meets("giulia", takes_it(talks=30))
    all_in_the_same_second(town)
    town.until(lambda: len(town.served()) == 4)
    assert town.served() == NAMES


@pytest.mark.parametrize("hour", ["09:40:00", "10:40:00"])
def test_l11_a_step_of_the_clock_changes_no_order(town: Town, hour: str) -> None:
    """The server's clock is corrected, by more than half an hour back or on, between two callers."""
    town.meets("giulia", takes_it(talks=100))
    town.phones("hana")
    town.until(lambda: town.is_talking("hana"))
    town.waits("amal")
    town.world.jump(f"2026-01-12T{hour}")
    town.waits("bruno")
    town.until(lambda: len(town.served()) == 3)
    assert town.served() == ["hana", "amal", "bruno"]


UNTOLD = Setting(switches=Switches(bridged_field=BridgedField.ABSENT))


@pytest.mark.parametrize("setting", [pytest.param(UNTOLD, id="bridged untold")])
def test_l11_who_has_spoken_is_not_put_back_by_the_clock(town: Town) -> None:
    """Where the carrier does not say who spoke, a clock that was put back makes no conversation short."""
    town.meets("giulia", takes_it(talks=100))
    town.phones("hana")
    town.until(lambda: town.is_talking("hana"))
    town.world.jump("2026-01-12T09:40:00")
    town.until(lambda: not town.is_talking("hana"))
    town.passes(60)
    assert town.served() == ["hana"]


@pytest.mark.parametrize("night", ["2026-03-29T01:56:00", "2026-10-25T02:56:00"])
def test_l11_the_nights_of_the_clock_change(open_town: OpenTown, night: str) -> None:
    """An hour is missing or comes twice while people wait."""
    town = open_town(night, ROUND_THE_CLOCK)
    town.meets("anna", takes_it(talks=200))
    for name in ("amal", "bruno", "chiara"):
        town.phones(name, "segreteria")
    town.until(lambda: len(town.served()) == 3, at_most=1000)
    assert town.served() == ["amal", "bruno", "chiara"]


ROUND_THE_CLOCK = """
[[opening]]
offices = ["segreteria"]
date = 2026-03-29
hours = ["00:00-24:00"]
[[opening]]
offices = ["segreteria"]
date = 2026-10-25
hours = ["00:00-24:00"]
"""
