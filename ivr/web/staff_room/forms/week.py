# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An office's weekly hours, by phone or at the door."""

from ivr.call import OfficeId
from ivr.editing import Change, EditError, OfficeWeek, SetWeek, weeks
from ivr.web.staff_room.forms.form import MADE_ON, Faults, Form, Values, is_filled_in
from ivr.web.staff_room.forms.spans import day_field, typed_week, week_in
from ivr.web.staff_room.room import Scene


def begin(values: Values, scene: Scene) -> Values:
    """What the config says now, and its fingerprint."""
    if is_filled_in(values):
        return values
    now = _now(values, scene)
    return {**values, MADE_ON: scene.present.digest, "was": now.fingerprint, **typed_week(now.week)}


def read(values: Values, scene: Scene) -> Change | Faults:
    """The week that is asked for."""
    now, week = _now(values, scene), week_in(values)
    if not isinstance(week, tuple):
        return week
    return SetWeek(now.office, now.kind, values.get("was", ""), week)


def _now(values: Values, scene: Scene) -> OfficeWeek:
    office, kind = OfficeId(values.get("office", "")), values.get("kind")
    for each in weeks(scene.present.text):
        if (each.office, each.kind) == (office, kind):
            return each
    raise EditError("edit-office-gone", office=office)


FORM = Form("staff_room/weekly.html", begin, read, day_field)
