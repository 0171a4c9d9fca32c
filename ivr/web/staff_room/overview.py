# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`/staff`: how each office stands today, its next seven days drawn, what is ahead, who changed what last."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from flask import Blueprint, Response

from ivr.city import Office
from ivr.dialogue import announcements, lines
from ivr.hours import ByClosure, ByHoliday, Closed, Open
from ivr.staff import Role
from ivr.web.frame import needs, visit
from ivr.web.page import Card, Page
from ivr.web.staff_room import ahead, dates, in_force, telling
from ivr.web.staff_room.drawing import Day, Scale, Stretch, days_of
from ivr.web.staff_room.progress import progress
from ivr.web.staff_room.room import Room, Scene


@dataclass(frozen=True, slots=True)
class Row:
    """A day of an office: what is drawn of it, and the same in words."""

    name: str
    date: date
    is_today: bool
    phone: tuple[tuple[float, float], ...]  # beginning and length, in hundredths of the scale
    door: tuple[tuple[float, float], ...]
    phone_hours: tuple[Stretch, ...]
    door_hours: tuple[Stretch, ...]
    shut: str  # what shuts it all day, or ""


@dataclass(frozen=True, slots=True)
class OfficeShown:
    """An office, how it stands, and its next days."""

    id: str
    name: str
    is_open: bool
    state: tuple[str, ...]
    reopening: str  # the entry of the closure that shuts it now, or ""
    rows: tuple[Row, ...]


def routes(staff_room: Blueprint, room: Room) -> None:
    """The page that the others start from."""

    @staff_room.get("/staff")
    @needs(Role.EDITOR, Role.ADMINISTRATOR)
    def overview_page() -> Response:
        scene = room.scene()
        drawn = {office.id: days_of(office, scene.now) for office in scene.city.offices}
        scale = Scale.of(day for days in drawn.values() for day in days)
        page = Page(scene.city, scene.language, scene.now, room.prompts.write)
        last = room.keeper.history(most=1)
        return room.pages.show(
            "staff_room/overview.html",
            scene=scene,
            moment=visit().when(scene.now),
            mistakes=[mistake.text(visit().language) for mistake in scene.mistakes],
            offices=[_shown(card, drawn[card.office.id], scale, page, scene) for card in page.cards],
            hours=scale.hours,
            ahead=ahead.ahead(scene),
            second_places=ahead.second_places(scene),
            progress=progress(room, scene),
            last=telling.told(last[0], scene) if last else None,
        )


def _shown(card: Card, days: tuple[Day, ...], scale: Scale, page: Page, scene: Scene) -> OfficeShown:
    office = card.office
    state = [*map(page.say, card.state), *_afterwards(office, page)]
    rows = tuple(_row(day, scale, page, scene) for day in days)
    name, shut_by = scene.office(office.id), in_force.closure_of(office.id, scene)
    return OfficeShown(office.id, name, card.is_open, tuple(state), shut_by, rows)


def _afterwards(office: Office, page: Page) -> Iterator[str]:
    """Of an office that is open: when it opens again after it closes."""
    match office.hours.at(page.now):
        case Open(until) if until:
            after = office.hours.at(until)
            if isinstance(after, Closed):
                yield page.say(announcements.reopens(after.reopens, page.now))


def _row(day: Day, scale: Scale, page: Page, scene: Scene) -> Row:
    return Row(
        name=dates.weekday(day.date),
        date=day.date,
        is_today=day.date == scene.now.date(),
        phone=tuple(map(scale.place, day.phone)),
        door=tuple(map(scale.place, day.door)),
        phone_hours=day.phone,
        door_hours=day.door,
        shut=_shut(day, page, scene),
    )


def _shut(day: Day, page: Page, scene: Scene) -> str:
    match day.shut:
        case ByClosure(closure):
            reason = closure.reason.get(scene.language) if closure.reason else None
            return reason or visit().say("staff-room-closure")
        case ByHoliday(names):
            return ", ".join(page.say(lines.holiday(name)) for name in names)
        case None:
            return ""
