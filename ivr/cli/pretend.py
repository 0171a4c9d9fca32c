# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line and its pretend carrier in one process, on the clock of a simulated city."""

import os

from ivr.city import City
from ivr.settings import Environment
from ivr.simulator.account import Account, Number
from ivr.simulator.clock import Clock
from ivr.simulator.exchange import Exchange
from ivr.simulator.switches import Switches
from ivr.simulator.wire import Wire


def pretend_environment() -> Environment:
    """Read the environment of a line without an account, with the config that is set."""
    return Environment.read({"IVR_CONFIG": os.environ.get("IVR_CONFIG", ""), "IVR_SIMULATOR": "1"})


def pretend_carrier(
    wire: Wire, clock: Clock, environment: Environment, city: City, switches: Switches | None = None
) -> Exchange:
    """Put the line at the end of `wire` behind a carrier; every old number is one of the carrier's too."""
    voice = f"{environment.public_url}/voice"
    number = Number(voice, f"{voice}/status", f"{voice}/fallback")
    ours = [city.number, *(old for office in city.offices for old in office.old_numbers)]
    numbers = {each.e164: number for each in ours}
    account = Account(environment.account_sid, environment.auth_tokens[0], numbers)
    return Exchange(wire, clock, account, switches)
