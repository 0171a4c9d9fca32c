# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where a leg is, what its ear can be given, and between whom it runs."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Literal

from ivr.simulator.log import Sound

Status = Literal[
    "queued", "initiated", "ringing", "in-progress", "completed", "busy", "no-answer", "failed", "canceled"
]

LONGEST = timedelta(hours=4)  # that a call may last


class Stage(StrEnum):
    """Where a leg is, as the person at its end feels it."""

    RINGING = "ringing"
    LISTENING = "listening"
    ASKED = "asked"  # a question was heard to its end, and a key is awaited
    DIALLING = "dialling"  # another phone is rung for it, or whispered to
    TALKING = "talking"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Bite:
    """Something to be heard, and how long it lasts."""

    sound: Sound
    lasts: timedelta = timedelta()
    text: str = ""
    language: str = ""
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Route:
    """Who calls whom, and which number diverted the call, where the carrier tells."""

    from_: str
    to: str
    forwarded_from: str | None = None
