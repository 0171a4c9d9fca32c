# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Wrong tickets and PINs: how many may be keyed in, so that nobody finds one by trying or shuts others out.

A guess hits one of the `out` codes of d digits with a chance of out / 10^d. Within ten minutes all callers
together may be wrong 10^d / (50 · out) times: however many calls and numbers they come from, these guesses
hit with a chance of one in fifty at most. For PINs of six digits and forty operators that is 500 times, for
two tickets that are out 100. Who hides their number may use half of it, all of them together, so that the
other half is left to those who show theirs; each number has a few tries of its own, and so has each call.
Where very many codes are out some honest mistakes are let pass all the same.
"""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Select, bindparam, delete, func, select, update

from ivr.store import calls, rows
from ivr.store.calls import Caller
from ivr.store.database import Pass
from ivr.store.tables import IS_KEPT, guesses, operators, places
from ivr.store.tables import calls as calls_table

_EACH_CALL = 3
_EACH_NUMBER = 6
_ALL_AT_LEAST = 40
_ONE_IN = 50  # the chance of all guesses within _WINDOW together
_WINDOW = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Kind:
    """Of code: how many digits one has at least, and how many there are to be hit."""

    name: str
    digits: int
    out: Select[int]


TICKET = Kind("ticket", 4, select(func.count()).where(places.c.ticket.is_not(None), IS_KEPT))
PIN = Kind("pin", 6, select(func.count()).where(operators.c.pin.is_not(None)))


def may_guess(p: Pass, caller: Caller, kind: Kind) -> bool:
    """Whether this call, this number and all callers together may still be wrong once more."""
    row = calls.find(p.connection, caller.sid)
    if row is not None and row.guesses >= _EACH_CALL:
        return False
    lately = {"kind": kind.name, "since": p.now - _WINDOW}
    out: int = p.connection.execute(kind.out).scalar_one()
    together = max(_ALL_AT_LEAST, 10**kind.digits // (_ONE_IN * max(1, out)))
    own = _HIDDEN if caller.key is None else _OF_NUMBER
    own_share = together // 2 if caller.key is None else _EACH_NUMBER
    return (
        p.connection.execute(own, {**lately, "caller": caller.key}).scalar_one() < own_share
        and p.connection.execute(_ALL, lately).scalar_one() < together
    )


def note_guess(p: Pass, caller: Caller, kind: Kind) -> None:
    """A wrong code was keyed in."""
    p.connection.execute(_ONE_MORE, {"of": caller.sid})
    rows.add(p.connection, guesses, kind=kind.name, caller=caller.key, at=p.now)
    p.connection.execute(_FORGET, {"until": p.now - _WINDOW})


_ALL = select(func.count()).where(guesses.c.kind == bindparam("kind"), guesses.c.at > bindparam("since"))
_OF_NUMBER = _ALL.where(guesses.c.caller == bindparam("caller"))
_HIDDEN = _ALL.where(guesses.c.caller.is_(None))
_ONE_MORE = (
    update(calls_table).where(calls_table.c.sid == bindparam("of")).values(guesses=calls_table.c.guesses + 1)
)
_FORGET = delete(guesses).where(guesses.c.at <= bindparam("until"))
