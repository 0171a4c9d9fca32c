# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What staff enter into the config: closures, seasons, extra days, second places; and a week's hours."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, assert_never

from ivr.call import Language, OfficeId, Words
from ivr.editing.notation import Value
from ivr.editing.weeks import Week, days_of, timetable

Kind = Literal["hours", "visits"]  # the phone, or the door
ListName = Literal["closure", "opening", "season", "also"]

# What a setting means where it is left out; written there, it is left as it is.
DEFAULTS: Mapping[str, Mapping[str, object]] = {
    "closure": {"reason": {}},
    "opening": {"kind": "hours"},
    "season": {"kind": "hours"},
    "also": {"kind": "visits", "every_weeks": 1, "place": {}},
}


@dataclass(frozen=True, slots=True)
class Closing:
    """A closure: a date alone as `until` is the last day closed, a datetime the moment of reopening.

    Datetimes without a zone are the city's clock. `offices` None: all; `until` None: until further notice.
    """

    starts: date
    until: date | None = None
    offices: tuple[OfficeId, ...] | None = None
    reason: Words | None = None
    redirect: OfficeId | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """From one day to another, both in it, this week replaces the ordinary one."""

    first: date
    last: date
    week: Week
    kind: Kind = "hours"


@dataclass(frozen=True, slots=True)
class ExtraDay:
    """On this day these spans and no others; none at all: closed. `offices` None: all."""

    day: date
    hours: tuple[str, ...]
    offices: tuple[OfficeId, ...] | None = None
    kind: Kind = "hours"


@dataclass(frozen=True, slots=True)
class SecondPlace:
    """Another place of an office, every so many weeks on the weekday of `since`."""

    since: date
    hours: tuple[str, ...]
    place: Words | None = None
    address: str | None = None
    every_weeks: int = 1
    kind: Kind = "visits"


Entry = Closing | Season | ExtraDay | SecondPlace


def share_an_office(one: Closing | ExtraDay, other: Closing | ExtraDay) -> bool:
    """Whether there is an office that both are about."""
    return one.offices is None or other.offices is None or not set(one.offices).isdisjoint(other.offices)


def list_of(entry: Entry) -> ListName:
    """The list of the config that the entry stands in."""
    match entry:
        case Closing():
            return "closure"
        case ExtraDay():
            return "opening"
        case Season():
            return "season"
        case SecondPlace():
            return "also"
        case _:
            assert_never(entry)


def table_of(entry: Entry) -> dict[str, Value]:
    """The entry as the config has it, without what goes without saying."""
    table: dict[str, Value | None]
    match entry:
        case Closing():
            table = {
                "offices": _offices(entry.offices),
                "from": entry.starts,
                "until": entry.until,
                "reason": _words(entry.reason),
                "redirect": entry.redirect,
            }
        case ExtraDay():
            offices = _offices(entry.offices)
            table = {"offices": offices, "date": entry.day, "hours": list(entry.hours), "kind": entry.kind}
        case Season():
            dates = {"from": entry.first, "until": entry.last, "kind": entry.kind}
            table = {**dates, **timetable(entry.week)}
        case SecondPlace():
            table = {
                "place": _words(entry.place),
                "address": entry.address,
                "every_weeks": entry.every_weeks,
                "from": entry.since,
                "hours": list(entry.hours),
                "kind": entry.kind,
            }
        case _:
            assert_never(entry)
    defaults = DEFAULTS[list_of(entry)]
    return {
        key: value
        for key, value in table.items()
        if value is not None and (key == "every_weeks" or defaults.get(key) != value)
    }


def entry_of(name: ListName, table: Mapping[str, Any]) -> Entry:
    """The entry that a table of a config without mistakes stands for."""
    match name:
        case "closure":
            reason, redirect = _read_words(table.get("reason")), table.get("redirect")
            return Closing(table["from"], table.get("until"), _read_offices(table), reason, redirect)
        case "opening":
            kind = table.get("kind", "hours")
            return ExtraDay(table["date"], tuple(table["hours"]), _read_offices(table), kind)
        case "season":
            return Season(table["from"], table["until"], days_of(table), table.get("kind", "hours"))
        case "also":
            return SecondPlace(
                since=table["from"],
                hours=tuple(table["hours"]),
                place=_read_words(table.get("place")),
                address=table.get("address"),
                every_weeks=table.get("every_weeks", 1),
                kind=table.get("kind", "visits"),
            )
        case _:
            assert_never(name)


def _offices(offices: tuple[OfficeId, ...] | None) -> list[str] | None:
    return None if offices is None else list(offices)


def _words(words: Words | None) -> dict[str, str] | None:
    return dict(words) if words else None


def _read_offices(table: Mapping[str, Any]) -> tuple[OfficeId, ...] | None:
    return tuple(map(OfficeId, table["offices"])) if "offices" in table else None


def _read_words(words: Mapping[str, str] | None) -> Words | None:
    return Words(tuple((Language(code), text) for code, text in words.items())) if words else None
