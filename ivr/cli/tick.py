# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr tick`: one round of the caretaker, for cron beside the line or in place of its thread."""

import os

import click

from ivr.app import Parts, create_app
from ivr.cli.reading import wrong_use
from ivr.cli.words import word
from ivr.settings import Environment
from ivr.store.database import AwayError


@click.command("tick", help=word("help-tick"))
@click.help_option("--help", help=word("help-option"))
def tick() -> None:
    """Silent where all went well, as cron likes it; exit with 1 where the database is away."""
    environment = Environment.read(os.environ)
    if environment.simulator:
        raise wrong_use(word("tick-simulator"))
    try:
        line = create_app(environment)
        parts: Parts = line.extensions["parts"]
        try:
            parts.caretaker.tick()
            parts.caretaker.forget()
        finally:
            parts.database.close()
    except AwayError:
        click.echo(word("database-away"), err=True)
        raise SystemExit(1) from None
