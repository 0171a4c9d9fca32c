# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Version 0006: duty said at the desk, what is noted of conversations, and earlier calls of a number."""

from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, PrimaryKeyConstraint, String, text

revision = "0006"
down_revision = "0005"

Milliseconds = BigInteger  # since 1970, in UTC


def upgrade() -> None:
    """Whoever is on duty said so by phone."""
    op.add_column("operators", Column("at_desk", Boolean(), nullable=False, server_default=text("false")))
    op.add_column("operators", Column("seen_at", Milliseconds()))
    op.add_column("operators", Column("spoke_by", BigInteger()))
    op.create_table(
        "wrap_ups",
        Column("claim", BigInteger(), nullable=False, autoincrement=False),
        Column("at", Milliseconds(), nullable=False),
        Column("outcome", String(20)),
        Column("note", String(500)),
        PrimaryKeyConstraint("claim", name="pk_wrap_ups"),
    )
    op.create_index("ix_wrap_ups_at", "wrap_ups", ["at"])
    op.create_index("ix_calls_caller", "calls", ["caller", "began_at"])
