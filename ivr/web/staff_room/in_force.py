# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The closures that shut an office now: there may be several at once."""

from collections.abc import Iterator

from ivr.call import OfficeId
from ivr.editing import Address, Closing
from ivr.editing.entries import share_an_office
from ivr.web.frame import visit
from ivr.web.staff_room import ahead, links
from ivr.web.staff_room.room import Scene


def closure_of(office: OfficeId, scene: Scene) -> str:
    """The closure, as links name it, that shuts an office now; the one that names it before one of all."""
    on = [
        (closing.offices is None, links.written(at))
        for at, closing in _in_force(scene)
        if closing.offices is None or office in closing.offices
    ]
    return min(on)[1] if on else ""


def going_on(ended: Address, scene: Scene) -> list[str]:
    """What goes on when a closure is ended: each further one that shuts the same offices, in a sentence."""
    on = dict(_in_force(scene))
    return [
        visit().say(
            "staff-room-still-shut",
            offices=ahead.offices(closing.offices, scene),
            when=ahead.period(closing, scene.city.zone),
        )
        for at, closing in on.items()
        if ended in on and at != ended and share_an_office(closing, on[ended])
    ]


def _in_force(scene: Scene) -> Iterator[tuple[Address, Closing]]:
    for listed in scene.entries:
        match listed.entry:
            case Closing(starts, until) as closing:
                if ahead.moment_of(starts, scene.city.zone) <= scene.now and not ahead.is_over(until, scene):
                    yield listed.at, closing
            case _:
                pass
