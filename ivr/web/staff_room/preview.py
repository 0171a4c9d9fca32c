# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What callers of an office hear at any moment, in each language: to be read, and to be heard."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from http import HTTPStatus
from urllib.parse import urlencode

from flask import Blueprint, Response, abort, request, url_for

from ivr.call import Language, OfficeId
from ivr.city import Office
from ivr.editing import sentences_of
from ivr.staff import Role
from ivr.web.frame import needs, visit
from ivr.web.staff_room import dates, hearing
from ivr.web.staff_room.forms.form import Values, day_in, time_in
from ivr.web.staff_room.hearing import Ask
from ivr.web.staff_room.room import Room, Scene

_NOW = "now"  # the side: the config in force


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is heard in one language: the address of its sound, or else a button that has it made."""

    language: Language
    name: str
    direction: str
    sentences: tuple[str, ...]
    sound: str
    ask: Ask | None


def routes(staff_room: Blueprint, room: Room) -> None:
    """`/staff/preview`, and the sound that its buttons ask for."""

    @staff_room.get("/staff/preview")
    @needs(Role.EDITOR, Role.ADMINISTRATOR)
    def preview_page() -> Response:
        scene = room.scene()
        values = {**_now(scene), **request.args}
        office, moment, wrong = _office(scene, values), _moment(scene, values), _faults(values)
        return room.pages.show(
            "staff_room/preview.html",
            HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK,
            scene=scene,
            values=values,
            wrong=wrong,
            elsewhere=(),
            office=office,
            at=visit().when(moment) if moment else "",
            spoken=_spoken_in_each(room, scene, office, moment) if moment else (),
        )

    @staff_room.get("/staff/preview/listen")
    @needs(Role.EDITOR, Role.ADMINISTRATOR)
    def preview_sound() -> Response:
        scene = room.scene()
        back = f"{url_for('staff_room.preview_page')}?{urlencode(hearing.values())}"
        return hearing.answer(room, scene, {_NOW: scene.city}, back)


def _now(scene: Scene) -> Values:
    return {
        "office": scene.city.offices[0].id,
        "day": scene.now.date().isoformat(),
        "time": f"{scene.now:%H:%M}",
    }


def _office(scene: Scene, values: Values) -> Office:
    return scene.city.office(OfficeId(values.get("office", ""))) or abort(HTTPStatus.NOT_FOUND)


def _day(values: Values) -> date | None:
    day = day_in(values, "day")
    return day if day and dates.is_near(day) else None


def _moment(scene: Scene, values: Values) -> datetime | None:
    day, time = _day(values), time_in(values, "time")
    return datetime.combine(day, time, scene.city.zone) if day and time else None


def _faults(values: Values) -> Mapping[str, str]:
    faults = {}
    if _day(values) is None:
        faults["day"] = visit().say("staff-room-fault-day")
    if time_in(values, "time") is None:
        faults["time"] = visit().say("staff-room-fault-time")
    return faults


def _spoken_in_each(room: Room, scene: Scene, office: Office, moment: datetime) -> tuple[Spoken, ...]:
    return tuple(_spoken(room, scene, office, moment, each) for each in scene.city.languages)


def _spoken(room: Room, scene: Scene, office: Office, moment: datetime, language: Language) -> Spoken:
    told = sentences_of(scene.city, office, moment, language, room.prompts)
    name, direction = room.own_name(language)
    sentences = tuple(each.sentence.text for each in told)
    sound = hearing.address(room, hearing.wish_of(told, scene.city))
    ask = hearing.asked(room, told, scene.city, Ask(_NOW, office.id, moment, language, ""))
    return Spoken(language, name, direction, sentences, sound, ask)
