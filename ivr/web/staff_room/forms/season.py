# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A season: from one day to another, another week."""

from ivr.call import OfficeId
from ivr.editing import Add, Change, Edit, EditError, Season, weeks
from ivr.settings.layout import Path
from ivr.web.staff_room.forms.form import (
    KINDS,
    MADE_ON,
    Faults,
    Form,
    Values,
    address,
    day_in,
    entry_at,
    is_filled_in,
)
from ivr.web.staff_room.forms.spans import day_field, typed_week, week_in
from ivr.web.staff_room.room import Scene

_FIELDS = {"from": "first", "until": "last", "kind": "kind"}


def begin(values: Values, scene: Scene) -> Values:
    """Of a new one the ordinary week, which is mostly changed a little; of an entry what it says."""
    if is_filled_in(values):
        return values
    made_on = {MADE_ON: scene.present.digest}
    if "at" in values:
        at = address(values)
        entry = entry_at(at, scene)
        if not isinstance(entry, Season):
            raise EditError("edit-entry-gone")
        dates = {"first": entry.first.isoformat(), "last": entry.last.isoformat(), "kind": entry.kind}
        return {**values, **made_on, "office": at.office or "", **dates, **typed_week(entry.week)}
    office, kind = values.get("office", ""), values.get("kind", "hours")
    for each in weeks(scene.present.text):
        if (each.office, each.kind) == (office, kind):
            return {**values, **made_on, "kind": kind, **typed_week(each.week)}
    raise EditError("edit-office-gone", office=office)


def read(values: Values, _scene: Scene) -> Change | Faults:
    """The season that is asked for."""
    first, last, week = day_in(values, "first"), day_in(values, "last"), week_in(values)
    faults = {name: "staff-room-fault-day" for name, day in (("first", first), ("last", last)) if day is None}
    kind = KINDS.get(values.get("kind", ""))
    if first is None or last is None or kind is None or not isinstance(week, tuple):
        return {**faults, **({} if isinstance(week, tuple) else week)} or {"kind": "staff-room-fault-kind"}
    entry = Season(first, last, week, kind)
    return Edit(address(values), entry) if "at" in values else Add(entry, OfficeId(values.get("office", "")))


def field(path: Path) -> str:
    """A season's dates are fields of their own, all else is a day's."""
    return _FIELDS.get(str(path[0]), "") or day_field(path) if path else ""


FORM = Form("staff_room/season.html", begin, read, field)
