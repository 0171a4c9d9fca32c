# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The end of a citizen's call: what becomes of their place, and of the operator who was set apart for it."""

from datetime import datetime

from ivr.call import CallSid, OfficeId, PlaceNumber
from ivr.figures import WaitEnd
from ivr.store import call_log, calls, claims, partings, places, promises
from ivr.store.claims import End
from ivr.store.database import Pass
from ivr.store.events import Event, Reason
from ivr.store.places import Place
from ivr.store.tables import PlaceState
from ivr.terms import Terms


def end_call(p: Pass, sid: CallSid, terms: Terms) -> None:
    """A call is over: its status says so, or the carrier was asked."""
    if not calls.end(p, sid):
        return
    place = places.of_call(p.connection, sid)
    if place is None or place.state == PlaceState.OVER:
        return
    claim = claims.of_place(p.connection, place.number)
    if claim is not None and claim.call == sid:
        if claim.accepted_at is not None or claim.parked_until is not None:
            partings.conclude(p, claim, terms)
            return
        claims.give_back(p, claim, End.LEFT)
        claims.free(p, claim, End.LEFT, terms)
        place = places.get(p.connection, place.number)
    if place.phone is not None:
        promises.call_has_ended(p, place)
    else:
        _rest(p, place, terms)


def _rest(p: Pass, place: Place, terms: Terms) -> None:
    """The line dropped, perhaps: the place is kept for as long as its caller may call again."""
    can_return = place.caller is not None or place.ticket is not None
    if can_return and terms.hold.redial:
        p.record(Event.DROPPED, place=place.number, office=place.office)
        until = p.now + terms.hold.redial
        places.change(p, place.number, state=PlaceState.RESTING, until=until, ended_at=p.now)
    else:
        places.change(p, place.number, ended_at=p.now)
        _abandon(p, places.get(p.connection, place.number))


def expire(p: Pass, number: PlaceNumber) -> None:
    """The grace time is over, and the caller has not called again."""
    place = places.get(p.connection, number)
    if place.state == PlaceState.RESTING and place.until <= p.now:
        _abandon(p, place)


def give_up_callbacks(p: Pass, due_before: datetime, offices: frozenset[OfficeId]) -> None:
    """End the callbacks of offices that are gone from the config, once they were due that long ago."""
    for place in places.callbacks_due_before(p.connection, due_before):
        if place.office not in offices:
            p.record(Event.LEFT, place=place.number, office=place.office, cause=Reason.OFFICE_GONE)
            call_log.over(p, place, WaitEnd.UNREACHED, p.now)
            over = {"state": PlaceState.OVER, "ended_at": p.now, "phone": None}
            places.change(p, place.number, **over)


def _abandon(p: Pass, place: Place) -> None:
    p.record(Event.LEFT, place=place.number, office=place.office, cause=Reason.ABANDONED)
    call_log.over(p, place, WaitEnd.ABANDONED, place.ended_at)
    places.change(p, place.number, state=PlaceState.OVER, ticket=None, until=None)
