# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line's database for a command: as the line left it, or the way out with a clear word."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from ivr.cli.words import word
from ivr.settings import Environment
from ivr.store import migrations
from ivr.store.database import AwayError, Database
from ivr.store.migrations import NewerDatabaseError


@contextmanager
def line_database(environment: Environment) -> Iterator[Database]:
    """The database that the line has prepared; a command never changes the schema under a running line.

    Exits with 1 where it is away, empty, or of another version than this code.
    """
    database = Database(environment.database_url)
    if not database.is_there():
        raise _way_out("database-away")
    try:
        with database.reading() as connection:
            version = migrations.version_of(connection)
        if version is None:
            raise _way_out("database-away")
        if version != migrations.newest():
            raise _way_out("database-older", version=version)
        yield database
    except NewerDatabaseError as error:
        raise _way_out("database-newer", version=error.version) from None
    except AwayError:
        raise _way_out("database-away") from None
    finally:
        database.close()


def _way_out(why: str, **versions: str) -> SystemExit:
    click.echo(word(why, **versions, **({"known": migrations.newest()} if versions else {})), err=True)
    return SystemExit(1)
