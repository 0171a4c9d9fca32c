# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How far a rendering has come, in a file that pages look at."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from ivr.voices.keeping import write_whole


@dataclass(frozen=True, slots=True)
class Tally:
    """Of the sentences that had no clip when it began, how many have been seen to, of those of one part."""

    config: str  # the digest of the file's bytes that it renders
    part: int  # 0: those of the day itself; 1: those of the days ahead
    done: int
    total: int


def write_tally(file: Path, tally: Tally) -> None:
    """Whoever looks meanwhile finds the one before. Raises KeepingError."""
    write_whole(file, json.dumps(asdict(tally)).encode())


def read_tally(file: Path, config: str) -> Tally | None:
    """How far the rendering of this config has come; None where none has begun."""
    with suppress(OSError, ValueError, TypeError):
        found = Tally(**json.loads(file.read_bytes()))
        return found if found.config == config else None
    return None
