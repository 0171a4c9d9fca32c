# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What hangs on the wall: for each office, who waits, who answers, and how the day has gone."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, case, func, select

from ivr.call import OfficeId
from ivr.city import City, Office
from ivr.figures import WaitEnd
from ivr.hours import Open
from ivr.roster import Roster
from ivr.store import duty
from ivr.store.duty import Crew
from ivr.store.tables import IS_KEPT, PlaceState, log, places, turnstile

_WITHIN = 120  # seconds


@dataclass(frozen=True, slots=True)
class OfficeNow:
    """One office; `busy` are those who talk or are rung, and those on duty who rest."""

    office: OfficeId
    is_open: bool
    until: datetime | None  # open until then; or, while it is closed, open again at
    waiting: int  # on the telephone, not yet spoken to
    longest_since: datetime | None  # since when the first of them waits
    free: int
    busy: int
    answered: int  # today
    abandoned: int
    within_120: float | None  # the share of today's waits that were answered so soon; None: there were none


@dataclass(frozen=True, slots=True)
class Wallboard:
    """One moment; while `n`, the turnstile's, is the same, nothing has changed but the time."""

    n: int
    offices: tuple[OfficeNow, ...]  # in the menu's order


def wallboard(connection: Connection, city: City, midnight: datetime, now: datetime) -> Wallboard:
    """How every office stands; `midnight` is when the city's day began."""
    n = connection.execute(select(turnstile.c.n)).scalar_one()
    roster = Roster.at(city, now)
    crew = duty.crew(connection, roster.posts, now)
    lines = {row.office: row for row in connection.execute(_LINES)}
    days = {row.office: row for row in connection.execute(_DAYS, {"midnight": midnight})}
    return Wallboard(
        n,
        tuple(_office(each, now, crew, lines.get(each.id), days.get(each.id)) for each in city.offices),
    )


def _office(
    office: Office, now: datetime, crew: Crew, line: Row[Any] | None, day: Row[Any] | None
) -> OfficeNow:
    status = office.hours.at(now)
    occupied = {*crew.there, *crew.taken}.difference(crew.free)
    free, busy = (sum(office.id in post.offices for post in posts) for posts in (crew.free, occupied))
    waits = day.waits if day is not None else 0
    return OfficeNow(
        office=office.id,
        is_open=isinstance(status, Open),
        until=status.until if isinstance(status, Open) else status.reopens,
        waiting=line.waiting if line is not None else 0,
        longest_since=line.since if line is not None else None,
        free=free,
        busy=busy,
        answered=int(day.answered) if day is not None else 0,
        abandoned=int(day.abandoned) if day is not None else 0,
        within_120=int(day.soon) / waits if day is not None and waits else None,
    )


_LINES = (
    select(places.c.office, func.count().label("waiting"), func.min(places.c.since).label("since"))
    .where(
        IS_KEPT,
        places.c.state.in_((PlaceState.WAITING, PlaceState.CLAIMED)),
        places.c.callback.is_(False),
    )
    .group_by(places.c.office)
)
_ANSWERED = log.c.how == WaitEnd.ANSWERED
_DAYS = (
    select(
        log.c.office,
        func.count().label("waits"),
        func.sum(case((_ANSWERED, 1), else_=0)).label("answered"),
        func.sum(case((log.c.how == WaitEnd.ABANDONED, 1), else_=0)).label("abandoned"),
        func.sum(case((_ANSWERED & (log.c.waited <= _WITHIN), 1), else_=0)).label("soon"),
    )
    .where(log.c.began_at >= bindparam("midnight"))
    .group_by(log.c.office)
)
