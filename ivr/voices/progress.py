# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What becomes of sentences that are made into clips, piece by piece and in all."""

from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

from ivr.voices.source import Job


class Outcome(StrEnum):
    """What became of a sentence."""

    MADE = "made"
    KEPT = "kept"  # it was there
    LEFT = "left"  # no source has a voice for it: the carrier's speaks it
    FAILED = "failed"
    GIVEN_UP = "given-up"  # its source refuses so often that it is asked no more
    WAITING = "waiting"  # the source asks for patience: this sentence comes later


@dataclass(frozen=True, slots=True)
class Progress:
    """One piece of news; of a sentence that one source failed another may still make or have kept a clip."""

    job: Job
    outcome: Outcome
    done: int  # sentences, of `total`
    total: int
    source: str = ""
    why: str = ""  # an Unfit, or what the source said
    wait: timedelta = timedelta()
    place: Path | None = None  # of a clip that could be made but not kept, for a Hindrance


@dataclass
class Summary:
    """How many sentences came out in which way, and why sources were given up."""

    counts: dict[Outcome, int] = field(default_factory=lambda: dict.fromkeys(Outcome, 0))
    given_up: dict[str, str] = field(default_factory=dict)

    def add(self, progress: Progress) -> None:
        self.counts[progress.outcome] += 1
        if progress.outcome is Outcome.GIVEN_UP:
            self.given_up[progress.source] = progress.why
