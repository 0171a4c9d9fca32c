# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The callback: kept whatever happens, and never two calls for one promise."""

from datetime import time

import pytest

from ivr.dialogue import lines, operator_lines, waiting_lines
from ivr.simulator.faults import Fault, Loss, Mishap
from ivr.simulator.rest_troubles import RestMishap, RestTrouble
from ivr.simulator.stage import Stage
from tests.line.conftest import ON_SQLITE, OpenTown
from tests.line.manners import BUSY, REFUSES, RINGS_OUT, SAYS_NOTHING, takes_it
from tests.line.town import Town, hears, said
from tests.line.wishes import asks_for_a_callback, citizen

pytestmark = ON_SQLITE

CREATE = "POST /2010-04-01/Accounts"
UNCERTAIN = [each for each in RestTrouble if each is not RestTrouble.DONE_LATE]


def amal_is_promised_a_call(town: Town, seconds: int = 100) -> None:
    town.occupies("giulia", "polo1", seconds)
    asks_for_a_callback(town, town.waits("amal"))
    citizen(town, "amal").manner = takes_it(talks=30)


@pytest.mark.parametrize("trouble", UNCERTAIN)
def test_never_two_calls_for_one_promise(town: Town, trouble: RestTrouble) -> None:
    """The answer to calls.create is lost: the call that was made is found, or else it is made once more."""
    amal_is_promised_a_call(town)
    town.exchange.rest_faults.append(Fault("POST", RestMishap(trouble), times=1))
    town.until(lambda: town.is_talking("amal"))
    town.passes(200)
    assert town.served() == ["hana", "amal"]
    assert len(town.rings("giulia")) == 2


@pytest.mark.parametrize("trouble", [RestTrouble.TOO_MANY, RestTrouble.BROKEN, RestTrouble.UNCONNECTED])
def test_a_rest_door_that_stays_shut_loses_no_promise(town: Town, trouble: RestTrouble) -> None:
    """Two minutes without REST: the callback is made after that, with its place."""
    amal_is_promised_a_call(town)
    town.is_rough = True
    fault = Fault("", RestMishap(trouble))
    town.exchange.rest_faults.append(fault)
    town.until(lambda: not town.is_talking("hana"))
    town.passes(120)
    town.exchange.rest_faults.remove(fault)
    town.until(lambda: town.is_talking("amal"))
    assert len(town.rings("giulia")) == 2


def test_an_operator_who_refuses_a_callback_leaves_it_first(town: Town) -> None:
    """The citizen was not even rung: it is no try of theirs, and the next operator's turn."""
    amal_is_promised_a_call(town)
    town.meets("giulia", REFUSES)
    town.until(lambda: len(town.rings("giulia")) == 2 and not town.is_rung("giulia"))
    assert citizen(town, "amal").stage is Stage.OVER
    town.meets("giulia", takes_it(talks=20))
    town.waits("bruno")
    town.until(lambda: len(town.served()) == 3)
    assert town.served() == ["hana", "amal", "bruno"]


def test_after_the_last_try_the_promise_is_over(open_town: OpenTown) -> None:
    """Once and twice more, as configured: then nobody is bothered again."""
    town = open_town(config="[callback]\nretries = 2\nretry_minutes = 1\n")
    amal_is_promised_a_call(town)
    citizen(town, "amal").manner = RINGS_OUT
    town.until(lambda: len(town.rings("giulia")) == 4 and not town.is_rung("giulia"))
    town.passes(300)
    assert len(town.rings("giulia")) == 4


def test_the_operator_learns_that_the_citizen_was_not_reached(town: Town) -> None:
    """In words, before the call ends: or they would wonder."""
    amal_is_promised_a_call(town)
    citizen(town, "amal").manner = RINGS_OUT
    town.until(lambda: len(town.rings("giulia")) == 2 and not town.is_rung("giulia"))
    giulia = town.phone_of("giulia")
    assert hears(giulia, operator_lines.dialling_citizen(), "en")
    assert hears(giulia, operator_lines.citizen_unreached(), "en")


def test_one_promise_for_each_number(town: Town) -> None:
    """Who asks once more is told that it is planned already, and is not sent to the end for it."""
    amal_is_promised_a_call(town, 300)
    bruno = town.waits("bruno", number="anonymous")
    bruno.key("1")
    town.until(lambda: hears(bruno, waiting_lines.key_number()))
    bruno.key("3330000000#")
    town.until(lambda: hears(bruno, waiting_lines.confirm_number()))
    bruno.press("1")
    town.until(lambda: hears(bruno, waiting_lines.already_promised()))
    town.until(lambda: town.is_talking("bruno"))
    assert town.served() == ["hana", "amal", "bruno"]


