# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Version 0003: the configs that were accepted, each with who changed what."""

from alembic import op
from sqlalchemy import BigInteger, Column, PrimaryKeyConstraint, String, Text

revision = "0003"
down_revision = "0002"

Milliseconds = BigInteger  # since 1970, in UTC


def upgrade() -> None:
    """Of what went before none is known: the file is noticed when it is changed next."""
    op.create_table(
        "config_revisions",
        Column("number", BigInteger(), nullable=False, autoincrement=False),
        Column("at", Milliseconds(), nullable=False),
        Column("who", String(64)),
        Column("what", Text(), nullable=False),
        Column("digest", String(64), nullable=False),
        Column("text", Text(), nullable=False),
        PrimaryKeyConstraint("number", name="pk_config_revisions"),
    )
