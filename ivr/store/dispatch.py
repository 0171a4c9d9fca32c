# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Gives each free operator the oldest place that they can serve, and nobody any other."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import Enum, auto

from sqlalchemy import Connection

from ivr.call import CallSid, PlaceNumber
from ivr.city import Hold
from ivr.roster import Post, Roster
from ivr.store import calls, claims, duty, places
from ivr.store.database import Pass
from ivr.store.events import Event, Reason
from ivr.terms import Terms

UNREACHABLE_AFTER = timedelta(seconds=30)  # of asking in vain whether a caller is still there


class Result(Enum):
    """What became of an operator's turn to be given somebody."""

    GIVEN = auto()
    NOBODY = auto()  # is in line for them
    ASKING = auto()  # whoever is next is being asked for


def is_anything_to_give(connection: Connection, roster: Roster, now: datetime) -> bool:
    """Whether `dispatch` could give anybody anything: a look that holds up nobody's turnstile."""
    awaited = places.awaited(connection, now)
    return any(not awaited.isdisjoint(post.offices) for post in _free(connection, roster, now))


def dispatch(p: Pass, terms: Terms) -> None:
    """Give every free operator their next."""
    give(p, _free(p.connection, terms.roster, p.now), terms.hold)


def _free(connection: Connection, roster: Roster, now: datetime) -> tuple[Post, ...]:
    return duty.crew(connection, (post for post in roster.posts if post.offices), now).free


def give(p: Pass, free: Iterable[Post], hold: Hold, by: CallSid | None = None) -> bool:
    """Give these operators, who are free, their next; whether one of them still has to wait for it.

    `by` is the call in whose turn this happens: if its place is the oldest, it is offered in this answer.
    """
    results = [take_next(p, post, hold, by) for post in free]  # all of them, whatever the first one's is
    return Result.ASKING in results


def take_next(p: Pass, post: Post, hold: Hold, by: CallSid | None) -> Result:
    """Give an operator the oldest place they can serve, if its caller is known to be there."""
    passed = [PlaceNumber(0)]
    while (place := places.first_in_line(p.connection, post.offices, p.now, passed[-1])) is not None:
        if not place.callback and place.call != by:
            row = calls.find(p.connection, CallSid(place.call))
            if row is not None and calls.is_silent(row, p.now):
                if calls.doubt(p, row) < UNREACHABLE_AFTER:
                    return Result.ASKING
                passed.append(PlaceNumber(place.number))
                continue
        for number in passed[1:]:
            p.record(Event.PASSED, place=number, operator=post.operator, cause=Reason.UNREACHABLE)
        claims.make(p, place, post, by, hold)
        return Result.GIVEN
    return Result.NOBODY
