# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the tests of the page ask for by name."""

import pytest

from tests.simulator.browser.served import Served, modena_served
from tests.simulator.browser.visitor import Visitor, visit


@pytest.fixture
def served() -> Served:
    """The tests' city on an ordinary Monday at ten, with its page."""
    return modena_served()


@pytest.fixture
def visitor(served: Served) -> Visitor:
    """Somebody with the page open, in Italian."""
    return visit(served)
