# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How everything stands at this moment, as the page shows it: the clock, a visit's calls, the operators."""

from ivr.call import Language
from ivr.city import City, Operator
from ivr.simulator.browser.line import Json, PhonedLine
from ivr.simulator.browser.operators import MANNERS, Switchroom, whose
from ivr.simulator.browser.visits import Visit
from ivr.simulator.exchange import Exchange
from ivr.simulator.legs.dialled import DialledLeg
from ivr.simulator.legs.leg import Leg, Stage
from ivr.simulator.words import Words

FREE = "free"  # of an operator's phone that is not in a call


class View:
    """The pretend world as one visit sees it, in words of its reader's language."""

    def __init__(self, exchange: Exchange, switchroom: Switchroom, line: PhonedLine, words: Words) -> None:
        self._exchange = exchange
        self._switchroom = switchroom
        self._line = line
        self._words = words

    def of(self, visit: Visit, *, follows: bool) -> Json:
        """`now` counts the seconds that no jump moves, `clock` is the city's time of day."""
        city, language = self._line.city(), Language(visit.language)
        return {
            "now": self._exchange.elapsed.total_seconds(),
            "clock": {"moment": self._exchange.clock().timestamp(), "follows": follows},
            "calls": [self._call(city, phone.leg) for phone in visit.calls.values() if phone.leg],
            "operators": [self._operator(city, operator, language) for operator in city.operators],
        }

    def _call(self, city: City, leg: Leg) -> Json:
        other = self._dialled_for(leg)
        operator = whose(city, other) if other and not other.over else None
        name = operator.name if operator else ""
        says = _progress(other) if leg.stage is Stage.DIALLING else leg.stage
        return {
            "id": leg.sid,
            "stage": leg.stage,
            "with": name,
            "says": self._words(f"phone-call-{says}", name=name),
            "answered": _seconds(leg),
        }

    def _operator(self, city: City, operator: Operator, language: Language) -> Json:
        phone = self._switchroom.phone(operator)
        leg = phone.leg if phone.leg and not phone.leg.over else None
        stage: str = leg.stage if leg else FREE
        voicemail = leg is not None and leg.answered is not None and self._switchroom.is_voicemail(leg)
        says = "voicemail" if voicemail else stage
        offices = (office for office in city.offices if office.id in operator.offices)
        return {
            "id": operator.id,
            "name": operator.name,
            "offices": [each.name.get(language) or each.id for each in offices],
            "manner": next((name for name, manner in MANNERS.items() if manner == phone.manner), ""),
            "leg": leg.sid if leg else None,
            "stage": stage,
            "voicemail": voicemail,
            "says": self._words(f"phone-operator-{says}"),
            "answered": _seconds(leg) if leg else None,
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
