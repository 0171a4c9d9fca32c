# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line: a place is kept through everything, and left for a conversation or by its caller."""

import logging
from dataclasses import replace

from ivr.call import ClaimNumber, OfficeId, OperatorId
from ivr.dialogue.deeds import EndDial
from ivr.dialogue.outcomes import (
    Drained,
    Gone,
    NoPlace,
    Offered,
    Outcome,
    Parked,
    Served,
    UnderWay,
    Waiting,
)
from ivr.store import call_log, calls, claims, deadlines, duty, intents, partings, places, position, returning
from ivr.store.calls import Caller
from ivr.store.claims import Claim, End
from ivr.store.database import Pass, Visit
from ivr.store.dispatch import give
from ivr.store.events import Event
from ivr.store.intents import Intent
from ivr.store.places import Place
from ivr.store.tables import PlaceState
from ivr.terms import Terms

log = logging.getLogger(__name__)


def stay(p: Pass, caller: Caller, terms: Terms) -> Outcome:
    """One more turn in line: an operator if there is one, or how things stand."""
    if calls.touch(p, caller) is None:
        return Gone()
    place = places.of_call(p.connection, caller.sid)
    if place is None or place.callback:
        return NoPlace()
    if place.state == PlaceState.OVER:  # told again: the answer to the end of the conversation was lost
        return Served()
    if place.language != caller.language:
        place = places.change(p, place.number, language=caller.language)
    claim = claims.of_place(p.connection, place.number)
    if claim is not None:
        settled = settle(p, claim, terms)
        if settled is not None:
            return settled
        place = places.get(p.connection, place.number)
    return carry_on(p, caller, place, terms)


def take_offer(p: Pass, caller: Caller, number: ClaimNumber, terms: Terms) -> Outcome:
    """The caller was moved for this claim: no move is under way any more that could tear a bridge."""
    claims.move_has_landed(p, number)
    return stay(p, caller, terms)


def end_dial(p: Pass, caller: Caller, deed: EndDial, terms: Terms) -> Outcome:
    """The caller's own turn after an operator was rung for them: the proof that no bridge stands."""
    claim = claims.get(p.connection, deed.claim)
    if claim is None or claim.call != caller.sid or claim.place_end is not None:
        return stay(p, caller, terms)  # stale news
    if calls.touch(p, caller) is None:
        return Gone()
    intent = intents.open_of(p.connection, deed.claim)
    if intent is not None and claims.is_in_flight(intent, p.now):
        return UnderWay(deed.claim)  # this answer is thrown away, or the move would tear what it begins
    if intent is not None:
        return carry_out(p, caller, claim, intent, terms)
    if _could_speak(p, claim, deed):
        partings.conclude(p, claim, terms)
        return Served()
    return _not_spoken_to(p, caller, claim, deed, terms)


def _could_speak(p: Pass, claim: Claim, deed: EndDial) -> bool:
    bridged = claims.could_speak(claim, p.now) if deed.ended.bridged is None else deed.ended.bridged
    if bridged and claim.accepted_at is None:
        p.record(Event.ALARM, place=claim.place, operator=claim.operator, claim=claim.number)
        log.error("claim %s: bridged though nobody had accepted", claim.number)
    return bridged


def _not_spoken_to(p: Pass, caller: Caller, claim: Claim, deed: EndDial, terms: Terms) -> Outcome:
    if claim.parked_until is None:
        how = claims.end_of(claim, deed.ended.how)
        _put_back(p, claim, how)
        claims.free(p, claim, how, terms)
    elif partings.park(p, claim, claim.parked_until, terms):
        return Parked(first=True)  # the operator did not come to the telephone, and may try again
    return carry_on(p, caller, places.get(p.connection, claim.place), terms)


def carry_out(p: Pass, caller: Caller, claim: Claim, intent: Intent, terms: Terms) -> Outcome:
    """Do what the operator's desk wants of a conversation that this turn shows to be over, or parked."""
    done = partings.carry_out(p, claim, intent, terms)
    return done or carry_on(p, caller, places.get(p.connection, claim.place), terms)


