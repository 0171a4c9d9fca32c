# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The callback: promised with a place in line, at most so many for an opening, one for each number."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from ivr.call import PhoneNumber
from ivr.dialogue.deeds import EndCallback, Promise
from ivr.dialogue.outcomes import (
    AlreadyPromised,
    Gone,
    NotPromised,
    Offered,
    Outcome,
    Promised,
    Served,
    Unreached,
)
from ivr.dialogue.turn import DialEnded, LegEnd
from ivr.figures import WaitEnd
from ivr.store import call_log, calls, claims, hold_queue, places, returning, rows
from ivr.store.calls import Caller
from ivr.store.claims import Claim, End
from ivr.store.database import Pass
from ivr.store.events import Event
from ivr.store.places import Place
from ivr.store.tables import IS_KEPT, PlaceState
from ivr.store.tables import calls as calls_table
from ivr.store.tables import places as places_table
from ivr.terms import Terms

_SOON = timedelta(seconds=30)  # until a callback is due whose citizen has not hung up by then


def number_for(connection: Connection, caller: Caller) -> PhoneNumber | None:
    """Where this caller would be called back: the number keyed in, or their own."""
    row = calls.find(connection, caller.sid)
    return PhoneNumber(row.keyed) if row is not None and row.keyed else caller.number


def note_number(p: Pass, caller: Caller, number: PhoneNumber) -> None:
    """Keep a number that was keyed in, while the call lasts."""
    if calls.touch(p, caller) is not None:
        rows.change(p.connection, calls_table.c.sid, caller.sid, keyed=number.e164)


def promise(p: Pass, caller: Caller, deed: Promise, terms: Terms) -> Outcome:
    """Keep the caller's place, or give them one, for a call to the number that was confirmed."""
    if calls.touch(p, caller) is None:
        return Gone()
    number = number_for(p.connection, caller)
    own = places.of_call(p.connection, caller.sid)
    if number is None:
        return NotPromised()
    if own is not None and own.state != PlaceState.OVER:
        claim = claims.of_place(p.connection, own.number)
        settled = hold_queue.settle(p, claim, terms) if claim is not None else None
        if settled is not None:  # no need any more: an operator is there
            return settled if isinstance(settled, Offered) else AlreadyPromised()
    if _is_open(p, number, besides=own):
        return AlreadyPromised()
    opening = _with_room(p, deed, terms.callback.max_per_opening)
    if opening is None:
        return NotPromised()
    place = own or _of_earlier_call(p, caller, deed) or places.take(p, caller, deed.asked, deed.office)
    anew = {"since": p.now, "ended_at": None} if place.state == PlaceState.OVER else {}
    due = max(opening, p.now + _SOON)
    p.record(Event.PROMISED, place=place.number, office=deed.office, until=due)
    places.change(
        p,
        place.number,
        state=PlaceState.WAITING,
        asked=deed.asked,
        office=deed.office,
        language=caller.language,
        callback=True,
        phone=number.e164,
        opening=opening,
        due_at=due,
        tries=0,
        **anew,
    )
    return Promised(opening if opening > p.now else None)


def _of_earlier_call(p: Pass, caller: Caller, deed: Promise) -> Place | None:
    """The place of a line that dropped: a callback keeps it too, also where the office has closed since."""
    older = returning.older_place(p, caller, deed.asked, deed.office)
    return returning.take_up(p, caller, older, deed.asked, deed.office) if older is not None else None


def _is_open(p: Pass, number: PhoneNumber, besides: Place | None) -> bool:
    promised = select(places_table.c.number).where(places_table.c.phone == number.e164, IS_KEPT)
    return any(each != (besides and besides.number) for each in p.connection.execute(promised).scalars())


def _with_room(p: Pass, deed: Promise, at_most: int) -> datetime | None:
    counted = select(places_table.c.opening, func.count()).where(
        places_table.c.office == deed.office, places_table.c.opening.in_(deed.openings)
    )
    found = p.connection.execute(counted.group_by(places_table.c.opening)).all()
    taken = {row[0]: row[1] for row in found}
    return next((opening for opening in deed.openings if taken.get(opening, 0) < at_most), None)


def call_has_ended(p: Pass, place: Place) -> None:
    """The citizen has hung up, after the promise or before it was their turn: now they can be called."""
    due = p.now if place.due_at <= p.now + _SOON else place.due_at
    if not place.callback or due < place.due_at:
        p.record(Event.PROMISED, place=place.number, office=place.office, until=due)
        places.change(p, place.number, callback=True, due_at=due)


def end_callback(p: Pass, deed: EndCallback, terms: Terms) -> Outcome:
    """The citizen's leg is over, as the operator who waited for them learns."""
    claim = claims.get(p.connection, deed.claim)
    if claim is None or claim.place_end is not None:
        return Served()
    return settle(p, claim, deed.ended, terms)


def settle(p: Pass, claim: Claim, ended: DialEnded, terms: Terms) -> Outcome:
    """Tell whether the two spoke once a callback's operator had accepted; else it is tried again."""
    bridged = claim.reached_at is not None if ended.bridged is None else ended.bridged
    place = places.get(p.connection, claim.place)
    if bridged and claim.reached_at is not None:  # a voicemail is not "reached"
        call_log.talked(p, claim)
        claims.finish(p, claim, End.ANSWERED)
        claims.free(p, claim, End.ANSWERED, terms)
        return Served()
    call_log.not_answered(p, claim)
    claims.free(p, claim, End.UNREACHED, terms)
    if place.tries + 1 > terms.callback.retries:
        claims.finish(p, claim, End.UNREACHED)
        call_log.over(p, place, WaitEnd.UNREACHED, p.now)
        return Unreached(again=False)
    claims.give_back(p, claim, End.UNREACHED)
    try_again(p, place, terms)
    return Unreached(again=True)


def try_again(p: Pass, place: Place, terms: Terms) -> None:
    """The citizen was not reached: the place rests, and is due again later, at its own number."""
    due = p.now + terms.callback.retry_after
    p.record(Event.PROMISED, place=place.number, office=place.office, until=due, cause=End.UNREACHED)
    places.change(p, place.number, tries=place.tries + 1, due_at=due)


def end_of_operators_call(p: Pass, claim: Claim, how: LegEnd, terms: Terms) -> None:
    """The call to a callback's operator is over, however that is known."""
    if claim.place_end is not None:
        claims.free(p, claim, End.ANSWERED, terms)
    elif claim.accepted_at is not None:
        settle(p, claim, DialEnded(None, how), terms)
    else:
        end = claims.end_of(claim, how)
        claims.give_back(p, claim, end)
        claims.free(p, claim, end, terms)
