# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What stands in the way of a change is told on a page of its own; nothing was changed."""

from http import HTTPStatus

from flask import Blueprint, Response

from ivr.editing import EditError
from ivr.web.frame import visit
from ivr.web.staff_room.room import Room, capitalised


def told(staff_room: Blueprint, room: Room) -> None:
    """Tell whatever no page has told by itself."""

    @staff_room.errorhandler(EditError)
    def trouble(error: EditError) -> Response:
        return room.pages.show("staff_room/trouble.html", HTTPStatus.CONFLICT, why=sentence(error))


def sentence(error: EditError) -> str:
    """Why it could not be done, as a sentence of its own."""
    return capitalised(visit().say(error.key, **error.key_args)) + "."
