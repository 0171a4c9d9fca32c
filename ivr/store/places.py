# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The places in line: a number each, which only grows and decides everything."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, Row, and_, bindparam, func, or_, select

from ivr.call import CallSid, OfficeId, PlaceNumber
from ivr.store import rows
from ivr.store.calls import Caller
from ivr.store.database import Pass
from ivr.store.events import Event
from ivr.store.tables import IS_KEPT, IS_WAITING, PlaceState, places

Place = Row[tuple[object, ...]]

_AHEAD = (PlaceState.WAITING, PlaceState.CLAIMED)  # not yet accepted
_CAN_BE_TAKEN_UP = (*_AHEAD, PlaceState.RESTING)


def take(p: Pass, caller: Caller, asked: OfficeId, office: OfficeId) -> Place:
    """Give the next number of all."""
    number = PlaceNumber(p.next_number)
    p.record(Event.TAKEN, place=number, office=office)
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
    rows.add(p.connection, places, **row)
    return get(p.connection, number)


def get(connection: Connection, number: PlaceNumber) -> Place:
    row = rows.find(connection, places.c.number, number)
    if row is None:
        raise LookupError(number)
    return row


def of_call(connection: Connection, sid: CallSid) -> Place | None:
    """The place that a call holds, or held and was served at."""
    return connection.execute(_OF_CALL, {"call": sid}).one_or_none()


def change(p: Pass, number: PlaceNumber, **values: object) -> Place:
    """Set these columns; the place as it is then."""
    rows.change(p.connection, places.c.number, number, **values)
    return get(p.connection, number)


def first_in_line(
    connection: Connection, offices: Iterable[OfficeId], now: datetime, above: PlaceNumber
) -> Place | None:
    """The lowest number above `above` that waits for one of these offices."""
    found = [  # one look into the index for each: the length of the line does not matter
        connection.execute(_FIRST, {"office": office, "above": above, "now": now}).one_or_none()
        for office in sorted(offices)
    ]
    return min((place for place in found if place is not None), key=lambda place: place.number, default=None)


def ahead(connection: Connection, number: PlaceNumber, offices: Iterable[OfficeId], now: datetime) -> int:
    """How many lower numbers, not yet accepted, are in line for these offices."""
    asked = {"offices": list(offices), "number": number, "now": now}
    return int(connection.execute(_HOW_MANY_AHEAD, asked).scalar_one())


def waiting(connection: Connection, office: OfficeId) -> int:
    """How many callers wait on the telephone for an office."""
    return connection.execute(_HOW_MANY_WAIT, {"office": office}).scalar_one()


def of_caller(connection: Connection, caller: Caller, asked: OfficeId, office: OfficeId) -> list[Place]:
    """The places that other calls from the same number hold or held, and that can be taken up.

    Those of the office that answers now, and those for which the same one was asked: who answers in
    its place may have changed meanwhile.
    """
    if caller.key is None:
        return []
    whose = {"caller": caller.key, "call": caller.sid, "asked": asked, "office": office}
    return list(connection.execute(_OF_CALLER, whose))


def of_ticket(connection: Connection, ticket: str, office: OfficeId) -> Place | None:
    """The place that four digits stand for."""
    return connection.execute(_OF_TICKET, {"ticket": ticket, "office": office}).one_or_none()


def may_be_taken_up(place: Place, office: OfficeId) -> bool:
    """Whether it waits for this office, or rests: its caller is not talking, and it is not over."""
    return bool(place.office == office and place.state in _CAN_BE_TAKEN_UP)


def has_tickets_out(connection: Connection, office: OfficeId) -> bool:
    """Whether a place may be taken up by its ticket; that its call is over need not be known yet."""
    return connection.execute(_A_TICKET_OUT, {"office": office}).scalar() is not None


def tickets_out(connection: Connection) -> set[str]:
    """All tickets that stand for a place."""
    return set(connection.execute(_TICKETS_OUT).scalars())


def past_grace(connection: Connection, now: datetime) -> list[PlaceNumber]:
    """Those whose callers did not call again in time."""
    return [PlaceNumber(number) for number in connection.execute(PAST_GRACE, {"now": now}).scalars()]


def callbacks_due_before(connection: Connection, moment: datetime) -> list[Place]:
    """Callbacks that wait still, and were due before that moment."""
    return list(connection.execute(_CALLBACKS_DUE_BEFORE, {"moment": moment}))


def awaited(connection: Connection, now: datetime) -> frozenset[OfficeId]:
    """The offices that anybody is in line for."""
    return frozenset(OfficeId(each) for each in connection.execute(_AWAITED, {"now": now}).scalars())


_DUE = or_(places.c.callback.is_(False), places.c.due_at <= bindparam("now"))
_OF_CALL = select(places).where(places.c.call == bindparam("call")).order_by(places.c.number.desc()).limit(1)
_FIRST = (
    select(places)
    .where(
        IS_WAITING,
        places.c.office == bindparam("office"),
        places.c.number > bindparam("above"),
        _DUE,
    )
    .order_by(places.c.number)
    .limit(1)
)
_HOW_MANY_AHEAD = select(func.count()).where(
    places.c.office.in_(bindparam("offices", expanding=True)),
    places.c.number < bindparam("number"),
    places.c.state.in_(_AHEAD),
    IS_KEPT,
    _DUE,
)
_HOW_MANY_WAIT = select(func.count()).where(
    places.c.office == bindparam("office"), places.c.state.in_(_AHEAD), places.c.callback.is_(False)
)
_OF_CALLER = (
    select(places)
    .where(
        places.c.caller == bindparam("caller"),
        or_(places.c.office == bindparam("office"), places.c.asked == bindparam("asked")),
        places.c.call != bindparam("call"),
        places.c.state.in_(_CAN_BE_TAKEN_UP),
        IS_KEPT,
    )
    .order_by(places.c.number)
)
_TAKEN_UP_THERE = and_(places.c.office == bindparam("office"), places.c.state.in_(_CAN_BE_TAKEN_UP))
_OF_TICKET = select(places).where(places.c.ticket == bindparam("ticket"), _TAKEN_UP_THERE)
_A_TICKET_OUT = select(places.c.number).where(places.c.ticket.is_not(None), _TAKEN_UP_THERE, IS_KEPT).limit(1)
_TICKETS_OUT = select(places.c.ticket).where(places.c.ticket.is_not(None), IS_KEPT)
_CALLBACKS_DUE_BEFORE = select(places).where(
    IS_WAITING, places.c.callback.is_(True), places.c.due_at < bindparam("moment")
)
PAST_GRACE = select(places.c.number).where(
    places.c.state == PlaceState.RESTING, IS_KEPT, places.c.until <= bindparam("now")
)
WAITING = select(places.c.number).where(IS_WAITING, _DUE)  # a callback from when it is due
_AWAITED = select(places.c.office).where(IS_WAITING, _DUE).distinct()
