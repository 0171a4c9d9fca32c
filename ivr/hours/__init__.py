# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""When an office is open: open until when, closed why, open again when."""

from ivr.hours.opening import HORIZON, ByClosure, ByHoliday, Closed, Open, OpeningHours, OutsideHours, Why
from ivr.hours.schedule import Closure, ExtraDay, Rhythm, Season, Span, Week

__all__ = [
    "HORIZON",
    "ByClosure",
    "ByHoliday",
    "Closed",
    "Closure",
    "ExtraDay",
    "Open",
    "OpeningHours",
    "OutsideHours",
    "Rhythm",
    "Season",
    "Span",
    "Week",
    "Why",
]
