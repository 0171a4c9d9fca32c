# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What offices, languages and whatever staff wrote are called on a page of theirs."""

from babel import Locale

from ivr.call import Language, OfficeId, Words
from ivr.city import City


def office_name(city: City, office: str, language: str) -> str:
    """In the reader's language, or else the first it has; one that the config has no more by its id."""
    known = city.office(OfficeId(office))
    if known is None:
        return office
    return in_words(known.name, language)


def language_name(spoken: str, language: str) -> str:
    """A language's name in the reader's."""
    return capitalised(Locale.parse(language).languages.get(spoken, spoken))


def in_words(words: Words, language: str) -> str:
    """What staff wrote, in the reader's language, or else in the first that they wrote; as a heading."""
    return capitalised(words.get(Language(language)) or next(iter(words))[1])


def capitalised(text: str) -> str:
    """With a capital letter at its beginning, and the others as they are."""
    return text[:1].upper() + text[1:]
