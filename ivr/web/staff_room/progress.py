# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How far the new sentences have come since a change was saved, on the page with the offices."""

from dataclasses import dataclass
from http import HTTPStatus

from flask import Blueprint, Response, request

from ivr.staff import Role
from ivr.voices import read_tally
from ivr.web.frame import needs, visit
from ivr.web.staff_room.room import Room, Scene


@dataclass(frozen=True, slots=True)
class Progress:
    """In words; `is_going_on` where there will be others soon, `problem` what a rendering left out."""

    words: str
    is_going_on: bool
    problem: tuple[str, ...] = ()


def routes(staff_room: Blueprint, room: Room) -> None:
    """`/staff/progress/now`, for the page that shows it."""

    @staff_room.get("/staff/progress/now")
    @needs(Role.EDITOR, Role.ADMINISTRATOR)
    def progress_part() -> Response:
        """The words, or nothing where the page has them already."""
        found = progress(room, room.scene())
        if found.is_going_on and request.args.get("seen") == found.words:
            return Response(status=HTTPStatus.NO_CONTENT)
        return room.pages.show("staff_room/progress.html", progress=found)


def progress(room: Room, scene: Scene) -> Progress:
    """Of the config that was saved last: until this process has taken it up, nothing of it is made."""
    say, is_taken_up = visit().say, scene.city == room.pages.city()
    if room.rendering.is_busy or not is_taken_up:
        tally = read_tally(room.tally, scene.present.digest) if is_taken_up else None
        if tally is None:
            return Progress(say("staff-room-progress-begins"), is_going_on=True)
        words = say(f"staff-room-progress-{tally.part}", done=tally.done, total=tally.total)
        return Progress(words, is_going_on=True)
    if room.rendering.problem:
        told = tuple(room.rendering.problem.splitlines())
        return Progress(say("staff-room-progress-problem"), is_going_on=False, problem=told)
    key = "staff-room-progress-carrier" if scene.city.voices == "say" else "staff-room-progress-done"
    return Progress(say(key), is_going_on=False)
