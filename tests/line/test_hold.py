# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is said on hold, and who is not put on hold."""

from ivr.dialogue import lines, waiting_lines
from ivr.simulator.stage import Stage
from tests.line.conftest import ON_SQLITE, OpenTown
from tests.line.manners import takes_it
from tests.line.town import POLO_4, Town, figures, has_place, hears
from tests.line.wishes import asks_for_a_callback, calls_again, citizen

pytestmark = ON_SQLITE

BANDS = [waiting_lines.wait_under_one(), *map(waiting_lines.wait_about, (1, 2, 3, 5, 10, 15, 20, 30))]


def test_no_figure_is_larger_than_the_one_before(town: Town) -> None:
    """Two who had dropped come back before Bruno: he is told no figure rather than a larger one."""
    town.occupies("giulia", "polo1", 300)
    dropped = [town.waits("amal"), town.waits("chiara")]
    for phone in dropped:
        phone.hang_up()
    town.passes(1)
    bruno = town.waits("bruno")
    for name in ("amal", "chiara"):
        calls_again(town, name)
    town.passes(120)
    assert figures(bruno) == [0]
    assert hears(bruno, waiting_lines.still_busy())


def test_the_figure_falls_as_the_line_moves(town: Town) -> None:
    """Whoever waits hears how the line grows shorter before them."""
    town.occupies("giulia", "polo1", 60)
    for name in ("amal", "bruno"):
        town.phones(name)
    chiara = town.waits("chiara")
    town.meets("giulia", takes_it(talks=30))
    town.until(lambda: town.is_talking("chiara"))
    told = figures(chiara)
    assert told == sorted(told, reverse=True)
    assert (told[0], told[-1]) == (2, 0)


def test_a_wait_is_said_only_with_evidence(open_town: OpenTown) -> None:
    """Below three answered callers nothing is said; then a band that fits what the last ones waited."""
    town = open_town(config="[hold]\nestimate_after = 3\n")
    town.meets("giulia", takes_it(talks=50))
    phones = {name: town.phones(name) for name in ("hana", "amal", "bruno", "chiara", "dina")}
    town.until(lambda: town.is_talking("dina"))
    for name in ("amal", "bruno"):
        assert not any(hears(phones[name], band) for band in BANDS)
    town.waits("elena")
    fatou = town.waits("fatou")
    town.passes(20)
    assert any(hears(fatou, band) for band in BANDS)


def test_past_max_waiting_there_is_the_callback_and_never_a_busy_tone(open_town: OpenTown) -> None:
    """The third is told so, asks to be called back, and has the place after the other two."""
    town = open_town(config="[hold]\nmax_waiting = 2\n")
    town.occupies("giulia", "polo1", 150)
    town.waits("amal")
    town.waits("bruno")
    chiara = town.phones("chiara")
    town.until(lambda: hears(chiara, waiting_lines.full()))
    town.until(lambda: chiara.stage is Stage.ASKED)
    asks_for_a_callback(town, chiara)
    citizen(town, "chiara").manner = takes_it(talks=20)
    town.meets("giulia", takes_it(talks=20))
    town.until(lambda: len(town.served()) == 4)
    assert town.served() == ["hana", "amal", "bruno", "chiara"]


def test_with_nobody_on_duty_there_is_the_callback(open_town: OpenTown) -> None:
    """An office whose only operator never signed in: told, offered the callback, and goodbye in the end."""
    town = open_town(config=POLO_4)
    amal = town.phones("amal", "polo4")
    town.until(lambda: hears(amal, waiting_lines.nobody_on_duty()))
    town.until(lambda: amal.stage is Stage.OVER)
    assert hears(amal, waiting_lines.press_callback_now())
    assert hears(amal, lines.goodbye())


def test_a_very_long_wait_is_offered_the_callback_before_the_carrier_ends_it(town: Town) -> None:
    """Nearly four hours: the call can't last, the place can."""
    town.world.jump("2026-01-12T08:40:00")
    town.occupies("giulia", "polo1", None)
    amal = town.waits("amal")
    assert amal.leg
    town.world.jump("2026-01-12T12:28:00")  # the carrier's four hours are not waited for in earnest
    town.until(lambda: hears(amal, waiting_lines.near_limit()))
    assert has_place(amal)
