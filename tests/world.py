# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The tests' city behind the pretend carrier, at any moment and with any change of config."""

import tempfile
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from ivr.app import Parts
from ivr.city import City
from ivr.cli.at_desk import desk_of
from ivr.cli.pretend import pretend_line
from ivr.settings import Environment
from ivr.simulator.clock import Clock
from ivr.simulator.exchange import Exchange
from ivr.simulator.phone import Phone
from ivr.simulator.switches import Switches
from ivr.simulator.transcripts.session import Scene
from ivr.store.database import Database
from ivr.store.tables import metadata, turnstile
from tests.modena import FILE, modena

CALLER = "+393331234567"
_FOLDER = (
    tempfile.TemporaryDirectory()
)  # as long as the tests run: a line looks at its config again and again
ORDINARY = "2026-01-12T10:00:00"  # a Monday on which every office answers


@dataclass(frozen=True)
class World:
    """A city and the carrier that its line hangs on."""

    city: City
    exchange: Exchange
    parts: Parts

    @property
    def scene(self) -> Scene:
        operators = {str(operator.id): operator.phone for operator in self.city.operators}
        return Scene(self.exchange, operators, self.city.zone, desk_of(self.parts))

    def call(self, from_: str = CALLER, to: str | None = None) -> Phone:
        return self.exchange.call(from_, to or self.city.number.e164)

    def jump(self, local: str) -> None:
        """Set the city's clock to a local time."""
        self.exchange.clock.jump(datetime.fromisoformat(local).replace(tzinfo=self.city.zone))


def open_world(
    at: str = ORDINARY, config: str = "", switches: Switches | None = None, database_url: str = ""
) -> World:
    """Hang the line, on the tests' config with `config` at its end, on a carrier at a local time.

    Without a `database_url` its line is kept in a file.
    """
    city = modena(config)
    clock = Clock(datetime.fromisoformat(at).replace(tzinfo=city.zone))
    app, exchange = pretend_line(environment(config, database_url), clock, switches)
    parts: Parts = app.extensions["parts"]
    _forget_everything(parts.database)
    return World(city, exchange, parts)


def _forget_everything(database: Database) -> None:
    """A world begins with an empty line.

    PostgreSQL is told in one go: between many statements a busy machine may be idle for too long.
    """
    emptied = [str(table.delete()) for table in reversed(metadata.sorted_tables)]
    at_once = database.engine.dialect.name == "postgresql"
    with database.writing() as connection:
        for statement in ["; ".join(emptied)] if at_once else emptied:
            connection.exec_driver_sql(statement)
        connection.execute(turnstile.insert().values(id=1, n=0))


def environment(config: str = "", database_url: str = "") -> Environment:
    """Read the environment of a line without an account, on the tests' config with `config` at its end."""
    return Environment.read(
        {
            "IVR_SIMULATOR": "1",
            "IVR_DATA": _FOLDER.name + "/data",
            "IVR_CONFIG": str(config_file(config)),
            "IVR_DATABASE_URL": database_url,
        }
    )


@cache
def config_file(config: str = "") -> Path:
    """Write the tests' config with `config` at its end to a file that nobody else writes to."""
    file = Path(_FOLDER.name, f"{len(list(Path(_FOLDER.name).iterdir()))}.toml")
    file.write_text(f"{FILE.read_text('utf-8')}\n{config}", "utf-8")
    return file
