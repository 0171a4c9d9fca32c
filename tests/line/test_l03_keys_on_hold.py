# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""L3: the caller leaves the music for hours, position, options, and returns."""

from collections.abc import Callable

import pytest

from ivr.dialogue import lines, waiting_lines
from ivr.simulator.phone import Phone
from tests.line.manners import takes_it
from tests.line.town import KEYS, Town, figures, hears


def asks_for_the_hours(phone: Phone) -> None:
    phone.press("2", after=5)


def asks_for_the_position(phone: Phone) -> None:
    phone.press("3", after=5)


def goes_to_the_menu_and_back(phone: Phone) -> None:
    phone.press("#", after=5)
    phone.press(KEYS["polo1"], after=5)


def looks_at_the_callback_and_declines(phone: Phone) -> None:
    phone.press("1", after=5)
    for _ in range(3):
        phone.press("7")


EXCURSIONS = {
    each.__name__: each
    for each in (
        asks_for_the_hours,
        asks_for_the_position,
        goes_to_the_menu_and_back,
        looks_at_the_callback_and_declines,
    )
}


@pytest.mark.parametrize("leaves_the_music", EXCURSIONS.values(), ids=EXCURSIONS)
def test_l03_whoever_leaves_the_music_keeps_the_place(
    town: Town, leaves_the_music: Callable[[Phone], None]
) -> None:
    """Amal is before Bruno whatever she asks meanwhile, and is told so when she is back."""
    town.meets("giulia", takes_it(talks=150))
    town.phones("hana")
    town.until(lambda: town.is_talking("hana"))
    amal = town.waits("amal")
    bruno = town.waits("bruno")
    leaves_the_music(amal)
    town.until(lambda: len(town.served()) == 2)
    assert town.served() == ["hana", "amal"]
    assert set(figures(amal)) == {0}
    assert figures(bruno)[0] == 1
    assert hears(amal, waiting_lines.still_busy())


def test_l03_the_menu_says_that_the_place_is_kept(town: Town) -> None:
    """Whoever leaves the music need not fear for the place; the operator who is free fetches them there."""
    town.meets("giulia", takes_it(talks=60))
    town.phones("hana")
    town.until(lambda: town.is_talking("hana"))
    amal = town.waits("amal")
    amal.press("#")
    amal.wait(3)
    assert hears(amal, waiting_lines.place_kept())
    assert not hears(amal, lines.goodbye())
    town.until(lambda: town.is_talking("amal"))
