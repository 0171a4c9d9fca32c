# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line in its order, as the page shows it: who waits for which office, since when, and who is rung."""

from collections.abc import Iterable
from datetime import datetime

from ivr.call import CallSid, Language
from ivr.city import City, Operator
from ivr.simulator.browser.line import Json
from ivr.simulator.browser.operators import Switchroom, whose
from ivr.simulator.browser.standing import Attendance, Doing, Place
from ivr.simulator.browser.visits import Visit
from ivr.simulator.exchange import Exchange
from ivr.simulator.transcripts.transcript import ANONYMOUS
from ivr.simulator.words import Words

LASTING = frozenset({Doing.WAITS, Doing.RUNG})  # of which it is told how long the citizen has waited


class LineView:
    """Others are shown without their numbers."""

    def __init__(self, exchange: Exchange, switchroom: Switchroom, words: Words) -> None:
        self._exchange = exchange
        self._switchroom = switchroom
        self._words = words

    def of(self, visit: Visit, city: City, places: Iterable[Place]) -> list[Json]:
        """`since` counts as the page's seconds do; `call` is there if it is the visit's own."""
        return [self._place(visit, city, place) for place in places]

    def presence(self, city: City, attendance: Attendance) -> str:
        """Whether an operator is on duty, in words."""
        until = self._written(city, attendance.until) if attendance.until else ""
        return self._words(f"phone-presence-{attendance.presence}", time=until)

    def _place(self, visit: Visit, city: City, place: Place) -> Json:
        office = city.office(place.office)
        operator = city.operator(place.operator) if place.operator else None
        until = self._written(city, place.until) if place.until else ""
        name = operator.name if operator else ""
        waited = self._exchange.clock() - place.since
        return {
            "number": place.number,
            "call": place.call if place.call in visit.calls else None,
            "who": self._who(visit, city, place.call),
            "office": (office.name.get(Language(visit.language)) if office else None) or place.office,
            "doing": place.doing,
            "says": self._words(f"phone-line-{self._how(place, operator)}", name=name, time=until),
            "since": (self._exchange.elapsed - waited).total_seconds() if place.doing in LASTING else None,
        }

    def _how(self, place: Place, operator: Operator | None) -> str:
        if place.doing is Doing.RUNG and (operator is None or self._switchroom.leg(operator) is None):
            return "rung-soon"  # the citizen is being told
        return "to-call-later" if place.doing is Doing.TO_CALL and place.until else place.doing

    def _who(self, visit: Visit, city: City, call: CallSid | None) -> str:
        """An operator who phones as a citizen is known to all by their name."""
        leg = self._exchange.legs.get(call) if call else None
        operator = whose(city, leg) if leg else None
        if operator:
            return operator.name
        own = visit.calls.get(call) if call else None
        if own is None:
            return self._words("phone-line-other")
        return self._words("phone-withheld") if own.route.from_ == ANONYMOUS else own.route.from_

    def _written(self, city: City, moment: datetime) -> str:
        """The hour, and the day where it is not today's."""
        local, today = moment.astimezone(city.zone), self._exchange.clock().astimezone(city.zone).date()
        time = f"{local:%H:%M}"
        if local.date() == today:
            return time
        return self._words("phone-other-day", time=time, date=f"{local.day}/{local.month}")
