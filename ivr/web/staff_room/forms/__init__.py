# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The forms of the staff room, by the name that their addresses have."""

from collections.abc import Mapping

from ivr.web.staff_room.forms import closure, ending, opening, place, season, week
from ivr.web.staff_room.forms.form import Faults, Form, Values

__all__ = ["FORMS", "Faults", "Form", "Values"]

FORMS: Mapping[str, Form] = {
    "closure": closure.FORM,
    "opening": opening.FORM,
    "season": season.FORM,
    "place": place.FORM,
    "week": week.FORM,
    "reopening": ending.REOPENING,
    "removal": ending.REMOVAL,
}
