# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A closure that is over from now on, and an entry that is taken out: nothing to fill in."""

from ivr.editing import Change, EditError, Remove, Reopen
from ivr.settings.layout import Path
from ivr.web.staff_room.forms.form import (
    MADE_ON,
    Faults,
    Form,
    Values,
    address,
    entry_at,
    is_filled_in,
    moment_in,
)
from ivr.web.staff_room.room import Scene


def begin(values: Values, scene: Scene) -> Values:
    """The entry has to be there when the page is made."""
    if is_filled_in(values):
        return values
    entry_at(address(values), scene)
    return {**values, MADE_ON: scene.present.digest, "moment": scene.now.isoformat()}


def _reopening(values: Values, _scene: Scene) -> Change | Faults:
    moment = moment_in(values, "moment")
    if moment is None or moment.tzinfo is None:
        raise EditError("edit-base-unknown")
    return Reopen(address(values), moment)


def _removal(values: Values, _scene: Scene) -> Change | Faults:
    return Remove(address(values))


def _field(_path: Path) -> str:
    return ""


REOPENING = Form("", begin, _reopening, _field)
REMOVAL = Form("", begin, _removal, _field)
