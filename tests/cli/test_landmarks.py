# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The moments that `ivr check --speak` chooses."""

from datetime import UTC, datetime

import pytest

from ivr.cli.landmarks import landmarks
from tests.modena import modena

STRIKE = '[[closure]]\nfrom = 2026-03-13T10:00:00\nuntil = 2026-03-13\nreason = { it = "per sciopero" }\n'
ENDLESS = '[[closure]]\nfrom = 2026-01-02\noffices = ["polo3"]\n'


@pytest.mark.parametrize(
    ("now", "config", "moments"),
    [
        (
            "2026-01-12T10:00",
            "",
            {"say-holiday": ["2026-01-31 12:00"], "say-clocks": ["2026-03-29 03:00", "2026-10-25 02:00"]},
        ),
        ("2026-01-12T10:00", STRIKE, {"say-closure": ["2026-03-13 10:00"]}),
        ("2026-03-13T12:00", STRIKE, {"say-closure": ["2026-03-13 12:00"]}),
        ("2026-03-14T00:00", STRIKE, {"say-closure": []}),
        (
            "2026-05-01T09:00",
            ENDLESS,
            {"say-closure": ["2026-05-01 09:00"], "say-holiday": ["2026-05-01 12:00"]},
        ),
        ("2026-05-01T13:00", "", {"say-holiday": ["2026-06-02 12:00"], "say-now": ["2026-05-01 13:00"]}),
    ],
)
def test_what_comes_next(now: str, config: str, moments: dict[str, list[str]]) -> None:
    """Protects the foresight: the next closure, holiday and clock changes, whenever it is asked."""
    city = modena(config)
    local = datetime.fromisoformat(now).replace(tzinfo=city.zone)
    found = list(landmarks(city, local.astimezone(UTC)))
    for name, expected in moments.items():
        assert [f"{moment:%Y-%m-%d %H:%M}" for each, moment in found if each == name] == expected
