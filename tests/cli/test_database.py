# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Commands that look into the database: where it is not what they expect, they say so and change nothing."""

from pathlib import Path

from sqlalchemy import inspect, text

from tests.cli.conftest import StartedLine
from tests.cli.run import ivr

SIMULATED = {"IVR_SIMULATOR": "1"}


def test_a_line_that_was_never_started(tmp_path: Path) -> None:
    """Protects whoever mistypes IVR_DATA: no empty report, and no traceback."""
    for place in (tmp_path, tmp_path / "nowhere"):
        ran = ivr("report", data=place, further=SIMULATED, language="en_GB.UTF-8")
        assert (ran.returncode, ran.stdout) == (1, "")
        assert ran.stderr.startswith("The database can't be read.")
        assert len(ran.stderr.splitlines()) == 1


def test_a_database_of_another_version(line: StartedLine) -> None:
    """Protects a running line: a command of another version neither reads nor changes its tables."""
    with line.database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        tables = inspect(connection).get_table_names()
    ran = line.ivr("purge")
    assert ran.returncode == 1
    assert "9999" in ran.stderr
    assert "update the program" in ran.stderr
    with line.database.reading() as connection:
        assert inspect(connection).get_table_names() == tables


def test_an_environment_with_mistakes(line: StartedLine) -> None:
    """Protects whoever runs a command outside the line's environment: what is missing is named."""
    ran = ivr("purge", "--dry-run", data=line.folder, language="en_GB.UTF-8")
    assert ran.returncode == 1
    assert "IVR_SECRET_KEY: it is missing" in ran.stderr
    assert "Traceback" not in ran.stderr
