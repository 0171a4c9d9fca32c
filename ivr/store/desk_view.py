# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an operator's desk shows, in three statements: duty, the call they have, who waits for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, and_, bindparam, exists, func, select

from ivr.call import ClaimNumber, Language, OfficeId, PhoneNumber, PlaceNumber
from ivr.roster import Post
from ivr.store import duty
from ivr.store.duty import Attendance
from ivr.store.tables import IS_WAITING, PlaceState, calls, claims, intents, operators, places, turnstile

_SHOWN = 200  # who waits, or is to be called back, at most


class Stage(StrEnum):
    """How far an operator's call is."""

    RINGING = "ringing"
    TALKING = "talking"
    DIALLING = "dialling"  # a citizen who is called back has not said yet that they are there
    PARKED = "parked"
    COMING_BACK = "coming-back"  # parked, and the operator is being rung for them


@dataclass(frozen=True, slots=True)
class CallNow:
    """The call that rings or is talked on; the number is in full only while it lasts."""

    claim: ClaimNumber
    stage: Stage
    office: OfficeId  # that the citizen asked for
    language: Language
    waits_since: datetime
    accepted_at: datetime | None
    parked_until: datetime | None  # while parked: then the citizen waits again
    callback: bool
    number: PhoneNumber | None  # None where it is withheld or nobody's
    calls_today: int | None  # earlier ones from the same number; None where it is nobody's
    called_before_today: bool  # as far as it is remembered
    wanted: str | None  # of this desk, and under way: an `intents.Kind`


@dataclass(frozen=True, slots=True)
class InLine:
    """Somebody who waits: on the telephone, or for a callback that is due."""

    place: PlaceNumber
    office: OfficeId
    language: Language
    since: datetime
    callback: bool


@dataclass(frozen=True, slots=True)
class ToCallBack:
    """A callback that is promised, and not due yet, or of an office that is not answered now."""

    place: PlaceNumber
    office: OfficeId
    language: Language
    due_at: datetime
    tries: int
    since: datetime
    number: PhoneNumber | None


@dataclass(frozen=True, slots=True)
class DeskView:
    """One moment: `waiting` in the order in which this operator would be given them."""

    n: int  # the turnstile's: while it is the same, nothing has changed but the time
    attendance: Attendance
    rests_until: datetime | None  # after a call, or for another reason; None: not at all
    has_missed: bool  # no calls come, since they took none
    unrung: duty.Unrung | None  # why their telephone did not ring a moment ago
    call: CallNow | None
    spoke_by: ClaimNumber | None  # their last conversation, to be wrapped up
    waiting: tuple[InLine, ...]
    callbacks: tuple[ToCallBack, ...]
    staffed: frozenset[OfficeId]  # while somebody is spoken with: the offices for which somebody is on duty


@dataclass(frozen=True, slots=True)
class Chair:
    """Whose desk it is: what is theirs to answer now, all their offices, and the posts of all operators."""

    post: Post
    offices: frozenset[OfficeId]
    posts: tuple[Post, ...]


def desk_view(connection: Connection, chair: Chair, midnight: datetime, now: datetime) -> DeskView:
    """How things stand for an operator; the city's day began at `midnight`."""
    post = chair.post
    me = connection.execute(_ME, {"operator": post.operator, "midnight": midnight}).mappings().one()
    kept = connection.execute(_IN_LINE, {"offices": list(chair.offices)}).all()
    is_due = [row.office in post.offices and (not row.callback or row.due_at <= now) for row in kept]
    is_spoken_with = me["claim"] is not None and me["accepted_at"] is not None
    asks_elsewhere = is_spoken_with or me["parked_until"]
    return DeskView(
        n=me["n"],
        attendance=duty.attendance(post, me, now),
        rests_until=duty.rests_until(me, now),
        has_missed=duty.was_paused(me, now),
        unrung=duty.unrung(me, now),
        call=_call(me) if me["claim"] is not None else None,
        spoke_by=ClaimNumber(me["spoke_by"]) if me["spoke_by"] else None,
        waiting=tuple(
            InLine(
                PlaceNumber(row.number),
                OfficeId(row.asked),
                Language(row.language),
                row.since,
                bool(row.callback),
            )
            for row, due in zip(kept, is_due, strict=True)
            if due
        ),
        callbacks=tuple(
            ToCallBack(
                PlaceNumber(row.number),
                OfficeId(row.asked),
                Language(row.language),
                row.due_at,
                row.tries,
                row.since,
                PhoneNumber(row.phone) if row.phone else None,
            )
            for row, due in zip(kept, is_due, strict=True)
            if row.callback and not due
        ),
        staffed=duty.crew(connection, chair.posts, now).served if asks_elsewhere else frozenset(),
    )


