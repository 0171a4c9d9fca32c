# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a leg that was dialled tells the one that dials."""

from dataclasses import dataclass
from enum import StrEnum

from ivr.simulator.legs.leg import Leg


class Turn(StrEnum):
    """What becomes of a leg that was dialled for another."""

    ANSWERED = "answered"
    READY = "ready"  # its whisper has ended in the bridge
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Report:
    """A dialled leg tells the one that dials."""

    leg: Leg
    turn: Turn
