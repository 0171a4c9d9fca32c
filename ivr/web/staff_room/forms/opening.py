# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A day whose hours are others than the week's: more, fewer, or none."""

from ivr.editing import Add, Change, Edit, EditError, ExtraDay
from ivr.settings.layout import Path
from ivr.web.staff_room.forms.form import (
    KINDS,
    MADE_ON,
    Faults,
    Form,
    Values,
    address,
    boxes,
    day_in,
    entry_at,
    is_filled_in,
    ticked,
)
from ivr.web.staff_room.forms.spans import spans_in
from ivr.web.staff_room.room import Scene

_FIELDS = {"offices": "offices", "date": "day", "hours": "hours", "kind": "kind"}


def begin(values: Values, scene: Scene) -> Values:
    """Of a link its office; of an entry what it says."""
    if is_filled_in(values):
        return values
    made_on = {MADE_ON: scene.present.digest, "kind": "hours"}
    if "at" in values:
        entry = entry_at(address(values), scene)
        if not isinstance(entry, ExtraDay):
            raise EditError("edit-entry-gone")
        said = {"day": entry.day.isoformat(), "hours": ", ".join(entry.hours), "kind": entry.kind}
        return {**values, **made_on, **said, **boxes(entry.offices)}
    office = values.get("office")
    return {**made_on, **values, **({f"office.{office}": "on"} if office else {})}


def read(values: Values, scene: Scene) -> Change | Faults:
    """The day that is asked for; without hours it is closed."""
    offices, day, hours = ticked(values, scene), day_in(values, "day"), spans_in(values.get("hours", ""))
    kind = KINDS.get(values.get("kind", ""))
    faults: dict[str, str] = {}
    if offices == ():
        faults["offices"] = "staff-room-fault-offices"
    if day is None:
        faults["day"] = "staff-room-fault-day"
    if hours is None:
        faults["hours"] = "staff-room-fault-spans"
    if kind is None:
        faults["kind"] = "staff-room-fault-kind"
    if faults or day is None or hours is None or kind is None:
        return faults
    entry = ExtraDay(day, hours, offices, kind)
    return Edit(address(values), entry) if "at" in values else Add(entry)


def field(path: Path) -> str:
    """An extra day's own settings are the fields."""
    return _FIELDS.get(str(path[0]), "") if path else ""


FORM = Form("staff_room/opening.html", begin, read, field)
