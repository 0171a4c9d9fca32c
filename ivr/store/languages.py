# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The language of a recent call from the same number, by the number's keyed hash."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

from ivr.call import Language
from ivr.store import rows
from ivr.store.tables import callers


def remembered(connection: Connection, key: str, now: datetime, keep: timedelta) -> Language | None:
    """The language that was chosen last, within `keep`."""
    row = rows.find(connection, callers.c.caller, key)
    return Language(row.language) if row is not None and row.seen_at > now - keep else None


def remember(connection: Connection, key: str, language: Language, now: datetime) -> None:
    """Note the language of a call."""
    rows.put(connection, callers.c.caller, caller=key, language=language, seen_at=now)
