# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A line in service on each database, whose people live fast or, where time is no matter, in real time."""

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.outage.absence import held, stopped
from tests.outage.scene import Scene, opened
from tests.outage.settings import Setting
from tests.postgres import Postgres


@pytest.fixture(scope="module")
def scene(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    """One line for all stories of a setting: each ends with everybody served."""
    setting: Setting = request.param
    folder = tmp_path_factory.mktemp("outage")
    if not setting.postgresql:
        file = folder / "line.db"
        with opened(folder, f"sqlite:///{file}", partial(held, file), setting) as scene:
            yield scene
        return
    with tempfile.TemporaryDirectory(prefix="ivr-pg-") as short:
        server = Postgres(Path(short))  # not the one of all tests: it is stopped
        server.start()
        try:
            url = server.database_url("outage")
            with opened(folder, url, partial(stopped, server), setting) as scene:
                yield scene
        finally:
            server.stop()
