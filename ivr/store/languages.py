# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The language of a recent call from the same number, by the number's keyed hash."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from ivr.call import Language
from ivr.store.database import put
from ivr.store.tables import callers


def remembered(connection: Connection, key: str, now: datetime, keep: timedelta) -> Language | None:
    """The language that was chosen last, within `keep`."""
    recent = select(callers.c.language).where(callers.c.caller == key, callers.c.seen_at > now - keep)
    language = connection.execute(recent).scalar()
    return Language(language) if language else None


def remember(connection: Connection, key: str, language: Language, now: datetime) -> None:
    """Note the language of a call."""
    put(connection, callers, "caller", {"caller": key, "language": language, "seen_at": now})