def test_so_many_are_promised_for_an_opening_and_the_others_for_the_next(open_town: OpenTown) -> None:
    """Polo 1 has room for one callback this morning: the second is told that it will be tomorrow."""
    town = open_town(config="[callback]\nmax_per_opening = 1\n")
    amal_is_promised_a_call(town)
    bruno = town.waits("bruno")
    bruno.key("1")
    town.until(lambda: hears(bruno, waiting_lines.confirm_number()))
    bruno.press("1")
    town.until(lambda: hears(bruno, waiting_lines.promised_tomorrow(time(8, 30))))
    bruno.hang_up()
    town.until(lambda: town.is_talking("amal"))
    town.passes(300)
    assert town.served() == ["hana", "amal"]
    town.world.jump("2026-01-13T08:30:05")
    citizen(town, "bruno").manner = takes_it(talks=20)
    town.until(lambda: town.is_talking("bruno"))


def test_another_number_can_be_keyed_in(town: Town) -> None:
    """At work, say: the call goes there; a number that is none, or abroad, is not taken."""
    town.occupies("giulia", "polo1", 150)
    amal = town.waits("amal")
    amal.key("1")
    town.until(lambda: hears(amal, waiting_lines.confirm_number()))
    amal.press("2")
    town.until(lambda: hears(amal, waiting_lines.key_number()))
    amal.press("00442079460000#")
    town.until(lambda: hears(amal, waiting_lines.bad_number()))
    amal.press("3330000001#")
    town.until(lambda: amal.sentences.count(amal.sentences[-1]) > 0 and amal.stage is Stage.ASKED)
    amal.press("1")
    citizen(town, "bruno").manner = takes_it(talks=20)
    town.until(lambda: town.is_talking("bruno"))
    assert citizen(town, "amal").leg is None


@pytest.mark.parametrize("is_noted", [False, True], ids=["amid the figures", "to be confirmed"])
def test_an_operator_who_is_free_amid_the_number_is_better_and_loses_nothing(
    town: Town,
    is_noted: bool,  # noqa: FBT001  # a column of the table
) -> None:
    """Amal keys in a number as her turn comes: Giulia is rung, in vain; Amal waits on, before Bruno.

    A number that she had keyed in to its end is still the one that is read out.
    """
    town.occupies("giulia", "polo1", None)
    town.meets("giulia", BUSY)
    amal = town.waits("amal")
    town.waits("bruno")
    amal.key("1")
    town.until(lambda: hears(amal, waiting_lines.confirm_number()))
    amal.press("2")
    town.until(lambda: hears(amal, waiting_lines.key_number()))
    if is_noted:
        amal.press("3330000001#")
    town.phone_of("giulia").hang_up()
    busy = said(waiting_lines.still_busy())
    busy_until_then = amal.sentences.count(busy)
    town.until(lambda: hears(amal, lines.transfer(town.world.city.offices[0].name)))
    assert amal.sentences.count(busy) == busy_until_then  # she was not back on hold yet
    town.until(lambda: amal.sentences.count(busy) > busy_until_then)
    amal.key("1")
    town.until(lambda: amal.sentences[-1] == said(waiting_lines.confirm_number()))
    last_figure = said(lines.digit(1 if is_noted else 0, "end"))
    assert amal.sentences[-2] == last_figure
    town.meets("giulia", takes_it(talks=20))
    town.until(lambda: len(town.served()) == 3)
    assert town.served() == ["hana", "amal", "bruno"]


def test_a_whisper_of_ours_that_fails_on_a_callback_is_no_miss(town: Town) -> None:
    """Giulia picks up three times and hears nothing of Amal's callback: that is no reason to pause her."""
    amal_is_promised_a_call(town)
    town.is_rough = True
    fault = Fault("/voice/whisper", Mishap(loss=Loss.UNCONNECTED))
    town.exchange.faults.append(fault)
    town.rings_in_vain("giulia", 4)
    town.exchange.faults.remove(fault)
    town.until(lambda: town.is_talking("amal"), at_most=120)


def test_an_operator_who_does_not_take_callbacks_is_paused(town: Town) -> None:
    """Giulia hears twice who is to be called back, and presses nothing: she has left her desk."""
    amal_is_promised_a_call(town)
    town.meets("giulia", SAYS_NOTHING)
    town.rings_in_vain("giulia", 3)
    town.passes(14 * 60)
    assert len(town.rings("giulia")) == 3
