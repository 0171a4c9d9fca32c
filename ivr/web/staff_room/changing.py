# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A change, in three steps: filled in, looked at before and after, saved; only the last changes anything."""

from datetime import datetime
from http import HTTPStatus
from urllib.parse import urlencode

from flask import Blueprint, Response, abort, flash, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from ivr.call import Language
from ivr.city import City
from ivr.dialogue import lines
from ivr.editing import Add, Change, Draft, Edit, EditError, Refused, Reopen, TouchedError, draft
from ivr.editing.entries import Closing, Entry, ExtraDay, Season, SecondPlace
from ivr.editing.telling import was_made
from ivr.staff import Role
from ivr.web.frame import needs, visit
from ivr.web.staff_room import dates, hearing, in_force, mistakes, telling
from ivr.web.staff_room.ahead import moment_of
from ivr.web.staff_room.comparing import compared
from ivr.web.staff_room.forms import FORMS, Form, Values
from ivr.web.staff_room.forms.form import MADE_ON
from ivr.web.staff_room.mistakes import Wrong
from ivr.web.staff_room.room import Room, Scene
from ivr.web.staff_room.trouble import BrokenError, sentence

_OURS = frozenset({"csrf", "language"})  # fields that are the frame's


def routes(staff_room: Blueprint, room: Room) -> None:
    """`/staff/change/<deed>`, its `/check` with the sound, and the saving."""

    @staff_room.get("/staff/change/<deed>")
    @needs(Role.EDITOR, Role.ADMINISTRATOR)
    def form_page(deed: str) -> Response:
        form, scene = _form(deed), to_be_changed(room)
        return _form_page(room, scene, deed, form.begin(_sent(), scene))

    @staff_room.get("/staff/change/<deed>/check")
    @needs(Role.EDITOR, Role.ADMINISTRATOR)
    def check_page(deed: str) -> Response:
        form, scene = _form(deed), to_be_changed(room)
        return _checked(room, scene, deed, form.begin(_sent(), scene))

    @staff_room.get("/staff/change/<deed>/listen")
    @needs(Role.EDITOR, Role.ADMINISTRATOR)
    def check_sound(deed: str) -> Response:
        """The change is tried out anew for each question: nothing of it is kept."""
        form, scene, values = _form(deed), room.scene(), hearing.values()
        cities = {"before": scene.city, "after": _city_after(room, scene, form, values)}
        back = f"{url_for('staff_room.check_page', deed=deed)}?{urlencode(values)}"
        return hearing.answer(room, scene, cities, back)

    @staff_room.post("/staff/change/<deed>")
    @needs(Role.EDITOR, Role.ADMINISTRATOR)
    def save(deed: str) -> AnyResponse:
        form, scene = _form(deed), to_be_changed(room)
        values = form.begin(_sent(), scene)
        asked = form.read(values, scene)
        if not isinstance(asked, Change):
            return _form_page(room, scene, deed, values, mistakes.of_faults(asked))
        try:
            saved = room.keeper.save(asked, values[MADE_ON], visit().signed_in.id)
        except TouchedError as error:
            # A double click, or a page that was loaded again: done once is enough
            if was_made(asked, visit().signed_in.id, error.since):
                return _done("staff-room-saved")
            return _checked(room, room.scene(), deed, values, error)
        if isinstance(saved, Refused):
            return _form_page(room, scene, deed, values, mistakes.of_refusal(saved, form))
        if saved.number == scene.present.number:
            return _done("staff-room-same")
        return _done("staff-room-saved")


def _form(deed: str) -> Form:
    return FORMS.get(deed) or abort(HTTPStatus.NOT_FOUND)


def to_be_changed(room: Room) -> Scene:
    """How things stand. Raises BrokenError where the file has mistakes."""
    scene = room.scene()
    if scene.mistakes:
        raise BrokenError(scene.mistakes)
    return scene


def _sent() -> Values:
    sent = request.form if request.method == "POST" else request.args
    return {name: text for name, text in sent.items() if name not in _OURS}


def _form_page(room: Room, scene: Scene, deed: str, values: Values, wrong: Wrong | None = None) -> Response:
    form = FORMS[deed]
    if not form.template:
        return _checked(room, scene, deed, values)
    first = scene.city.languages[0]
    return room.pages.show(
        form.template,
        HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK,
        scene=scene,
        deed=deed,
        values=values,
        wrong=wrong.fields if wrong else {},
        elsewhere=wrong.elsewhere if wrong else (),
        first=first,
        weekdays=dates.weekdays(),
        tongues=[_tongue(room, language) for language in scene.city.languages],
    )


def _tongue(room: Room, language: Language) -> tuple[Language, str, str, str]:
    """A language: its code, its own name, the way it is written, what is said where a reason is missing."""
    return language, *room.own_name(language), room.prompts.write(lines.closed_exceptionally(), language).text


def _checked(
    room: Room, scene: Scene, deed: str, values: Values, touched: TouchedError | None = None
) -> Response:
    """Before and after; or the form again, with what is wrong."""
    form, present = FORMS[deed], scene.present
    asked = form.read(values, scene)
    if not isinstance(asked, Change):
        return _form_page(room, scene, deed, values, mistakes.of_faults(asked))
    since = telling.since(room, scene, values[MADE_ON])
    try:
        tried = draft(present.text, asked, known_languages=room.known_languages)
    except EditError as error:
        if not form.template:
            raise
        told = (sentence(error), *(f"{each.who}, {each.when}: {each.what}" for each in since))
        return _form_page(room, scene, deed, values, Wrong({}, told))
    if isinstance(tried, Refused):
        return _form_page(room, scene, deed, values, mistakes.of_refusal(tried, form))
    return room.pages.show(
        "staff_room/check.html",
        HTTPStatus.CONFLICT if touched else HTTPStatus.OK,
        scene=scene,
        deed=deed,
        has_fields=bool(form.template),
        values={**values, MADE_ON: present.digest},
        offices=compared(room, scene, present.city, tried.city, _begins(asked, scene)),
        warnings=[
            *_new_warnings(tried, scene),
            *(in_force.going_on(asked.at, scene) if isinstance(asked, Reopen) else ()),
        ],
        since=since,
        why=sentence(touched) if touched else "",
    )


def _city_after(room: Room, scene: Scene, form: Form, values: Values) -> City | None:
    """What a change would make of the config; None where it can't be made any more."""
    try:
        asked = form.read(form.begin(values, scene), scene)
        if scene.mistakes or not isinstance(asked, Change):
            return None
        tried = draft(scene.present.text, asked, known_languages=room.known_languages)
    except EditError:
        return None
    return None if isinstance(tried, Refused) else tried.city


def _new_warnings(tried: Draft, scene: Scene) -> list[str]:
    """What the config can hardly mean, as far as the change brings it in."""
    known = {(mistake.key, mistake.args) for mistake in scene.present.warnings}
    return [each.text(visit().language) for each in tried.warnings if (each.key, each.args) not in known]


def _begins(change: Change, scene: Scene) -> datetime | None:
    """When something is heard of a change for the first time, if it says so."""
    entry: Entry | None = change.entry if isinstance(change, Add | Edit) else None
    match entry:
        case Closing(starts=day) | ExtraDay(day=day) | Season(first=day) | SecondPlace(since=day):
            return moment_of(day, scene.city.zone)
        case None:
            return None


def _done(key: str) -> AnyResponse:
    flash(visit().say(key), "success")
    return redirect(url_for("staff_room.overview_page"), HTTPStatus.SEE_OTHER)
