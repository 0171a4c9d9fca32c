# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A PostgreSQL server of the tests' own: on a socket that nobody else sees, gone when they are over."""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from urllib.parse import quote

import psycopg
import pytest
from psycopg import sql

_DEBIAN = Path("/usr/lib/postgresql")  # where each version has a folder
_PATIENCE = 60  # seconds: a busy machine is slow, and not wrong


class Postgres:
    """One server, which keeps its promises as a real one does: nothing is told to be lenient on the disk."""

    def __init__(self, folder: Path) -> None:
        """Prepare a server in an empty folder, which it takes over; its path must be short."""
        self._folder = folder
        self._log = folder / "log"
        self._programs = _programs()
        self._numbers = count(1)
        self._server: subprocess.Popen[bytes] | None = None
        environ = {**os.environ, "PGDATA": str(folder / "data"), "LC_ALL": "C"}
        self._surroundings: dict[str, Any] = {"cwd": folder, "env": environ, "stderr": subprocess.STDOUT}
        if os.geteuid() == 0:  # which PostgreSQL refuses; Debian's comes with a user for it
            shutil.chown(folder, "postgres", "postgres")
            self._surroundings |= {"user": "postgres", "group": "postgres", "extra_groups": []}
        # Whoever reaches the socket may enter: the folder around it lets in nobody else.
        options = ("--auth=trust", "--username=tests", "--encoding=UTF8", "--no-locale")
        with self._log.open("ab") as log:
            initdb = self._programs / "initdb"
            done = subprocess.run([initdb, *options], stdout=log, check=False, **self._surroundings)
        assert done.returncode == 0, self._log.read_text("utf-8")

    def start(self) -> None:
        """Start the server and wait until it answers."""
        with self._log.open("ab") as log:
            self._server = subprocess.Popen(
                [self._programs / "postgres", "-k", self._folder, "-c", "listen_addresses="],
                stdout=log,
                **self._surroundings,
            )
        until = monotonic() + _PATIENCE
        while not self._answers():
            lives = self._server.poll() is None and monotonic() < until
            assert lives, self._log.read_text("utf-8")
            sleep(0.02)

    def stop(self) -> None:
        """Stop the server: whoever is connected is cut off, and what was committed is on the disk."""
        assert self._server
        self._server.send_signal(signal.SIGINT)  # PostgreSQL's "fast shutdown"
        self._server.wait(_PATIENCE)

    def database_url(self, name: str) -> str:
        """Make a new, empty database; its address as IVR_DATABASE_URL takes it."""
        unique = f"{name}_{next(self._numbers)}"
        with psycopg.connect(self._conninfo("postgres"), autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(unique)))
        return f"postgresql+psycopg://tests@/{quote(unique)}?host={quote(str(self._folder), safe='')}"

    def _conninfo(self, name: str) -> str:
        return psycopg.conninfo.make_conninfo(host=str(self._folder), dbname=name, user="tests")

    def _answers(self) -> bool:
        try:
            psycopg.connect(self._conninfo("postgres")).close()
        except psycopg.OperationalError:
            return False
        return True


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A running server for all tests that ask for one."""
    with tempfile.TemporaryDirectory(prefix="ivr-pg-") as folder:
        server = Postgres(Path(folder))
        server.start()
        yield server
        server.stop()


def _programs() -> Path:
    """The folder of the newest PostgreSQL on this machine, which `make test` installs."""
    on_path = [Path(found).resolve().parent] if (found := shutil.which("initdb")) else []
    versions = sorted(_DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]), reverse=True)
    installed = on_path + [path.parent for path in versions]
    assert installed, "PostgreSQL is missing: `make test` installs it"
    return installed[0]
