# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The tables of those who sign in: accounts, sessions, what failed, and who did what."""

from sqlalchemy import Boolean, Column, Integer, String, Table, text

from ivr.store.tables import Moment, index, metadata

accounts = Table(
    "accounts",
    metadata,
    Column("user", String(40), primary_key=True),
    Column("password", String(200)),  # as argon2 writes it; none before it was set
    Column("invitation", String(32), unique=True),  # the keyed hash of the link that sets it
    Column("invited_until", Moment),
)

sessions = Table(
    "sessions",
    metadata,
    Column("token", String(32), primary_key=True),  # its keyed hash
    Column("user", String(40), nullable=False),
    Column("roles", String(80), nullable=False),  # those it began with, by comma
    Column("began_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
)
index("ix_sessions_user", sessions.c.user)

# Sign-ins that failed, also of names that nobody has: by their keyed hashes.
attempts = Table(
    "attempts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("who", String(32), nullable=False),
    Column("address", String(32), nullable=False),
    Column("at", Moment, nullable=False),
    Column("forgiven", Boolean, nullable=False, server_default=text("false")),  # does not lock any more
)
index("ix_attempts_who", attempts.c.who, attempts.c.at)
index("ix_attempts_address", attempts.c.address, attempts.c.at)

# Who did what on the staff's pages.
staff_record = Table(
    "staff_record",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("user", String(40)),  # none: whoever may use the command on the machine
    Column("deed", String(32), nullable=False),
    Column("about", String(80)),  # a user, an office, whatever was dealt with
    Column("detail", String(400)),  # empty: nothing is told of a deed but what it was about
)
index("ix_staff_record_at", staff_record.c.at)
