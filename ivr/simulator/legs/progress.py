# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a status callback tells beside a leg's own fields."""

from email.utils import format_datetime

from ivr.simulator.legs.leg import Leg


def progress(leg: Leg, event: str, number: int) -> dict[str, str]:
    """`number` counts the callbacks of one leg, since they may arrive in any order.

    Only the last of them tells how long the call was. Source: Twilio, "Call resource", StatusCallback.
    """
    minutes_begun = -(-leg.seconds // 60)
    length = {"CallDuration": str(leg.seconds), "Duration": str(minutes_begun)}
    return {
        "CallbackSource": "call-progress-events",
        "SequenceNumber": str(number),
        "Timestamp": format_datetime(leg.exchange.clock()),
        **(length if event == "completed" else {}),
    }
