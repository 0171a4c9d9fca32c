# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The closures, extra days and seasons that are in force or ahead, and the second places, line by line."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from ivr.call import Language, OfficeId, Words
from ivr.editing import Address, Closing, ExtraDay, Listed, Season, SecondPlace
from ivr.hours.instants import instant
from ivr.web.frame import visit
from ivr.web.staff_room import dates, links
from ivr.web.staff_room.room import Scene


@dataclass(frozen=True, slots=True)
class Said:
    """Something about an entry, and its language where that is not the page's own."""

    text: str
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Ahead:
    """One entry: which form changes it, when it holds, for whom, and what else there is to say."""

    deed: str
    at: str
    when: str
    whom: str
    told: tuple[Said, ...]
    is_on: bool
    starts: date


def ahead(scene: Scene) -> tuple[Ahead, ...]:
    """All that is not over, the next first."""
    shown = (each for listed in scene.entries for each in _shown(listed, scene))
    return tuple(sorted(shown, key=lambda each: each.starts.isoformat()))


def second_places(scene: Scene) -> tuple[Ahead, ...]:
    """Where else offices are found, and when; they have no end."""
    return tuple(
        _place(listed.at, listed.entry, scene)
        for listed in scene.entries
        if isinstance(listed.entry, SecondPlace)
    )


def _place(at: Address, place: SecondPlace, scene: Scene) -> Ahead:
    is_on = place.since <= scene.now.date()
    day, say = dates.named(place.since), visit().say
    when = say("staff-room-rhythm", weeks=place.every_weeks, day=day, hours=_spans(place.hours))
    if not is_on:
        when = say("staff-room-rhythm-from", when=when, first=dates.day(place.since))
    where = [_said(place.place, scene)] if place.place else []
    told = (*where, *([Said(place.address)] if place.address else []), Said(_kind(place.kind)))
    whom = offices((at.office,) if at.office else None, scene)
    return Ahead("place", links.written(at), when, whom, told, is_on=False, starts=place.since)


def _shown(listed: Listed, scene: Scene) -> Iterator[Ahead]:
    match listed.entry:
        case Closing() as closing if not is_over(closing.until, scene):
            yield _closing(listed, closing, scene)
        case ExtraDay(day=day) as extra if not is_over(day, scene):
            told = Said(_spans(extra.hours)), Said(_kind(extra.kind))
            is_on = day == scene.now.date()
            at, whom = links.written(listed.at), offices(extra.offices, scene)
            yield Ahead("opening", at, dates.day(day), whom, told, is_on, day)
        case Season(first=first, last=last, kind=kind) if not is_over(last, scene):
            when = visit().say("staff-room-from-to", first=dates.day(first), last=dates.day(last))
            office = (listed.at.office,) if listed.at.office else None
            is_on = first <= scene.now.date()
            told = Said(visit().say("staff-room-other-week")), Said(_kind(kind))
            yield Ahead("season", links.written(listed.at), when, offices(office, scene), told, is_on, first)
        case _:
            pass


def _closing(listed: Listed, closing: Closing, scene: Scene) -> Ahead:
    say = visit().say
    told = [_said(closing.reason, scene)] if closing.reason else []
    if closing.redirect:
        told.append(Said(say("staff-room-redirected", office=scene.office_within(closing.redirect))))
    is_on = moment_of(closing.starts, scene.city.zone) <= scene.now
    whom = offices(closing.offices, scene)
    when = period(closing, scene.city.zone)
    return Ahead("closure", links.written(listed.at), when, whom, tuple(told), is_on, closing.starts)


def period(closing: Closing, zone: ZoneInfo) -> str:
    """From when until when, in words."""
    first, say = dates.moment(closing.starts, zone), visit().say
    if closing.until is None:
        return say("staff-room-from-open", first=first)
    if closing.until == closing.starts:
        return first
    key = "staff-room-from-moment" if isinstance(closing.until, datetime) else "staff-room-from-to"
    return say(key, first=first, last=dates.moment(closing.until, zone))


def offices(named: tuple[OfficeId, ...] | None, scene: Scene) -> str:
    """Their names in a row; without any, all of them."""
    if named is None:
        return visit().say("staff-room-all-offices")
    return ", ".join(map(scene.office, named))


def moment_of(written: date, zone: ZoneInfo) -> datetime:
    """The moment that staff wrote, in UTC; a day begins at its midnight."""
    if not isinstance(written, datetime):
        return instant(datetime.combine(written, time(), zone))
    return instant(written if written.tzinfo else written.replace(tzinfo=zone))


def is_over(last: date | None, scene: Scene) -> bool:
    """Whether what ends with this day, or at this moment, has ended; what has no end has not."""
    if last is None:
        return False
    if isinstance(last, datetime):
        return moment_of(last, scene.city.zone) <= scene.now
    return last < scene.now.date()


def _said(words: Words, scene: Scene) -> Said:
    text, language = scene.written(words)
    return Said(text, None if language == visit().language else language)


def _spans(hours: tuple[str, ...]) -> str:
    return ", ".join(hours) or visit().say("staff-room-shut-all-day")


def _kind(kind: str) -> str:
    return visit().say(f"staff-room-kind-{kind}")
