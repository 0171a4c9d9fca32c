# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What callers hear before and after a change, as a page shows it: first where it matters most."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from ivr.call import Language, OfficeId
from ivr.city import City
from ivr.editing import Difference, Told, differences
from ivr.hours import Open
from ivr.web.frame import visit
from ivr.web.staff_room import hearing
from ivr.web.staff_room.hearing import Ask
from ivr.web.staff_room.room import Room, Scene

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
    asks: Mapping[str, Ask | None]  # before and after: what a button has heard, where there is a voice


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
    room: Room, scene: Scene, before: City, after: City, begins: datetime | None
) -> tuple[Compared, ...]:
    """Office by office; `begins` is when the change does, if that is known."""
    found = list(differences(before, after, room.prompts, scene.now, _AHEAD))
    if begins and begins > scene.now + timedelta(days=_AHEAD - _AROUND):
        found += differences(before, after, room.prompts, begins, _AROUND)
    found.sort(key=lambda each: _order(after, each.office))
    both = _Both(room, before, after)
    return tuple(
        Compared(scene.office(office), *both.moments(office, list(of_office)))
        for office, of_office in groupby(found, key=lambda each: each.office)
    )


def _order(city: City, office: OfficeId) -> int:
    return next((n for n, each in enumerate(city.offices) if each.id == office), len(city.offices))


@dataclass(frozen=True, slots=True)
class _Both:
    """Two configs, and how what is heard under them is shown."""

    room: Room
    before: City
    after: City

    def moments(self, office: OfficeId, found: list[Difference]) -> tuple[AtMoment, tuple[AtMoment, ...]]:
        """The moment that matters: the first at which the office is open no longer, or again; and others."""
        moments: dict[datetime, list[Difference]] = {}
        for each in found:
            moments.setdefault(each.moment, []).append(each)
        turned = (
            moment
            for moment in moments
            if _is_open(self.before, office, moment) != _is_open(self.after, office, moment)
        )
        main = next(turned, next(iter(moments)))
        further = [moment for moment in moments if moment != main][:_FURTHER]
        return self._at(main, moments[main]), tuple(self._at(each, moments[each]) for each in further)

    def _at(self, moment: datetime, found: list[Difference]) -> AtMoment:
        return AtMoment(visit().when(moment), tuple(map(self._in_language, found)))

    def _in_language(self, each: Difference) -> InLanguage:
        name, direction = self.room.own_name(each.language)
        before, after = tuple(_heard(each.before, each.after)), tuple(_heard(each.after, each.before))
        asks = {
            "before": self._ask("before", self.before, each, each.before),
            "after": self._ask("after", self.after, each, each.after),
        }
        return InLanguage(each.language, name, direction, before, after, asks)

    def _ask(self, side: str, city: City, each: Difference, told: tuple[Told, ...]) -> Ask | None:
        return hearing.asked(self.room, told, city, Ask(side, each.office, each.moment, each.language, ""))


def _is_open(city: City, office: OfficeId, moment: datetime) -> bool:
    found = city.office(office)
    return found is not None and isinstance(found.hours.at(moment), Open)


def _heard(these: tuple[Told, ...], others: tuple[Told, ...]) -> Iterator[Heard]:
    for each in these:
        yield Heard(each.sentence.text, each in others)
