# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Hosts on which the config is kept, each with a file of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from ivr.call import OfficeId
from ivr.editing import Address, Change, Closing, entries
from ivr.editing.keeping import Keeper
from ivr.editing.settling import Present
from ivr.editing.telling import summary
from ivr.messages import text
from ivr.store.database import Database
from ivr.store.staff_tables import staff_record
from ivr.store.tables import config_revisions
from tests.editing.sample import SAMPLE
from tests.modena import LANGUAGES

NOW = datetime(2026, 1, 7, 9, 30, tzinfo=UTC)
MAY = Closing(date(2026, 5, 1), date(2026, 5, 2), (OfficeId("casa"),))
JUNE = Closing(date(2026, 6, 1), date(2026, 6, 2), (OfficeId("polo1"),))


@dataclass(frozen=True)
class Host:
    """One machine: its file and its keeper."""

    file: Path
    keeper: Keeper

    @property
    def content(self) -> str:
        return self.file.read_text("utf-8")

    def see(self) -> Present:
        present = self.keeper.present()
        assert isinstance(present, Present)
        return present

    def save(self, change: Change, seen: Present, who: str = "maria") -> Present:
        saved = self.keeper.save(change, seen.digest, who)
        assert isinstance(saved, Present)
        return saved

    def told(self) -> list[tuple[str | None, str]]:
        """The history in English, the oldest first."""
        lines = [(each.who, summary(each)) for each in reversed(self.keeper.history())]
        return [(who, text(line.key, "en", **line.args)) for who, line in lines]


def a_host(folder: Path, database: Database, content: str = SAMPLE) -> Host:
    folder.mkdir()
    file = folder / "config.toml"
    file.write_text(content, "utf-8")
    return Host(file, Keeper(file, database, lambda: NOW, LANGUAGES))


def at(present: Present, position: int = 0) -> Address:
    return entries(present.text)[position].at


def prepared_at(url: str) -> Iterator[Database]:
    """A database that can be used, until the tests are over."""
    database = Database(url)
    database.prepare()
    yield database
    database.close()


def forget(database: Database) -> None:
    """A test begins without a revision."""
    with database.writing() as connection:
        connection.execute(config_revisions.delete())
        connection.execute(staff_record.delete())
