# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is looked at for /readyz, part by part."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from ivr.clip_watch import ClipWatch
from ivr.prompts import Gap, GapKind
from ivr.rounds import Rounds
from ivr.settings import Live
from ivr.store import duty
from ivr.store.database import AwayError, Database
from ivr.web.health import Health, State

_UNTIDY = frozenset({GapKind.UNUSED, GapKind.DUPLICATE})  # no caller hears a difference


class Readiness:
    """The parts that callers need; a red one turns them away, a yellow one has a stand-in."""

    def __init__(self, live: Live, database: Database, clock: Callable[[], datetime]) -> None:
        self._live = live
        self._database = database
        self._clock = clock

    def parts(
        self, gaps: Iterable[Gap], rounds: Rounds, clip_watch: ClipWatch, taking_up: Rounds
    ) -> Mapping[str, Callable[[], Health]]:
        """Each part's name, and how to look at it."""
        in_prompts = _prompts(gaps)  # they are read once, with the code
        return {
            "config": lambda: self._config(taking_up.problem),
            "prompts": lambda: in_prompts,
            "clips": lambda: _problem(clip_watch.problem, State.YELLOW),
            "database": self._of_database,
            "carrier": self._carrier,
            "caretaker": lambda: _problem(rounds.problem, State.RED),
        }

    def _config(self, not_taken_up: str) -> Health:
        """Yellow while the file is broken or that of another host not taken up: the last good one goes on."""
        problems = tuple(mistake.text() for mistake in self._live.mistakes)
        problems += (not_taken_up,) if not_taken_up else ()
        return Health(State.YELLOW if problems else State.GREEN, problems)

    def _of_database(self) -> Health:
        try:
            with self._database.reading():
                return Health(State.GREEN)
        except AwayError as error:
            return Health(State.RED, (str(error),))

    def _carrier(self) -> Health:
        """Red while an operator could not be rung for a reason that is not theirs."""
        try:
            with self._database.reading() as connection:
                failed = duty.unreachable(connection, self._clock())
        except AwayError:  # told by its own part
            failed = []
        return Health(State.RED if failed else State.GREEN, tuple(failed))


def _problem(problem: str, state: State) -> Health:
    return Health(state, (problem,)) if problem else Health(State.GREEN)


def _prompts(gaps: Iterable[Gap]) -> Health:
    """Red where a caller could come to a sentence that is not there; what only staff trip over is yellow."""
    gaps = tuple(gaps)
    problems = tuple(f"{gap.file.name}: {gap.kind}: {gap.key} {gap.name}".rstrip() for gap in gaps)
    if any(gap.kind not in _UNTIDY for gap in gaps):
        return Health(State.RED, problems)
    return Health(State.YELLOW if problems else State.GREEN, problems)
