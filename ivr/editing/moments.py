# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Moments as the config writes them: on the city's clock, in steps of five minutes."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

STEP = 5  # minutes: the languages speak no other times


def on_the_clock(moment: datetime, zone: ZoneInfo) -> datetime:
    """The last step at or before an aware moment, without a zone, as staff would write it.

    In the hour that the clocks show twice, the second time, it has its distance to UTC: without one the
    first is meant.
    """
    there = moment.astimezone(zone)
    there = there.replace(minute=there.minute // STEP * STEP, second=0, microsecond=0)
    plain = there.replace(tzinfo=None, fold=0)
    if plain.replace(tzinfo=zone).astimezone(UTC) == there.astimezone(UTC):
        return plain
    return datetime.fromisoformat(there.isoformat())


def zone_of(values: Mapping[str, Any]) -> ZoneInfo:
    """The city's zone, of a config without mistakes."""
    return ZoneInfo(values["line"]["timezone"])
