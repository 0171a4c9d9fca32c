# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an operator does at the desk: each form names the conversation that it was made for."""

from collections.abc import Callable, Mapping
from http import HTTPStatus

from flask import Blueprint, abort, flash, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from ivr.call import ClaimNumber, OfficeId, OperatorId
from ivr.desk import Desk
from ivr.staff import Role
from ivr.store.wishes import Answer, Granted, NothingToDo, Refused
from ivr.store.wrap_ups import WrapUp
from ivr.web.at_desk.looks import Notice, nobody, parts
from ivr.web.at_desk.room import Room
from ivr.web.frame import needs, visit
from ivr.web.numbers import number_in

DUTY: Mapping[str, Callable[[Desk, OperatorId], None]] = {
    "on": Desk.go_on_duty,
    "pause": Desk.pause,
    "ready": Desk.ready,
    "off": Desk.go_off_duty,
}
WISHES: Mapping[str, Callable[[Desk, OperatorId, ClaimNumber], Answer]] = {
    "park": Desk.park,
    "take-back": Desk.take_back,
    "send-on": lambda desk, operator, claim: desk.send_on(operator, claim, _office()),
    "end": Desk.end,
}


def routes(at_desk: Blueprint, room: Room) -> None:
    """Each form is answered with the desk as it is then."""

    @at_desk.post("/desk/duty/<word>")
    @needs(Role.OPERATOR)
    def duty(word: str) -> AnyResponse:
        operator = room.operator()
        if operator is None:
            return nobody(room)
        if word not in DUTY:
            abort(HTTPStatus.NOT_FOUND)
        DUTY[word](room.desk, operator)
        return _answer(room, ("success", visit().say(f"desk-duty-said-{word}")))

    @at_desk.post("/desk/call/<wish>")
    @needs(Role.OPERATOR)
    def call(wish: str) -> AnyResponse:
        operator = room.operator()
        if operator is None:
            return nobody(room)
        if wish not in WISHES:
            abort(HTTPStatus.NOT_FOUND)
        return _answer(room, _told(wish, WISHES[wish](room.desk, operator, _claim())))

    @at_desk.post("/desk/note")
    @needs(Role.OPERATOR)
    def note() -> AnyResponse:
        operator = room.operator()
        if operator is None:
            return nobody(room)
        noted = WrapUp(request.form.get("outcome") or None, _lines_of(request.form.get("note", "")))
        refused = room.desk.wrap_up(operator, _claim(), noted)
        if refused is not None:
            return _answer(room, ("danger", visit().say(f"desk-note-{refused}")), is_noted=False)
        return _answer(room, ("success", visit().say("desk-note-saved")), is_noted=True)


def _claim() -> ClaimNumber:
    """The conversation that the form was made for; none has the number 0."""
    return ClaimNumber(number_in(request.form.get("claim")) or 0)


def _office() -> OfficeId:
    return OfficeId(request.form.get("office", ""))


def _lines_of(note: str) -> str:
    """A text as it was typed: browsers send two signs for the end of a line."""
    return note.replace("\r\n", "\n")


def _told(wish: str, answer: Answer) -> Notice:
    match answer:
        case Granted():
            return "success", visit().say(f"desk-granted-{wish}")
        case NothingToDo():
            return "success", visit().say("desk-nothing-to-do")
        case Refused(why):
            return "warning", visit().say(f"desk-refused-{why}")


def _answer(room: Room, notice: Notice, *, is_noted: bool = False) -> AnyResponse:
    """The desk as it is now: its parts for the page's script, otherwise the page.

    The form of the note is replaced only when it was taken: what is being typed stays.
    """
    if "HX-Request" in request.headers:
        known = {} if is_noted else {"about": request.form.get("about", "")}
        return parts(room, known, notice)
    flash(notice[1], notice[0])
    return redirect(url_for("at_desk.desk_page"), HTTPStatus.SEE_OTHER)
