# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What can go wrong beneath the line: it is started anew, or its database is away."""

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import psycopg
from psycopg import sql
from sqlalchemy import make_url

from ivr.app import Parts, create_app
from ivr.simulator.faults import Fault, Loss, Mishap
from ivr.simulator.rest.client import WsgiHttpClient
from ivr.simulator.rest.interface import RestInterface
from ivr.simulator.switches import FallbackBin
from ivr.simulator.webhooks.bins import WireWithBins
from ivr.simulator.wire import WsgiWire
from ivr.store.database import AwayError
from tests.line.town import Town
from tests.modena import FILE
from tests.world import World, environment

BIN = "https://handler.twilio.com/twiml/EH00000000000000000000000000000000"


def give_a_fallback(town: Town) -> None:
    """A TwiML Bin, off our server: back to where the call stood, or, if Bins can't do that, to the start."""
    exchange, account = town.exchange, town.exchange.account
    to = "{{ErrorUrl}}"
    if exchange.switches.fallback_bin is not FallbackBin.ESCAPES:
        to = next(iter(account.numbers.values())).voice_url
    pause_and_back = f'<Response><Pause length="5"/><Redirect method="POST">{to}</Redirect></Response>'
    numbers = {number: replace(each, fallback_url=BIN) for number, each in account.numbers.items()}
    exchange.account = replace(account, numbers=numbers, bins={BIN: pause_and_back})
    wire = exchange.courier.wire
    exchange.courier.wire = WireWithBins(wire, exchange.account.bins, exchange.switches.fallback_bin)


@contextmanager
def server_away(town: Town) -> Iterator[None]:
    """Nothing listens at the line's address."""
    town.is_rough = True
    fault = Fault("/voice", Mishap(loss=Loss.UNCONNECTED))
    town.exchange.faults.append(fault)
    yield
    town.exchange.faults.remove(fault)


def start_anew(town: Town, config: Path | None = None) -> None:
    """Another process takes over, perhaps with another config: it knows what the database knows."""
    exchange, old = town.exchange, town.world.parts
    old.database.close()
    url = old.database.engine.url.render_as_string(hide_password=False)
    http = WsgiHttpClient(RestInterface(exchange))
    surroundings = environment(database_url=url)
    line = create_app(replace(surroundings, config=config or surroundings.config), exchange.clock, http=http)
    parts: Parts = line.extensions["parts"]
    exchange.courier.wire = WireWithBins(
        WsgiWire(line), exchange.account.bins, exchange.switches.fallback_bin
    )
    town.world = World(town.world.city, exchange, parts)
    town.rounds(parts.caretaker.tick)


def config_without(*ids: str) -> str:
    """The tests' config, from which these offices and operators were taken."""
    parts = re.split(r"(?m)^(?=\[\[(?:office|operator)\]\])", FILE.read_text("utf-8"))
    return "".join(part for part in parts if not any(f'id = "{each}"' in part for each in ids))


@contextmanager
def database_away(town: Town) -> Iterator[None]:
    """Whoever asks it anything is refused at once."""
    town.is_rough = True
    url = town.world.parts.database.engine.url
    without = _no_file if url.get_backend_name() == "sqlite" else _no_connections

    def goes_on_after_a_failure() -> None:
        with suppress(AwayError):
            town.world.parts.caretaker.tick()

    town.rounds(goes_on_after_a_failure)
    with without(town):
        yield


@contextmanager
def _no_file(town: Town) -> Iterator[None]:
    database = town.world.parts.database
    file = Path(database.engine.url.database or "")
    kept = file.with_suffix(".kept")
    database.close()
    file.rename(kept)
    file.mkdir()
    try:
        yield
    finally:
        file.rmdir()
        kept.rename(file)


@contextmanager
def _no_connections(town: Town) -> Iterator[None]:
    url = town.world.parts.database.engine.url
    allow = sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS {}")
    cut_off = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
    elsewhere = make_url(url).set(drivername="postgresql", database="postgres")
    with psycopg.connect(elsewhere.render_as_string(hide_password=False), autocommit=True) as connection:
        name = sql.Identifier(url.database or "")
        connection.execute(allow.format(name, sql.SQL("false")))
        connection.execute(cut_off, (url.database,))
        try:
            yield
        finally:
            connection.execute(allow.format(name, sql.SQL("true")))
