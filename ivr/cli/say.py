# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr say`: what a caller to an office hears at a moment, in a language."""

from pathlib import Path

import click

from ivr.cli.listening import keep, play, recorded
from ivr.cli.reading import city_or_exit, language_called, moment_in, office_called
from ivr.cli.words import word
from ivr.folders import PROMPTS
from ivr.prompts import Prompts
from ivr.rehearsal import heard
from ivr.voices import Job


@click.command(help=word("help-say"))
@click.argument("office")
@click.option("--at", help=word("help-say-at"))
@click.option("--language", help=word("help-language"))
@click.option("--play", "aloud", is_flag=True, help=word("help-say-play"))
@click.option("--wav", type=click.Path(dir_okay=False, writable=True), help=word("help-say-wav"))
@click.help_option("--help", help=word("help-option"))
def say(office: str, at: str | None, language: str | None, *, aloud: bool, wav: str | None) -> None:
    """Print sentence by sentence what is heard by whoever presses nothing, and sound it on request."""
    city = city_or_exit()
    prompts = Prompts.load(PROMPTS, city.languages)
    asked, spoken = office_called(city, office), language_called(city, language)
    said = tuple(heard(city, asked, moment_in(city.zone, at), spoken))
    jobs = [Job.of(each.line.key, prompts.say(each.line, each.language)) for each in said]
    for job in jobs:
        click.echo(job.sentence.text)
    if aloud or wav:
        sound = recorded(city, jobs)
        if wav:
            keep(sound, Path(wav))
        if aloud:
            play(sound)
