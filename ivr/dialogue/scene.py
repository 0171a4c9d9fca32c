# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a node of the tree knows when it is asked, and the three things it can answer."""

from dataclasses import dataclass, replace
from datetime import datetime

from ivr.call import Language, Line
from ivr.city import City, Office
from ivr.dialogue import lines
from ivr.dialogue.announcements import Standing
from ivr.dialogue.question import Choice, Question
from ivr.dialogue.spot import Spot
from ivr.dialogue.steps import Do, Reply, Say
from ivr.dialogue.turn import Entered, Turn


@dataclass(frozen=True, slots=True)
class Onward:
    """Continue at another node within this same answer, after saying something."""

    to: Spot
    says: tuple[Say, ...] = ()


Outcome = Question | Onward | Reply | Do


@dataclass(frozen=True, slots=True)
class Scene:
    """The city, where the call stands, what was heard and when."""

    city: City
    spot: Spot
    turn: Turn

    @property
    def now(self) -> datetime:
        """The moment of this turn on the city's own clock."""
        return self.turn.now.astimezone(self.city.zone)

    @property
    def language(self) -> Language:
        """The language the caller chose, or the city's first."""
        return self.spot.language or self.city.languages[0]

    @property
    def office(self) -> Office | None:
        """The office the caller asked for; None too if it is gone from the config since."""
        return self.city.office(self.spot.office) if self.spot.office else None

    @property
    def whispered(self) -> Language:
        """The language in which the operator of this leg is spoken to."""
        operator = self.city.operator(self.spot.operator) if self.spot.operator else None
        return operator.whisper if operator else self.city.languages[0]

    @property
    def is_entered(self) -> bool:
        """Whether nothing was asked here yet."""
        return self.turn.heard == Entered()

    @property
    def here(self) -> Spot:
        """Where the answer to a question comes back that is put at this node."""
        return replace(self.spot, failures=0)

    def say(self, line: Line) -> Say:
        return Say(line, self.language)

    def standing(self, office: Office) -> Standing:
        return Standing.of(self.city, office, self.now)

    def ask(
        self,
        says: tuple[Say, ...],
        choices: tuple[Choice, ...],
        otherwise: Spot,
        *,
        patience: int = 3,
        seconds: int = 5,
    ) -> Question:
        """Put a question in the caller's language, with its words for a missed answer."""
        return Question(
            says,
            choices,
            otherwise,
            patience=patience,
            seconds=seconds,
            wrong=(self.say(lines.wrong_key()),),
            silent=(self.say(lines.no_key()),),
        )
