# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`ivr check`: every mistake in the config and in the prompts, and on request what callers will hear."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import click

from ivr.city import City
from ivr.cli.landmarks import landmarks
from ivr.cli.reading import config_path, language_called, read_config
from ivr.cli.words import LANGUAGE, word
from ivr.declared import DECLARED
from ivr.folders import PROMPTS
from ivr.prompts import Prompts, known_languages
from ivr.rehearsal import heard

_YEARS = 10  # how far ahead every holiday must have its words


@click.command(help=word("help-check"))
@click.option("--speak", is_flag=True, help=word("help-check-speak"))
@click.option("--language", help=word("help-language"))
@click.help_option("--help", help=word("help-option"))
def check(*, speak: bool, language: str | None) -> None:
    """Exit with 1 if there are mistakes."""
    reading = read_config()
    for warning in reading.warnings:
        click.echo(word("check-warning", text=warning.text(LANGUAGE)))
    mistakes = [mistake.text(LANGUAGE) for mistake in reading.mistakes]
    mistakes += in_prompts(reading.city)
    for mistake in mistakes:
        click.echo(mistake)
    if reading.city is None or mistakes:
        click.echo(word("check-mistakes", count=len(mistakes)))
        if reading.city is None:
            click.echo(word("check-kept"))
        raise SystemExit(1)
    click.echo(_fine(reading.city))
    if speak:
        _speak(reading.city, language)


def in_prompts(city: City | None) -> Iterator[str]:
    """Find what keeps the prompts from saying all that they must."""
    languages = city.languages if city else sorted(known_languages(PROMPTS))
    prompts = Prompts.load(PROMPTS, languages)
    for gap in prompts.gaps(DECLARED):
        file = f"{PROMPTS.name}/{gap.file.name}"
        where = f"{file}:{gap.line}" if gap.line else file
        yield word(f"gap-{gap.kind}", where=where, key=gap.key, name=gap.name)
    if city:
        yield from _holidays_without_words(city, prompts)


def _holidays_without_words(city: City, prompts: Prompts) -> Iterator[str]:
    days = [datetime.now(city.zone).date() + timedelta(days=n) for n in range(_YEARS * 366)]
    for slug in sorted(
        {slug for office in city.offices for day in days for slug in office.hours.holidays(day)}
    ):
        for language in city.languages:
            if not prompts.names_holiday(slug, language):
                yield word("check-holiday", language=language, name=slug)


def _fine(city: City) -> str:
    counts = {"offices": len(city.offices), "operators": len(city.operators)}
    return word("check-fine", file=str(config_path()), languages=len(city.languages), **counts)


def _speak(city: City, language: str | None) -> None:
    """Print what is heard of every office at each moment worth hearing before it comes."""
    prompts, spoken = Prompts.load(PROMPTS, city.languages), language_called(city, language)
    for name, moment in landmarks(city, datetime.now(UTC)):
        click.echo(f"\n{moment:%Y-%m-%d %H:%M} – {word(name)}")
        for office in city.offices:
            click.echo(f"\n[{office.id}]")
            for said in heard(city, office, moment, spoken):
                click.echo(prompts.say(said.line, said.language).text)
