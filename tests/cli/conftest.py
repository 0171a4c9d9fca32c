# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A line that was started once, as the commands that look after it find it."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ivr.store.database import Database
from tests.cli.run import ivr


@dataclass(frozen=True)
class StartedLine:
    """Its folder and its database, apart from those of any other test."""

    folder: Path
    database: Database

    def ivr(
        self, *words: str, language: str = "en_GB.UTF-8", typed: str = ""
    ) -> "subprocess.CompletedProcess[str]":
        """Run a command on it."""
        further = {"IVR_SIMULATOR": "1"}
        return ivr(*words, language=language, typed=typed, data=self.folder, further=further)


@pytest.fixture
def line(tmp_path: Path) -> Iterator[StartedLine]:
    database = Database(f"sqlite:///{tmp_path}/centralino.db")
    database.prepare()
    yield StartedLine(tmp_path, database)
    database.close()
