# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is not needed any more is forgotten: numbers in full, then their hashes, then the log itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, func, or_, select, update

from ivr.city import City
from ivr.store import revisions
from ivr.store import sessions as signed_in
from ivr.store.database import Database
from ivr.store.staff_tables import accounts, attempts, sessions, staff_record
from ivr.store.tables import (
    PlaceState,
    announcements,
    callers,
    calls,
    claims,
    config_revisions,
    guesses,
    intents,
    ledger,
    log,
    moves,
    places,
    wrap_ups,
)

_CALL_AT_MOST = timedelta(hours=4)  # then the carrier ends it
_AT_ONCE = 500  # rows: webhooks wait for whoever writes


@dataclass(frozen=True, slots=True)
class _Rule:
    """Rows that are not needed any more; with `blank`, only what stands in this column."""

    table: Table
    rows: ColumnElement[bool]
    blank: str | None = None

    @property
    def name(self) -> str:
        return f"{self.table.name}.{self.blank}" if self.blank else self.table.name


def count(
    database: Database, city: City, now: datetime, staff_now: datetime | None = None
) -> Mapping[str, int]:
    """How many rows a purge would change or delete, by table, or by table and column.

    `staff_now` is the moment of those who sign in, where the line's own is that of a pretend city.
    """
    rules = _rules(city, now, staff_now or now)
    with database.reading() as connection:
        return {rule.name: _count(connection, rule.table, rule.rows) for rule in rules}


def in_full(database: Database) -> Mapping[str, int]:
    """How many numbers are kept in full at this moment, by what needs them."""
    has_number = or_(calls.c.number.is_not(None), calls.c.keyed.is_not(None))
    with database.reading() as connection:
        return {
            "calls": _count(connection, calls, has_number),
            "callbacks": _count(connection, places, places.c.phone.is_not(None)),
        }


def purge(
    database: Database, city: City, now: datetime, staff_now: datetime | None = None
) -> Mapping[str, int]:
    """Forget it all, some rows at a time, so that nobody waits; how many, as `count` has it."""
    due = count(database, city, now, staff_now)
    for rule in _rules(city, now, staff_now or now):
        if due[rule.name]:
            _apply(database, rule)
    database.wipe()
    return due


def _rules(city: City, now: datetime, staff_now: datetime) -> tuple[_Rule, ...]:
    """In the order in which they are applied."""
    return (*_of_callers(city, now), *_of_staff(city, staff_now))


def _of_staff(city: City, now: datetime) -> tuple[_Rule, ...]:
    past = now - city.privacy.log
    is_invitation = and_(accounts.c.password.is_(None), accounts.c.invited_until <= now)
    is_gone = accounts.c.user.not_in([user.id for user in city.users])
    return (
        _Rule(sessions, signed_in.over(now)),
        _Rule(accounts, or_(is_gone, is_invitation)),
        _Rule(attempts, attempts.c.at <= past),
        _Rule(staff_record, staff_record.c.at <= past),
    )


def _of_callers(city: City, now: datetime) -> tuple[_Rule, ...]:
    unheard = now - max(city.privacy.numbers, _CALL_AT_MOST)  # the end of such a call was never told
    unknown = now - max(city.privacy.numbers, city.remember_language)
    noted = wrap_ups.c.at <= now - city.privacy.numbers
    past = now - city.privacy.log
    over = places.c.state == PlaceState.OVER
    left_at = func.coalesce(places.c.ended_at, places.c.since)
    is_gone = or_(calls.c.ended_at.is_not(None), calls.c.began_at <= unheard)
    ended = and_(claims.c.place_end.is_not(None), claims.c.operator_end.is_not(None))
    return (
        _Rule(calls, and_(calls.c.number.is_not(None), is_gone), "number"),
        _Rule(calls, and_(calls.c.keyed.is_not(None), is_gone), "keyed"),
        _Rule(places, and_(places.c.phone.is_not(None), over), "phone"),
        _Rule(calls, and_(calls.c.caller.is_not(None), calls.c.began_at <= unknown, is_gone), "caller"),
        _Rule(places, and_(places.c.caller.is_not(None), left_at <= unknown, over), "caller"),
        _Rule(callers, callers.c.seen_at <= now - city.remember_language),
        _Rule(guesses, guesses.c.at <= now - city.privacy.numbers),
        _Rule(wrap_ups, and_(wrap_ups.c.note.is_not(None), noted), "note"),
        _Rule(wrap_ups, wrap_ups.c.at <= past),
        _Rule(announcements, announcements.c.at <= past),
        _Rule(log, log.c.began_at <= past),
        _Rule(ledger, ledger.c.at <= past),
        _Rule(moves, and_(moves.c.wanted_at <= past, moves.c.outcome.is_not(None))),
        _Rule(intents, and_(intents.c.wanted_at <= past, intents.c.became.is_not(None))),
        _Rule(claims, and_(claims.c.made_at <= past, ended)),
        _Rule(places, and_(left_at <= past, over)),
        _Rule(calls, and_(calls.c.began_at <= past, is_gone)),
        _Rule(config_revisions, revisions.outdated(past)),
    )


def _count(connection: Connection, table: Table, rows: ColumnElement[bool]) -> int:
    return connection.execute(select(func.count()).select_from(table).where(rows)).scalar_one()


def _apply(database: Database, rule: _Rule) -> None:
    key = rule.table.primary_key.columns[0]
    some = key.in_(select(key).where(rule.rows).limit(_AT_ONCE))
    change = update(rule.table).values({rule.blank: None}) if rule.blank else delete(rule.table)
    changed = _AT_ONCE
    while changed == _AT_ONCE:
        with database.writing() as connection:
            changed = connection.execute(change.where(some)).rowcount
