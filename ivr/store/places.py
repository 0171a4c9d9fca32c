# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The places in line: a number each, which only grows and decides everything."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Row, func, or_, select, update

from ivr.call import CallSid, OfficeId, PlaceNumber
from ivr.store.calls import Caller
from ivr.store.database import Pass
from ivr.store.tables import PlaceState, places

Place = Row[tuple[object, ...]]

_AHEAD = (PlaceState.WAITING, PlaceState.CLAIMED)  # not yet accepted


def take(p: Pass, caller: Caller, asked: OfficeId, office: OfficeId) -> Place:
    """Give the next number of all."""
    number = PlaceNumber(p.next_number)
    p.record("taken", place=number, office=office)
    return _insert(p, number, caller, asked, office)


def _insert(p: Pass, number: PlaceNumber, caller: Caller, asked: OfficeId, office: OfficeId) -> Place:
    row = {
        "number": number,
        "state": PlaceState.WAITING,
        "call": caller.sid,
        "caller": caller.key,
        "asked": asked,
        "office": office,
        "language": caller.language,
        "since": p.now,
    }
    p.connection.execute(places.insert().values(row))
    return get(p.connection, number)


def get(connection: Connection, number: PlaceNumber) -> Place:
    return connection.execute(select(places).where(places.c.number == number)).one()


def of_call(connection: Connection, sid: CallSid) -> Place | None:
    """The place that a call holds, or held and was served at."""
    held = select(places).where(places.c.call == sid).order_by(places.c.number.desc()).limit(1)
    return connection.execute(held).one_or_none()


def change(p: Pass, number: PlaceNumber, **values: object) -> Place:
    """Set these columns; the place as it is then."""
    p.connection.execute(update(places).where(places.c.number == number).values(values))
    return get(p.connection, number)


def first_in_line(
    connection: Connection, offices: Iterable[OfficeId], now: datetime, above: PlaceNumber
) -> Place | None:
    """The lowest number above `above` that waits for one of these offices."""
    found = [
        connection.execute(
            select(places)
            .where(places.c.office == office, places.c.number > above, *_in_line(now))
            .order_by(places.c.number)
            .limit(1)
        ).one_or_none()
        for office in sorted(offices)  # one look into the index each: a line's length does not matter
    ]
    return min((place for place in found if place is not None), key=lambda place: place.number, default=None)


def ahead(connection: Connection, number: PlaceNumber, offices: Iterable[OfficeId], now: datetime) -> int:
    """How many lower numbers, not yet accepted, are in line for these offices."""
    counted = select(func.count()).where(
        places.c.office.in_(list(offices)), places.c.number < number, _ahead(now)
    )
    return connection.execute(counted).scalar_one()


def waiting(connection: Connection, office: OfficeId) -> int:
    """How many callers wait on the telephone for an office."""
    counted = select(func.count()).where(
        places.c.office == office, places.c.state.in_(_AHEAD), places.c.callback.is_(False)
    )
    return connection.execute(counted).scalar_one()


def of_caller(connection: Connection, caller: Caller, office: OfficeId) -> Place | None:
    """The oldest place that another call from the same number holds or held, and that can be taken up."""
    if caller.key is None:
        return None
    return connection.execute(
        select(places)
        .where(
            places.c.caller == caller.key,
            places.c.office == office,
            places.c.call != caller.sid,
            places.c.state.in_((*_AHEAD, PlaceState.RESTING)),
        )
        .order_by(places.c.number)
        .limit(1)
    ).one_or_none()


def of_ticket(connection: Connection, ticket: str, office: OfficeId) -> Place | None:
    """The place that four digits stand for."""
    return connection.execute(
        select(places).where(
            places.c.ticket == ticket,
            places.c.office == office,
            places.c.state.in_((*_AHEAD, PlaceState.RESTING)),
        )
    ).one_or_none()


def has_tickets_out(connection: Connection, office: OfficeId) -> bool:
    """Whether a line that dropped may be taken up by its ticket."""
    resting = select(places.c.number).where(
        places.c.ticket.is_not(None), places.c.office == office, places.c.state == PlaceState.RESTING
    )
    return connection.execute(resting.limit(1)).scalar() is not None


def tickets_out(connection: Connection) -> set[str]:
    """All tickets that stand for a place."""
    out = select(places.c.ticket).where(places.c.ticket.is_not(None), places.c.state != PlaceState.OVER)
    return set(connection.execute(out).scalars())


def past_grace(connection: Connection, now: datetime) -> list[PlaceNumber]:
    """Those whose callers did not call again in time."""
    late = select(places.c.number).where(places.c.state == PlaceState.RESTING, places.c.until <= now)
    return [PlaceNumber(number) for number in connection.execute(late).scalars()]


def is_anybody_waiting(connection: Connection, now: datetime) -> bool:
    return connection.execute(select(places.c.number).where(*_in_line(now)).limit(1)).scalar() is not None


def _in_line(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return places.c.state == PlaceState.WAITING, _due(now)


def _ahead(now: datetime) -> ColumnElement[bool]:
    return places.c.state.in_(_AHEAD) & _due(now)


def _due(now: datetime) -> ColumnElement[bool]:
    return or_(places.c.callback.is_(False), places.c.due_at <= now)
