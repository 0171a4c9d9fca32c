# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every page of the staff room is made from: the config as it stands, and the moment."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from ivr.call import Language, OfficeId, Words
from ivr.city import City
from ivr.editing import Keeper, Listed, Present, Refused, entries
from ivr.listening import Listening
from ivr.prompts import Prompts
from ivr.settings import Mistake
from ivr.web import page_lines
from ivr.web.frame import StaffPages, visit
from ivr.web.names import capitalised


@dataclass(frozen=True, slots=True)
class Scene:
    """The config in force at the moment of a request, as the reader's language names its parts.

    `mistakes` are those of a file that was edited by hand and does not hold: then the last that did
    is `present`, and nothing can be changed from a form. Its text is not known, and "", where nobody
    has looked at a page in time.
    """

    present: Present
    mistakes: tuple[Mistake, ...]
    now: datetime  # on the city's clock
    language: Language  # one that the city's names are written in

    @property
    def city(self) -> City:
        return self.present.city

    @property
    def entries(self) -> tuple[Listed, ...]:
        """What is listed in the config; nothing while its text is not known."""
        return entries(self.present.text) if self.present.text else ()

    def written(self, words: Words) -> tuple[str, Language]:
        """What staff wrote, in the reader's language or else the first that they wrote; and which that is."""
        here = words.get(self.language)
        if here:
            return here, self.language
        language, text = next(iter(words))
        return text, language

    def office(self, office: OfficeId) -> str:
        """An office's name as a heading has it; the id of one that is not there any more."""
        return capitalised(self.office_within(office))

    def office_within(self, office: OfficeId) -> str:
        """An office's name within a sentence; the id of one that is not there any more."""
        found = self.city.office(office)
        return self.written(found.name)[0] if found else office


class Rendering(Protocol):
    """What has clips made in this process."""

    @property
    def is_busy(self) -> bool: ...

    @property
    def problem(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Room:
    """What the pages are made with."""

    pages: StaffPages
    keeper: Keeper
    prompts: Prompts
    listening: Listening
    rendering: Rendering
    tally: Path  # the file of how far that has come
    known_languages: Collection[Language]

    def scene(self) -> Scene:
        """How things stand now. Raises EditError where the file can't be read, and AwayError."""
        found = self.keeper.present()
        mistakes = found.mistakes if isinstance(found, Refused) else ()
        present = self._last_good() if isinstance(found, Refused) else found
        city = present.city
        here = Language(visit().language)
        language = here if here in city.languages else city.languages[0]
        return Scene(present, mistakes, self.pages.clock().astimezone(city.zone), language)

    def own_name(self, language: Language) -> tuple[str, str]:
        """A language's name for itself, and which way it is written: `ltr` or `rtl`."""
        name, direction = page_lines.page_language(), page_lines.page_direction()
        return self.prompts.write(name, language).text, self.prompts.write(direction, language).text

    def _last_good(self) -> Present:
        city = self.pages.city()
        for newest in self.keeper.history(most=1):
            kept = self.keeper.revision(newest.number)
            return Present(kept.number, kept.digest, kept.text, city, ())
        return Present(0, "", "", city, ())