def _call(me: Mapping[Any, Any]) -> CallNow:
    stage = _stage(me)
    number = me["phone"] if me["callback"] else me["number"]
    return CallNow(
        claim=ClaimNumber(me["claim"]),
        stage=stage,
        office=OfficeId(me["asked"]),
        language=Language(me["language"]),
        waits_since=me["since"],
        accepted_at=me["accepted_at"],
        parked_until=me["parked_until"] if stage is Stage.PARKED else None,
        callback=bool(me["callback"]),
        number=PhoneNumber(number) if number else None,
        calls_today=me["calls_today"] if me["is_somebodys"] else None,
        called_before_today=bool(me["called_before"]),
        wanted=me["wanted"],
    )


def _stage(me: Mapping[Any, Any]) -> Stage:
    if me["state"] == PlaceState.PARKED:
        return Stage.PARKED
    if me["accepted_at"] is None:
        return Stage.COMING_BACK if me["parked_until"] is not None else Stage.RINGING
    is_reached = me["claimed_call"] is not None or me["reached_at"] is not None
    return Stage.TALKING if is_reached else Stage.DIALLING


_EARLIER = calls.alias("earlier")
_OF_THE_SAME = and_(_EARLIER.c.caller == places.c.caller, _EARLIER.c.sid != places.c.call)
_CALLS_TODAY = (
    select(func.count())
    .where(_OF_THE_SAME, _EARLIER.c.began_at >= bindparam("midnight", type_=calls.c.began_at.type))
    .correlate(places)
    .scalar_subquery()
)
_CALLED_BEFORE = (
    exists()
    .where(_OF_THE_SAME, _EARLIER.c.began_at < bindparam("midnight", type_=calls.c.began_at.type))
    .correlate(places)
)
_ME = (
    select(
        turnstile.c.n,
        operators.c.on_duty,
        operators.c.said_until,
        operators.c.rests_until,
        operators.c.rest,
        operators.c.spoke_by,
        claims.c.number.label("claim"),
        claims.c.call.label("claimed_call"),
        claims.c.accepted_at,
        claims.c.reached_at,
        claims.c.parked_until,
        places.c.state,
        places.c.asked,
        places.c.language,
        places.c.since,
        places.c.callback,
        places.c.phone,
        calls.c.number,
        intents.c.kind.label("wanted"),
        places.c.caller.is_not(None).label("is_somebodys"),
        _CALLS_TODAY.label("calls_today"),
        _CALLED_BEFORE.label("called_before"),
    )
    .select_from(turnstile)
    .outerjoin(operators, operators.c.id == bindparam("operator"))
    .outerjoin(claims, and_(claims.c.operator == bindparam("operator"), claims.c.operator_end.is_(None)))
    .outerjoin(places, places.c.number == claims.c.place)
    .outerjoin(calls, calls.c.sid == claims.c.call)
    .outerjoin(intents, and_(intents.c.claim == claims.c.number, intents.c.became.is_(None)))
)
_IN_LINE = (
    select(
        places.c.number,
        places.c.asked,
        places.c.office,
        places.c.language,
        places.c.since,
        places.c.callback,
        places.c.due_at,
        places.c.tries,
        places.c.phone,
    )
    .where(IS_WAITING, places.c.office.in_(bindparam("offices", expanding=True)))
    .order_by(places.c.number)
    .limit(_SHOWN)
)
