# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line and its pretend carrier in one process, on the clock of a simulated city."""

import os
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from flask import Flask

from ivr import messages
from ivr.app import Parts, create_app, now
from ivr.city import City
from ivr.cli.standing import standing_of
from ivr.folders import PROMPTS
from ivr.settings import Environment
from ivr.simulator.account import Account, Number
from ivr.simulator.browser.line import PhonedLine
from ivr.simulator.browser.page import telephone
from ivr.simulator.clock import Clock
from ivr.simulator.exchange import Exchange
from ivr.simulator.rest.client import WsgiHttpClient
from ivr.simulator.rest.interface import RestInterface
from ivr.simulator.switches import Switches
from ivr.simulator.wire import Wire, WsgiWire
from ivr.voices import ClipName, Clips

if TYPE_CHECKING:
    from collections.abc import Iterable

    from _typeshed.wsgi import StartResponse, WSGIEnvironment

CARETAKER_EVERY = 1  # second of the pretend city's


def pretend_environment(data: Path) -> Environment:
    """Read the environment of a line without an account, with the config that is set."""
    config = os.environ.get("IVR_CONFIG", "")
    return Environment.read({"IVR_CONFIG": config, "IVR_DATA": str(data), "IVR_SIMULATOR": "1"})


def line_with_telephone(environment: Environment) -> Flask:
    """Build the line with the telephone in the browser beside it, on the clock of a pretend city."""
    line, exchange = pretend_line(environment, Clock(datetime.now(UTC)))
    parts: Parts = line.extensions["parts"]
    phoned = PhonedLine(
        parts.city,
        environment.public_url,
        words_of=lambda address: words_of(parts.clips, address),
        standing=lambda: standing_of(parts, exchange.clock),
    )
    words = {language: partial(_word, language) for language in messages.LANGUAGES}
    line.register_blueprint(telephone(exchange, phoned, words))
    return line


def words_of(clips: Clips, address: str) -> tuple[str, str] | None:
    """Tell what the clip at an address says, and in which language."""
    name = ClipName(address.partition("#")[0].rpartition("/")[2].removesuffix(".wav"))
    about = clips.about(name) if clips.has(name) else None
    return (about.text, about.language) if about else None


def _word(language: str, key: str, /, **args: str | int) -> str:
    return messages.text(key, language, **args)


def pretend_line(
    environment: Environment, clock: Clock, switches: Switches | None = None, folder: Path = PROMPTS
) -> tuple[Flask, Exchange]:
    """Build the line and its pretend carrier, each at the end of the other's wire, on one clock."""

    def rest(environ: "WSGIEnvironment", start_response: "StartResponse") -> "Iterable[bytes]":
        return RestInterface(exchange)(environ, start_response)

    # Those who sign in are real, whatever day it is in the pretend city: they have the machine's clock.
    line = create_app(environment, clock, folder, WsgiHttpClient(rest), now)
    parts: Parts = line.extensions["parts"]
    exchange = pretend_carrier(WsgiWire(line), clock, environment, parts.city, switches)
    exchange.after_webhook = parts.caretaker.tick
    exchange.every(CARETAKER_EVERY, parts.caretaker.tick)
    return line, exchange


def pretend_carrier(
    wire: Wire,
    clock: Clock,
    environment: Environment,
    city: Callable[[], City],
    switches: Switches | None = None,
) -> Exchange:
    """Put the line at the end of `wire` behind a carrier; every old number is one of the carrier's too."""
    voice = f"{environment.public_url}/voice"
    number = Number(voice, f"{voice}/status", f"{voice}/fallback")
    account = Account(environment.account_sid, environment.auth_tokens[0], _Numbers(city, number))
    return Exchange(wire, clock, account, switches)


class _Numbers(Mapping[str, Number]):
    """The city's number and its old ones as the config in force has them, all set alike."""

    def __init__(self, city: Callable[[], City], number: Number) -> None:
        self._city = city
        self._number = number

    def _now(self) -> dict[str, Number]:
        city = self._city()
        ours = (city.number, *(old for office in city.offices for old in office.old_numbers))
        return dict.fromkeys((each.e164 for each in ours), self._number)

    def __getitem__(self, e164: str) -> Number:
        return self._now()[e164]

    def __iter__(self) -> Iterator[str]:
        return iter(self._now())

    def __len__(self) -> int:
        return len(self._now())
