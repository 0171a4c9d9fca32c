# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Days and moments as the staff room writes them, in the reader's language."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, get_day_names

from ivr.settings.days import DAYS
from ivr.web.frame import visit

_YEARS = range(2000, 2100)


def is_near(written: date) -> bool:
    """Whether a config may speak of it; near the first day and the last that there are, no zone is known."""
    return written.year in _YEARS


def day(written: date) -> str:
    """A day: mer 21 gen 2026."""
    return str(format_date(written, "EEE d MMM y", locale=visit().language))


def weekday(written: date) -> str:
    """A day of these days: mer 21."""
    return str(format_date(written, "EEE d", locale=visit().language))


def moment(written: date, zone: ZoneInfo) -> str:
    """A day, and the time where there is one, on the city's clock: mer 21 gen 2026, 08:30.

    Of a time that comes twice, the night when the clocks are put back, the second is told from the first.
    """
    if not isinstance(written, datetime):
        return day(written)
    there = written.astimezone(zone) if written.tzinfo else written
    shown = f"{day(there)}, {there:%H:%M}"
    return visit().say("staff-room-second-time", moment=shown) if there.fold else shown


def named(written: date) -> str:
    """The name of its weekday, in full."""
    return str(format_date(written, "EEEE", locale=visit().language))


def weekdays() -> tuple[tuple[str, str], ...]:
    """The days from Monday on: as the config calls each, and as the reader does."""
    names = get_day_names("wide", "stand-alone", locale=visit().language)
    return tuple((name, str(names[n])) for n, name in enumerate(DAYS))
