# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The clock that the line and the pretend world share, each in its own process; it may run fast."""

import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

START = datetime(2026, 1, 12, 9, 0, 30, tzinfo=ZoneInfo("Europe/Rome"))  # a Monday: every office answers


@dataclass(frozen=True, slots=True)
class Pace:
    """People speak and music plays `speed` times as fast as in life; machines are as fast as they are."""

    speed: float
    began: float  # by the machine's monotonic clock, which all its processes share

    @staticmethod
    def beginning(speed: float) -> "Pace":
        return Pace(speed, time.monotonic())

    @property
    def elapsed(self) -> timedelta:
        """How much of the city's time has passed."""
        return timedelta(seconds=(time.monotonic() - self.began) * self.speed)

    def now(self) -> datetime:
        """The city's moment."""
        return START + self.elapsed

    def real(self, city: timedelta) -> timedelta:
        """How long a stretch of the city's time takes."""
        return city / self.speed

    def city(self, real: timedelta) -> timedelta:
        """What passes in the city during a stretch of real time."""
        return real * self.speed
