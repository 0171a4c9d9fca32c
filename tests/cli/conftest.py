# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A line that was started once, as the commands that look after it find it."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ivr.settings import database_url
from ivr.store.database import Database
from tests.cli.run import ivr


@dataclass(frozen=True)
class StartedLine:
    """Its folder and its database, apart from those of any other test."""

    folder: Path
    database: Database

    @property
    def simulated(self) -> dict[str, str]:
        """The variables of a pretend line on its database, which without them would have one of its own."""
        return {"IVR_SIMULATOR": "1", "IVR_DATABASE_URL": database_url.in_folder(self.folder)}

    def ivr(
        self, *words: str, language: str = "en_GB.UTF-8", typed: str = ""
    ) -> "subprocess.CompletedProcess[str]":
        """Run a command on it."""
        return ivr(*words, language=language, typed=typed, data=self.folder, further=self.simulated)


@pytest.fixture
def line(tmp_path: Path) -> Iterator[StartedLine]:
    database = Database(database_url.in_folder(tmp_path))
    database.prepare()
    yield StartedLine(tmp_path, database)
    database.close()
