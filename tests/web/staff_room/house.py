# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A line of its own with a config of its own, on a clock that stands, and who comes to its staff room."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from flask import Flask
from werkzeug.test import TestResponse

from ivr.app import Parts, create_app
from ivr.cli.pretend import pretend_line
from ivr.settings import Environment, database_url
from ivr.simulator.clock import Clock
from ivr.simulator.exchange import Exchange
from tests.modena import FILE, modena
from tests.web.staff import Member, signed_in

MONDAY = "2026-01-12T10:03"  # every office is open


@dataclass(frozen=True)
class House:
    """The line, and the file that its staff edit."""

    app: Flask
    config: Path

    @property
    def parts(self) -> Parts:
        parts: Parts = self.app.extensions["parts"]
        return parts

    def member(self, name: str = "marta") -> Member:
        """An editor, or whoever is named, signed in."""
        return signed_in(self.app, name)

    def read(self, path: str, name: str = "marta") -> TestResponse:
        return self.member(name).get(path)

    @property
    def text(self) -> str:
        return self.config.read_text("utf-8")

    def edit_by_hand(self, further: str) -> None:
        """Write some lines at the end of the file."""
        self.config.write_text(f"{self.text}\n{further}\n", "utf-8")


def house(folder: Path, further: str = "", voices: str = "say") -> House:
    """Build one in this folder, with `further` lines of config."""
    now = _moment(MONDAY)
    return House(create_app(_environment(folder, further, voices), lambda: now), folder / "config.toml")


def phoned_house(folder: Path, further: str = "", voices: str = "say") -> tuple[House, Exchange]:
    """The same, hung on the pretend carrier: it can be phoned."""
    app, exchange = pretend_line(_environment(folder, further, voices), Clock(_moment(MONDAY)))
    return House(app, folder / "config.toml"), exchange


def _moment(local: str) -> datetime:
    return datetime.fromisoformat(local).replace(tzinfo=modena().zone).astimezone(UTC)


def _environment(folder: Path, further: str = "", voices: str = "say") -> Environment:
    config = folder / "config.toml"
    text = FILE.read_text("utf-8").replace('source = "say"', f'source = "{voices}"')
    config.write_text(f"{text}\n{further}", "utf-8")
    return Environment.read(
        {
            "IVR_SIMULATOR": "1",
            "IVR_DATA": str(folder),
            "IVR_CONFIG": str(config),
            "IVR_DATABASE_URL": database_url.in_folder(folder),
        }
    )
