# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a config has entered, each entry with the address by which it is changed."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ivr.call import OfficeId
from ivr.editing.changes import Address
from ivr.editing.entries import Entry, Kind, ListName, entry_of
from ivr.editing.errors import EditError
from ivr.editing.weeks import Week, days_of
from ivr.settings.findings import Mistake
from ivr.settings.layout import Path
from ivr.settings.syntax import read_toml

MARK = "\ufeff"  # Windows puts one in front of a file
OF_ALL: tuple[ListName, ...] = ("closure", "opening")
OF_OFFICE: tuple[ListName, ...] = ("season", "also")
KINDS: tuple[Kind, ...] = ("hours", "visits")


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry and its address."""

    at: Address
    entry: Entry


@dataclass(frozen=True, slots=True)
class OfficeWeek:
    """An office's weekly hours; `fingerprint` is what SetWeek names as `was`."""

    office: OfficeId
    kind: Kind
    week: Week
    fingerprint: str


def entries(text: str) -> tuple[Listed, ...]:
    """All closures, extra days, seasons and second places of a config that has no mistakes."""
    return tuple(Listed(at, entry_of(at.list, table)) for at, _, table in addressed(values_of(text)))


def weeks(text: str) -> tuple[OfficeWeek, ...]:
    """Each office's hours by phone and at the door, of a config that has no mistakes."""
    return tuple(
        OfficeWeek(office["id"], kind, days_of(office.get(kind, {})), fingerprint(office.get(kind)))
        for office in values_of(text)["office"]
        for kind in KINDS
    )


def values_of(text: str) -> dict[str, Any]:
    """The values of a TOML text. Raises EditError where it has none."""
    values = read_toml(text.removeprefix(MARK), "")
    if isinstance(values, Mistake):
        raise EditError("edit-file-broken", line=values.line)
    return values


def people(text: str) -> str:
    """A fingerprint of who signs in and who answers, as a config has them."""
    values = values_of(text)
    return fingerprint([values.get(name) for name in ("user", "operator")])


def addressed(values: Mapping[str, Any]) -> Iterator[tuple[Address, Path, dict[str, Any]]]:
    """Every entry: its address, its path, and what is written there."""
    for name in OF_ALL:
        yield from _in_list(values, name, (), None)
    for place, office in enumerate(values.get("office", [])):
        for name in OF_OFFICE:
            yield from _in_list(office, name, ("office", place), office.get("id"))


def find(values: Mapping[str, Any], at: Address) -> tuple[Path, dict[str, Any]]:
    """Where the entry stands now, and what is written there.

    Raises EditError if there is none that says what it said; of several alike, that at its old position.
    """
    alike = [
        (path, table)
        for here, path, table in addressed(values)
        if (here.list, here.office, here.fingerprint) == (at.list, at.office, at.fingerprint)
    ]
    if not alike:
        raise EditError("edit-entry-gone")
    return next((each for each in alike if each[0][-1] == at.position), alike[0])


def place_of(values: Mapping[str, Any], office: OfficeId) -> int:
    """Which of the offices it is. Raises EditError if there is none of this id."""
    for place, each in enumerate(values.get("office", [])):
        if each.get("id") == office:
            return place
    raise EditError("edit-office-gone", office=office)


def fingerprint(value: object) -> str:
    """The same for what says the same, however it is written."""
    plain = json.dumps(value, sort_keys=True, default=_plain)
    return hashlib.sha256(plain.encode()).hexdigest()[:16]


def _in_list(
    table: Mapping[str, Any], name: ListName, around: Path, office: OfficeId | None
) -> Iterator[tuple[Address, Path, dict[str, Any]]]:
    for place, entry in enumerate(table.get(name, [])):
        yield Address(name, place, fingerprint(entry), office), (*around, name, place), entry


def _plain(value: date) -> str:
    return value.isoformat()
