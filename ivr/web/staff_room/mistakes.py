# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What `ivr check` says of a change, beside the field it belongs to, in words of the form's own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ivr.editing import Refused
from ivr.settings import Mistake
from ivr.web.frame import visit
from ivr.web.names import capitalised
from ivr.web.staff_room.forms import Faults, Form

# Those that speak of the file's own settings are put otherwise for whoever fills in a form.
_OTHERWISE = frozenset(
    {
        "config-closure-backwards",
        "config-moment-step",
        "config-opening-in-closure",
        "config-opening-twice",
        "config-redirect-circle",
        "config-season-backwards",
        "config-seasons-overlap",
        "config-no-visits",
    }
)


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong: by the field's name, and what stands at no field."""

    fields: Mapping[str, str]
    elsewhere: tuple[str, ...] = ()


def of_faults(faults: Faults) -> Wrong:
    """What the form itself could not read."""
    return Wrong({field: visit().say(key) for field, key in faults.items()})


def of_refusal(refused: Refused, form: Form) -> Wrong:
    """What the settings say of the text with the change in it."""
    fields: dict[str, str] = {}
    elsewhere = list(_elsewhere(refused))
    for mistake in refused.mistakes:
        if mistake in refused.elsewhere:
            continue
        field = form.field(mistake.path[len(refused.about) :])
        if field:
            fields.setdefault(field, _plain(mistake))
        else:
            elsewhere.append(_plain(mistake))
    return Wrong(fields, tuple(elsewhere))


def _elsewhere(refused: Refused) -> Iterator[str]:
    for mistake in refused.elsewhere:
        told = _plain(mistake)
        yield f"{told} ({mistake.file}:{mistake.line})"


def _plain(mistake: Mistake) -> str:
    key = mistake.key.replace("config-", "staff-room-") if mistake.key in _OTHERWISE else mistake.key
    return capitalised(visit().say(key, **dict(mistake.args))) + "."
