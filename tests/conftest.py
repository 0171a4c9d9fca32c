# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What tests ask for by name."""

import pytest

from tests.postgres import postgres as postgres  # noqa: PLC0414  # a fixture for whoever asks
from tests.world import World, open_world


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--accept` rewrites the transcripts instead of comparing them."""
    parser.addoption("--accept", action="store_true", help="rewrite tests/calls/*.txt as the calls go today")


@pytest.fixture
def world() -> World:
    """The tests' city on an ordinary Monday at ten, behind the pretend carrier."""
    return open_world()