def settle(p: Pass, claim: Claim, terms: Terms) -> Outcome | None:
    """What a turn of a caller who is set apart for an operator means; None: they are in line again.

    That the operator's leg is over is known by itself (it frees them), so such a turn may act on it.
    """
    if claim.call is None:
        return _called_meanwhile(p, claim, terms)
    if partings.is_parked(p, claim):
        return _with_operator(p, claim, terms)
    is_known = any(post.operator == claim.operator for post in terms.roster.posts)
    if claim.operator_end is None and claim.accepted_at is None and not is_known:  # nobody would be rung
        claims.free(p, claim, End.WITHDRAWN, terms)
    elif claim.operator_end is None:
        return _still_taken(p, claim, terms)
    if claim.accepted_at is not None:
        partings.conclude(p, claim, terms)
        return Served()
    if claim.parked_until is not None:
        partings.unpark(p, claim, terms)
    else:
        _put_back(p, claim, End.LOST)
    return None


def _still_taken(p: Pass, claim: Claim, terms: Terms) -> Outcome:
    """A turn that is no news of the claim's own dial, late or doubled perhaps: it is answered once more.

    But not for a conversation. Whoever turns up in the middle of one has not heard our answer to its end, or
    is an echo of somebody who talks: the carrier is asked.
    """
    if claims.is_being_moved(p, claim):
        return Waiting(shortly=True)  # a move that is under way would tear the bridge
    if claim.accepted_at is not None:
        deadlines.ask_now(p, claim)
        return Waiting(shortly=True)
    claims.dial(p, ClaimNumber(claim.number), terms.hold)
    return _offered(claim, places.get(p.connection, claim.place))


def _with_operator(p: Pass, claim: Claim, terms: Terms) -> Outcome | None:
    """A parked citizen's turn: music, or what the desk wants; None: in line again, without their operator."""
    intent = intents.open_of(p.connection, ClaimNumber(claim.number))
    if intent is not None and not claims.is_in_flight(intent, p.now):
        return partings.carry_out(p, claim, intent, terms)
    if intent is None and claim.parked_until <= p.now:
        partings.unpark(p, claim, terms)
        return None
    return Parked()


def _offered(claim: Claim, place: Place) -> Offered:
    number, operator = ClaimNumber(claim.number), OperatorId(claim.operator)
    return Offered(number, operator, OfficeId(place.asked), again=claim.parked_until is not None)


def _called_meanwhile(p: Pass, claim: Claim, terms: Terms) -> Outcome | None:
    """An operator was set apart to call somebody back who is on the line after all."""
    if claim.reached_at is not None:
        return Served()
    _put_back(p, claim, End.WITHDRAWN)
    if claims.recall(p, claim):  # whoever rings already is told when they pick up, and free after it
        claims.free(p, claim, End.WITHDRAWN, terms)
    return None


def _put_back(p: Pass, claim: Claim, how: End) -> None:
    if claim.accepted_at is not None:
        call_log.not_answered(p, claim)
    claims.give_back(p, claim, how)


def carry_on(p: Pass, caller: Caller, place: Place, terms: Terms, *, taken_up: bool = False) -> Outcome:
    """Give every operator who is free for this office their next; then say what became of this place."""
    if place.office not in terms.roster.answered:
        return Drained()
    crew = duty.crew(p.connection, terms.roster.serving(place.office), p.now)
    asking = give(p, crew.free, terms.hold, by=caller.sid)
    claim = claims.of_place(p.connection, place.number) if crew.free else None
    if claim is not None:
        return _offered(claim, place)
    if place.ticket is None and (ticket := returning.ticket_for(p, caller, terms.hold)):
        place = places.change(p, place.number, ticket=ticket)
    call = calls.find(p.connection, caller.sid)
    waiting = replace(position.tell(p, call, place, crew, terms.hold), shortly=asking)
    return replace(waiting, first=True, taken_up=True) if taken_up else waiting


def wait_on(visit: Visit, caller: Caller, terms: Terms) -> Waiting | None:
    """One more turn in line in which nothing of the order can change; None: it is one for the turnstile.

    Nobody is free, or the caretaker would give them their next by himself: this turn need not.
    """
    call = calls.meet_again(visit, caller)
    place = places.of_call(visit.connection, caller.sid) if call is not None else None
    if call is None or place is None or not _only_waits(place, caller, terms):
        return None
    crew = duty.crew(visit.connection, terms.roster.serving(place.office), visit.now)
    return None if crew.free else position.tell(visit, call, place, crew, terms.hold)


def _only_waits(place: Place, caller: Caller, terms: Terms) -> bool:
    is_in_line = place.state == PlaceState.WAITING and not place.callback
    is_told_before = place.said_ahead is not None and place.language == caller.language
    return is_in_line and is_told_before and place.office in terms.roster.answered
