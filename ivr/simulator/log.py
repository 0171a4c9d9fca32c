# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Everything that happened in the pretend world, in its order: for tests, transcripts and the curious."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from ivr.call import CallSid
from ivr.simulator.wire import Answer, Request


class Sound(StrEnum):
    """What an ear can hear."""

    SPEECH = "speech"
    CLIP = "clip"
    RINGING = "ringing"
    SILENCE = "silence"
    FAILURE = "failure"  # the carrier's own apology, after which it hangs up


@dataclass(slots=True)
class Heard:
    """What one leg heard: the words spoken, or the address of a clip."""

    at: datetime
    leg: CallSid
    document: int  # the how-manieth of this leg
    sound: Sound
    text: str = ""
    language: str = ""
    voice: str = ""
    begun: timedelta = timedelta()  # by the clock that no jump moves
    lasts: timedelta = timedelta()  # in full; none where something else will end it
    cut: bool = False  # a key, a hang-up or a move ended it early


class Event(StrEnum):
    """What befell a leg, or what the person at its end did."""

    RINGS = "rings"
    ANSWERS = "answers"
    PRESSES = "presses"
    BRIDGED = "bridged"
    HANGS_UP = "hangs up"
    ENDS = "ends"


@dataclass(frozen=True, slots=True)
class Happened:
    """One event on a leg; `detail` is the key pressed, the leg bridged to, or the status at the end."""

    at: datetime
    leg: CallSid
    event: Event
    detail: str = ""
    elapsed: timedelta = timedelta()  # by the clock that no jump moves


@dataclass(frozen=True, slots=True)
class Posted:
    """One attempt of a webhook and its answer; `failure` names why there is none."""

    at: datetime
    leg: CallSid
    request: Request
    answer: Answer | None
    failure: str
    milliseconds: float  # of real time

    @property
    def form(self) -> Mapping[str, str]:
        return self.request.form


@dataclass(frozen=True, slots=True)
class Trouble:
    """An error or warning that Twilio would show in its debugger."""

    at: datetime
    leg: CallSid
    code: int
    detail: str


Entry = Heard | Happened | Posted | Trouble
