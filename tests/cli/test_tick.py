# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr tick`: one round from outside the line, silent where all is well."""

import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert, select

from ivr.store.tables import PlaceState, log, places
from tests.cli.conftest import StartedLine
from tests.cli.run import ivr

REAL = {  # and nobody's: nothing in these tests turns to the carrier
    "IVR_PUBLIC_URL": "https://centralino.comune.example",
    "IVR_SECRET_KEY": "5f0c2d7e9b1a4836c2d7e9b1a48365f0",
    "TWILIO_ACCOUNT_SID": "AC5f0c2d7e9b1a4836c2d7e9b1a48365f0",
    "TWILIO_AUTH_TOKEN": "5f0c2d7e9b1a4836c2d7e9b1a48365f0",
}


def tick(folder: Path, **further: str) -> "subprocess.CompletedProcess[str]":
    return ivr("tick", data=folder, language="en_GB.UTF-8", further=REAL | further)


def test_a_round_does_what_is_due(line: StartedLine) -> None:
    """Protects a line whose processes are away: what has expired is ended, and what is over is forgotten."""
    hour_ago = datetime.now(UTC) - timedelta(hours=1)
    always = {
        "asked": "casa",
        "office": "casa",
        "language": "it",
        "since": hour_ago,
        "phone": "+393331110001",
    }
    rows = [
        {"number": 1, "state": PlaceState.RESTING, "until": hour_ago, "ended_at": hour_ago},
        {"number": 2, "state": PlaceState.OVER, "until": None, "ended_at": hour_ago},
    ]
    of_no_office = {"number": 3, "state": PlaceState.WAITING, "office": "gone", "callback": True}
    long_due = {"due_at": hour_ago - timedelta(days=9)}
    with line.database.writing() as connection:
        connection.execute(insert(places), [always | row for row in rows])
        connection.execute(insert(places), always | of_no_office | long_due)
    ran = tick(line.folder)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    with line.database.reading() as connection:
        assert (
            connection.execute(select(places.c.state).order_by(places.c.number)).scalars().all()
            == ["over"] * 3
        )
        assert connection.execute(select(places.c.phone)).scalars().all() == [None] * 3
        assert sorted(connection.execute(select(log.c.how)).scalars()) == ["abandoned", "unreached"]


def test_a_round_without_a_database(line: StartedLine) -> None:
    """Protects whoever reads cron's mail: one sentence that says what is away, and the exit is 1."""
    nowhere = "postgresql://centralino@127.0.0.1:1/centralino"
    ran = tick(line.folder, IVR_DATABASE_URL=nowhere)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.splitlines() == [ran.stderr.rstrip()]
    assert "IVR_DATABASE_URL" in ran.stderr


def test_a_pretend_line_makes_its_own_rounds(line: StartedLine) -> None:
    """Protects against a second carrier: the pretend one lives in the line's process alone."""
    ran = line.ivr("tick")
    assert ran.returncode == 2
    assert "simulator" in ran.stderr
