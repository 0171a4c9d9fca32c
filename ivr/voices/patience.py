# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How long a source that refuses is left alone, and when it is asked no more."""

from collections import Counter
from datetime import timedelta

from ivr.voices.source import Source, SourceError

LONGEST_WAIT = timedelta(minutes=5)
_FIRST_WAIT = timedelta(seconds=2)
SETBACKS = 6  # in a row


class Patience:
    """What a run of renderings has gone through with its sources."""

    def __init__(self, setbacks: int = SETBACKS) -> None:
        """After so many `setbacks` in a row a source is asked no more."""
        self._most = setbacks
        self._setbacks: Counter[Source] = Counter()
        self._given_up: dict[Source, str] = {}

    def reward(self, source: Source) -> None:
        """It spoke: what was before is forgotten."""
        del self._setbacks[source]

    def wait(self, source: Source, error: SourceError) -> timedelta | None:
        """How long to leave a source alone before asking again; None where that is of no use."""
        if error.retry_after is None:
            return None
        self._setbacks[source] += 1
        if self._setbacks[source] == self._most:
            self._given_up[source] = str(error)
            return None
        longer_each_time = _FIRST_WAIT * 2.0 ** (self._setbacks[source] - 1)
        return min(max(error.retry_after, longer_each_time), LONGEST_WAIT)

    def lost(self, source: Source) -> str | None:
        """Why a source is asked no more, in its own words; None while it still is."""
        return self._given_up.get(source)
