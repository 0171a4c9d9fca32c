# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr say`: what a caller to an office hears at a moment, in a language."""

import click

from ivr.app import PROMPTS
from ivr.cli.reading import city_or_exit, language_called, moment_in, office_called
from ivr.cli.words import word
from ivr.prompts import Prompts
from ivr.rehearsal import heard


@click.command(help=word("help-say"))
@click.argument("office")
@click.option("--at", help=word("help-say-at"))
@click.option("--language", help=word("help-language"))
@click.help_option("--help", help=word("help-option"))
def say(office: str, at: str | None, language: str | None) -> None:
    """Print sentence by sentence what is heard by whoever presses nothing."""
    city = city_or_exit()
    prompts = Prompts.load(PROMPTS, city.languages)
    asked, spoken = office_called(city, office), language_called(city, language)
    for line in heard(city, asked, moment_in(city.zone, at), spoken):
        click.echo(prompts.say(line.line, line.language).text)
