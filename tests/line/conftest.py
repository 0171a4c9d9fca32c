# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Each story on SQLite and on PostgreSQL; and, where time is no matter, under every answer of the carrier."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Protocol

import pytest

from ivr.simulator.switches import Switches
from tests.line.town import Town
from tests.postgres import Postgres
from tests.test_switches import OTHERWISE
from tests.world import ORDINARY, open_world


@dataclass(frozen=True)
class Setting:
    """Where the line is kept, and what the carrier does that nobody has shown."""

    postgresql: bool = False
    switches: Switches | None = None


def flipped(switches: Switches) -> str:
    """Name the one answer that is not the likelier one."""
    usual = Switches()
    return ", ".join(
        f"{each.name} {getattr(switches, each.name)}"
        for each in fields(switches)
        if getattr(switches, each.name) != getattr(usual, each.name)
    )


SETTINGS = [
    pytest.param(Setting(), id="sqlite"),
    pytest.param(Setting(postgresql=True), id="postgresql"),
    *(pytest.param(Setting(switches=each), id=flipped(each), marks=pytest.mark.long) for each in OTHERWISE),
]


# For stories whose every step a test of L1 to L14 takes on both databases.
ON_SQLITE = pytest.mark.parametrize(
    "setting", [SETTINGS[0], pytest.param(Setting(postgresql=True), id="postgresql", marks=pytest.mark.long)]
)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every day each story is lived once on PostgreSQL; its variants too with --long."""
    lived: set[tuple[str, str]] = set()
    for item in items:
        if isinstance(item, pytest.Function) and item.get_closest_marker("long") is None:
            setting = getattr(item, "callspec", None) and item.callspec.params.get("setting")
            if isinstance(setting, Setting) and setting.postgresql:
                story = (str(item.path), item.originalname)
                if story in lived:
                    item.add_marker(pytest.mark.long)
                lived.add(story)


class OpenTown(Protocol):
    def __call__(self, at: str = ORDINARY, config: str = "") -> Town: ...


@pytest.fixture(params=SETTINGS)
def setting(request: pytest.FixtureRequest) -> Setting:
    given: Setting = request.param
    return given


@pytest.fixture(scope="session")
def postgresql_url(postgres: Postgres) -> str:
    """One database for all stories: each begins with an empty line."""
    return postgres.database_url("line")


@pytest.fixture
def open_town(
    setting: Setting, request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[OpenTown]:
    """Build towns; at the end what must hold in every story is held against each."""
    towns: list[Town] = []

    def build(at: str = ORDINARY, config: str = "") -> Town:
        url = request.getfixturevalue("postgresql_url") if setting.postgresql else ""
        towns.append(Town(open_world(at, config, setting.switches, url)))
        return towns[-1]

    yield build
    for town in towns:
        town.world.parts.database.close()
        town.check()
        errors = [each.getMessage() for each in caplog.get_records("call") if each.levelno >= logging.ERROR]
        assert town.is_rough or not errors


@pytest.fixture
def town(open_town: OpenTown) -> Town:
    """An ordinary Monday at ten."""
    return open_town()
