# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The desk, `/desk`: an operator's duty, the call they have, who waits for them, what they note."""

from flask import Flask

from ivr.web.at_desk import deeds, looks
from ivr.web.at_desk.room import Room

__all__ = ["Room", "register"]


def register(app: Flask, room: Room) -> None:
    """Put the pages of this room into the house."""
    at_desk = room.pages.blueprint("at_desk", __name__)
    looks.routes(at_desk, room)
    deeds.routes(at_desk, room)
    app.register_blueprint(at_desk)
    room.pages.link("at_desk.desk_page", "desk-title")
