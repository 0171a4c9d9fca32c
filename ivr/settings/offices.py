# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The offices of a config: their ids, keys, names and numbers, their other places and their hours."""

import re
from collections.abc import Iterator

from ivr.call import OfficeId
from ivr.city import Office, SecondPlace
from ivr.hours import Rhythm
from ivr.settings.findings import Findings
from ivr.settings.opening_hours import Calendar
from ivr.settings.references import check_ids, check_once
from ivr.settings.schema import Config
from ivr.settings.schema import Office as Entry
from ivr.settings.telephones import read_numbers
from ivr.settings.timetable import read_spans
from ivr.settings.where import Path
from ivr.settings.wording import Languages, read_name, read_text, read_words

_KEYS = "12345678"
_MENU_KEYS = "09*#"  # a person, again, another language, the menu
_MANY = 5  # more are not remembered by those who hear them
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def read_offices(
    config: Config, languages: Languages, calendar: Calendar, findings: Findings
) -> tuple[Office, ...]:
    if not config.office:
        findings.mistake(("office",), "config-no-offices")
    check_ids("office", [entry.id for entry in config.office], findings)
    _check_keys(config, findings)
    _check_old_numbers(config, findings)
    _warn(config, findings)
    return tuple(
        _read(entry, ("office", place), languages, calendar, findings)
        for place, entry in enumerate(config.office)
    )


def _read(entry: Entry, path: Path, languages: Languages, calendar: Calendar, findings: Findings) -> Office:
    places = tuple(_second_places(entry, path, languages, findings))
    email = read_text(entry.email, (*path, "email"), findings)
    if email and not _EMAIL.fullmatch(email):
        findings.mistake((*path, "email"), "config-email", text=email)
    return Office(
        id=OfficeId(entry.id),
        key=entry.key,
        name=read_name(entry.name, (*path, "name"), languages, findings),
        hours=calendar.hours_of(entry, path, "hours", places),
        visits=(calendar.hours_of(entry, path, "visits", places) if entry.has_visits else None),
        second_places=places,
        address=read_text(entry.address, (*path, "address"), findings),
        email=email,
        old_numbers=read_numbers(entry.old_numbers, (*path, "old_numbers"), findings),
    )


def _second_places(
    entry: Entry, path: Path, languages: Languages, findings: Findings
) -> Iterator[SecondPlace]:
    for place, also in enumerate(entry.also):
        here: Path = (*path, "also", place)
        spans = read_spans(also.hours, (*here, "hours"), findings)
        if not also.hours:
            findings.mistake((*here, "hours"), "config-place-without-hours")
        yield SecondPlace(
            place=read_words(also.place, (*here, "place"), languages, findings) if also.place else None,
            address=read_text(also.address, (*here, "address"), findings),
            rhythm=Rhythm(also.from_, also.every_weeks, spans),
            kind=also.kind,
        )


def _check_keys(config: Config, findings: Findings) -> None:
    keys: list[tuple[str, Path]] = []
    for place, entry in enumerate(config.office):
        path: Path = ("office", place, "key")
        if entry.key in _KEYS and len(entry.key) == 1:
            keys.append((entry.key, path))
        elif entry.key in _MENU_KEYS and len(entry.key) == 1:
            findings.mistake(path, "config-key-of-the-menu", key=entry.key)
        else:
            findings.mistake(path, "config-key-form", text=entry.key)
    check_once(keys, "config-key-twice", findings)


def _check_old_numbers(config: Config, findings: Findings) -> None:
    numbers: list[tuple[str, Path]] = [
        (text, ("office", place, "old_numbers", index))
        for place, entry in enumerate(config.office)
        for index, text in enumerate(entry.old_numbers)
    ]
    check_once([(config.line.number, ("line", "number")), *numbers], "config-number-twice", findings)


def _warn(config: Config, findings: Findings) -> None:
    served = {office for operator in config.operator for office in operator.offices}
    for place, entry in enumerate(config.office):
        if entry.id not in served:
            findings.warning(("office", place), "config-no-operators", office=entry.id)
    if len(config.office) > _MANY:
        findings.warning(("office", _MANY), "config-many-offices", count=len(config.office), most=_MANY)
