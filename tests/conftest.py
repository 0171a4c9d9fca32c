# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What tests ask for by name, and which of them only run when asked for."""

import pytest

from tests.postgres import postgres as postgres  # noqa: PLC0414  # a fixture for whoever asks
from tests.world import World, open_world


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--accept` rewrites the transcripts instead of comparing them; `--long` runs all there is."""
    parser.addoption("--accept", action="store_true", help="rewrite tests/calls/*.txt as the calls go today")
    parser.addoption("--long", action="store_true", help="run what takes many minutes too")


def pytest_configure(config: pytest.Config) -> None:
    """Declare the mark of what takes many minutes."""
    config.addinivalue_line("markers", "long: takes many minutes with its like; runs with --long")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long ones out unless they are asked for."""
    if not config.getoption("--long"):
        long = [item for item in items if item.get_closest_marker("long")]
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in set(long)]


@pytest.fixture
def world() -> World:
    """The tests' city on an ordinary Monday at ten, behind the pretend carrier."""
    return open_world()
