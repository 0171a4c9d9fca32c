# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The log: one row for each wait, written when it ends or is answered, without any number."""

from datetime import datetime

from sqlalchemy import delete

from ivr.store import rows
from ivr.store.claims import Claim
from ivr.store.database import Pass
from ivr.store.places import Place
from ivr.store.tables import log


def answered(p: Pass, place: Place, claim: Claim) -> None:
    """An operator took the call: the wait is over, the conversation begins."""
    how = "called-back" if place.callback else "answered"
    rows.add(p.connection, log, **_row(place, how, p.now), claim=claim.number, operator=claim.operator)


def talked(p: Pass, claim: Claim) -> None:
    """The conversation is over."""
    talked_for = int((p.now - claim.accepted_at).total_seconds())
    rows.change(p.connection, log.c.claim, claim.number, talked=talked_for)


def not_answered(p: Pass, claim: Claim) -> None:
    """The operator had taken the call, and yet the two could not speak: the wait goes on."""
    p.connection.execute(delete(log).where(log.c.claim == claim.number))


def over(p: Pass, place: Place, how: str, at: datetime) -> None:
    """The wait ended without an operator."""
    rows.add(p.connection, log, **_row(place, how, at))


def _row(place: Place, how: str, at: datetime) -> dict[str, object]:
    return {
        "place": place.number,
        "office": place.office,
        "language": place.language,
        "began_at": place.since,
        "ended_at": at,
        "how": how,
        "waited": int((at - place.since).total_seconds()),
    }
