# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Now, as the config writes it: on the city's clock, in steps that can be spoken."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from ivr.editing import on_the_clock

ROME = ZoneInfo("Europe/Rome")


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        ("2026-01-07T09:33:59+00:00", "2026-01-07T10:30:00"),
        ("2026-07-07T09:30:00+00:00", "2026-07-07T11:30:00"),
        ("2026-10-25T00:32:00+00:00", "2026-10-25T02:30:00"),  # the first of two half past two
        ("2026-10-25T01:32:00+00:00", "2026-10-25T02:30:00+01:00"),  # the second
        ("2026-03-29T01:00:00+00:00", "2026-03-29T03:00:00"),
    ],
)
def test_now(moment: str, written: str) -> None:
    """An office that is closed now is closed from now on, also in the hour that comes twice."""
    found = on_the_clock(datetime.fromisoformat(moment), ROME)
    assert found.isoformat() == written
    assert (
        found.replace(tzinfo=found.tzinfo or ROME).timestamp() <= datetime.fromisoformat(moment).timestamp()
    )
