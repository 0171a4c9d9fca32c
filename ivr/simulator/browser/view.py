# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How everything stands at this moment, as the page shows it: the clock, a visit's calls, the operators."""

from ivr.call import CallSid, Language
from ivr.city import City, Operator
from ivr.simulator.browser.line import Json, PhonedLine
from ivr.simulator.browser.line_view import LineView
from ivr.simulator.browser.operators import MANNERS, Switchroom, is_called_back, whose
from ivr.simulator.browser.standing import Attendance, Standing
from ivr.simulator.browser.visits import Visit
from ivr.simulator.exchange import Exchange
from ivr.simulator.legs.dialled import DialledLeg
from ivr.simulator.legs.inbound import InboundLeg
from ivr.simulator.legs.leg import Leg
from ivr.simulator.stage import Stage
from ivr.simulator.words import Words

FREE = "free"  # of an operator's phone that is not in a call
CALLING = "calling"  # and of one that phones the line


class View:
    """The pretend world as one visit sees it, in words of its reader's language."""

    def __init__(self, exchange: Exchange, switchroom: Switchroom, line: PhonedLine, words: Words) -> None:
        self._exchange = exchange
        self._switchroom = switchroom
        self._line = line
        self._words = words
        self._line_view = LineView(exchange, switchroom, words)

    def of(self, visit: Visit, standing: Standing, *, follows: bool) -> Json:
        """`now` counts the seconds that no jump moves, `clock` is the city's time of day."""
        city, language = self._line.city(), Language(visit.language)
        return {
            "now": self._exchange.elapsed.total_seconds(),
            "clock": {"moment": self._exchange.clock().timestamp(), "follows": follows},
            "calls": [self._call(city, sid, leg) for sid, leg in visit.calls.items()],
            "line": self._line_view.of(visit, city, standing.places),
            "operators": [
                self._operator(city, operator, language, standing.operators.get(operator.id))
                for operator in city.operators
            ],
        }

    def _call(self, city: City, sid: CallSid, leg: Leg) -> Json:
        """`rung` is the number of a citizen who is called back."""
        other = leg.parent if is_called_back(leg) else self._dialled_for(leg)
        operator = whose(city, other) if other and not other.over else None
        name = operator.name if operator and leg.stage in {Stage.DIALLING, Stage.TALKING} else ""
        return {
            "id": sid,
            "stage": leg.stage,
            "rung": leg.phone.address if is_called_back(leg) else None,
            "with": name,
            "says": self._words(f"phone-call-{self._how(leg, other)}", name=name),
            "answered": _seconds(leg),
        }

    def _how(self, leg: Leg, other: Leg | None) -> str:
        if leg.stage is Stage.DIALLING:
            return _progress(other)
        if is_called_back(leg) and leg.stage is Stage.RINGING:
            return "rung"
        is_taken = is_called_back(leg) and not leg.over and self._switchroom.is_voicemail(leg)
        return "voicemail" if is_taken else leg.stage

    def _operator(
        self, city: City, operator: Operator, language: Language, attendance: Attendance | None
    ) -> Json:
        leg = self._switchroom.leg(operator)
        stage: str = leg.stage if leg else FREE
        voicemail = leg is not None and leg.answered is not None and self._switchroom.is_voicemail(leg)
        says = f"phone-operator-{'voicemail' if voicemail else stage}"
        if isinstance(leg, InboundLeg):
            says = f"phone-call-{self._how(leg, self._dialled_for(leg))}"
            stage = CALLING
        manner = self._switchroom.phone(operator).manner
        offices = (office for office in city.offices if office.id in operator.offices)
        return {
            "id": operator.id,
            "name": operator.name,
            "offices": [each.name.get(language) or each.id for each in offices],
            "presence": attendance.presence if attendance else None,
            "presence_says": self._line_view.presence(city, attendance) if attendance else "",
            "manner": next((name for name, each in MANNERS.items() if each == manner), ""),
            "stage": stage,
            "voicemail": voicemail,
            "says": self._words(says, name=""),
        }

    def _dialled_for(self, leg: Leg) -> Leg | None:
        legs = reversed(self._exchange.legs.values())
        return next((each for each in legs if isinstance(each, DialledLeg) and each.parent is leg), None)


def _progress(dialled: Leg | None) -> str:
    """How far a dial has come."""
    if dialled is None or dialled.over:
        return "seeking"
    return "ringing-there" if dialled.answered is None else "whispering"


def _seconds(leg: Leg) -> float | None:
    return None if leg.answered is None else leg.answered.total_seconds()
