# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who changed what and when, and how it is taken back: looked at before and after, then undone."""

from http import HTTPStatus

from flask import Blueprint, Response, flash, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from ivr.city import City
from ivr.editing import EditError, Refused, TouchedError
from ivr.editing.telling import taken_back
from ivr.settings import Mistake
from ivr.staff import Role
from ivr.store.revisions import Kept
from ivr.web.frame import needs, visit
from ivr.web.numbers import LARGEST, number_in
from ivr.web.staff_room import hearing, telling
from ivr.web.staff_room.changing import to_be_changed
from ivr.web.staff_room.comparing import Compared, compared
from ivr.web.staff_room.forms.form import MADE_ON
from ivr.web.staff_room.room import Room, Scene
from ivr.web.staff_room.trouble import sentence

_A_PAGE = 30
_REVISION = f"/staff/history/<int(max={LARGEST}):number>"


def routes(staff_room: Blueprint, room: Room) -> None:
    """`/staff/history` and its revisions."""

    @staff_room.get("/staff/history")
    @needs(Role.EDITOR, Role.ADMINISTRATOR)
    def history_page() -> Response:
        scene = room.scene()
        found = room.keeper.history(_A_PAGE, number_in(request.args.get("before")))
        first = found[-1].number if found else 0
        return room.pages.show(
            "staff_room/history.html",
            revisions=telling.all_told(found, scene),
            may_change=not scene.mistakes,
            oldest=room.keeper.oldest(),
            taken_back=taken_back(room.keeper.since(first)),
            is_full=len(found) == _A_PAGE,
        )

    @staff_room.get(_REVISION)
    @needs(Role.EDITOR, Role.ADMINISTRATOR)
    def undo_page(number: int) -> Response:
        return _undo_page(room, number)

    @staff_room.get(f"{_REVISION}/listen")
    @needs(Role.EDITOR, Role.ADMINISTRATOR)
    def undo_sound(number: int) -> Response:
        scene, back = room.scene(), url_for("staff_room.undo_page", number=number)
        cities = {"before": scene.city, "after": _city_after(room, scene, number)}
        return hearing.answer(room, scene, cities, back)

    @staff_room.post(_REVISION)
    @needs(Role.EDITOR, Role.ADMINISTRATOR)
    def undo(number: int) -> AnyResponse:
        scene, who = to_be_changed(room), visit().signed_in.id
        made_on = request.form.get(MADE_ON, "")
        _check_may_take_back(room, number)
        if made_on != scene.present.digest:
            newest = room.keeper.revision(scene.present.number)
            return _done() if _is_undone(newest, number, who) else _undo_page(room, number, made_on)
        try:
            undone = room.keeper.undo(number, who)
        except TouchedError:
            return _undo_page(room, number, made_on)
        if isinstance(undone, Refused):
            return _refused(room, number, undone.mistakes)
        return _done()


def _check_may_take_back(room: Room, number: int) -> None:
    """Raises EditError where that would let people in or out, and whoever asks is not to decide on it."""
    if Role.ADMINISTRATOR not in visit().signed_in.roles and room.keeper.is_about_people(number):
        raise EditError("staff-room-undo-people", number=number)


def _undo_page(room: Room, number: int, made_on: str = "") -> Response:
    """What callers hear if it is taken back; `made_on` is what a page was made on that was too late."""
    scene, kept = to_be_changed(room), room.keeper.revision(number)
    _check_may_take_back(room, number)
    try:
        tried = room.keeper.try_undo(scene.present, number)
    except TouchedError as error:
        since, by = telling.all_told(reversed(error.since), scene), taken_back(error.since).get(number)
        why = visit().say("staff-room-undo-again", by=by) if by else sentence(error)
        return room.pages.show("staff_room/trouble.html", HTTPStatus.CONFLICT, why=why, since=since)
    if isinstance(tried, Refused):
        return _refused(room, number, tried.mistakes)
    offices = compared(room, scene, scene.city, tried.city, begins=None)
    return _shown(room, scene, kept, offices, made_on)


def _city_after(room: Room, scene: Scene, number: int) -> City | None:
    """The config as it would be; None where this can't be taken back any more."""
    try:
        tried = room.keeper.try_undo(scene.present, number)
    except EditError:
        return None
    return None if isinstance(tried, Refused) else tried.city


def _shown(room: Room, scene: Scene, kept: Kept, offices: tuple[Compared, ...], made_on: str) -> Response:
    return room.pages.show(
        "staff_room/undo.html",
        HTTPStatus.CONFLICT if made_on else HTTPStatus.OK,
        scene=scene,
        revision=telling.told(kept, scene),
        made_on=scene.present.digest,
        offices=offices,
        since=telling.since(room, scene, made_on) if made_on else (),
    )


def _refused(room: Room, number: int, mistakes: tuple[Mistake, ...]) -> Response:
    why = visit().say("staff-room-undo-refused", number=number)
    told = [mistake.text(visit().language) for mistake in mistakes]
    return room.pages.show("staff_room/trouble.html", HTTPStatus.CONFLICT, why=why, told=told)


def _is_undone(newest: Kept, number: int, who: str) -> bool:
    """Whether the last thing that happened is that the same person took this very revision back."""
    return newest.who == who and number in taken_back((newest,))


def _done() -> AnyResponse:
    flash(visit().say("staff-room-undone"), "success")
    return redirect(url_for("staff_room.overview_page"), HTTPStatus.SEE_OTHER)
