# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where a line is kept and how fast its people live: all of it only when asked for."""

from dataclasses import dataclass

import pytest

QUICKLY = 10.0  # times as fast as life


@dataclass(frozen=True)
class Setting:
    """Processes die at the `first` of a story's steps, and at `every` second, say, that follows."""

    postgresql: bool = False
    speed: float = QUICKLY
    first: int = 0
    every: int = 1


_SQLITE = Setting(every=2)
_POSTGRESQL = Setting(postgresql=True, first=1, every=2)

_IN_REAL_TIME = [
    pytest.param(Setting(speed=1), id="sqlite in real time", marks=pytest.mark.long),
    pytest.param(Setting(postgresql=True, speed=1), id="postgresql in real time", marks=pytest.mark.long),
]
SQLITE = [pytest.param(_SQLITE, id="sqlite"), *_IN_REAL_TIME]
POSTGRESQL = [pytest.param(_POSTGRESQL, id="postgresql"), *_IN_REAL_TIME]
BOTH = [SQLITE[0], *POSTGRESQL]
