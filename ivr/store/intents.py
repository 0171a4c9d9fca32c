# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an operator's desk wants of a conversation: written down once, carried out by a caller's turn."""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection, Row, bindparam, select

from ivr.call import ClaimNumber, IntentNumber, OfficeId
from ivr.store import rows
from ivr.store.claims import Claim
from ivr.store.database import Pass
from ivr.store.events import Event
from ivr.store.tables import Became, MoveOutcome, intents

Intent = Row[tuple[object, ...]]

_TURN_WITHIN = timedelta(seconds=30)  # of the wish, as a rule: after that another may take its place


class Kind(StrEnum):
    """What can be wanted."""

    PARK = "park"
    SEND_ON = "send-on"
    END = "end"


def want(
    p: Pass,
    claim: Claim,
    kind: Kind,
    asked: OfficeId | None = None,
    office: OfficeId | None = None,
) -> IntentNumber:
    """Note what is wanted, for the caller to be moved; of one claim there is one open intent at most."""
    number = IntentNumber(p.next_number)
    about = {"place": claim.place, "operator": claim.operator, "claim": claim.number}
    p.record(Event.INTENDED, **about, office=office, cause=kind)
    row = {"number": number, "claim": claim.number, "kind": kind, "asked": asked, "office": office}
    rows.add(p.connection, intents, **row, wanted_at=p.now)
    p.has_errands = True
    return number


def get(connection: Connection, number: IntentNumber) -> Intent | None:
    return rows.find(connection, intents.c.number, number)


def open_of(connection: Connection, claim: ClaimNumber) -> Intent | None:
    """What is wanted of a claim and was not carried out yet."""
    return connection.execute(_OPEN_OF, {"claim": claim}).one_or_none()


def was_carried_out(connection: Connection, claim: ClaimNumber, kind: Kind, asked: OfficeId) -> bool:
    """Whether that was wanted of a claim, and has been done."""
    done = select(intents.c.number).where(
        intents.c.claim == claim,
        intents.c.kind == kind,
        intents.c.asked == asked,
        intents.c.became == Became.CARRIED_OUT,
    )
    return connection.execute(done.limit(1)).scalar() is not None


def is_stale(intent: Intent, now: datetime) -> bool:
    """Whether nothing will come of it any more, for all that is known."""
    return bool(intent.outcome == MoveOutcome.UNKNOWN or abs(now - intent.wanted_at) > _TURN_WITHIN)


def has_landed(p: Pass, intent: Intent) -> None:
    """The caller is where they were to be moved: whatever its answer was, the move is done."""
    rows.change(p.connection, intents.c.number, intent.number, outcome=MoveOutcome.DONE)


def close(p: Pass, intent: Intent, became: Became) -> None:
    """Nothing more comes of it; a move that was not sent yet is not needed."""
    rows.change(
        p.connection,
        intents.c.number,
        intent.number,
        became=became,
        outcome=intent.outcome or MoveOutcome.NEEDLESS,
    )


_OPEN_OF = select(intents).where(intents.c.claim == bindparam("claim"), intents.c.became.is_(None))
