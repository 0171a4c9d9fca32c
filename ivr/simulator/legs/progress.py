# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a status callback tells beside a leg's own fields."""

from email.utils import format_datetime

from ivr.simulator.legs.leg import Leg


def progress(leg: Leg, number: int) -> dict[str, str]:
    """`number` counts the callbacks of one leg, since they may arrive in any order."""
    return {
        "CallbackSource": "call-progress-events",
        "CallDuration": str(leg.seconds),
        "Duration": str(-(-leg.seconds // 60)),  # minutes begun
        "SequenceNumber": str(number),
        "Timestamp": format_datetime(leg.exchange.clock()),
    }
