# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a caller is told of an office: open, closed and why, opens again when; its hours and its door."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ivr.call import Language, Line
from ivr.city import City, Office, SecondPlace
from ivr.dialogue import lines, waiting_lines
from ivr.dialogue.steps import Say
from ivr.dialogue.timetable import groups, spoken_spans
from ivr.hours import ByClosure, ByHoliday, Closed, Open, Why

_OPENINGS = 6  # how many are looked through for one with room for a callback
_BEGAN_WITHIN = timedelta(days=8)  # an opening that lasts longer is as good as one that never ends
_NEXT_VISITS = 12  # how many dates of a second place are tried before none is named


@dataclass(frozen=True, slots=True)
class Standing:
    """How an office that was asked for stands at a moment, and who answers its calls then."""

    office: Office
    status: Open | Closed
    stand_in: Office | None = None  # named by the closure in force
    stand_in_status: Open | Closed | None = None

    @staticmethod
    def of(city: City, office: Office, now: datetime) -> "Standing":
        status = office.hours.at(now)
        if isinstance(status, Closed) and isinstance(status.why, ByClosure):
            redirect = status.why.closure.redirect
            stand_in = city.office(redirect) if redirect else None
            if stand_in:
                return Standing(office, status, stand_in, stand_in.hours.at(now))
        return Standing(office, status)

    @property
    def answering(self) -> Office | None:
        """The office whose operators are rung now; None while nobody answers."""
        if isinstance(self.status, Open):
            return self.office
        return self.stand_in if isinstance(self.stand_in_status, Open) else None

    @property
    def has_opening(self) -> bool:
        """Whether somebody answers now, or it is known when the office opens again."""
        return isinstance(self.status, Open) or bool(self.answering or self.status.reopens)


def state(standing: Standing, language: Language, now: datetime) -> Iterator[Line]:
    """Say the office's name, whether it is open, and if not why, who answers instead and until when."""
    yield lines.chosen(standing.office.name)
    if isinstance(standing.status, Open):
        yield _open(standing.status, now)
        return
    yield _closed(standing.status.why, language)
    if standing.answering and standing.stand_in:
        yield lines.answered_by(standing.stand_in.name)
        return
    yield reopens(standing.status.reopens, now)
    if standing.stand_in and isinstance(standing.stand_in_status, Closed):
        yield from _answered_later(standing.stand_in, standing.stand_in_status, now)


def _open(status: Open, now: datetime) -> Line:
    # A closing hour more than a day ahead would be taken for today's.
    if status.until is None or status.until - now > timedelta(days=1):
        return lines.open_now()
    return lines.open_until(status.until.time())


def _closed(why: Why, language: Language) -> Line:
    match why:
        case ByClosure(closure):
            if closure.reason and closure.reason.get(language):
                return lines.closed_for(closure.reason)
            return lines.closed_exceptionally()
        case ByHoliday(names):
            return lines.closed_holiday(tuple(lines.holiday(name) for name in names))
        case _:
            return lines.closed_now()


def reopens(moment: datetime | None, now: datetime) -> Line:
    """Say when an office opens again; `moment` is None where no opening is in view."""
    if moment is None:
        return lines.reopens_unknown()
    match (moment.date() - now.date()).days:
        case 0:
            return lines.reopens_today(moment.time())
        case 1:
            return lines.reopens_tomorrow(moment.time())
        case _:
            return lines.reopens_on(moment.date(), moment.time())


def promised(opening: datetime | None, now: datetime) -> Line:
    """Say when a callback will come; `opening` is None where it is going on, both in the city's zone."""
    if opening is None:
        return waiting_lines.promised_shortly()
    match (opening.date() - now.date()).days:
        case 0:
            return waiting_lines.promised_today(opening.time())
        case 1:
            return waiting_lines.promised_tomorrow(opening.time())
        case _:
            return waiting_lines.promised_on(opening.date(), opening.time())


def openings(office: Office, now: datetime) -> tuple[datetime, ...]:
    """When the opening that is going on began, if one is, and when the next ones begin."""
    found: list[datetime] = []
    status = office.hours.at(now)
    if isinstance(status, Open):
        began = max(office.hours.changes(now - _BEGAN_WITHIN, now), default=now - _BEGAN_WITHIN)
        found.append(began)
        if status.until is None:
            return tuple(found)
        status = office.hours.at(status.until)
    while isinstance(status, Closed) and status.reopens is not None and len(found) < _OPENINGS:
        found.append(status.reopens)
        end = office.hours.at(status.reopens)
        if not isinstance(end, Open) or end.until is None:
            break
        status = office.hours.at(end.until)
    return tuple(found)


def _answered_later(stand_in: Office, status: Closed, now: datetime) -> Iterator[Line]:
    if status.reopens is None:
        return
    opens = status.reopens.time()
    match (status.reopens.date() - now.date()).days:
        case 0:
            yield lines.answered_today(stand_in.name, opens)
        case 1:
            yield lines.answered_tomorrow(stand_in.name, opens)
        case _:
            yield lines.answered_on(stand_in.name, status.reopens.date(), opens)


def hours(office: Office, language: Language, written: Language, now: datetime) -> Iterator[Say]:
    """Say the phone's week, the door's, second places and the address (in the language `written`)."""
    today = now.date()
    week = groups(office.hours.week_on(today))
    yield Say(lines.week(week) if week else lines.week_empty(), language)
    visits = groups(office.visits.week_on(today)) if office.visits else ()
    if visits:
        yield Say(lines.visits(visits), language)
    if office.address:
        yield Say(lines.address_follows(), language)
        yield Say(lines.as_written(office.address), written)
    for place in office.second_places:
        yield from _second_place(office, place, language, written, now)


def _second_place(
    office: Office, place: SecondPlace, language: Language, written: Language, now: datetime
) -> Iterator[Say]:
    rhythm = place.rhythm
    what = (rhythm.every_weeks, rhythm.first.isoweekday(), spoken_spans(rhythm.spans))
    if place.place and place.place.get(language):
        yield Say(lines.second_place(place.place, *what), language)
    else:
        yield Say(lines.second_place_unnamed(*what), language)
    day = _next_visit(office, place, now)
    if day:
        yield Say(lines.second_place_next(day), language)
    if place.address:
        yield Say(lines.address_follows(), language)
        yield Say(lines.as_written(place.address), written)


def _next_visit(office: Office, place: SecondPlace, now: datetime) -> date | None:
    """Find the next day on which the second place is really open: no holiday, no closure, not over yet."""
    kept = office.visits if place.kind == "visits" else office.hours
    if kept is None:
        return None
    day = now.date()
    for _ in range(_NEXT_VISITS):
        day = place.rhythm.next_from(day)
        opens = datetime.combine(day, place.rhythm.spans[0].opens_at, kept.zone)
        status = kept.at(opens)
        if isinstance(status, Open) and (status.until is None or status.until > now):
            return day
        day += timedelta(days=1)
    return None
