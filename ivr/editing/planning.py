# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From a change to what is to be written, setting by setting."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any, assert_never
from zoneinfo import ZoneInfo

from ivr.editing.changes import Add, Change, Edit, Remove, Reopen, SetWeek
from ivr.editing.entries import DEFAULTS, Entry, Season, entry_of, list_of, table_of
from ivr.editing.errors import EditError
from ivr.editing.listing import find, fingerprint, place_of
from ivr.editing.moments import on_the_clock, zone_of
from ivr.editing.notation import Value
from ivr.editing.weeks import CLOSED, changed_days, timetable
from ivr.settings.days import days_named
from ivr.settings.layout import Path


@dataclass(frozen=True, slots=True)
class Put:
    """Write this setting."""

    path: Path
    value: Value


@dataclass(frozen=True, slots=True)
class Drop:
    """Take this setting out."""

    path: Path


@dataclass(frozen=True, slots=True)
class Insert:
    """Write this entry at the end of its list."""

    path: Path
    entry: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class TakeOut:
    """Take this entry out of its list."""

    path: Path


Deed = Put | Drop | Insert | TakeOut


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done, and the path of the entry, or of the hours, that it is about."""

    about: Path
    deeds: tuple[Deed, ...]


def plan(values: Mapping[str, Any], change: Change) -> Plan:
    """What makes the change. Raises EditError where what it is about is no longer as it was."""
    match change:
        case Add(entry, office):
            around: Path = ("office", place_of(values, office)) if office else ()
            path: Path = (*around, list_of(entry))
            listed = [entry_of(list_of(entry), table) for table in _at(values, path) or ()]
            if entry in listed:  # a form that was sent once more, from a page that the browser went back to
                return Plan((*path, listed.index(entry)), ())
            return Plan((*path, len(listed)), (Insert(path, table_of(entry)),))
        case Edit(at, entry):
            path, table = find(values, at)
            return Plan(path, tuple(_edits(path, table, entry)))
        case Remove(at):
            path, _ = find(values, at)
            return Plan(path, (TakeOut(path),))
        case Reopen(at, moment):
            path, table = find(values, at)
            return Plan(path, (_reopened(path, table, moment, zone_of(values)),))
        case SetWeek():
            return _week(values, change)
        case _:
            assert_never(change)


def _edits(path: Path, table: Mapping[str, Any], entry: Entry) -> Iterator[Deed]:
    wanted = table_of(entry)
    if isinstance(entry, Season):
        wanted = {key: value for key, value in wanted.items() if days_named(key) is None}
        yield from (Put((*path, name), spans) for name, spans in changed_days(table, entry.week))
        table = {key: value for key, value in table.items() if days_named(key) is None}
    yield from _differences(path, table, wanted, DEFAULTS[list_of(entry)])


def _differences(
    path: Path, table: Mapping[str, Any], wanted: Mapping[str, Value], defaults: Mapping[str, object]
) -> Iterator[Deed]:
    for key, value in wanted.items():
        before = table.get(key)
        if isinstance(value, Mapping) and isinstance(before, Mapping) and before:
            yield from _differences((*path, key), before, value, {})
        elif not (_same(before, value) or (before is None and defaults.get(key) == value)):
            yield Put((*path, key), value)
    for key, before in table.items():
        if key not in wanted and (key not in defaults or before != defaults[key]):
            yield Drop((*path, key))


def _same(before: object, value: object) -> bool:
    """A day is not the midnight it begins with."""
    return type(before) is type(value) and before == value


def _reopened(path: Path, table: Mapping[str, Any], moment: datetime, zone: ZoneInfo) -> Deed:
    until = on_the_clock(moment, zone)
    begins = table["from"]
    if not isinstance(begins, datetime):
        begins = datetime.combine(begins, time())
    if _instant(begins, zone) >= _instant(until, zone):
        return TakeOut(path)
    return Put((*path, "until"), until)


def _instant(written: datetime, zone: ZoneInfo) -> float:
    return (written if written.tzinfo else written.replace(tzinfo=zone)).timestamp()


def _week(values: Mapping[str, Any], change: SetWeek) -> Plan:
    place = place_of(values, change.office)
    path: Path = ("office", place, change.kind)
    table = values["office"][place].get(change.kind)
    if fingerprint(table) != change.was:
        raise EditError("edit-entry-gone")
    if table is not None:
        return Plan(path, tuple(Put((*path, name), days) for name, days in changed_days(table, change.week)))
    return Plan(path, () if change.week == CLOSED else (Put(path, timetable(change.week)),))


def _at(values: Any, path: Path) -> Sequence[Any] | None:
    for part in path:
        if isinstance(values, Mapping) and part not in values:
            return None
        values = values[part]
    found: Sequence[Any] = values
    return found
