# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Version 0001: the line, its operators, what the carrier is to be told, the log and what is remembered."""

from alembic import op
from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Integer,
    PrimaryKeyConstraint,
    SmallInteger,
    String,
    UniqueConstraint,
    text,
)

revision = "0001"
down_revision = None

Milliseconds = BigInteger  # since 1970, in UTC


def upgrade() -> None:
    """Make every table in an empty database, and the turnstile's one row."""
    op.create_table(
        "turnstile",
        Column("id", SmallInteger(), nullable=False, autoincrement=False),
        Column("n", BigInteger(), nullable=False),
        PrimaryKeyConstraint("id", name="pk_turnstile"),
        CheckConstraint("id = 1", name="ck_turnstile_one_row"),
    )
    op.execute("INSERT INTO turnstile (id, n) VALUES (1, 0)")
    op.create_table(
        "calls",
        Column("sid", String(64), nullable=False),
        Column("caller", String(32)),
        Column("number", String(16)),
        Column("keyed", String(16)),
        Column("language", String(8)),
        Column("began_at", Milliseconds(), nullable=False),
        Column("due_at", Milliseconds()),
        Column("doubted_at", Milliseconds()),
        Column("vouched_at", Milliseconds()),
        Column("ended_at", Milliseconds()),
        Column("guesses", SmallInteger(), nullable=False, server_default="0"),
        PrimaryKeyConstraint("sid", name="pk_calls"),
    )
    op.create_index("ix_calls_due_at", "calls", ["due_at"])
    op.create_table(
        "places",
        Column("number", BigInteger(), nullable=False, autoincrement=False),
        Column("state", String(8), nullable=False),
        Column("call", String(64)),
        Column("caller", String(32)),
        Column("phone", String(16)),
        Column("asked", String(40), nullable=False),
        Column("office", String(40), nullable=False),
        Column("language", String(8), nullable=False),
        Column("since", Milliseconds(), nullable=False),
        Column("callback", Boolean(), nullable=False, server_default=text("false")),
        Column("due_at", Milliseconds()),
        Column("opening", Milliseconds()),
        Column("tries", SmallInteger(), nullable=False, server_default="0"),
        Column("until", Milliseconds()),
        Column("said_ahead", Integer()),
        Column("said_unstaffed", Boolean(), nullable=False, server_default=text("false")),
        Column("ticket", String(4)),
        Column("ended_at", Milliseconds()),
        PrimaryKeyConstraint("number", name="pk_places"),
    )
    _index("ix_places_line", "places", ["office", "number"], only="state = 'waiting'")
    _index("ix_places_caller", "places", ["caller"], only="state <> 'over'")
    _index("ix_places_phone", "places", ["phone"], only="state <> 'over'")
    _index("ix_places_until", "places", ["until"], only="state <> 'over'")
    op.create_index("ix_places_call", "places", ["call"])
    op.create_table(
        "claims",
        Column("number", BigInteger(), nullable=False, autoincrement=False),
        Column("place", BigInteger(), nullable=False),
        Column("operator", String(40), nullable=False),
        Column("office", String(40), nullable=False),
        Column("call", String(64)),
        Column("leg", String(64)),
        Column("made_at", Milliseconds(), nullable=False),
        Column("dialled_at", Milliseconds()),
        Column("deadline", Milliseconds(), nullable=False),
        Column("accepted_at", Milliseconds()),
        Column("reached_at", Milliseconds()),
        Column("place_end", String(16)),
        Column("operator_end", String(16)),
        Column("freed_at", Milliseconds()),
        PrimaryKeyConstraint("number", name="pk_claims"),
    )
    _index("ix_claims_place", "claims", ["place"], unique=True, only="place_end IS NULL")
    _index("ix_claims_operator", "claims", ["operator"], unique=True, only="operator_end IS NULL")
    op.create_table(
        "operators",
        Column("id", String(40), nullable=False),
        Column("on_duty", Boolean()),
        Column("said_until", Milliseconds()),
        Column("rests_until", Milliseconds()),
        Column("rest", String(16)),
        Column("misses", SmallInteger(), nullable=False, server_default="0"),
        Column("free_since", BigInteger(), nullable=False, server_default="0"),
        Column("pin", String(32)),
        PrimaryKeyConstraint("id", name="pk_operators"),
        UniqueConstraint("pin"),
    )
    op.create_table(
        "moves",
        Column("claim", BigInteger(), nullable=False, autoincrement=False),
        Column("call", String(64)),
        Column("wanted_at", Milliseconds(), nullable=False),
        Column("leased_until", Milliseconds()),
        Column("sent_at", Milliseconds()),
        Column("outcome", String(16)),
        PrimaryKeyConstraint("claim", name="pk_moves"),
    )
    _index("ix_moves_wanted_at", "moves", ["wanted_at"], only="outcome IS NULL")
    op.create_table(
        "ledger",
        Column("n", BigInteger(), nullable=False, autoincrement=False),
        Column("at", Milliseconds(), nullable=False),
        Column("event", String(16), nullable=False),
        Column("place", BigInteger()),
        Column("operator", String(40)),
        Column("claim", BigInteger()),
        Column("office", String(40)),
        Column("offices", String(400)),
        Column("cause", String(16)),
        Column("until", Milliseconds()),
        PrimaryKeyConstraint("n", name="pk_ledger"),
    )
    op.create_index("ix_ledger_at", "ledger", ["at"])
    op.create_table(
        "announcements",
        Column("id", Integer(), nullable=False),
        Column("place", BigInteger(), nullable=False),
        Column("at", Milliseconds(), nullable=False),
        Column("minutes", SmallInteger(), nullable=False),
        Column("hit", Boolean()),
        PrimaryKeyConstraint("id", name="pk_announcements"),
    )
    op.create_index("ix_announcements_place", "announcements", ["place"])
    op.create_table(
        "log",
        Column("id", Integer(), nullable=False),
        Column("place", BigInteger()),
        Column("office", String(40), nullable=False),
        Column("language", String(8), nullable=False),
        Column("began_at", Milliseconds(), nullable=False),
        Column("ended_at", Milliseconds(), nullable=False),
        Column("how", String(16), nullable=False),
        Column("waited", Integer(), nullable=False),
        Column("claim", BigInteger()),
        Column("talked", Integer()),
        Column("operator", String(40)),
        PrimaryKeyConstraint("id", name="pk_log"),
        UniqueConstraint("claim"),
    )
    op.create_index("ix_log_began_at", "log", ["began_at"])
    op.create_table(
        "callers",
        Column("caller", String(32), nullable=False),
        Column("language", String(8), nullable=False),
        Column("seen_at", Milliseconds(), nullable=False),
        PrimaryKeyConstraint("caller", name="pk_callers"),
    )
    op.create_index("ix_callers_seen_at", "callers", ["seen_at"])
    op.create_table(
        "guesses",
        Column("id", Integer(), nullable=False),
        Column("kind", String(8), nullable=False),
        Column("at", Milliseconds(), nullable=False),
        PrimaryKeyConstraint("id", name="pk_guesses"),
    )
    op.create_index("ix_guesses_at", "guesses", ["at"])


def _index(name: str, table: str, columns: list[str], *, only: str, unique: bool = False) -> None:
    """An index over none but the rows for which `only` holds."""
    op.create_index(name, table, columns, unique=unique, sqlite_where=text(only), postgresql_where=text(only))
