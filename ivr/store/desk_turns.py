# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The turn of a caller who was moved since an operator's desk wants something."""

from ivr.call import ClaimNumber, IntentNumber, OfficeId
from ivr.dialogue.outcomes import Dismissed, Gone, Outcome, Parked, SentOn
from ivr.store import calls, claims, hold_queue, intents, places
from ivr.store.calls import Caller
from ivr.store.database import Pass
from ivr.store.intents import Intent, Kind
from ivr.store.tables import Became, PlaceState
from ivr.terms import Terms


def follow(p: Pass, caller: Caller, number: IntentNumber, terms: Terms) -> Outcome:
    """Do what is wanted, unless it was done before: then tell how things stand.

    Whatever the carrier answered to the move, this turn proves that the conversation was left for it.
    """
    if calls.touch(p, caller) is None:
        return Gone()
    intent = intents.get(p.connection, number)
    if intent is None:
        return hold_queue.stay(p, caller, terms)
    intents.has_landed(p, intent)
    claim = claims.get(p.connection, ClaimNumber(intent.claim))
    is_open = claim is not None and claim.place_end is None and claim.call == caller.sid
    if claim is None or not is_open or intent.became == Became.CARRIED_OUT:
        return _told_again(p, caller, intent) or hold_queue.stay(p, caller, terms)
    wanted = intents.open_of(p.connection, ClaimNumber(intent.claim)) or intent  # the latest
    return hold_queue.carry_out(p, caller, claim, wanted, terms)


def _told_again(p: Pass, caller: Caller, intent: Intent) -> Outcome | None:
    """The same words, if it is still so: the answer that first had them was thrown away."""
    place = places.of_call(p.connection, caller.sid)
    if place is None or intent.became != Became.CARRIED_OUT:
        return None
    match Kind(intent.kind), place.state:
        case Kind.PARK, PlaceState.PARKED:
            return Parked(first=True)
        case Kind.SEND_ON, PlaceState.WAITING if place.asked == intent.asked:
            return SentOn(OfficeId(place.asked))
        case Kind.END, PlaceState.OVER:
            return Dismissed()
    return None
