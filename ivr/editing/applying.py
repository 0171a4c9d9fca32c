# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A change is applied to the text of a config: its own lines differ, every other byte is the same."""

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, assert_never

from ivr.editing.changes import Change
from ivr.editing.errors import EditError
from ivr.editing.listing import MARK, values_of
from ivr.editing.planning import Deed, Drop, Insert, Put, TakeOut, plan
from ivr.editing.scribe import Scribe
from ivr.settings.layout import Path

_LISTS = frozenset({"closure", "opening", "season", "also"})


@dataclass(frozen=True, slots=True)
class Applied:
    """The new text, and the path of the entry, or of the hours, that the change is about."""

    text: str
    about: Path


def apply(text: str, change: Change) -> Applied:
    """The text of a config without mistakes with the change in it, which may be one: see `draft`.

    Raises EditError where what the change is about is no longer as it was, and where the text is laid
    out so that the change can't be written without altering something else.
    """
    mark = MARK if text.startswith(MARK) else ""
    values = values_of(text)
    planned = plan(values, change)
    expected = copy.deepcopy(values)
    scribe = Scribe(text.removeprefix(MARK))
    for deed in planned.deeds:
        _do(expected, deed)
        _write(scribe, deed)
    if _pruned(values_of(scribe.text)) != _pruned(expected):
        raise EditError("edit-layout")
    return Applied(mark + scribe.text, planned.about)


def _write(scribe: Scribe, deed: Deed) -> None:
    match deed:
        case Put(path, value):
            scribe.put(path, value)
        case Drop(path):
            scribe.drop(path)
        case Insert(path, entry):
            scribe.insert(path, entry)
        case TakeOut(path):
            scribe.remove(path)
        case _:
            assert_never(deed)


def _do(values: Any, deed: Deed) -> None:
    """The same to the values: what the text must say in the end."""
    *way, last = deed.path
    for part in way:
        values = values.setdefault(part, {}) if isinstance(values, dict) else values[part]
    match deed:
        case Put(_, value):
            values[last] = value
        case Drop() | TakeOut():
            del values[last]
        case Insert(_, entry):
            values.setdefault(last, []).append(entry)
        case _:
            assert_never(deed)


def _pruned(value: Any) -> Any:
    """Without lists of entries that have none left, which say the same as no list."""
    match value:
        case Mapping():
            return {key: _pruned(each) for key, each in value.items() if key not in _LISTS or each}
        case list():
            return [_pruned(each) for each in value]
        case _:
            return type(value), value
