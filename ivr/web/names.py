# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What offices and languages are called on a page of the staff's."""

from babel import Locale

from ivr.call import Language, OfficeId
from ivr.city import City


def office_name(city: City, office: str, language: str) -> str:
    """In the reader's language, or else the first it has; one that the config has no more by its id."""
    known = city.office(OfficeId(office))
    if known is None:
        return office
    return _capital(known.name.get(Language(language)) or next(iter(known.name))[1])


def language_name(spoken: str, language: str) -> str:
    """A language's name in the reader's."""
    return _capital(Locale.parse(language).languages.get(spoken, spoken))


def _capital(words: str) -> str:
    """As it begins a line; what follows stays as it is written."""
    return words[:1].upper() + words[1:]
