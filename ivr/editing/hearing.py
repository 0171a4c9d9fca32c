# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What callers hear before and after a change: office by office, at each moment from which it differs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from ivr.call import Language, OfficeId, Sentence
from ivr.city import City, Office
from ivr.prompts import Prompts
from ivr.rehearsal import heard


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, and the key of its line, with which its clip is found."""

    key: str
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Difference:
    """What whoever asks for an office hears at a moment in a language; nothing where there is none."""

    office: OfficeId
    moment: datetime
    language: Language
    before: tuple[Told, ...]
    after: tuple[Told, ...]


def differences(
    before: City, after: City, prompts: Prompts, now: datetime, days: int = 14
) -> Iterator[Difference]:
    """Office by office, moment by moment, language by language: only what differs.

    The moments are the aware `now` and, for so many days, each at which the office, or one that answers in
    its place, opens or closes under either config. Raises PromptError.
    """
    languages = dict.fromkeys((*after.languages, *before.languages))
    for office in dict.fromkeys(each.id for city in (after, before) for each in city.offices):
        for moment in _moments(before, after, office, now, days):
            for language in languages:
                old, new = (_told(city, office, moment, language, prompts) for city in (before, after))
                if old != new:
                    yield Difference(office, moment, language, old, new)


def _moments(before: City, after: City, office: OfficeId, now: datetime, days: int) -> list[datetime]:
    end = now + timedelta(days=days)
    found = {now.astimezone(UTC)}  # moments of one zone would be told apart by the clock on the wall
    for each in (there for city in (before, after) for there in _bearing_on(city, office)):
        for hours in filter(None, (each.hours, each.visits)):
            found.update(change.astimezone(UTC) for change in hours.changes(now, end))
    return [moment.astimezone(after.zone) for moment in sorted(found)]


def _bearing_on(city: City, office: OfficeId) -> Iterator[Office]:
    """The office, and those that its closures name."""
    asked = city.office(office)
    if asked:
        yield asked
        redirects = {closure.redirect for closure in asked.hours.closures if closure.redirect}
        yield from filter(None, map(city.office, sorted(redirects)))


def _told(
    city: City, office: OfficeId, moment: datetime, language: Language, prompts: Prompts
) -> tuple[Told, ...]:
    asked = city.office(office)
    return (
        sentences_of(city, asked, moment, language, prompts) if asked and language in city.languages else ()
    )


def sentences_of(
    city: City, office: Office, moment: datetime, language: Language, prompts: Prompts
) -> tuple[Told, ...]:
    """What whoever asks for an office hears at an aware moment, in words. Raises PromptError."""
    said = heard(city, office, moment.astimezone(city.zone), language)
    return tuple(Told(each.line.key, prompts.say(each.line, each.language)) for each in said)
