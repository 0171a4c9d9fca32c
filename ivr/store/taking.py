# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Asking for a place: the one the caller has, that of an earlier call, or a new one."""

from ivr.dialogue.deeds import Redeem, TakePlace, TakeUpPlace
from ivr.dialogue.outcomes import Checking, Full, Gone, NobodyOnDuty, Outcome, Served, WrongTicket
from ivr.store import calls, claims, duty, hold_queue, places, returning
from ivr.store.calls import Caller
from ivr.store.database import Pass
from ivr.store.events import Event
from ivr.store.places import Place
from ivr.store.tables import PlaceState
from ivr.terms import Terms


def take(p: Pass, caller: Caller, deed: TakePlace, terms: Terms) -> Outcome:
    """Give the caller a place, or let them come with the one they have."""
    if calls.touch(p, caller) is None:
        return Gone()
    place = places.of_call(p.connection, caller.sid)
    if place is not None:
        return _come_with(p, caller, place, deed, terms)
    if not deed.anew:
        of_earlier_call = _of_earlier_call(p, caller, deed, terms)
        if of_earlier_call is not None:
            return of_earlier_call
    if not duty.crew(p.connection, terms.roster.serving(deed.office), p.now).there:
        return NobodyOnDuty()
    if places.waiting(p.connection, deed.office) >= terms.hold.max_waiting:
        return Full()
    place = places.take(p, caller, deed.asked, deed.office)
    return hold_queue.carry_on(p, caller, place, terms)


def _of_earlier_call(p: Pass, caller: Caller, deed: TakePlace, terms: Terms) -> Outcome | None:
    shown = returning.shown(p, caller, deed.office)
    if shown is not None:
        return _go_on(p, caller, shown, deed, terms)
    return returning.offer(p, caller, deed.asked, deed.office, tickets=terms.hold.tickets)


def take_up(p: Pass, caller: Caller, deed: TakeUpPlace | Redeem, terms: Terms) -> Outcome:
    """Give the caller the place of an earlier call, by their number or by a ticket."""
    if calls.touch(p, caller) is None:
        return Gone()
    if places.of_call(p.connection, caller.sid) is not None:  # asked for once more, or too late
        return take(p, caller, TakePlace(deed.asked, deed.office), terms)
    if isinstance(deed, Redeem):
        found = returning.redeemed(p, caller, deed.office, deed.ticket)
        return _go_on(p, caller, found, deed, terms)
    older = returning.older_place(p, caller, deed.asked, deed.office)
    if older is None:  # it was taken up, or its grace is over
        return take(p, caller, TakePlace(deed.asked, deed.office, anew=True), terms)
    return _go_on(p, caller, older, deed, terms)


def _go_on(
    p: Pass,
    caller: Caller,
    found: Place | Checking | WrongTicket,
    deed: TakePlace | TakeUpPlace | Redeem,
    terms: Terms,
) -> Outcome:
    if isinstance(found, Checking | WrongTicket):
        return found
    place = returning.take_up(p, caller, found, deed.asked, deed.office)
    return hold_queue.carry_on(p, caller, place, terms, taken_up=True)


def _come_with(p: Pass, caller: Caller, place: Place, deed: TakePlace, terms: Terms) -> Outcome:
    """The caller has a number already: it goes along, to whatever office they ask for now."""
    claim = claims.of_place(p.connection, place.number)
    if claim is not None:
        settled = hold_queue.settle(p, claim, terms)
        place = places.get(p.connection, place.number)
        is_free_to_go = isinstance(settled, Served) and place.state == PlaceState.OVER
        if settled is not None and not is_free_to_go:  # or they talk, on another line: they were called back
            return settled
    if place.office == deed.office and place.state == PlaceState.WAITING and not place.callback:
        return hold_queue.carry_on(p, caller, place, terms)
    if not duty.crew(p.connection, terms.roster.serving(deed.office), p.now).there:
        return NobodyOnDuty()
    p.record(Event.MOVED, place=place.number, office=deed.office, cause=place.state)
    anew = {"since": p.now, "said_ahead": None} if place.state == PlaceState.OVER else {}
    moved = {"state": PlaceState.WAITING, "asked": deed.asked, "office": deed.office, "ended_at": None}
    place = places.change(p, place.number, callback=False, **moved, **anew)
    return hold_queue.carry_on(p, caller, place, terms)
