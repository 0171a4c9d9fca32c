# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The staff room: how the offices stand, closures and hours changed in forms, and who changed what."""

from flask import Flask

from ivr.web.staff_room import changing, hearing, history, overview, preview, progress, trouble
from ivr.web.staff_room.room import Room

__all__ = ["Room", "register"]


def register(app: Flask, room: Room) -> None:
    """Put the pages of this room into the house."""
    staff_room = room.pages.blueprint("staff_room", __name__)
    trouble.told(staff_room, room)
    overview.routes(staff_room, room)
    changing.routes(staff_room, room)
    history.routes(staff_room, room)
    preview.routes(staff_room, room)
    hearing.sounds(staff_room, room)
    progress.routes(staff_room, room)
    app.register_blueprint(staff_room)
    room.pages.link("staff_room.overview_page", "staff-room-title")
    room.pages.link("staff_room.preview_page", "staff-room-preview-link")
