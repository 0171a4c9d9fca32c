# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A short race on each database; `make race` runs the whole one."""

from pathlib import Path

import pytest

from ivr.store.events import Event
from ivr.store.ledger import Entry
from tests.postgres import Postgres
from tests.race.race import EVER, in_order, no_two_at_once, race
from tests.race.racer import Dialled

CASA = frozenset({"casa"})


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_short_race(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    """Protects the order, and each operator's one citizen, where several processes answer at once."""
    if kind == "sqlite":
        url = f"sqlite:///{tmp_path}/line.db"
    else:
        postgres: Postgres = request.getfixturevalue("postgres")
        url = postgres.database_url("race")
    assert race(url, processes=3, callers=30)["served"] > 10


def test_two_at_once_are_noticed() -> None:
    """Protects the proof: an operator, or a caller, who was dialled before their last leg was over."""
    for second in (Dialled(2, "b", "anna", 2.0, 4.0), Dialled(2, "a", "karim", 2.0, 4.0)):
        with pytest.raises(AssertionError):
            no_two_at_once([Dialled(1, "a", "anna", 1.0, 3.0), second])


def test_one_out_of_order_is_noticed() -> None:
    """Protects the proof: the second in line was given to an operator before the first."""
    taken = [Entry(n, EVER[0], Event.TAKEN, place=n, office="casa") for n in (1, 2)]
    with pytest.raises(AssertionError):
        in_order([*taken, Entry(3, EVER[0], Event.CLAIMED, 2, "anna", 3, "casa", CASA)])
