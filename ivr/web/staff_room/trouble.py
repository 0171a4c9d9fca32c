# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What stands in the way of a change is told on a page of its own; nothing was changed."""

from collections.abc import Sequence
from http import HTTPStatus

from flask import Blueprint, Response

from ivr.editing import EditError
from ivr.settings import Mistake
from ivr.web.frame import visit
from ivr.web.names import capitalised
from ivr.web.staff_room.room import Room


class BrokenError(EditError):
    """The file was edited by hand and has mistakes; only a hand can mend them."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("staff-room-mend-first")
        self.mistakes = mistakes


def told(staff_room: Blueprint, room: Room) -> None:
    """Tell whatever no page has told by itself."""

    @staff_room.errorhandler(EditError)
    def trouble(error: EditError) -> Response:
        found = error.mistakes if isinstance(error, BrokenError) else ()
        mistakes = [each.text(visit().language) for each in found]
        return room.pages.show(
            "staff_room/trouble.html", HTTPStatus.CONFLICT, why=sentence(error), told=mistakes
        )


def sentence(error: EditError) -> str:
    """Why it could not be done, as a sentence of its own."""
    return capitalised(visit().say(error.key, **error.key_args)) + "."
