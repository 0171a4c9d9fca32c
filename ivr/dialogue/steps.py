# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""All that can be said to a caller or done with their call: the closed union that a carrier renders."""

from dataclasses import dataclass

from ivr.call import Language, Line, PhoneNumber
from ivr.city import Operator
from ivr.dialogue.deeds import Deed
from ivr.dialogue.spot import Spot


@dataclass(frozen=True, slots=True)
class Say:
    """Speak one line in one language."""

    line: Line
    language: Language


@dataclass(frozen=True, slots=True)
class Pause:
    """Be silent for whole seconds."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Music:
    """Play the hold music once."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Speak, taking keys at any moment of it and for `seconds` after it; the answer goes to `then`."""

    says: tuple[Say | Music, ...]
    keys: tuple[str, ...]  # those that lead somewhere; any other is heard as a wrong one
    then: Spot
    seconds: int
    digits: int | None = 1  # how many keys make an answer; None: as many as come before a hash


@dataclass(frozen=True, slots=True)
class Go:
    """Continue elsewhere with a turn of its own."""

    to: Spot


@dataclass(frozen=True, slots=True)
class Connect:
    """Ring one person, speak to them before bridging, and continue at `then` when it is over."""

    to: Operator | PhoneNumber
    whisper: Spot
    then: Spot
    ring_seconds: int


@dataclass(frozen=True, slots=True)
class Bridge:
    """On a leg that was dialled: end the whisper and let the two speak."""


@dataclass(frozen=True, slots=True)
class HangUp:
    """End this leg."""


Step = Say | Pause | Music | Ask | Go | Connect | Bridge | HangUp


@dataclass(frozen=True, slots=True)
class Reply:
    """What happens next on a leg, in order."""

    steps: tuple[Step, ...]

    def wordless(self) -> "Reply":
        """The same with nothing said, for when the words themselves fail."""
        return Reply(tuple(step for step in self.steps if not isinstance(step, Say)))


@dataclass(frozen=True, slots=True)
class Do:
    """What is to be done before the reply is known: the outcome is heard at `then`, after `says`."""

    deed: Deed
    then: Spot
    says: tuple[Say, ...] = ()
