# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Version 0005: what operators want at the desk, and claims of citizens whom they have parked."""

from alembic import op
from sqlalchemy import BigInteger, Column, PrimaryKeyConstraint, String, text

revision = "0005"
down_revision = "0004"

Milliseconds = BigInteger  # since 1970, in UTC


def upgrade() -> None:
    """Nobody is parked yet."""
    op.create_table(
        "intents",
        Column("number", BigInteger(), nullable=False, autoincrement=False),
        Column("claim", BigInteger(), nullable=False),
        Column("kind", String(12), nullable=False),
        Column("asked", String(40)),
        Column("office", String(40)),
        Column("wanted_at", Milliseconds(), nullable=False),
        Column("leased_until", Milliseconds()),
        Column("sent_at", Milliseconds()),
        Column("outcome", String(16)),
        Column("became", String(16)),
        PrimaryKeyConstraint("number", name="pk_intents"),
    )
    _index("ix_intents_claim", "claim", only="became IS NULL", unique=True)
    _index("ix_intents_wanted_at", "wanted_at", only="outcome IS NULL")
    op.add_column("claims", Column("parked_until", Milliseconds()))


def _index(name: str, column: str, *, only: str, unique: bool = False) -> None:
    where = text(only)
    op.create_index(name, "intents", [column], unique=unique, sqlite_where=where, postgresql_where=where)
