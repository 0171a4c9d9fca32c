# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The schema: every table and column, the same on SQLite and PostgreSQL."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Dialect,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    TypeDecorator,
    literal_column,
    text,
)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept as whole milliseconds since 1970 in UTC: exact and in order on both databases."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002  # SQLAlchemy's signature
        return None if value is None else (value - _EPOCH) // _MILLISECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  # SQLAlchemy's signature
        return None if value is None else _EPOCH + value * _MILLISECOND


class PlaceState(StrEnum):
    """What becomes of a place in line, one after the other or back again."""

    WAITING = "waiting"  # for an operator; a callback that is not due yet waits too
    CLAIMED = "claimed"  # an operator is being rung for it
    TALKING = "talking"
    PARKED = "parked"  # with music, by the operator they talked with, who stays taken
    RESTING = "resting"  # the line dropped; it is kept for the grace time
    OVER = "over"


class MoveOutcome(StrEnum):
    """What became of a request to the carrier, of a move's as of an intent's; none while it is to be made."""

    DONE = "done"
    NEEDLESS = "needless"  # what it was for was over first
    REFUSED = "refused"
    UNKNOWN = "unknown"  # it may have been done


class Became(StrEnum):
    """What became of an intent; none while it is open."""

    CARRIED_OUT = "carried-out"
    REFUSED = "refused"  # the carrier would not move the caller
    REPLACED = "replaced"  # nothing came of it in time, and the desk wanted something anew
    OVERTAKEN = "overtaken"  # the conversation was over first


def index(name: str, *columns: Column[Any], only: str | None = None, unique: bool = False) -> None:
    """An index, perhaps over none but the rows for which `only` holds."""
    if only is None:
        Index(name, *columns, unique=unique)
    else:
        Index(name, *columns, unique=unique, sqlite_where=text(only), postgresql_where=text(only))


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)

# One row, through which every change of the order or of an operator passes, one after the other.
turnstile = Table(
    "turnstile",
    metadata,
    Column(
        "id", SmallInteger, CheckConstraint("id = 1", name="one_row"), primary_key=True, autoincrement=False
    ),
    Column("n", BigInteger, nullable=False),
)

calls = Table(
    "calls",
    metadata,
    Column("sid", String(64), primary_key=True),
    Column("caller", String(32)),  # the keyed hash of the number; none where it is nobody's
    Column("number", String(16)),  # in full only while the call lives
    Column("keyed", String(16)),  # another number that was keyed in for a callback
    Column("language", String(8)),
    Column("began_at", Moment, nullable=False),
    Column("due_at", Moment),  # by when its next turn must have come, if it is still there
    Column("doubted_at", Moment),  # since when it is being asked whether it lives
    Column("vouched_at", Moment),  # when the carrier last said that it lives
    Column("ended_at", Moment),  # never taken back
    Column("guesses", SmallInteger, nullable=False, server_default="0"),  # wrong tickets and PINs
    Column("shown", BigInteger),  # the place whose ticket was keyed in, while its own call may go on
)
index("ix_calls_due_at", calls.c.due_at)
index("ix_calls_caller", calls.c.caller, calls.c.began_at)

places = Table(
    "places",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("state", String(8), nullable=False),
    Column("call", String(64)),  # the one that holds it, or held it last
    Column("caller", String(32)),
    Column("phone", String(16)),  # in full for a callback, while it is open
    Column("asked", String(40), nullable=False),  # the office that was asked for
    Column("office", String(40), nullable=False),  # the one whose operators answer
    Column("language", String(8), nullable=False),
    Column("since", Moment, nullable=False),  # when this wait began
    Column("callback", Boolean, nullable=False, server_default=text("false")),
    Column("due_at", Moment),  # a callback's: not before
    Column("opening", Moment),  # the one that a callback was promised for
    Column("tries", SmallInteger, nullable=False, server_default="0"),  # of calling back
    Column("until", Moment),  # the end of the grace
    Column("said_ahead", Integer),  # the figure said last
    Column("said_unstaffed", Boolean, nullable=False, server_default=text("false")),
    Column("ticket", String(4)),
    Column("ended_at", Moment),
)
index("ix_places_line", places.c.office, places.c.number, only="state = 'waiting'")
index("ix_places_call", places.c.call)
index("ix_places_caller", places.c.caller, only="state <> 'over'")
index("ix_places_phone", places.c.phone, only="state <> 'over'")
index("ix_places_until", places.c.until, only="state <> 'over'")

# Written out, not bound: only then do the databases see that the indexes above will do.
IS_WAITING = places.c.state == literal_column(f"'{PlaceState.WAITING}'")
IS_KEPT = places.c.state != literal_column(f"'{PlaceState.OVER}'")

# An operator set apart for a place. The two halves end apart.
claims = Table(
    "claims",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("place", BigInteger, nullable=False),
    Column("operator", String(40), nullable=False),
    Column("office", String(40), nullable=False),
    Column("call", String(64)),  # the caller's; none for a callback
    Column("leg", String(64)),  # the operator's
    Column("made_at", Moment, nullable=False),
    Column("dialled_at", Moment),
    Column("deadline", Moment, nullable=False),  # past it the carrier is asked
    Column("accepted_at", Moment),
    Column("reached_at", Moment),  # the citizen who is called back pressed 1
    Column("place_end", String(16)),  # how the place's half ended; none while it is open
    Column("operator_end", String(16)),
    Column("freed_at", Moment),
    Column("heard_at", Moment),  # the operator picked up, and our answer told them who it is
    Column("parked_until", Moment),  # of one that follows on a conversation: then its place waits again
)
index("ix_claims_place", claims.c.place, unique=True, only="place_end IS NULL")
index("ix_claims_operator", claims.c.operator, unique=True, only="operator_end IS NULL")

