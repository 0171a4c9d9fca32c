# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The PINs by which operators are known on a telephone that is not theirs, by their keyed hashes."""

from sqlalchemy import Connection

from ivr.call import OperatorId
from ivr.store import rows
from ivr.store.tables import operators


def put(connection: Connection, operator: OperatorId, pin: str | None) -> None:
    """Give an operator the PIN with this keyed hash, or none."""
    rows.put(connection, operators.c.id, id=operator, pin=pin)


def owner(connection: Connection, pin: str) -> OperatorId | None:
    """Whose PIN has this keyed hash."""
    row = rows.find(connection, operators.c.pin, pin)
    return OperatorId(row.id) if row is not None else None
