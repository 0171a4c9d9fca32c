# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A log that nobody lived: waits with known figures, written straight into the table."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from flask import Flask
from sqlalchemy import insert

from ivr.app import Parts
from ivr.store.tables import log

ROME = ZoneInfo("Europe/Rome")
TODAY = datetime(2026, 1, 14, 12, 30, tzinfo=ROME)  # a Wednesday

FEW = [  # office, language, began, seconds, how
    ("casa", "it", "2026-01-12T09:00", 10, "answered"),
    ("casa", "ar", "2026-01-12T09:10", 20, "answered"),
    ("polo1", "it", "2026-01-12T09:20", 15, "answered"),
    ("polo1", "it", "2026-01-12T11:00", 405, "answered"),
    ("casa", "it", "2026-01-12T11:30", 30, "abandoned"),
    ("casa", "it", "2026-01-14T09:00", 600, "called-back"),
    ("casa", "it", "2025-12-31T23:59", 1, "answered"),  # the day before this month
]


def wrote(app: Flask, waits: list[tuple[str, str, str, int, str]]) -> Flask:
    """Write waits that began at local times."""
    parts: Parts = app.extensions["parts"]
    with parts.database.writing() as connection:
        for claim, (office, language, at, waited, how) in enumerate(waits):
            began = datetime.fromisoformat(at).replace(tzinfo=ROME)
            row = {"office": office, "language": language, "began_at": began, "waited": waited, "how": how}
            row |= {"ended_at": began + timedelta(seconds=waited), "claim": -1 - claim}  # no line's own
            row["talked"] = 240 if how == "answered" else None
            connection.execute(insert(log).values(row))
    return app
