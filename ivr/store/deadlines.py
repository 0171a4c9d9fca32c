# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""When the carrier is asked whether an operator's leg lives: nobody stays taken for want of news."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from ivr.store import rows
from ivr.store.claims import NEWS_AT_MOST, TALK_UNASKED, Claim
from ivr.store.database import Pass
from ivr.store.tables import claims

_AT_A_TIME = 10  # legs that the carrier is asked about in one round


def ask_later(p: Pass, claim: Claim) -> None:
    """The leg lives: ask again some time on."""
    _set(p, claim, p.now + (TALK_UNASKED if claim.accepted_at else NEWS_AT_MOST))


def ask_now(p: Pass, claim: Claim) -> None:
    """Whether the leg is over is waited for: ask, at the caretaker's next round."""
    _set(p, claim, p.now)


def ask_soon(p: Pass, claim: Claim) -> None:
    """The leg may be over, and nobody freed its operator for it: ask, unless a turn tells before."""
    _set(p, claim, p.now + NEWS_AT_MOST)


def past_deadline(connection: Connection, now: datetime) -> list[Claim]:
    """Those whose operator may be stuck: the carrier is to be asked, of a few at a time."""
    return list(connection.execute(PAST, {"now": now}))


def _set(p: Pass, claim: Claim, deadline: datetime) -> None:
    rows.change(p.connection, claims.c.number, claim.number, deadline=deadline)


PAST = (
    select(claims)
    .where(claims.c.operator_end.is_(None), claims.c.deadline <= bindparam("now"))
    .order_by(claims.c.deadline)
    .limit(_AT_A_TIME)
)
