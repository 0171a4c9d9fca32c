# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""L5: the desk, or the caller afterwards, moves to another office within the same call."""

from ivr.dialogue import lines
from ivr.simulator.faults import Fault
from ivr.simulator.rest_troubles import RestMishap, RestTrouble
from tests.line.manners import RINGS_OUT, takes_it
from tests.line.town import KEYS, Town, figures, hears


def test_l05_the_number_goes_along_after_a_conversation(town: Town) -> None:
    """An operator can say "press 4": Amal is before those who came later to the Secretariat."""
    town.meets("anna", takes_it(talks=120))
    town.meets("giulia", takes_it(talks=60))
    amal = town.phones("amal", "polo1")
    town.phones("hana", "segreteria")
    town.until(lambda: town.is_talking("amal") and town.is_talking("hana"))
    bruno = town.waits("bruno", "segreteria")
    town.ends("amal")
    amal.press(KEYS["segreteria"])
    town.until(lambda: len(town.served()) == 4)
    assert town.spoke_with()[2:] == [("amal", "anna"), ("bruno", "anna")]
    assert 1 not in figures(amal)
    assert figures(bruno)[0] == 0


def test_l05_the_number_goes_along_from_the_hold(town: Town) -> None:
    """Amal waits at one office, changes her mind, and is before Bruno at the other, who came after her."""
    town.meets("giulia", takes_it(talks=None))
    town.meets("anna", takes_it(talks=100))
    town.phones("gino", "polo1")
    town.phones("hana", "segreteria")
    town.until(lambda: town.is_talking("gino") and town.is_talking("hana"))
    amal = town.waits("amal", "polo1")
    town.waits("bruno", "segreteria")
    amal.press("#")
    amal.press(KEYS["segreteria"], after=5)
    town.until(lambda: len(town.served()) == 4)
    assert town.spoke_with()[2:] == [("amal", "anna"), ("bruno", "anna")]


def test_l05_whoever_came_first_to_the_other_office_stays_first(town: Town) -> None:
    """The number goes along, and so may be the larger one."""
    town.meets("giulia", takes_it(talks=20))
    town.meets("anna", takes_it(talks=150))
    town.phones("hana", "segreteria")
    town.until(lambda: town.is_talking("hana"))
    town.waits("bruno", "segreteria")
    amal = town.phones("amal", "polo1")
    town.ends("amal")
    amal.press(KEYS["segreteria"])
    town.until(lambda: len(town.served()) == 4)
    assert [name for name, operator in town.spoke_with() if operator == "anna"] == ["hana", "bruno", "amal"]


def test_l05_another_office_asked_for_as_the_turn_comes(town: Town) -> None:
    """Amal asks for the Secretariat as Giulia is set apart for her: she hears whose operator is rung."""
    town.exchange.rest_faults.append(Fault("", RestMishap(RestTrouble.UNCONNECTED)))  # no caller is moved
    town.meets("anna", takes_it(talks=None))
    town.phones("gino", "segreteria")
    town.occupies("giulia", "polo1", 60)
    town.meets("giulia", RINGS_OUT)
    amal = town.waits("amal", "polo1")
    town.ends("hana")
    amal.press("#")
    amal.press(KEYS["segreteria"])
    town.until(lambda: len(town.rings("giulia")) == 2)
    polo1, segreteria = (town.world.city.offices[place].name for place in (0, 3))
    assert hears(amal, lines.transfer(polo1))
    assert not hears(amal, lines.transfer(segreteria))
    town.until(lambda: not town.is_rung("giulia"))
    town.meets("giulia", takes_it())
    town.until(lambda: town.is_talking("amal"))
    assert town.spoke_with()[-1] == ("amal", "giulia")
