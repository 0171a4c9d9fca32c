# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The closures of one office: which of them is in force, and what they leave of the time it is open."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from ivr.hours.instants import Stretch, instant, joined
from ivr.hours.schedule import Closure

FOREVER = datetime.max.replace(tzinfo=UTC)


class Closures:
    """All closures of one office, in UTC."""

    def __init__(self, closures: Iterable[Closure]) -> None:
        dated = [(_stretch(closure), closure) for closure in closures]
        # One that names the office wins, then the later start, then the one written first.
        self._by_rank = sorted(dated, key=lambda each: (each[1].named, each[0][0]), reverse=True)
        self._shut = tuple(joined(sorted(stretch for stretch, _ in dated)))

    def in_force(self, now: datetime) -> Closure | None:
        """The closure whose reason is given at this instant."""
        for (starts, ends), closure in self._by_rank:
            if starts <= now < ends:
                return closure
        return None

    def over_from(self, now: datetime) -> datetime:
        """The first instant from `now` on that lies in no closure; FOREVER if there is none."""
        return next((ends for starts, ends in self._shut if starts <= now < ends), now)

    def last_from(self) -> datetime:
        """The instant from which there is nothing but closure; FOREVER if there is none."""
        return next((starts for starts, ends in self._shut if ends == FOREVER), FOREVER)

    def edges(self) -> Iterator[datetime]:
        """Every instant at which a closure begins or ends."""
        for stretch, _ in self._by_rank:
            yield from stretch

    def cut(self, openings: Iterable[Stretch]) -> Iterator[Stretch]:
        """What the closures leave of these stretches, which follow each other without touching.

        None of what is left is empty.
        """
        for opens, closes in openings:
            rest = opens
            for starts, ends in self._shut:
                if rest < starts < closes:
                    yield rest, starts
                if starts < closes:
                    rest = max(rest, ends)
            if rest < closes:
                yield rest, closes


def _stretch(closure: Closure) -> Stretch:
    return instant(closure.starts), FOREVER if closure.ends is None else instant(closure.ends)
