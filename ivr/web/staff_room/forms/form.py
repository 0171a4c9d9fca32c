# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every form of the staff room is: fields that begin with something, and a change that they ask for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from ivr.call import OfficeId
from ivr.editing import Address, Change, EditError, Entry
from ivr.editing.entries import Kind
from ivr.settings.layout import Path
from ivr.web.staff_room import links
from ivr.web.staff_room.room import Scene

Values = Mapping[str, str]  # what is in the fields, by their names; an empty box has none
Faults = Mapping[str, str]  # fields, and the key of the message that says what is wrong there

KINDS: Mapping[str, Kind] = {"hours": "hours", "visits": "visits"}
MADE_ON = "made_on"  # the field with the digest of the config that the page was made from


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of change."""

    template: str  # with its fields; "" where there is nothing to fill in
    begin: Callable[[Values, Scene], Values]  # what stands in the fields that nobody filled in yet
    read: Callable[[Values, Scene], Change | Faults]
    field: Callable[[Path], str]  # of a mistake's path within the entry, the field that it belongs to


def is_filled_in(values: Values) -> bool:
    """Whether they come from a page of ours, rather than from a link that leads to one."""
    return MADE_ON in values


def address(values: Values) -> Address:
    """The entry that a form is about. Raises EditError where its link names none."""
    found = links.read(values.get("at", ""))
    if found is None:
        raise EditError("edit-entry-gone")
    return found


def entry_at(at: Address, scene: Scene) -> Entry:
    """What is entered there. Raises EditError if there is nothing like it any more."""
    for listed in scene.entries:
        if (listed.at.list, listed.at.office, listed.at.fingerprint) == (at.list, at.office, at.fingerprint):
            return listed.entry
    raise EditError("edit-entry-gone")


def boxes(offices: tuple[OfficeId, ...] | None) -> Values:
    """The boxes that are ticked for these offices."""
    return {"all": "on"} if offices is None else {f"office.{each}": "on" for each in offices}


def ticked(values: Values, scene: Scene) -> tuple[OfficeId, ...] | None:
    """The offices whose boxes are ticked, in the config's order; None: all."""
    if "all" in values:
        return None
    return tuple(each.id for each in scene.city.offices if f"office.{each.id}" in values)


def day_in(values: Values, field: str) -> date | None:
    """The day that a field has; None where it has none."""
    try:
        return date.fromisoformat(values.get(field, ""))
    except ValueError:
        return None


def time_in(values: Values, field: str) -> time | None:
    """The time that a field has; None where it has none."""
    try:
        return time.fromisoformat(values.get(field, "")).replace(tzinfo=None)
    except ValueError:
        return None


def moment_in(values: Values, field: str) -> datetime | None:
    """The moment that a page of ours wrote into a field; None where it has none."""
    try:
        return datetime.fromisoformat(values.get(field, ""))
    except ValueError:
        return None
