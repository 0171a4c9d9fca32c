# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The log: one row for each wait, written when it ends or is answered, without any number."""

from datetime import datetime

from sqlalchemy import bindparam, delete, func, update

from ivr.call import ClaimNumber
from ivr.figures import WaitEnd
from ivr.store import rows
from ivr.store.claims import Claim
from ivr.store.database import Pass
from ivr.store.places import Place
from ivr.store.tables import log, wrap_ups


def answered(p: Pass, place: Place, claim: Claim) -> None:
    """An operator took the call: the wait is over, the conversation begins."""
    how = WaitEnd.CALLED_BACK if place.callback else WaitEnd.ANSWERED
    rows.add(p.connection, log, **_row(place, how, p.now), claim=claim.number, operator=claim.operator)


def talked(p: Pass, claim: Claim) -> None:
    """The conversation is over, or parked; what was talked before it was parked counts too."""
    talked_for = int((p.now - claim.accepted_at).total_seconds())
    p.connection.execute(_TALKED, {"of": claim.number, "talked_for": talked_for})


def goes_on(p: Pass, claim: Claim, follower: ClaimNumber) -> None:
    """A conversation that is parked goes on by another claim, and is one all the same."""
    rows.change(p.connection, log.c.claim, claim.number, claim=follower)
    rows.change(p.connection, wrap_ups.c.claim, claim.number, claim=follower)


def not_answered(p: Pass, claim: Claim) -> None:
    """The operator had taken the call, and yet the two could not speak: the wait goes on."""
    p.connection.execute(_NOT_ANSWERED, {"of": claim.number})


def over(p: Pass, place: Place, how: WaitEnd, at: datetime) -> None:
    """The wait ended without an operator."""
    rows.add(p.connection, log, **_row(place, how, at))


_TALKED = (
    update(log)
    .where(log.c.claim == bindparam("of"))
    .values(talked=func.coalesce(log.c.talked, 0) + bindparam("talked_for"))
)

_NOT_ANSWERED = delete(log).where(log.c.claim == bindparam("of"))


def _row(place: Place, how: WaitEnd, at: datetime) -> dict[str, object]:
    return {
        "place": place.number,
        "office": place.office,
        "language": place.language,
        "began_at": place.since,
        "ended_at": at,
        "how": how,
        "waited": int((at - place.since).total_seconds()),
    }
