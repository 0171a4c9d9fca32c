# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A change told: to staff in a line, and in full for the record."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any, assert_never

from ivr.call import OfficeId
from ivr.editing.changes import Add, Change, Edit, Remove, Reopen, SetWeek
from ivr.editing.entries import Closing, Entry, ExtraDay, Season, SecondPlace, entry_of, list_of
from ivr.editing.listing import find, values_of
from ivr.store.revisions import Revision


@dataclass(frozen=True, slots=True)
class Summary:
    """A message to staff, by its key in `ivr/messages`, with its arguments."""

    key: str
    args: Mapping[str, str]


_UNDONE = "revision-undone"
EVERY_OFFICE = "ALL"  # in place of ids, which are in small letters; the messages have words for it
BY_HAND = json.dumps({"key": "revision-by-hand", "args": {}})


def told_undone(number: int) -> str:
    """What is kept of a revision that took another one back."""
    return json.dumps({"key": _UNDONE, "args": {"number": str(number)}})


def taken_back(revisions: Iterable[Revision]) -> Mapping[int, int]:
    """Which revisions do not hold any more, and the one that took each back.

    `revisions` are all since one, the oldest first. A taking back that was itself taken back is none.
    """
    by: dict[int, int] = {}
    for each in sorted(revisions, key=lambda each: -each.number):
        what = json.loads(each.what)
        if what["key"] == _UNDONE and each.number not in by:
            by[int(what["args"]["number"])] = each.number
    return by


def told(text: str, change: Change) -> str:
    """What is kept of a change of this text. Raises EditError as `apply` does."""
    about = _summary(text, change)
    what = {"key": about.key, "args": about.args, "change": type(change).__name__, "values": _values(change)}
    return json.dumps(what, ensure_ascii=False)


def was_made(change: Change, who: str, revisions: Iterable[Revision]) -> bool:
    """Whether one of these revisions is this very change, made by the same person."""
    values = _values(change)
    return any(each.who == who and json.loads(each.what).get("values") == values for each in revisions)


def _values(change: Change) -> Any:
    """All of a change, as JSON has it."""
    return json.loads(json.dumps(asdict(change), default=date.isoformat))


def summary(revision: Revision) -> Summary:
    """What a revision changed, in a line for staff."""
    what = json.loads(revision.what)
    return Summary(what["key"], what["args"])


def read_day(shown: str) -> date:
    """The day of a summary, or its moment, as it stood in the config."""
    return datetime.fromisoformat(shown) if " " in shown else date.fromisoformat(shown)


def _summary(text: str, change: Change) -> Summary:
    match change:
        case Add(entry, office):
            return _about("revision-added", entry, office)
        case Edit(at, entry):
            return _about("revision-edited", entry, at.office)
        case Remove(at) | Reopen(at):
            _, table = find(values_of(text), at)
            key = "revision-removed" if isinstance(change, Remove) else "revision-reopened"
            return _about(key, entry_of(at.list, table), at.office)
        case SetWeek(office, kind):
            return Summary("revision-week", {"office": office, "kind": kind})
        case _:
            assert_never(change)


def _about(key: str, entry: Entry, office: OfficeId | None) -> Summary:
    offices: tuple[OfficeId, ...] | None
    match entry:
        case Closing(starts=day, offices=offices):
            pass
        case ExtraDay(day=day, offices=offices):
            pass
        case Season(first=day) | SecondPlace(since=day):
            offices = (office,) if office else None
        case _:
            assert_never(entry)
    named = EVERY_OFFICE if offices is None else ", ".join(offices)
    return Summary(key, {"list": list_of(entry), "offices": named, "day": _shown(day)})


def _shown(day: date) -> str:
    return day.isoformat(*([" ", "minutes"] if isinstance(day, datetime) else []))