# What an operator notes of a conversation.
wrap_ups = Table(
    "wrap_ups",
    metadata,
    Column("claim", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("outcome", String(20)),  # one of the config's
    Column("note", String(500)),
)
index("ix_wrap_ups_at", wrap_ups.c.at)

operators = Table(
    "operators",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("on_duty", Boolean),  # as they said themselves; none: as the config has it
    Column("said_until", Moment),  # until when what they said holds
    Column("rests_until", Moment),  # wrap-up, busy, failed, missed
    Column("rest", String(16)),  # why
    Column("misses", SmallInteger, nullable=False, server_default="0"),  # in a row
    Column("free_since", BigInteger, nullable=False, server_default="0"),  # the turnstile's n
    Column("pin", String(32), unique=True),  # its keyed hash
    Column("at_desk", Boolean, nullable=False, server_default=text("false")),  # they said it by a page
    Column("seen_at", Moment),  # when that page was there last
    Column("spoke_by", BigInteger),  # the claim of their last conversation
)

# What the carrier is to be told over REST, one for each claim that needs it.
moves = Table(
    "moves",
    metadata,
    Column("claim", BigInteger, primary_key=True, autoincrement=False),
    Column("call", String(64)),  # to be moved; none: the operator is to be rung for a callback
    Column("wanted_at", Moment, nullable=False),
    Column("leased_until", Moment),
    Column("sent_at", Moment),
    Column("outcome", String(16)),  # a MoveOutcome
)
index("ix_moves_wanted_at", moves.c.wanted_at, only="outcome IS NULL")

# What an operator's desk wants of a conversation: the turn it leads to carries it out.
intents = Table(
    "intents",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("claim", BigInteger, nullable=False),
    Column("kind", String(12), nullable=False),
    Column("asked", String(40)),  # to be sent on to, in name
    Column("office", String(40)),  # and the one whose operators answer
    Column("wanted_at", Moment, nullable=False),
    Column("leased_until", Moment),  # these three as those of a move: the caller is moved for it
    Column("sent_at", Moment),
    Column("outcome", String(16)),
    Column("became", String(16)),  # a Became
)
index("ix_intents_claim", intents.c.claim, unique=True, only="became IS NULL")
index("ix_intents_wanted_at", intents.c.wanted_at, only="outcome IS NULL")

ledger = Table(
    "ledger",
    metadata,
    Column("n", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("event", String(16), nullable=False),
    Column("place", BigInteger),
    Column("operator", String(40)),
    Column("claim", BigInteger),
    Column("office", String(40)),
    Column("offices", String(400)),  # those the operator serves at a claim, by comma
    Column("cause", String(16)),
    Column("until", Moment),  # a callback's: not in line before
)
index("ix_ledger_at", ledger.c.at)

# Waits that were said, to be held against what became of them.
announcements = Table(
    "announcements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("place", BigInteger, nullable=False),
    Column("at", Moment, nullable=False),
    Column("minutes", SmallInteger, nullable=False),  # the band
    Column("hit", Boolean),  # none until the caller was answered
)
index("ix_announcements_place", announcements.c.place)

# One row for each wait, written when it ends: what the figures are made of. No number is in it.
log = Table(
    "log",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("place", BigInteger),
    Column("office", String(40), nullable=False),
    Column("language", String(8), nullable=False),
    Column("began_at", Moment, nullable=False),
    Column("ended_at", Moment, nullable=False),
    Column("how", String(16), nullable=False),  # a figures.WaitEnd
    Column("waited", Integer, nullable=False),  # seconds
    Column("claim", BigInteger, unique=True),
    Column("talked", Integer),  # seconds
    Column("operator", String(40)),
)
index("ix_log_began_at", log.c.began_at)

callers = Table(
    "callers",
    metadata,
    Column("caller", String(32), primary_key=True),
    Column("language", String(8), nullable=False),
    Column("seen_at", Moment, nullable=False),
)
index("ix_callers_seen_at", callers.c.seen_at)

# Wrong tickets and PINs of late: many are somebody who tries them all.
guesses = Table(
    "guesses",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(8), nullable=False),
    Column("at", Moment, nullable=False),
    Column("caller", String(32)),  # the keyed hash of the number; none where it is nobody's
)
index("ix_guesses_at", guesses.c.at)

# Every config that was accepted, the newest in force on every host. No caller's data is in it.
config_revisions = Table(
    "config_revisions",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),  # from 1, without a gap;
    # the oldest are forgotten
    Column("at", Moment, nullable=False),
    Column("who", String(64)),  # the account; none: by hand, in the file
    Column("what", Text, nullable=False),  # JSON: the key of a message to staff, its arguments, the change
    Column("digest", String(64), nullable=False),  # SHA-256 of the file's bytes
    Column("text", Text, nullable=False),
)
