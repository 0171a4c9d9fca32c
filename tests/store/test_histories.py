# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Histories that nobody thought of, against the rule: by number, one at a time, and nobody is lost."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.store.histories import Histories

ANY = settings(deadline=None, suppress_health_check=list(HealthCheck), print_blob=True, database=None)
SHORT = settings(ANY, max_examples=25, stateful_step_count=30)
LONG = settings(ANY, max_examples=4000, stateful_step_count=60)


def test_histories() -> None:
    """Protects the promise from whatever was not foreseen: a few histories each time, never the same."""
    run_state_machine_as_test(Histories, settings=SHORT)


@pytest.mark.long
def test_thousands_of_histories() -> None:
    """Protects it more thoroughly, where there is time."""
    run_state_machine_as_test(Histories, settings=LONG)
