# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A line in the record of who did what, for every revision that is made on these pages."""

from ivr.staff import Deed
from ivr.store import staff_record
from ivr.web.frame import visit
from ivr.web.staff_room.room import Room


def note(room: Room, deed: Deed, number: int) -> None:
    """Write down that whoever is signed in made the revision of this number."""
    with room.database.writing() as connection:
        now = room.pages.porter.clock()
        staff_record.note(connection, now, visit().signed_in.id, deed, about=str(number))
