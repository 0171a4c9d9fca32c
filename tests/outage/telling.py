# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What befell those who were not served, line by line, for whoever reads why a test failed."""

from collections.abc import Iterator

from ivr.simulator.conversations import conversations
from ivr.simulator.exchange import Exchange
from ivr.simulator.legs.dialled import DialledLeg
from ivr.simulator.legs.leg import Leg
from ivr.simulator.log import Entry, Happened, Heard, Posted
from tests.outage.people import Citizen


def told(exchange: Exchange, citizens: list[Citizen]) -> str:
    """The stories of all who have not spoken with anybody, or are on the line still."""
    spoken = {each.citizen for each in conversations(exchange)}
    left = [
        each for each in citizens if each.number not in spoken or (each.phone.leg and not each.phone.leg.over)
    ]
    lines = [line for citizen in left for line in _story(exchange, citizen)]
    others = [f"{leg.sid} {leg.route}: {leg.stage}" for leg in exchange.legs.values() if not leg.over]
    return "\n".join([*lines, *others])


def _story(exchange: Exchange, citizen: Citizen) -> Iterator[str]:
    yield f"── {citizen.number}, {citizen.office}"
    theirs = {leg.sid for leg in exchange.legs.values() if _is_about(leg, citizen)}
    for entry in exchange.log:
        if entry.leg in theirs:
            yield f"{entry.at:%H:%M:%S.%f} {entry.leg[:6]} {_line(entry)}"


def _is_about(leg: Leg, citizen: Citizen) -> bool:
    about = leg.parent if isinstance(leg, DialledLeg) else leg
    return citizen.number in {leg.phone.address, about.phone.address}


def _line(entry: Entry) -> str:
    match entry:
        case Posted():
            fields = ("Digits", "CallStatus", "DialCallStatus", "DialBridged")
            told = {name: entry.form[name] for name in fields if name in entry.form}
            answer = entry.answer.status if entry.answer else entry.failure
            return f"{entry.request.url} {told} → {answer}, {entry.milliseconds:.0f} ms"
        case Heard():
            return f"hears {entry.sound}: {entry.text}"
        case Happened():
            return f"{entry.event} {entry.detail}"
        case _:
            return f"trouble {entry.code}: {entry.detail}"
