# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""L6: the caller asks to be called back."""

import pytest

from ivr.dialogue import waiting_lines
from ivr.simulator.manner import Manner
from tests.line.conftest import OpenTown
from tests.line.manners import BUSY, REFUSES, RINGS_OUT, SAYS_NOTHING, VOICEMAIL, takes_it
from tests.line.town import Town, hears
from tests.line.wishes import asks_for_a_callback, calls_again, citizen


def everybody_is_busy(town: Town, seconds: int = 200) -> None:
    town.meets("giulia", takes_it(talks=seconds))
    town.phones("hana")
    town.until(lambda: town.is_talking("hana"))


def test_l06_the_place_is_the_same_without_the_telephone(town: Town) -> None:
    """Amal hangs up after the promise; when it is her turn the operator comes first, and then she is rung."""
    everybody_is_busy(town)
    asks_for_a_callback(town, town.waits("amal"))
    town.waits("bruno")
    citizen(town, "amal").manner = takes_it(talks=30)
    town.until(lambda: len(town.served()) == 3)
    assert town.served() == ["hana", "amal", "bruno"]
    assert hears(citizen(town, "amal"), waiting_lines.calling_back(town.world.city.offices[0].name))


@pytest.mark.parametrize(
    "in_vain", [RINGS_OUT, BUSY, REFUSES, VOICEMAIL, SAYS_NOTHING], ids=lambda manner: manner.reaction
)
def test_l06_a_citizen_who_is_not_reached_is_tried_again(open_town: OpenTown, in_vain: Manner) -> None:
    """A voicemail is not "reached"; a while later the place is before those who came since."""
    town = open_town(config="[callback]\nretry_minutes = 3\n")
    everybody_is_busy(town)
    amal = citizen(town, "amal")
    asks_for_a_callback(town, town.waits("amal"))
    amal.manner = in_vain
    town.until(lambda: len(town.rings("giulia")) == 2 and not town.is_rung("giulia"))
    amal.manner = takes_it(talks=30)
    town.passes(120)
    assert town.served() == ["hana"]
    town.phones("gino")
    town.until(lambda: town.is_talking("gino"))
    town.waits("bruno")
    town.until(lambda: len(town.served()) == 4)
    assert town.served() == ["hana", "gino", "amal", "bruno"]


def test_l06_who_phones_meanwhile_takes_the_place_back_up(town: Town) -> None:
    """Amal loses patience and calls again: one key, and she is before Bruno, and nobody calls her back."""
    everybody_is_busy(town)
    asks_for_a_callback(town, town.waits("amal"))
    town.waits("bruno")
    amal = town.phones("amal")
    town.until(lambda: hears(amal, waiting_lines.redial()))
    amal.press("1")
    town.until(lambda: len(town.served()) == 3)
    assert town.served() == ["hana", "amal", "bruno"]
    town.passes(60)
    assert len(town.rings("giulia")) == 3


@pytest.mark.parametrize("seconds", [20, 700], ids=["at once", "after the grace"])
def test_l06_who_phones_meanwhile_and_gives_up_is_called_back_all_the_same(town: Town, seconds: int) -> None:
    """Amal takes her place up by telephone and hangs up before her turn: the promise stands, before Bruno."""
    everybody_is_busy(town, 300 + seconds)
    asks_for_a_callback(town, town.waits("amal"))
    town.waits("bruno")
    amal = calls_again(town, "amal")
    town.until(lambda: hears(amal, waiting_lines.taken_up()))
    amal.hang_up()
    citizen(town, "amal").manner = takes_it(talks=30)
    town.passes(seconds)
    assert town.served() == ["hana"]
    town.until(lambda: len(town.served()) == 3)
    assert town.served() == ["hana", "amal", "bruno"]


def test_l06_who_phones_meanwhile_and_is_served_is_not_called_back(town: Town) -> None:
    """The promise is kept by then: nobody rings Amal once more."""
    everybody_is_busy(town)
    asks_for_a_callback(town, town.waits("amal"))
    calls_again(town, "amal")
    town.ends("amal")
    town.passes(300)
    assert town.served() == ["hana", "amal"]
    assert len(town.rings("giulia")) == 2
