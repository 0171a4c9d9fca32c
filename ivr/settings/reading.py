# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From config.toml to the city it describes, or to every mistake in it at once."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from ivr.call import Language, OfficeId
from ivr.city import City
from ivr.numbering import spoken_groups
from ivr.settings.closures import read_closures
from ivr.settings.extra_days import read_extra_days
from ivr.settings.feasts import Feasts, known_holidays
from ivr.settings.findings import Findings, Mistake
from ivr.settings.offices import read_offices
from ivr.settings.opening_hours import Calendar
from ivr.settings.operators import read_operators
from ivr.settings.outcomes import read_outcomes
from ivr.settings.policies import read_callback, read_hold, read_privacy
from ivr.settings.redirects import check_redirects
from ivr.settings.references import check_office
from ivr.settings.schema import Config
from ivr.settings.shape import read_shape
from ivr.settings.syntax import read_toml
from ivr.settings.telephones import read_number, read_numbers
from ivr.settings.users import read_users
from ivr.settings.where import Where
from ivr.settings.wording import Languages, read_languages, read_name

_EMERGENCY = re.compile("[1-9][0-9]{1,5}")  # kept as a number, so without a zero in front


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a config: a city, unless there are mistakes; warnings stand in no one's way."""

    city: City | None
    mistakes: tuple[Mistake, ...] = ()
    warnings: tuple[Mistake, ...] = ()


def read_city(text: str, name: str = "config.toml", *, known_languages: Collection[Language]) -> Reading:
    """The city that the text of a config describes.

    `name` is what the mistakes call the file; `known_languages` are those that have prompts and a voice.
    """
    values = read_toml(text, name)
    if isinstance(values, Mistake):
        return Reading(None, (values,))
    findings = Findings(name, Where(text))
    city = _city(read_shape(values, findings), frozenset(known_languages), findings)
    return Reading(None if findings.mistakes else city, findings.mistakes, findings.warnings)


def read_city_file(path: Path, *, known_languages: Collection[Language]) -> Reading:
    """The same for a file; one that cannot be read is a mistake like any other."""
    try:
        if path.exists() and not path.is_file():
            return _unreadable(path, "config-file-not-a-file")
        written = path.read_bytes()
    except FileNotFoundError:
        return _unreadable(path, "config-file-missing")
    except OSError:
        return _unreadable(path, "config-file-unreadable")
    try:
        text = written.decode("utf-8-sig")  # Windows puts a mark in front
    except UnicodeDecodeError as error:
        return _unreadable(path, "config-file-not-utf8", line=written[: error.start].count(b"\n") + 1)
    return read_city(text, path.name, known_languages=known_languages)


def _unreadable(path: Path, key: str, line: int = 1) -> Reading:
    return Reading(None, (Mistake(path.name, line, key),))


def _city(config: Config, known_languages: frozenset[Language], findings: Findings) -> City:
    languages = read_languages(config, known_languages, findings)
    number = read_number(config.line.number, ("line", "number"), findings)
    calendar = _calendar(config, languages, findings)
    check_office(config.line.person, ("line", "person"), config, findings)
    return City(
        name=read_name(config.line.name, ("line", "name"), languages, findings),
        number=number,
        spoken_number=spoken_groups(number),
        zone=calendar.zone,
        languages=languages.offered,
        offices=read_offices(config, languages, calendar, findings),
        operators=read_operators(config, languages, findings),
        users=read_users(config, findings),
        outcomes=read_outcomes(config, findings),
        person=OfficeId(config.line.person),
        emergency=_emergency(config.line.emergency, findings),
        shared_numbers=read_numbers(config.line.shared_numbers, ("line", "shared_numbers"), findings),
        remember_language=timedelta(days=config.line.remember_language_days),
        voices=config.voices.source,
        hold=read_hold(config.hold),
        callback=read_callback(config.callback, findings),
        privacy=read_privacy(config.privacy),
    )


def _calendar(config: Config, languages: Languages, findings: Findings) -> Calendar:
    zone = _zone(config.line.timezone, findings)
    if not known_holidays(config.line.holidays):
        findings.mistake(("line", "holidays"), "config-unknown-holidays", text=config.line.holidays)
    closures = read_closures(config, zone, languages, findings)
    check_redirects(closures, [office.id for office in config.office], findings)
    extra_days = read_extra_days(config, zone, closures, findings)
    return Calendar(zone, Feasts(config.line.holidays), closures, extra_days, findings)


def _zone(name: str, findings: Findings) -> ZoneInfo:
    if name in _zones():
        return ZoneInfo(name)
    near = get_close_matches(name, _zones(), n=1) or ["Europe/Rome"]
    findings.mistake(("line", "timezone"), "config-unknown-zone", text=name, near=near[0])
    return ZoneInfo("UTC")


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _emergency(digits: str | None, findings: Findings) -> int | None:
    if digits is None or _EMERGENCY.fullmatch(digits):
        return None if digits is None else int(digits)
    findings.mistake(("line", "emergency"), "config-emergency", text=digits)
    return None
