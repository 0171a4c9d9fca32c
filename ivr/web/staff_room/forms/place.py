# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A second place: where else an office is found, on a weekday every so many weeks."""

from ivr.call import Language, OfficeId, Words
from ivr.editing import Add, Change, Edit, EditError, SecondPlace
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
from ivr.web.staff_room.forms.spans import spans_in
from ivr.web.staff_room.room import Scene

_FIELDS = {name: name for name in ("address", "every_weeks", "hours", "kind")} | {"from": "since"}
_PLACE = "place."  # and the language in which it is named
_MOST_WEEKS = 52  # from one day to the next


def begin(values: Values, scene: Scene) -> Values:
    """Of a new one its office, every week, at the door; of an entry what it says."""
    if is_filled_in(values):
        return values
    made_on = {MADE_ON: scene.present.digest}
    if "at" in values:
        at = address(values)
        entry = entry_at(at, scene)
        if not isinstance(entry, SecondPlace):
            raise EditError("edit-entry-gone")
        return {**values, **made_on, "office": at.office or "", **_fields(entry)}
    office = OfficeId(values.get("office", ""))
    if scene.city.office(office) is None:
        raise EditError("edit-office-gone", office=office)
    return {"every_weeks": "1", "kind": "visits", **values, **made_on}


def read(values: Values, scene: Scene) -> Change | Faults:
    """The place that is asked for; it is named, or has an address, or both."""
    since, hours, weeks = day_in(values, "since"), spans_in(values.get("hours", "")), _weeks(values)
    place, where = _place(values, scene), " ".join(values.get("address", "").split())
    kind, first = KINDS.get(values.get("kind", "")), scene.city.languages[0]
    faults: dict[str, str] = {}
    if not where and place.get(first) is None:
        faults[_PLACE + first] = "staff-room-fault-place"
    if since is None:
        faults["since"] = "staff-room-fault-day"
    if weeks is None:
        faults["every_weeks"] = "staff-room-fault-weeks"
    if not hours:
        faults["hours"] = "staff-room-fault-spans" if hours is None else "staff-room-fault-hours"
    if kind is None:
        faults["kind"] = "staff-room-fault-kind"
    if faults or since is None or weeks is None or not hours or kind is None:
        return faults
    entry = SecondPlace(since, hours, place if place.by_language else None, where or None, weeks, kind)
    return Edit(address(values), entry) if "at" in values else Add(entry, OfficeId(values.get("office", "")))


def field(path: Path) -> str:
    """A second place's own settings are the fields."""
    match path:
        case ("place", str(language), *_):
            return _PLACE + language
        case (str(name), *_):
            return _FIELDS.get(name, "")
        case _:
            return ""


def _fields(entry: SecondPlace) -> Values:
    return {
        **{_PLACE + language: text for language, text in entry.place or ()},
        "address": entry.address or "",
        "every_weeks": str(entry.every_weeks),
        "since": entry.since.isoformat(),
        "hours": ", ".join(entry.hours),
        "kind": entry.kind,
    }


def _place(values: Values, scene: Scene) -> Words:
    """Where, by language; names in languages that the line doesn't offer any more stay."""
    named = (name.removeprefix(_PLACE) for name in values if name.startswith(_PLACE))
    languages = dict.fromkeys((*scene.city.languages, *map(Language, named)))
    typed = ((language, " ".join(values.get(_PLACE + language, "").split())) for language in languages)
    return Words(tuple((language, text) for language, text in typed if text))


def _weeks(values: Values) -> int | None:
    typed = values.get("every_weeks", "").strip()
    return int(typed) if typed.isdecimal() and 1 <= int(typed) <= _MOST_WEEKS else None


FORM = Form("staff_room/place.html", begin, read, field)
