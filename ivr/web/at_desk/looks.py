# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The desk as it is looked at: the whole page, and every second what has changed on it."""

from collections.abc import Mapping
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

from flask import Blueprint, Response, request

from ivr.city import City
from ivr.staff import Role
from ivr.store.wrap_ups import NOTE_AT_MOST, WrapUp
from ivr.web.at_desk.room import Room, Seat
from ivr.web.at_desk.shown import Shown, shown
from ivr.web.frame import needs, visit
from ivr.web.names import in_words

Notice = tuple[str, str]  # its kind and its words


def routes(at_desk: Blueprint, room: Room) -> None:
    """The page, and the answer to its asking."""

    @at_desk.get("/desk")
    @needs(Role.OPERATOR)
    def desk_page() -> Response:
        seat = room.seat()
        if seat is None:
            return nobody(room)
        city = room.pages.city()
        operator = city.operator(seat.operator)
        served = [office for office in city.offices if operator and office.id in operator.offices]
        now = shown(seat, city, room.desk.clock())
        return room.pages.show(
            "at_desk/desk.html",
            name=operator.name if operator else seat.operator,
            offices=[in_words(office.name, visit().language) for office in served],
            **_values(room, seat, city, now, set(now.versions)),
        )

    @at_desk.get("/desk/now")
    @needs(Role.OPERATOR)
    def desk_now() -> Response:
        """204 while the page shows how it is."""
        operator = room.operator()
        if operator is None:
            return Response(status=HTTPStatus.NO_CONTENT, headers={"HX-Refresh": "true"})
        room.seen(operator)
        if request.args.get("stamp") == room.desk.stamp() and room.desk.clock() < _until(
            request.args.get("until")
        ):
            return Response(status=HTTPStatus.NO_CONTENT)
        return parts(room, known=request.args)


def nobody(room: Room) -> Response:
    """Somebody whose role says operator, and whom the config has not on the telephone."""
    return room.pages.show("at_desk/nobody.html", HTTPStatus.CONFLICT)


def parts(room: Room, known: Mapping[str, str], notice: Notice | None = None) -> Response:
    """Whatever differs from the versions that a page is known to have."""
    seat, city = room.seat(), room.pages.city()
    if seat is None:
        return Response(status=HTTPStatus.NO_CONTENT, headers={"HX-Refresh": "true"})
    now = shown(seat, city, room.desk.clock())
    changed = {part for part, version in now.versions.items() if known.get(part) != version}
    return room.pages.show("at_desk/parts.html", **_values(room, seat, city, now, changed), notice=notice)


def _values(room: Room, seat: Seat, city: City, now: Shown, changed: set[str]) -> dict[str, Any]:
    claim = now.about.claim if "about" in changed else None
    noted = room.desk.wrapped_up(seat.operator, claim) if claim is not None else None
    return {
        "shown": now,
        "changed": changed,
        "noted": noted or WrapUp(None, ""),
        "outcomes": [(each.id, in_words(each.name, visit().language)) for each in city.outcomes],
        "note_at_most": NOTE_AT_MOST,
        "clock": lambda moment: f"{moment.astimezone(city.zone):%H:%M}",
    }


def _until(text: str | None) -> datetime:
    """A moment that a page has from us; without one nothing changes by itself."""
    try:
        return datetime.fromtimestamp(float(text or ""), UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.max.replace(tzinfo=UTC)
