# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The terms on which callers wait at a moment, by the config alone."""

from dataclasses import dataclass
from datetime import datetime

from ivr.city import Callback, City, Hold
from ivr.roster import Roster


@dataclass(frozen=True, slots=True)
class Terms:
    """Who serves which office at this moment, how callers are held, and how they are called back."""

    roster: Roster
    hold: Hold
    callback: Callback

    @staticmethod
    def at(city: City, now: datetime) -> "Terms":
        """The terms at an aware moment."""
        return Terms(Roster.at(city, now), city.hold, city.callback)
