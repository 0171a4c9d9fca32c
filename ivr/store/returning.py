# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Callers who come back: the place of a line that dropped, by the same number or by a ticket."""

import secrets
from datetime import timedelta

from ivr.call import CallSid, OfficeId, PlaceNumber
from ivr.city import Hold
from ivr.dialogue.outcomes import Checking, MayRedeem, MayTakeUp, WrongTicket
from ivr.store import calls, places
from ivr.store.calls import Caller
from ivr.store.database import Pass
from ivr.store.events import Event
from ivr.store.guessing import TICKET, may_guess, note_guess
from ivr.store.places import Place
from ivr.store.tables import PlaceState

_ASK_AT_MOST = timedelta(seconds=8)  # whether the earlier call is over; then this is another person's


def offer(
    p: Pass, caller: Caller, asked: OfficeId, office: OfficeId, *, tickets: bool
) -> Checking | MayTakeUp | MayRedeem | None:
    """Whether an older place may be this caller's."""
    older = places.of_caller(p.connection, caller, asked, office)
    are_over = [_is_over(p, caller, place) for place in older]
    if True in are_over:
        return MayTakeUp()
    if None in are_over:
        return Checking()
    if caller.key is None and tickets and places.has_tickets_out(p.connection, office):
        return MayRedeem() if may_guess(p, caller, TICKET) else None
    return None


def older_place(p: Pass, caller: Caller, asked: OfficeId, office: OfficeId) -> Place | None:
    """The oldest place of an earlier call from this number that is known to be over."""
    older = places.of_caller(p.connection, caller, asked, office)
    return next((place for place in older if _is_over(p, caller, place)), None)


def redeemed(p: Pass, caller: Caller, office: OfficeId, ticket: str) -> Place | Checking | WrongTicket:
    """The place that a ticket stands for, once its earlier call is known to be over."""
    if not may_guess(p, caller, TICKET):
        return WrongTicket(may_retry=False)
    older = places.of_ticket(p.connection, ticket, office)
    if older is None:
        note_guess(p, caller, TICKET)
        return WrongTicket(may_retry=may_guess(p, caller, TICKET))
    return _once_it_is_over(p, caller, older)


def shown(p: Pass, caller: Caller, office: OfficeId) -> Place | Checking | WrongTicket | None:
    """The same for the ticket that this call has shown already; None where it has shown none."""
    call = calls.find(p.connection, caller.sid)
    if call is None or call.shown is None:
        return None
    place = places.get(p.connection, PlaceNumber(call.shown))
    return _once_it_is_over(p, caller, place) if places.may_be_taken_up(place, office) else None


def _once_it_is_over(p: Pass, caller: Caller, place: Place) -> Place | Checking | WrongTicket:
    over = _is_over(p, caller, place)
    if over is None:  # no ticket rides in a link: the next turn finds it here
        calls.note_shown(p, caller.sid, PlaceNumber(place.number))
        return Checking()
    return place if over else WrongTicket(may_retry=False)


def take_up(p: Pass, caller: Caller, place: Place, asked: OfficeId, office: OfficeId) -> Place:
    """The place is this call's from here on, at its own number, for the office that answers now."""
    p.record(Event.RESUMED, place=place.number, office=office)
    if place.office != office:
        p.record(Event.MOVED, place=place.number, office=office, cause=place.state)
    return places.change(
        p,
        place.number,
        state=PlaceState.WAITING,
        call=caller.sid,
        caller=caller.key,
        language=caller.language,
        asked=asked,
        office=office,
        until=None,
        tries=0,
        callback=False,  # one that was promised is kept by this call, or stands: see endings
    )


def ticket_for(p: Pass, caller: Caller, hold: Hold) -> str | None:
    """Four digits for a caller whose number is nobody's, unlike any that are out."""
    if caller.key is not None or not hold.tickets:
        return None
    out = places.tickets_out(p.connection)
    every = (f"{n:0{TICKET.digits}}" for n in range(10**TICKET.digits))
    free = [ticket for ticket in every if ticket not in out]
    return secrets.choice(free) if free else None


def _is_over(p: Pass, caller: Caller, place: Place) -> bool | None:
    """Whether a place's caller has gone; None while the carrier is being asked."""
    if place.state == PlaceState.RESTING:
        return True
    row = calls.find(p.connection, CallSid(place.call))
    if row is None or row.ended_at is not None:
        # A callback that an operator is being rung for at this moment is theirs.
        return bool(place.state == PlaceState.WAITING)
    own = calls.find(p.connection, caller.sid)
    if own is not None and calls.was_there_since(row, own.began_at):
        return False  # the two were on the telephone at the same time: it is somebody else's
    return None if calls.doubt(p, row) < _ASK_AT_MOST else False
