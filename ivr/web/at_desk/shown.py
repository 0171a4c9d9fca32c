# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What stands on a desk, part by part, in the reader's language; each part has a version."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from babel import Locale

from ivr.call import Language, OfficeId
from ivr.city import City
from ivr.desk import stamp_of
from ivr.dialogue.announcements import Standing
from ivr.numbering import written
from ivr.roster import Roster
from ivr.store.desk_view import CallNow, DeskView, Stage
from ivr.store.duty import Attendance
from ivr.store.wishes import Refusal
from ivr.web.at_desk.in_parts import About, Call, Duty, Elsewhere, Misses, Promised, Waiting
from ivr.web.at_desk.room import Seat
from ivr.web.frame import visit
from ivr.web.names import office_name

_ACCEPTED = frozenset({Stage.TALKING, Stage.DIALLING, Stage.PARKED, Stage.COMING_BACK})
_TOLD_OF_A_NUMBER = 3  # digits


@dataclass(frozen=True, slots=True)
class Shown:
    """One moment of a desk."""

    duty: Duty
    is_shut: bool  # nobody rings: none of their offices is answered now
    call: Call | None
    line: tuple[Waiting, ...]
    tells_office: bool  # whether those who wait can be told apart by it
    callbacks: tuple[Promised, ...]
    about: About
    stamp: str
    until: datetime | None  # when it changes without any event
    now: datetime

    @property
    def versions(self) -> dict[str, str]:
        """Of each part that is replaced when it has changed."""
        parts = {
            "duty": self.duty,
            "call": (self.call, self.duty.attendance, self.duty.misses, self.duty.unrung, self.is_shut),
            "line": (self.line, self.tells_office),
            "callbacks": self.callbacks,
        }
        return {
            **{name: _version(part) for name, part in parts.items()},
            "about": str(self.about.claim or 0),
        }


def shown(seat: Seat, city: City, now: datetime) -> Shown:
    """Put a view into words."""
    view, names = seat.view, _Names(city)
    operator = city.operator(seat.operator)
    served = operator.offices if operator else ()
    call = _call(view, view.call, names, now) if view.call else None
    line = tuple(
        Waiting(
            names.office(each.office),
            names.language(each.language),
            _minutes(now - each.since),
            each.callback,
        )
        for each in view.waiting
    )
    promised = tuple(
        Promised(
            names.office(each.office),
            names.language(each.language),
            visit().when(each.since),
            visit().when(each.due_at),
            each.tries,
            each.number.e164[-_TOLD_OF_A_NUMBER:] if each.number else "",
        )
        for each in view.callbacks
    )
    return Shown(
        duty=Duty(
            view.attendance,
            view.rests_until if view.attendance is Attendance.ON else None,
            Misses(view.rests_until) if view.has_missed else None,
            view.unrung if view.attendance is Attendance.ON else None,
        ),
        is_shut=Roster.at(city, now).answered.isdisjoint(served),
        call=call,
        line=line,
        tells_office=any(each.office not in served for each in view.waiting) or len(served) != 1,
        callbacks=promised,
        about=_about(view, call, names),
        stamp=stamp_of(view.n, now),
        until=min((each for each in _changes(view) if each > now), default=None),
        now=now,
    )


class _Names:
    """Offices and languages as the reader calls them."""

    def __init__(self, city: City) -> None:
        self.city = city
        self._languages = Locale.parse(visit().language).languages

    def office(self, office: OfficeId) -> str:
        return office_name(self.city, office, visit().language)

    def language(self, language: Language) -> str:
        return str(self._languages.get(language, language))


def _call(view: DeskView, call: CallNow, names: _Names, now: datetime) -> Call:
    return Call(
        claim=call.claim,
        stage=call.stage,
        office=names.office(call.office),
        language=names.language(call.language),
        since=call.waits_since,
        accepted_at=call.accepted_at,
        parked_until=call.parked_until,
        callback=call.callback,
        number=written(call.number) if call.number else "",
        calls_today=call.calls_today,
        called_before=call.called_before_today,
        wanted=call.wanted,
        elsewhere=tuple(_elsewhere(call.office, view.staffed, names, now)),
    )


def _elsewhere(
    here: OfficeId, staffed: frozenset[OfficeId], names: _Names, now: datetime
) -> Iterator[Elsewhere]:
    """All other offices, in the config's order: an operator tells the citizen why it can't be theirs."""
    for office in names.city.offices:
        if office.id == here:
            continue
        answering = Standing.of(names.city, office, now.astimezone(names.city.zone)).answering
        why_not = None
        if answering is None:
            why_not = Refusal.CLOSED
        elif answering.id not in staffed:
            why_not = Refusal.NOBODY_ON_DUTY
        yield Elsewhere(office.id, names.office(office.id), why_not)


def _about(view: DeskView, call: Call | None, names: _Names) -> About:
    if view.call and call and call.stage in _ACCEPTED:
        began = (call.accepted_at or call.since).astimezone(names.city.zone)
        words = visit().say("desk-note-this", office=call.office, time=f"{began:%H:%M}")
        return About(call.claim, words)
    return About(view.spoke_by, visit().say("desk-note-last"))


def _changes(view: DeskView) -> Iterator[datetime]:
    """Moments at which something ends or is due by itself."""
    if view.rests_until:
        yield view.rests_until
    if view.call and view.call.parked_until:
        yield view.call.parked_until
    for each in view.callbacks:
        yield each.due_at


def _minutes(waited: timedelta) -> int:
    return max(0, int(waited.total_seconds() // 60))


def _version(part: object) -> str:
    said = f"{visit().language} {part!r}"
    return sha256(said.encode()).hexdigest()[:12]
