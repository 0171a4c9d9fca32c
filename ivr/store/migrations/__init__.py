# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The schema's way from any earlier version to the newest, within one transaction."""

from functools import cache
from pathlib import Path

from sqlalchemy import Connection, inspect, text

_FOLDER = Path(__file__).parent
_TABLE = "alembic_version"


class NewerDatabaseError(Exception):
    """The database was brought to a version that this code does not know."""

    def __init__(self, version: str) -> None:
        super().__init__(f"the database has version {version}, the newest that is known is {newest()}")
        self.version = version


@cache
def versions() -> tuple[str, ...]:
    """Every version that is known, the newest last: v0001_the_line.py makes 0001."""
    return tuple(sorted(file.name[1:5] for file in (_FOLDER / "versions").glob("v*.py")))


def newest() -> str:
    """The version that the tables of this code are."""
    return versions()[-1]


def version_of(connection: Connection) -> str | None:
    """The version that a database is; None for an empty one.

    Raises NewerDatabaseError for a version that this code does not know.
    """
    if not inspect(connection).has_table(_TABLE):
        return None
    version: str | None = connection.execute(text(f"SELECT version_num FROM {_TABLE}")).scalar()  # noqa: S608  # no value from outside
    if version is not None and version not in versions():
        raise NewerDatabaseError(version)
    return version


def upgrade(connection: Connection, to: str = "head") -> None:
    """Bring a database to a version, the newest as a rule; meanwhile nobody else may do the same."""
    from alembic import command  # noqa: PLC0415  # half a second, which is spent when there is something to do
    from alembic.config import Config  # noqa: PLC0415  # the same library's

    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
