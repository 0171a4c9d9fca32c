# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A short day, and one on which somebody jumps the queue; `make soak` lives through a long one."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection

from ivr.call import OfficeId, PlaceNumber
from ivr.store import places
from ivr.store.places import Place
from tests.soak.soak import agree, counts, live_through


def test_a_short_day(tmp_path: Path) -> None:
    """Protects the proof itself: the ledger's account and the callers' own agree, and enough happened."""
    day = live_through(tmp_path, calls=150, operators=16, hours=timedelta(minutes=10))
    agree(day)
    told = counts(day)
    for name in ("put through", "returned", "dropped", "promised", "moved", "while ringing"):
        assert told[name] > 0, name


def test_a_line_that_serves_the_newest_first_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Protects the proof from being blind: both accounts name those who were overtaken."""
    first_in_line = places.first_in_line

    def last_in_line(
        connection: Connection, offices: Iterable[OfficeId], now: datetime, above: PlaceNumber
    ) -> Place | None:
        found, offices = None, list(offices)
        while (place := first_in_line(connection, offices, now, above)) is not None:
            found, above = place, PlaceNumber(place.number)
        return found

    monkeypatch.setattr(places, "first_in_line", last_in_line)
    day = live_through(tmp_path, calls=60, operators=5, hours=timedelta(minutes=10))
    assert len(day.audit.overtakings) > 5
    assert len(day.lived) > 5
    with pytest.raises(AssertionError):
        agree(day)
