# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the commands read: the config, a moment, an office, a language; or the way out with a clear word."""

import os
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from ivr.call import Language
from ivr.city import City, Office
from ivr.cli.words import LANGUAGE, word
from ivr.folders import CLIPS, PROMPTS
from ivr.prompts import known_languages
from ivr.settings import Reading, read_city_file
from ivr.voices import Clips


def config_path() -> Path:
    """The config that the line reads too."""
    return Path(os.environ.get("IVR_CONFIG") or "config.toml")


def data_folder() -> Path:
    """Where the line keeps what it makes."""
    return Path(os.environ.get("IVR_DATA") or "var")


def clip_store() -> Clips:
    """The clips that the line serves too."""
    return Clips(data_folder() / CLIPS)


def read_config() -> Reading:
    """Read the config with all its mistakes."""
    return read_city_file(config_path(), known_languages=known_languages(PROMPTS))


def city_or_exit() -> City:
    """Read a config that is in order; otherwise print its mistakes and exit with 1."""
    reading = read_config()
    if reading.city is None:
        click.echo(word("config-first"), err=True)
        for mistake in reading.mistakes:
            click.echo(mistake.text(LANGUAGE), err=True)
        raise SystemExit(1)
    return reading.city


def moment_in(zone: ZoneInfo, text: str | None) -> datetime:
    """Read a moment of the city's clock; none is now."""
    if text is None:
        return datetime.now(UTC).astimezone(zone)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise wrong_use(word("bad-moment", text=text)) from error
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)


def midnight(zone: ZoneInfo, text: str, days_on: int = 0) -> datetime:
    """Read a day of the city's: the midnight that it begins with, or that of so many days later."""
    try:
        return datetime.combine(date.fromisoformat(text) + timedelta(days=days_on), time(), zone)
    except (ValueError, OverflowError) as error:
        raise wrong_use(word("bad-day", text=text)) from error


def office_called(city: City, name: str) -> Office:
    """Find an office by its id."""
    for office in city.offices:
        if office.id == name:
            return office
    known = ", ".join(office.id for office in city.offices)
    raise wrong_use(word("say-unknown-office", office=name, known=known))


def language_called(city: City, code: str | None) -> Language:
    """Find a language of the config; none is the first."""
    if code is None:
        return city.languages[0]
    if code not in city.languages:
        raise wrong_use(word("say-unknown-language", language=code, known=", ".join(city.languages)))
    return Language(code)


def wrong_use(why: str) -> click.UsageError:
    """Make the error that ends a command with 2."""
    return click.UsageError(why)
