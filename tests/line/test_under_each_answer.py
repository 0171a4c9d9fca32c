# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One busy hour under each answer that the carrier may give to what nobody has shown; --long has them all."""

from datetime import timedelta

import pytest

from ivr.simulator.faults import Fault, Loss, Mishap
from ivr.simulator.switches import FailedWhisper, Switches
from tests.line.conftest import OpenTown, Setting, flipped
from tests.line.manners import HANGS_UP, takes_it
from tests.line.town import Town
from tests.line.wishes import asks_for_a_callback, calls_again, citizen
from tests.test_switches import OTHERWISE


def _named(setting: Setting) -> str:
    return flipped(setting.switches or Switches()) or "the likelier ones"


HANGS_UP_ON_FAILURE = Setting(switches=Switches(failed_whisper=FailedWhisper.HANGS_UP))


@pytest.mark.parametrize("setting", [Setting(switches=each) for each in (Switches(), *OTHERWISE)], ids=_named)
def test_a_busy_hour_goes_the_same_whatever_the_carrier_does(open_town: OpenTown) -> None:
    """Refused, dropped, called back, given up: none of our guesses about Twilio decides who is next."""
    town = open_town()
    town.exchange.faults.append(Fault("/voice/hold", Mishap(slow=timedelta(seconds=1)), chance=0.5))
    town.meets("giulia", HANGS_UP)
    town.phones("amal")
    town.rings_in_vain("giulia")
    town.meets("giulia", takes_it(talks=200))
    town.until(lambda: town.is_talking("amal"))
    fills_the_line(town)
    town.meets("giulia", takes_it(talks=20))
    town.until(lambda: len(town.served()) == 6)
    assert town.served() == ["amal", "bruno", "chiara", "dina", "fatou", "gino"]


def fills_the_line(town: Town) -> None:
    """Bruno drops and calls again, Chiara asks for a callback, Dina looks around, Elena gives up."""
    bruno = town.waits("bruno")
    chiara = town.waits("chiara")
    dina = town.waits("dina")
    elena = town.waits("elena")
    town.waits("fatou")
    bruno.hang_up()
    asks_for_a_callback(town, chiara)
    citizen(town, "chiara").manner = takes_it(talks=20)
    dina.key("#")
    elena.hang_up()
    calls_again(town, "bruno")
    dina.press("1", after=5)
    town.phones("gino")


@pytest.mark.parametrize("setting", [HANGS_UP_ON_FAILURE], ids=_named)
def test_a_whisper_of_ours_that_fails_is_no_miss(town: Town) -> None:
    """Giulia picks up three times and hears nothing: that is no reason to pause her."""
    town.is_rough = True
    fault = Fault("/voice/whisper", Mishap(loss=Loss.UNCONNECTED))
    town.exchange.faults.append(fault)
    town.meets("giulia", takes_it(talks=20))
    town.phones("amal")
    town.rings_in_vain("giulia", 3)
    town.exchange.faults.remove(fault)
    town.until(lambda: town.is_talking("amal"), at_most=120)
