# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Databases that are away for a while: SQLite's file held by another process, PostgreSQL stopped."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from tests.postgres import Postgres

Away = Callable[[], AbstractContextManager[None]]

_HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=60, isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


def held(file: Path) -> AbstractContextManager[None]:
    """SQLite: nobody else writes into the file."""

    @contextmanager
    def hold() -> Iterator[None]:
        command = [sys.executable, "-c", _HOLD, str(file)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            try:
                assert process.stdout
                assert process.stdout.readline() == "held\n"
                yield
            finally:
                process.kill()

    return hold()


def stopped(server: Postgres) -> AbstractContextManager[None]:
    """PostgreSQL: whoever is connected is cut off, and nobody gets in."""

    @contextmanager
    def stop() -> Iterator[None]:
        server.stop()
        try:
            yield
        finally:
            server.start()

    return stop()
