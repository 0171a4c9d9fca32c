# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The moments at which the tests read the page, and the line as it stands then."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from flask import Flask

from ivr.app import create_app
from ivr.city import City
from ivr.settings import Environment
from tests.modena import modena
from tests.test_calls import CONFIGS
from tests.world import ORDINARY, environment


@dataclass(frozen=True)
class Moment:
    """A local time in the tests' city, with `config` at the end of its config."""

    at: str
    config: str = ""

    @property
    def city(self) -> City:
        return modena(self.config)

    @property
    def now(self) -> datetime:
        return datetime.fromisoformat(self.at).replace(tzinfo=self.city.zone)


@cache
def line_at(moment: Moment) -> Flask:
    """The line on a clock that stands at this moment, and tells it in UTC as the machine's does."""
    return create_app(environment(moment.config), lambda: moment.now.astimezone(UTC))


def line_of(config: str, folder: Path) -> Flask:
    """The line of another city, in a folder of its own, on an ordinary Monday at ten."""
    file = folder / "config.toml"
    file.write_text(config, encoding="utf-8")
    return create_app(
        Environment.read({"IVR_SIMULATOR": "1", "IVR_CONFIG": str(file)}), lambda: OPEN.now.astimezone(UTC)
    )


OPEN = Moment(ORDINARY)
EVENING = Moment("2026-01-12T20:00:00")
GAS_LEAK = Moment("2026-01-12T10:00:00", (CONFIGS / "gas-leak.toml").read_text("utf-8"))
GAS_LEAK_EVENING = Moment("2026-01-12T20:00:00", GAS_LEAK.config)
CHRISTMAS = Moment("2026-12-25T10:00:00")

MOMENTS: Mapping[str, Moment] = {
    "open": OPEN,
    "evening": EVENING,
    "gas leak": GAS_LEAK,
    "gas leak, evening": GAS_LEAK_EVENING,
    "christmas": CHRISTMAS,
}

# A city of which staff wrote no more than they must.
SPARSE = """
[line]
name = { it = "Servizi" }
number = "+390592034444"
timezone = "Europe/Rome"
holidays = "IT-MO"
languages = ["it"]
person = "casa"

[[office]]
id = "casa"
key = "1"
name = { it = "l'Ufficio casa" }
[office.hours]
saturday = ["09:00-12:00"]
"""
