# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Version 0002: whose a guess is, the ticket that was shown, and when an operator heard who is calling."""

from alembic import op
from sqlalchemy import BigInteger, Column, String

revision = "0002"
down_revision = "0001"

Milliseconds = BigInteger  # since 1970, in UTC


def upgrade() -> None:
    """Of what went before none of it is known."""
    op.add_column("guesses", Column("caller", String(32)))
    op.add_column("calls", Column("shown", BigInteger()))
    op.add_column("claims", Column("heard_at", Milliseconds()))
