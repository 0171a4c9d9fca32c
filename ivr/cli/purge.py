# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr purge`: what is to be forgotten is forgotten now, or only counted, as a proof."""

import os
from datetime import UTC, datetime

import click

from ivr.cli.database import line_database
from ivr.cli.reading import city_or_exit
from ivr.cli.words import word
from ivr.settings import Environment
from ivr.store import purge as forgetting


@click.command("purge", help=word("help-purge"))
@click.option("--dry-run", is_flag=True, help=word("help-purge-dry-run"))
@click.help_option("--help", help=word("help-option"))
def purge(*, dry_run: bool) -> None:
    """The line does the same by itself, once an hour."""
    city, now = city_or_exit(), datetime.now(UTC)
    act = forgetting.count if dry_run else forgetting.purge
    with line_database(Environment.read(os.environ)) as database:
        counts = act(database, city, now)
        in_full = forgetting.in_full(database)
    click.echo(word("purge-due" if dry_run else "purge-done"))
    for name, count in counts.items():
        click.echo(f"{count:10}  {word('purge-' + name.replace('.', '-'))}")
    click.echo(word("purge-in-full", **in_full))
