# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The ledger, read back: every event that changed the order or an operator, in the order of their numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from ivr.store.events import Event
from ivr.store.tables import ledger, turnstile

_CLOSING = (Event.SERVED, Event.LEFT)  # after which nothing more is expected of a place


@dataclass(frozen=True, slots=True)
class Entry:
    """One event, as `Pass.record` wrote it; 0 and "" stand for none, since numbers begin with 1.

    `until` is a callback's: not in line before.
    """

    n: int
    at: datetime
    event: str  # an Event, or one of another version of the program
    place: int = 0
    operator: str = ""
    claim: int = 0
    office: str = ""
    offices: frozenset[str] = frozenset()
    cause: str = ""
    until: datetime | None = None


def reached(connection: Connection) -> int:
    """The number of the last event."""
    n: int = connection.execute(select(turnstile.c.n)).scalar_one()
    return n


def entries(connection: Connection, start: datetime, end: datetime) -> Iterator[Entry]:
    """All from the first event at or after `start` to the last one before `end`, both aware.

    Before them comes all that was ever written of the places and claims that were open by then.
    A clock that was set back may have given some of the events in between a time outside.
    """
    within = ledger.c.at >= start, ledger.c.at < end
    first, last = connection.execute(select(func.min(ledger.c.n), func.max(ledger.c.n)).where(*within)).one()
    if first is None:
        return
    wanted = or_(ledger.c.n.between(first, last), and_(ledger.c.n < first, _was_open(first)))
    found = connection.execution_options(yield_per=1000).execute(
        select(ledger).where(wanted).order_by(ledger.c.n)
    )
    for row in found.mappings():
        written = {name: value for name, value in row.items() if value is not None}
        yield Entry(**{**written, "offices": frozenset(written.get("offices", "").split(",")) - {""}})


def _was_open(first: int) -> ColumnElement[bool]:
    """Whether an earlier event is about a place that was open, or an operator who was taken, at `first`."""
    before = ledger.c.n < first
    latest = select(func.max(ledger.c.n)).where(before, ledger.c.place.is_not(None)).group_by(ledger.c.place)
    open_places = select(ledger.c.place).where(ledger.c.n.in_(latest), ledger.c.event.not_in(_CLOSING))
    freed = select(ledger.c.claim).where(before, ledger.c.event == Event.FREED)
    taken = before, ledger.c.event.in_((Event.CLAIMED, Event.PARKED)), ledger.c.claim.not_in(freed)
    places = open_places.union(select(ledger.c.place).where(*taken))
    claims = select(ledger.c.claim).where(before, ledger.c.place.in_(places), ledger.c.claim.is_not(None))
    return or_(ledger.c.place.in_(places), ledger.c.claim.in_(claims))
