# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""L10: the office closes, or its last operator goes off, while people wait."""

from ivr.dialogue import waiting_lines
from tests.line.conftest import OpenTown
from tests.line.manners import takes_it
from tests.line.town import POLO_4, hears
from tests.line.wishes import asks_for_a_callback, citizen

BEFORE_CLOSING = "2026-01-12T12:56:00"  # Polo 1 closes at one, on a Monday until the next morning
DRAIN = "[hold]\ndrain_minutes = 10\n"
SARA = (
    POLO_4
    + """
[[operator]]
id = "sara"
name = "Sara"
phone = "sip:sara@example.invalid"
offices = ["polo4"]
speaks = ["it"]
whisper = "it"
duty = "signed-in"
"""
)


def test_l10_whoever_waits_at_closing_time_is_still_served(open_town: OpenTown) -> None:
    """The operators stay until the line is drained."""
    town = open_town(BEFORE_CLOSING)
    town.meets("giulia", takes_it(talks=200))
    for name in ("amal", "bruno", "chiara"):
        town.phones(name)
    town.until(lambda: len(town.served()) == 3, at_most=900)
    assert town.served() == ["amal", "bruno", "chiara"]


def test_l10_after_the_drain_the_waiting_are_called_back_at_the_next_opening(open_town: OpenTown) -> None:
    """Told, and offered the callback: the next morning the place is still the first."""
    town = open_town(BEFORE_CLOSING, DRAIN)
    town.meets("giulia", takes_it(talks=1200))
    town.phones("hana")
    amal = town.waits("amal")
    bruno = town.waits("bruno")
    town.until(lambda: hears(amal, waiting_lines.drained()), at_most=1200)
    town.until(lambda: hears(bruno, waiting_lines.drained()))
    asks_for_a_callback(town, bruno)
    asks_for_a_callback(town, amal)
    town.until(lambda: not town.is_talking("hana"), at_most=1500)
    town.world.jump("2026-01-13T08:29:30")
    town.meets("giulia", takes_it(talks=20))
    citizen(town, "amal").manner = citizen(town, "bruno").manner = takes_it(talks=20)
    town.until(lambda: len(town.served()) == 3)
    assert town.served() == ["hana", "amal", "bruno"]


def test_l10_nobody_is_on_duty_any_more(open_town: OpenTown) -> None:
    """Sara goes off while Amal waits: Amal is told, may stay, and is first when Sara is back."""
    town = open_town(config=SARA)
    town.signs("sara", "1")
    town.meets("sara", takes_it(talks=60))
    town.phones("hana", "polo4")
    town.until(lambda: town.is_talking("hana"))
    amal = town.waits("amal", "polo4")
    town.waits("bruno", "polo4")
    town.until(lambda: not town.is_talking("hana"))
    town.signs("sara", "2")
    town.until(lambda: hears(amal, waiting_lines.unstaffed()))
    town.passes(120)
    town.meets("sara", takes_it(talks=30))
    town.signs("sara", "1")
    town.until(lambda: len(town.served()) == 3)
    assert town.served() == ["hana", "amal", "bruno"]
