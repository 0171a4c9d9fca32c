# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A question put to a caller: what is said, which keys lead where, and what a missed answer does."""

from dataclasses import dataclass, replace

from ivr.dialogue.spot import Spot
from ivr.dialogue.steps import Ask, Music, Say, Step


@dataclass(frozen=True, slots=True)
class Choice:
    """One key and where it leads; a choice without an offer is taken though nobody announces it."""

    key: str
    to: Spot
    offer: Say | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """Said and heard by the same table, so that no key is offered that is not taken."""

    says: tuple[Say, ...]
    choices: tuple[Choice, ...]
    otherwise: Spot  # where the call goes on when the question was missed `patience` times
    patience: int = 3
    seconds: int = 5
    wrong: tuple[Say, ...] = ()  # said first after a key that is no choice
    silent: tuple[Say, ...] = ()  # said first after no key at all
    after: tuple[Music, ...] = ()  # heard after the offers
    last: tuple[Step, ...] = ()  # what follows on a leg whose document must not just end
    here: Spot | None = None  # where the answer comes back, if the caller stands otherwise than before

    def ask(self, spot: Spot) -> tuple[Step, ...]:
        """Put the question to the call that stands at `spot`; the answer comes back there, or `here`."""
        offers = tuple(choice.offer for choice in self.choices if choice.offer)
        keys = tuple(choice.key for choice in self.choices)
        return (
            Ask(
                (*self.says, *offers, *self.after), keys, replace(self.here or spot, failures=0), self.seconds
            ),
            *self.last,
        )

    def choice(self, key: str) -> Choice | None:
        """Find what a key leads to."""
        return next((choice for choice in self.choices if choice.key == key), None)
