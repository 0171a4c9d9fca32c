# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The tests' own PostgreSQL: real in what matters, and to itself."""

import psycopg
import pytest

from tests.postgres import Postgres


def connect(url: str) -> psycopg.Connection:
    return psycopg.connect(url.replace("postgresql+psycopg://", "postgresql://"))


def test_it_flushes_and_listens_to_nobody_else(postgres: Postgres) -> None:
    """A promise kept in the tests is kept on the disk, and no other program can reach the server."""
    with connect(postgres.database_url("disk")) as connection:
        for setting, value in (("fsync", "on"), ("synchronous_commit", "on"), ("listen_addresses", "")):
            assert connection.execute(f"SHOW {setting}").fetchone() == (value,)


def test_each_database_is_new(postgres: Postgres) -> None:
    """No test meets the tables of another, even under the same name."""
    for _ in range(2):
        with connect(postgres.database_url("twice")) as connection:
            connection.execute("CREATE TABLE mine (n integer)")


def test_it_can_go_away_and_come_back(postgres: Postgres) -> None:
    """Tests may take the database away from the line: what was committed is still there afterwards."""
    url = postgres.database_url("away")
    with connect(url) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 1 AS n")
    postgres.stop()
    with pytest.raises(psycopg.OperationalError):
        connect(url)
    postgres.start()
    with connect(url) as connection:
        assert connection.execute("SELECT n FROM kept").fetchone() == (1,)
