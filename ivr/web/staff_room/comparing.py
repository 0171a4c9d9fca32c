# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What callers hear before and after a change, as a page shows it: first where it matters most."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from ivr.call import Language, OfficeId
from ivr.city import City
from ivr.editing import Difference, Told, differences
from ivr.hours import Open
from ivr.prompts import Prompts
from ivr.web import page_lines
from ivr.web.frame import visit
from ivr.web.staff_room.room import Scene

_AHEAD = 14  # days that are looked through from now on
_AROUND = 2  # days that are looked through from the beginning of what begins later
_FURTHER = 4  # moments of an office that are shown after the first


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence; `is_kept` where the same is heard before and after."""

    text: str
    is_kept: bool


@dataclass(frozen=True, slots=True)
class InLanguage:
    """Before and after in one language, with its own name and the way it is written."""

    language: Language
    name: str
    direction: str
    before: tuple[Heard, ...]
    after: tuple[Heard, ...]


@dataclass(frozen=True, slots=True)
class AtMoment:
    """What is heard at a moment from which it differs."""

    when: str
    languages: tuple[InLanguage, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """An office of which callers hear something else, and when; the first moment is the one that matters."""

    office: str
    first: AtMoment
    further: tuple[AtMoment, ...]


def compared(
    before: City, after: City, scene: Scene, prompts: Prompts, begins: datetime | None
) -> tuple[Compared, ...]:
    """Office by office; `begins` is when the change does, if that is known."""
    found = list(differences(before, after, prompts, scene.now, _AHEAD))
    if begins and begins > scene.now + timedelta(days=_AHEAD - _AROUND):
        found += differences(before, after, prompts, begins, _AROUND)
    found.sort(key=lambda each: _order(after, each.office))
    return tuple(
        Compared(scene.office(office), *_moments(office, list(of_office), before, after, prompts))
        for office, of_office in groupby(found, key=lambda each: each.office)
    )


def _order(city: City, office: OfficeId) -> int:
    return next((n for n, each in enumerate(city.offices) if each.id == office), len(city.offices))


def _moments(
    office: OfficeId, found: list[Difference], before: City, after: City, prompts: Prompts
) -> tuple[AtMoment, tuple[AtMoment, ...]]:
    """The moment that matters: the first at which the office is open no longer, or again; and some others."""
    moments: dict[datetime, list[Difference]] = {}
    for each in found:
        moments.setdefault(each.moment, []).append(each)
    turned = (
        moment for moment in moments if _is_open(before, office, moment) != _is_open(after, office, moment)
    )
    main = next(turned, next(iter(moments)))
    further = [moment for moment in moments if moment != main][:_FURTHER]
    return _at(main, moments[main], prompts), tuple(_at(each, moments[each], prompts) for each in further)


def _is_open(city: City, office: OfficeId, moment: datetime) -> bool:
    found = city.office(office)
    return found is not None and isinstance(found.hours.at(moment), Open)


def _at(moment: datetime, found: list[Difference], prompts: Prompts) -> AtMoment:
    return AtMoment(visit().when(moment), tuple(_in_language(each, prompts) for each in found))


def _in_language(each: Difference, prompts: Prompts) -> InLanguage:
    name, direction = (
        prompts.write(line, each.language).text
        for line in (page_lines.page_language(), page_lines.page_direction())
    )
    before, after = tuple(_heard(each.before, each.after)), tuple(_heard(each.after, each.before))
    return InLanguage(each.language, name, direction, before, after)


def _heard(these: tuple[Told, ...], others: tuple[Told, ...]) -> Iterator[Heard]:
    for each in these:
        yield Heard(each.sentence.text, each in others)
