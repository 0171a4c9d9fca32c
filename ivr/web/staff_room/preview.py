# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What callers of an office hear at any moment, in each language: to be read, and to be heard."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus

from flask import Blueprint, Response, abort, request

from ivr.call import Language, OfficeId
from ivr.city import Office
from ivr.dialogue.steps import Say
from ivr.rehearsal import heard
from ivr.staff import Role
from ivr.web import page_lines
from ivr.web.frame import needs, visit
from ivr.web.staff_room.forms.form import Values, day_in, time_in
from ivr.web.staff_room.room import Room, Scene


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is heard in one language; `has_sound` where all of it has been rendered."""

    language: Language
    name: str
    direction: str
    sentences: tuple[str, ...]
    has_sound: bool


def routes(staff_room: Blueprint, room: Room) -> None:
    """`/staff/preview` and its sound."""

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

    @staff_room.get("/staff/preview/<tongue>.wav")
    @needs(Role.EDITOR, Role.ADMINISTRATOR)
    def preview_sound(tongue: str) -> Response:
        scene = room.scene()
        moment = _moment(scene, request.args)
        if moment is None or tongue not in scene.city.languages:
            abort(HTTPStatus.NOT_FOUND)
        said = _said(scene, _office(scene, request.args), moment, Language(tongue))
        sound = room.sounding.joined((each.line, each.language) for each in said)
        return Response(sound or abort(HTTPStatus.NOT_FOUND), mimetype="audio/wav")


def _now(scene: Scene) -> Values:
    return {
        "office": scene.city.offices[0].id,
        "day": scene.now.date().isoformat(),
        "time": f"{scene.now:%H:%M}",
    }


def _office(scene: Scene, values: Values) -> Office:
    return scene.city.office(OfficeId(values.get("office", ""))) or abort(HTTPStatus.NOT_FOUND)


def _moment(scene: Scene, values: Values) -> datetime | None:
    day, time = day_in(values, "day"), time_in(values, "time")
    return datetime.combine(day, time, scene.city.zone) if day and time else None


def _faults(values: Values) -> Mapping[str, str]:
    faults = {}
    if day_in(values, "day") is None:
        faults["day"] = visit().say("staff-room-fault-day")
    if time_in(values, "time") is None:
        faults["time"] = visit().say("staff-room-fault-time")
    return faults


def _said(scene: Scene, office: Office, moment: datetime, language: Language) -> tuple[Say, ...]:
    return tuple(heard(scene.city, office, moment, language))


def _spoken_in_each(room: Room, scene: Scene, office: Office, moment: datetime) -> tuple[Spoken, ...]:
    return tuple(_spoken(room, scene, office, moment, each) for each in scene.city.languages)


def _spoken(room: Room, scene: Scene, office: Office, moment: datetime, language: Language) -> Spoken:
    said = _said(scene, office, moment, language)
    name, direction = (
        room.prompts.write(line, language).text
        for line in (page_lines.page_language(), page_lines.page_direction())
    )
    sentences = tuple(room.prompts.say(each.line, each.language).text for each in said)
    has_sound = room.sounding.has_all((each.line, each.language) for each in said)
    return Spoken(language, name, direction, sentences, has_sound)
