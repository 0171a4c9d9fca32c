# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the carrier is to do: callers to be moved, and operators to be rung for a callback, one at a time."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Row, Select, Table, bindparam, or_, select

from ivr.call import CallSid, ClaimNumber, IntentNumber, Language, OfficeId, OperatorId
from ivr.store import claims, deadlines, rows
from ivr.store import intents as wanted
from ivr.store.claims import Claim, End
from ivr.store.database import Pass
from ivr.store.events import Event
from ivr.store.tables import Became, MoveOutcome, intents, moves, places
from ivr.store.tables import claims as claims_table
from ivr.terms import Terms

LEASE = timedelta(seconds=15)  # longer than a request to the carrier takes: see its time-outs
_AGAIN = timedelta(seconds=1)  # after one that was certainly not processed
_LOOKED_FOR = timedelta(seconds=30)  # a call that was made or not: after that it was not


@dataclass(frozen=True, slots=True)
class Errand:
    """A caller to be moved: to an operator, or to where what a desk wants, the `intent`, is carried out.

    Without a `call`, an operator to be rung for a callback.
    """

    claim: ClaimNumber
    call: CallSid | None
    operator: OperatorId
    asked: OfficeId
    language: Language
    made_at: datetime | None  # since when it may have been carried out already: look first, if that can be
    intent: IntentNumber | None = None


def lease(p: Pass) -> Errand | None:
    """The next to be carried out, set apart so that no other process does the same.

    One at a time, right before it is sent: meanwhile the caller of any other may have come by themselves.
    """
    moments = {"now": p.now, "too_far": p.now + LEASE}
    for due in (_DUE_INTENTS, _DUE_MOVES):
        row = p.connection.execute(due, moments).one_or_none()
        if row is not None:
            break
    else:
        return None
    errand = _errand(row)
    _set(p, errand, leased_until=p.now + LEASE, sent_at=row.sent_at or p.now)
    return errand


def _errand(row: Row[tuple[object, ...]]) -> Errand:
    return Errand(
        claim=ClaimNumber(row.claim),
        call=CallSid(row.call) if row.call else None,
        operator=OperatorId(row.operator),
        asked=OfficeId(row.asked),
        language=Language(row.language),
        made_at=row.sent_at,
        intent=IntentNumber(row.number) if "number" in row._fields else None,
    )


def done(p: Pass, errand: Errand, leg: CallSid | None = None) -> None:
    """It was carried out; `leg` is the call that was made."""
    _set(p, errand, outcome=MoveOutcome.DONE)
    if leg is not None:
        rows.change(p.connection, claims_table.c.number, errand.claim, leg=leg, dialled_at=p.now)


def not_done(p: Pass, errand: Errand) -> None:
    """It was certainly not processed: soon again."""
    _set(p, errand, leased_until=p.now + _AGAIN, sent_at=None)


def unknown(p: Pass, errand: Errand, terms: Terms) -> None:
    """It may have been carried out. A move is left to the caller's next turn; a call is looked for."""
    if errand.call is not None:
        _set(p, errand, outcome=MoveOutcome.UNKNOWN)
    elif errand.made_at is not None and p.now - errand.made_at > _LOOKED_FOR:
        refused(p, errand, terms)
    else:
        _set(p, errand, leased_until=p.now + _AGAIN)


def refused(p: Pass, errand: Errand, terms: Terms) -> None:
    """The carrier will not do it: a caller's next turn comes by itself; a callback's operator failed."""
    _set(p, errand, outcome=MoveOutcome.REFUSED)
    claim = claims.get(p.connection, errand.claim)
    if errand.intent is not None:
        _withdraw(p, errand, claim)
    elif errand.call is None and claim is not None and claim.place_end is None:
        claims.give_back(p, claim, End.FAILED)
        claims.free(p, claim, End.FAILED, terms)


def _withdraw(p: Pass, errand: Errand, claim: Claim | None) -> None:
    """The desk can't have it: the conversation goes on, or was over before."""
    intent = wanted.get(p.connection, errand.intent) if errand.intent else None
    if intent is None or claim is None or intent.became is not None:
        return
    p.record(
        Event.UNHEEDED, place=claim.place, operator=claim.operator, claim=claim.number, cause=intent.kind
    )
    wanted.close(p, intent, Became.REFUSED)
    if claim.accepted_at is not None:
        deadlines.ask_soon(p, claim)


def _set(p: Pass, errand: Errand, **values: object) -> None:
    key, number = (
        (intents.c.number, errand.intent) if errand.intent is not None else (moves.c.claim, errand.claim)
    )
    rows.change(p.connection, key, number, **values)


def _is_free(table: Table) -> ColumnElement[bool]:
    """Not leased; a lease further ahead than any reaches was written before the clock was put back."""
    until = table.c.leased_until
    return or_(until.is_(None), until <= bindparam("now"), until > bindparam("too_far"))


def _free(table: Table) -> Select[tuple[object, ...]]:
    """Of moves or intents, those to be carried out."""
    return select(table.c.claim).where(table.c.outcome.is_(None), _is_free(table))


def _due(table: Table) -> Select[tuple[object, ...]]:
    """The first of them whose claim has not changed since."""
    return (
        select(table, claims_table.c.operator, claims_table.c.call, places.c.asked, places.c.language)
        .join(claims_table, claims_table.c.number == table.c.claim)
        .join(places, places.c.number == claims_table.c.place)
        .where(table.c.outcome.is_(None), claims_table.c.place_end.is_(None), _is_free(table))
        .order_by(table.primary_key.columns[0])
        .limit(1)
    )


FREE_MOVES, FREE_INTENTS = _free(moves), _free(intents)
_DUE_INTENTS = _due(intents)
_DUE_MOVES = _due(moves).where(claims_table.c.operator_end.is_(None))
