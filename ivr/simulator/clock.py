# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The clock of the simulated city: handed to the line under test, moved only by the agenda or by a jump."""

from datetime import UTC, datetime, timedelta


class Clock:
    """Tells the city's time when called; `elapsed` only grows, while the time of day may be set anew.

    Calls are timed by `elapsed`, so that a jump (of the date under a live call, of a server's
    clock being corrected) tears no announcement apart.
    """

    def __init__(self, start: datetime) -> None:
        self.elapsed = timedelta()
        self._base = _aware(start)

    def __call__(self) -> datetime:
        """Now, in UTC."""
        return self._base + self.elapsed

    def advance(self, to: timedelta) -> None:
        """Let time pass until `to` since the start."""
        if to < self.elapsed:
            raise ValueError("time passes forwards only; jump sets the time of day")
        self.elapsed = to

    def jump(self, moment: datetime) -> None:
        """Set the time of day, forwards or back, without anything happening in between."""
        self._base = _aware(moment) - self.elapsed


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("the city's clock needs a time zone")
    return moment.astimezone(UTC)
