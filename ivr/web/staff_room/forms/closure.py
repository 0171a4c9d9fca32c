# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Closing now, closing on a day, and changing a closure."""

from contextlib import suppress
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from ivr.call import OfficeId, Words
from ivr.editing import Add, Change, Closing, Edit, EditError, on_the_clock
from ivr.settings.layout import Path
from ivr.web.staff_room.forms.form import (
    MADE_ON,
    Faults,
    Form,
    Values,
    address,
    boxes,
    day_in,
    entry_at,
    is_filled_in,
    moment_in,
    ticked,
    time_in,
)
from ivr.web.staff_room.room import Scene

_ENDS = {"day": ("until_day",), "moment": ("reopen_day", "reopen_time")}  # each with the fields beside it
_FIELDS = {"from": "from_day", "until": "until", "offices": "offices", "redirect": "redirect"}


def begin(values: Values, scene: Scene) -> Values:
    """Of a link to "close now" or "close on a day" its office; of an entry what it says."""
    now = {"starts": on_the_clock(scene.now, scene.city.zone).isoformat(), **values}
    if is_filled_in(values):
        return now
    made_on = {MADE_ON: scene.present.digest}
    if "at" in values:
        entry = entry_at(address(values), scene)
        if not isinstance(entry, Closing):
            raise EditError("edit-entry-gone")
        return {**now, **made_on, **_fields(entry, scene.city.zone)}
    office = values.get("office")
    offices = {f"office.{office}": "on"} if office else {}
    return {**_suggested(values, scene), **now, **made_on, **offices}


def read(values: Values, scene: Scene) -> Change | Faults:
    """The closure that is asked for."""
    faults: dict[str, str] = {}
    offices = ticked(values, scene)
    if offices == ():
        faults["offices"] = "staff-room-fault-offices"
    was = _was(values, scene)
    starts = _kept(_starts(values), was.starts if was else None, scene.city.zone)
    if starts is None:
        faults["from_day"] = "staff-room-fault-day"
    until = _kept(_until(values), was.until if was else None, scene.city.zone)
    if until is None and values.get("end") != "open":
        faults["until"] = "staff-room-fault-until"
    elif _is_written_elsewhere(values, _fields(was, scene.city.zone) if was else _suggested(values, scene)):
        faults["until"] = "staff-room-fault-until-elsewhere"
    reason = _reason(values, scene)
    first = scene.city.languages[0]
    if reason.get(first) is None:
        faults[f"reason.{first}"] = "staff-room-fault-reason"
    if faults or starts is None:
        return faults
    redirect = OfficeId(values["redirect"]) if values.get("redirect") else None
    entry = Closing(starts, until, offices, reason, redirect)
    return Edit(address(values), entry) if "at" in values else Add(entry)


def field(path: Path) -> str:
    """A closure's own settings are the fields."""
    match path:
        case ("reason", str(language), *_):
            return f"reason.{language}"
        case (str(name), *_):
            return _FIELDS.get(name, "")
        case _:
            return ""


def _suggested(values: Values, scene: Scene) -> Values:
    """What stands in the form of a new closure before anybody types."""
    if values.get("when") == "now":
        return {"end": "open"}
    tomorrow = (scene.now.date() + timedelta(days=1)).isoformat()
    return {"end": "day", "from_day": tomorrow, "until_day": tomorrow}


def _is_written_elsewhere(values: Values, untouched: Values) -> bool:
    """Whether a day was typed beside an end that is not the chosen one, which would pass over it."""
    others = (name for end, fields in _ENDS.items() if end != values.get("end") for name in fields)
    return any(values.get(name) and values[name] != untouched.get(name) for name in others)


def _fields(entry: Closing, zone: ZoneInfo) -> Values:
    starts, until = _on_the_wall(entry.starts, zone), _on_the_wall(entry.until, zone)
    fields = {**boxes(entry.offices), "from_day": f"{starts:%Y-%m-%d}", "end": "open"}
    if isinstance(starts, datetime):
        fields["from_time"] = f"{starts:%H:%M}"
    if isinstance(until, datetime):
        fields |= {"end": "moment", "reopen_day": f"{until:%Y-%m-%d}", "reopen_time": f"{until:%H:%M}"}
    elif until:
        fields |= {"end": "day", "until_day": until.isoformat()}
    reason = {f"reason.{language}": text for language, text in entry.reason or ()}
    return {**fields, **reason, "redirect": entry.redirect or ""}


def _was(values: Values, scene: Scene) -> Closing | None:
    """The closure that is changed; None of a new one, and of one that is gone, which is told on saving."""
    with suppress(EditError):
        entry = entry_at(address(values), scene) if "at" in values else None
        return entry if isinstance(entry, Closing) else None
    return None


def _kept(typed: date | None, was: date | None, zone: ZoneInfo) -> date | None:
    """What the config has, where its time was left alone: it may say which of two half past two is meant."""
    return was if isinstance(typed, datetime) and typed == _on_the_wall(was, zone) else typed


def _on_the_wall(written: date | None, zone: ZoneInfo) -> date | None:
    """A moment as the city's clocks show it, without a zone; a day as it is."""
    if isinstance(written, datetime) and written.tzinfo:
        return written.astimezone(zone).replace(tzinfo=None, fold=0)
    return written


def _starts(values: Values) -> date | None:
    if values.get("when") == "now":
        return moment_in(values, "starts")
    return _moment(values, "from_day", "from_time")


def _until(values: Values) -> date | None:
    match values.get("end"):
        case "day":
            return day_in(values, "until_day")
        case "moment" if time_in(values, "reopen_time"):
            return _moment(values, "reopen_day", "reopen_time")
        case _:
            return None


def _moment(values: Values, day_field: str, time_field: str) -> date | None:
    """A day, with its time where there is one, on the city's clock."""
    day, at = day_in(values, day_field), time_in(values, time_field)
    return datetime.combine(day, at) if day and at else day


def _reason(values: Values, scene: Scene) -> Words:
    languages = scene.city.languages
    typed = ((language, " ".join(values.get(f"reason.{language}", "").split())) for language in languages)
    return Words(tuple((language, text) for language, text in typed if text))


FORM = Form("staff_room/closure.html", begin, read, field)
