# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A day's hours as somebody types them, "8.30-13, 14:30 – 17:30", put as the config writes them."""

import re
from collections.abc import Mapping

from ivr.editing import Week
from ivr.settings.days import DAYS, days_named
from ivr.settings.layout import Path
from ivr.web.staff_room.forms.form import Faults, Values

_CLOCK = r"(\d{1,2})(?:[:.](\d{2}))?"
_SPAN = re.compile(rf"{_CLOCK}\s*[-–]\s*{_CLOCK}\s*(\+1)?")  # a dash is what many type
_BETWEEN = re.compile(r"[\s,;/]*")


def spans_in(typed: str) -> tuple[str, ...] | None:
    """The spans of a day, in the order they are typed, none for an empty field; None for anything else."""
    if not _BETWEEN.fullmatch(_SPAN.sub("", typed)):
        return None
    return tuple(map(_written, _SPAN.finditer(typed)))


def _written(found: re.Match[str]) -> str:
    opens, opens_past, closes, closes_past, after_midnight = found.groups()
    return (
        f"{int(opens):02}:{opens_past or '00'}-{int(closes):02}:{closes_past or '00'}{after_midnight or ''}"
    )


def typed_week(week: Week) -> Values:
    """What stands in the seven fields."""
    return {name: ", ".join(spans) for name, spans in zip(DAYS, week, strict=True)}


def week_in(values: Values) -> Week | Faults:
    """The week that the seven fields have, or those that cannot be read."""
    read: Mapping[str, tuple[str, ...] | None] = {name: spans_in(values.get(name, "")) for name in DAYS}
    faults = {name: "staff-room-fault-spans" for name, spans in read.items() if spans is None}
    return faults or tuple(spans or () for spans in read.values())


def day_field(path: Path) -> str:
    """Of a mistake in a timetable the field of its day: of a range of days, the first."""
    days = days_named(path[0]) if path and isinstance(path[0], str) else None
    return DAYS[days[0]] if days else ""
