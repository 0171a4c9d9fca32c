# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A change tried out: the city that it would make, or every mistake that stands against it."""

from collections.abc import Collection
from dataclasses import dataclass

from ivr.call import Language
from ivr.city import City
from ivr.editing.applying import Applied, apply
from ivr.editing.changes import Change
from ivr.editing.listing import MARK
from ivr.settings import Mistake, read_city
from ivr.settings.layout import Path


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that holds together, and the city it describes; warnings stand in no one's way."""

    text: str
    city: City
    warnings: tuple[Mistake, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A text that does not hold together; `about` is the path of what was changed."""

    about: Path
    mistakes: tuple[Mistake, ...]

    def beside(self, *field: str) -> tuple[Mistake, ...]:
        """What to say beside a field of the form: ("until",), ("reason", "en"), ("monday",)."""
        path = (*self.about, *field)
        return tuple(mistake for mistake in self.mistakes if mistake.path[: len(path)] == path)

    @property
    def elsewhere(self) -> tuple[Mistake, ...]:
        """What stands at other entries, and is told with its line above the form."""
        return tuple(
            mistake
            for mistake in self.mistakes
            if mistake.path[: len(self.about)] != self.about or not self.about
        )


def draft(
    text: str, change: Change, name: str = "config.toml", *, known_languages: Collection[Language]
) -> Draft | Refused:
    """What comes of a change; `name` is what the mistakes call the file. Raises EditError as `apply` does.

    A text that has mistakes already is refused for them: what made them by hand mends them by hand.
    """
    now = judged(Applied(text, ()), name, known_languages=known_languages)
    if isinstance(now, Refused):
        return now
    return judged(apply(text, change), name, known_languages=known_languages)


def judged(applied: Applied, name: str, *, known_languages: Collection[Language]) -> Draft | Refused:
    """What the settings say of a text."""
    reading = read_city(applied.text.removeprefix(MARK), name, known_languages=known_languages)
    if reading.city is None:
        return Refused(applied.about, reading.mistakes)
    return Draft(applied.text, reading.city, reading.warnings)
