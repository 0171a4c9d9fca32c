# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A revision told in a line: who changed what, and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile

from ivr.call import OfficeId
from ivr.editing import read_day, summary
from ivr.editing.telling import EVERY_OFFICE
from ivr.staff import UserId
from ivr.store.revisions import Revision
from ivr.web.frame import visit
from ivr.web.staff_room import dates
from ivr.web.staff_room.room import Room, Scene


@dataclass(frozen=True, slots=True)
class Told:
    """One revision as the pages show it."""

    number: int
    at: datetime
    when: str
    who: str
    what: str


def told(revision: Revision, scene: Scene) -> Told:
    """In the reader's language, with the names of people and offices."""
    about = summary(revision)
    args = {name: _named(name, value, scene) for name, value in about.args.items()}
    what = visit().say(about.key, **args)
    return Told(revision.number, revision.at, visit().when(revision.at), _who(revision, scene), what)


def all_told(revisions: Iterable[Revision], scene: Scene) -> tuple[Told, ...]:
    return tuple(told(each, scene) for each in revisions)


def since(room: Room, scene: Scene, digest: str) -> tuple[Told, ...]:
    """What others changed since a page was made from the config of this digest, the newest first."""
    if digest == scene.present.digest:
        return ()
    later = takewhile(lambda each: each.digest != digest, room.keeper.history())
    return all_told(later, scene)


def _who(revision: Revision, scene: Scene) -> str:
    if revision.who is None:
        return visit().say("staff-room-by-hand")
    user = scene.city.user(UserId(revision.who))
    return user.name if user else revision.who


def _named(name: str, value: str, scene: Scene) -> str:
    """Offices by their names rather than their ids, days as the reader writes them; all else as it is."""
    match name:
        case "offices" if value != EVERY_OFFICE:
            return ", ".join(scene.office(OfficeId(each)) for each in value.split(", "))
        case "office":
            return scene.office(OfficeId(value))
        case "day":
            return dates.moment(read_day(value), scene.city.zone)
        case _:
            return value
