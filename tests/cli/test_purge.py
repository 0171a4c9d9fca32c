# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr purge`: a proof that can be read, and a deed that can be done by hand."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import insert, select

from ivr.store.tables import calls
from tests.cli.conftest import StartedLine

NUMBER = "+393331110001"


def test_a_dry_run_counts_and_a_purge_forgets(line: StartedLine) -> None:
    """Protects the city's word: what is still to be forgotten is told by kind, then it is gone."""
    now = datetime.now(UTC)
    with line.database.writing() as connection:
        ended = {"sid": "CA1", "number": NUMBER, "began_at": now - timedelta(days=3), "ended_at": now}
        connection.execute(insert(calls).values(ended))
    for words, head in ((("--dry-run",), "To be forgotten:"), ((), "Forgotten:")):
        ran = line.ivr("purge", *words)
        assert (ran.returncode, ran.stderr) == (0, "")
        first, *counted, last = ran.stdout.splitlines()
        assert first == head
        assert "         1  numbers of callers" in counted
        needed = "1" if words else "0"
        assert last == (
            f"Numbers still needed in full: {needed} of those on the line, 0 of those to be called back."
        )
    with line.database.reading() as connection:
        assert connection.execute(select(calls.c.sid, calls.c.number)).all() == [("CA1", None)]


def test_no_number_is_printed(line: StartedLine) -> None:
    """Protects callers from the proof itself: it counts, and shows nobody."""
    with line.database.writing() as connection:
        connection.execute(insert(calls).values(sid="CA1", number=NUMBER, began_at=datetime.now(UTC)))
    assert NUMBER not in line.ivr("purge", "--dry-run", language="it_IT.UTF-8").stdout
