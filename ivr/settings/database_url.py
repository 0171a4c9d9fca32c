# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the database is: an address that SQLAlchemy takes, of SQLite or of PostgreSQL and of nothing else."""

from pathlib import Path
from urllib.parse import quote, urlsplit

_SQLITE = "sqlite:///"
_POSTGRESQL = "postgresql://"
_DRIVEN = "postgresql+psycopg://"  # with the driver that we install


def in_folder(data: Path, *, simulator: bool = False) -> str:
    """The database of a line on one machine: a file of its own among the rest of its data.

    A pretend line has another: it would ring people by a carrier that rings nobody, and give them up, and
    whoever was let in while the line was tried would be let in where it serves.
    """
    return _SQLITE + quote(str(data / ("simulated.db" if simulator else "centralino.db")))


def names_no_file(url: str) -> bool:
    """Whether this is SQLite's database in memory, which no restart and no second process would share."""
    return url in {"sqlite:", "sqlite:/", "sqlite://", _SQLITE, _SQLITE + ":memory:"}


def normalised(url: str) -> str | None:
    """The address as SQLAlchemy takes it, the driver named; None for what is no such address."""
    if any(character.isspace() for character in url):
        return None
    if url.startswith(_SQLITE):
        return None if names_no_file(url) or {"?", "#"} & set(url) or url.endswith("/") else url
    for scheme in (_POSTGRESQL, _DRIVEN):
        if url.startswith(scheme) and _names_a_database(url):
            return _DRIVEN + url.removeprefix(scheme)
    return None


def _names_a_database(url: str) -> bool:
    """Whether the address is whole: an @, a slash or a # that a password has unescaped would tear it."""
    try:
        parts = urlsplit(url)
        torn = "#" in url or parts.netloc.count("@") > 1
        name = parts.path.removeprefix("/") if parts.port != 0 else ""
    except ValueError:  # a port that is no number, a bracket that stays open
        return False
    return bool(name) and "/" not in name and not torn
