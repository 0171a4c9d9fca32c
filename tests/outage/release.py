# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The next release of the line, as far as these tests need one: the same code, and one more migration."""

import shutil
from pathlib import Path

from ivr.store import migrations
from tests.outage.service import ROOT

TAKES = 2  # seconds, in which nobody else gets at the table

_MIGRATION = '''"""A migration that takes a while."""

import time

from alembic import op
from sqlalchemy import Column, Integer

revision = "{version}"
down_revision = "{before}"


def upgrade() -> None:
    op.add_column("places", Column("of_the_next_release", Integer()))
    time.sleep({takes})
'''


def next_release(folder: Path) -> Path:
    """Make it in a folder."""
    shutil.copytree(ROOT / "ivr", folder / "ivr")  # with what was compiled: to do that again takes long
    for same in ("prompts", "tests"):
        (folder / same).symlink_to(ROOT / same)
    before = migrations.newest()
    version = f"{int(before) + 1:04}"
    file = folder / "ivr" / "store" / "migrations" / "versions" / f"v{version}_of_the_next_release.py"
    file.write_text(_MIGRATION.format(version=version, before=before, takes=TAKES), "utf-8")
    return folder
