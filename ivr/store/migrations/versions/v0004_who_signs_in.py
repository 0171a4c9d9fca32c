# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Version 0004: those who sign in, their sessions, what failed, and the record of who did what."""

from alembic import op
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Integer,
    PrimaryKeyConstraint,
    String,
    UniqueConstraint,
    text,
)

revision = "0004"
down_revision = "0003"

Milliseconds = BigInteger  # since 1970, in UTC


def upgrade() -> None:
    """Make the four tables."""
    op.create_table(
        "accounts",
        Column("user", String(40), nullable=False),
        Column("password", String(200)),
        Column("invitation", String(32)),
        Column("invited_until", Milliseconds()),
        PrimaryKeyConstraint("user", name="pk_accounts"),
        UniqueConstraint("invitation"),
    )
    op.create_table(
        "sessions",
        Column("token", String(32), nullable=False),
        Column("user", String(40), nullable=False),
        Column("roles", String(80), nullable=False),
        Column("began_at", Milliseconds(), nullable=False),
        Column("seen_at", Milliseconds(), nullable=False),
        PrimaryKeyConstraint("token", name="pk_sessions"),
    )
    op.create_index("ix_sessions_user", "sessions", ["user"])
    op.create_table(
        "attempts",
        Column("id", Integer(), nullable=False),
        Column("who", String(32), nullable=False),
        Column("address", String(32), nullable=False),
        Column("at", Milliseconds(), nullable=False),
        Column("forgiven", Boolean(), nullable=False, server_default=text("false")),
        PrimaryKeyConstraint("id", name="pk_attempts"),
    )
    op.create_index("ix_attempts_who", "attempts", ["who", "at"])
    op.create_index("ix_attempts_address", "attempts", ["address", "at"])
    op.create_table(
        "staff_record",
        Column("id", Integer(), nullable=False),
        Column("at", Milliseconds(), nullable=False),
        Column("user", String(40)),
        Column("deed", String(32), nullable=False),
        Column("about", String(80)),
        Column("detail", String(400)),
        PrimaryKeyConstraint("id", name="pk_staff_record"),
    )
    op.create_index("ix_staff_record_at", "staff_record", ["at"])
