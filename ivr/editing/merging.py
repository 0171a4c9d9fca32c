# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Two changes of one text brought together, where they are about different things."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from ivr.call import OfficeId
from ivr.editing.applying import apply
from ivr.editing.changes import Add, Change, Edit, Remove, SetWeek
from ivr.editing.entries import Closing, Entry, ExtraDay, ListName, list_of, share_an_office
from ivr.editing.errors import EditError
from ivr.editing.listing import (
    KINDS,
    OF_ALL,
    OF_OFFICE,
    Listed,
    addressed,
    entries,
    fingerprint,
    values_of,
    weeks,
)

_Key = tuple[ListName, OfficeId | None, str]  # of an entry, the last its fingerprint
_Hunk = tuple[int, int, list[str]]  # from one line of the base to before another: these instead


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says: its entries, wherever they stand, and every other setting under its name."""

    entries: Counter[_Key]
    rest: Mapping[tuple[str, ...], str]

    @staticmethod
    def by(text: str) -> "Said":
        """Read it from a config without mistakes."""
        values = values_of(text)
        listed = Counter((at.list, at.office, at.fingerprint) for at, _, _ in addressed(values))
        return Said(listed, dict(_rest(values, ())))


def merged(base: str, mine: str, theirs: str) -> str:
    """The text that has what became of the base in mine and what became of it in theirs.

    All three are configs without mistakes. Raises EditError where both are about the same entry or setting.
    """
    if theirs == base:
        return mine
    wanted = _wanted(Said.by(base), Said.by(mine), Said.by(theirs))
    for text in (_by_lines(base, mine, theirs), _by_changes(base, mine, theirs)):
        if text is not None and _says(text, wanted):
            return text
    raise EditError("edit-touched")


def clashes(seen: str, now: str, change: Change) -> bool:
    """Whether others entered something of the same kind for the same office since an editor looked.

    Two who close an office at the same moment would otherwise close it twice. Whoever changes an entry
    needs no such care: it is found by what it says.
    """
    if not isinstance(change, Add) or now == seen:
        return False
    before = _listed(seen)
    new = [each for key, each in _listed(now).items() if key not in before]
    return any(
        (each.at.list, each.at.office) == (list_of(change.entry), change.office)
        and _are_about_the_same(each.entry, change.entry)
        for each in new
    )


def _are_about_the_same(one: Entry, other: Entry) -> bool:
    if not isinstance(one, Closing | ExtraDay) or not isinstance(other, Closing | ExtraDay):
        return True  # seasons and second places, each in the list of its office
    return share_an_office(one, other)


def _wanted(base: Said, mine: Said, theirs: Said) -> Said:
    added, removed = mine.entries - base.entries, base.entries - mine.entries
    added_by_them = theirs.entries - base.entries
    settings = {name for name in {*base.rest, *mine.rest} if base.rest.get(name) != mine.rest.get(name)}
    if (
        removed - theirs.entries
        or added & added_by_them
        or any(base.rest.get(name) != theirs.rest.get(name) for name in settings)
    ):
        raise EditError("edit-touched")
    rest = {name: said for name, said in theirs.rest.items() if name not in settings}
    rest |= {name: mine.rest[name] for name in settings if name in mine.rest}
    return Said(theirs.entries - removed + added, rest)


def _says(text: str, wanted: Said) -> bool:
    try:
        return Said.by(text) == wanted
    except (EditError, LookupError, TypeError):  # lines that were put together to something else
        return False


def _by_lines(base: str, mine: str, theirs: str) -> str | None:
    lines = base.splitlines(keepends=True)
    hunks = sorted([*_hunks(lines, theirs), *_hunks(lines, mine)], key=lambda hunk: hunk[:2])
    merged: list[str] = []
    done = 0
    for start, end, instead in hunks:
        if start < done:
            return None
        merged += [*lines[done:start], *instead]
        done = end
    return "".join([*merged, *lines[done:]])


def _hunks(lines: list[str], text: str) -> Iterator[_Hunk]:
    others = text.splitlines(keepends=True)
    for tag, start, end, first, last in SequenceMatcher(None, lines, others, autojunk=False).get_opcodes():
        if tag != "equal":
            yield start, end, others[first:last]


def _by_changes(base: str, mine: str, theirs: str) -> str | None:
    """What became of the base in mine, made anew in theirs; the comments of a restored entry are lost."""
    try:
        for change in _changes(base, mine):
            theirs = apply(theirs, change).text
    except EditError:
        return None
    return theirs


def _changes(base: str, mine: str) -> Iterator[Change]:
    before, after = _listed(base), _listed(mine)
    gone = [each for key, each in before.items() if key not in after]
    new = [each for key, each in after.items() if key not in before]
    for old in gone:
        like = next(
            (each for each in new if (each.at.list, each.at.office) == (old.at.list, old.at.office)), None
        )
        if like:
            new.remove(like)
        yield Edit(old.at, like.entry) if like else Remove(old.at)
    yield from (Add(each.entry, each.at.office) for each in new)
    for old_week, new_week in zip(weeks(base), weeks(mine), strict=False):
        if old_week.week != new_week.week:
            yield SetWeek(old_week.office, old_week.kind, old_week.fingerprint, new_week.week)


def _listed(text: str) -> dict[tuple[_Key, int], Listed]:
    """The entries; of those that say the same, the first, the second …."""
    seen: Counter[_Key] = Counter()
    found = {}
    for each in entries(text):
        key = (each.at.list, each.at.office, each.at.fingerprint)
        found[key, seen[key]] = each
        seen[key] += 1
    return found


def _rest(values: Mapping[str, Any], around: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    for key, value in values.items():
        name = (*around, key)
        if key in (OF_OFFICE if around else OF_ALL):
            continue
        if name == ("office",):
            for office in value:
                yield from _rest(office, (*name, office["id"]))
        elif isinstance(value, Mapping) and key not in KINDS:
            yield from _rest(value, name)
        else:
            yield name, fingerprint(value)
