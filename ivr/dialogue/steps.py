# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""All that can be said to a caller or done with their call: the closed union that a carrier renders."""

from dataclasses import dataclass

from ivr.call import Language, Line
from ivr.city import Operator
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
class Ask:
    """Speak, taking one key at any moment of it and for `seconds` after it; the answer goes to `then`."""

    says: tuple[Say, ...]
    keys: tuple[str, ...]  # those that lead somewhere; any other is heard as a wrong one
    then: Spot
    seconds: int


@dataclass(frozen=True, slots=True)
class Go:
    """Continue elsewhere with a turn of its own."""

    to: Spot


@dataclass(frozen=True, slots=True)
class Connect:
    """Ring one operator, speak the whisper before bridging, and continue at `then` when it is over."""

    operator: Operator
    whisper: Spot
    then: Spot
    ring_seconds: int


@dataclass(frozen=True, slots=True)
class Bridge:
    """On an operator's leg: end the whisper and let the two speak."""


@dataclass(frozen=True, slots=True)
class HangUp:
    """End this leg."""


Step = Say | Pause | Ask | Go | Connect | Bridge | HangUp


@dataclass(frozen=True, slots=True)
class Reply:
    """What happens next on a leg, in order."""

    steps: tuple[Step, ...]

    def wordless(self) -> "Reply":
        """The same with nothing said, for when the words themselves fail."""
        return Reply(tuple(step for step in self.steps if not isinstance(step, Say)))
