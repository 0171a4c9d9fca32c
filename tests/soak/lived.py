# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who overtook whom as the callers lived it: read from the carrier's log alone, without the line's help."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

from ivr.call import CallSid
from ivr.simulator.exchange import Exchange
from ivr.simulator.legs.dialled import DialledLeg
from ivr.simulator.legs.inbound import InboundLeg
from ivr.simulator.log import Entry, Event, Happened, Posted

GRACE = timedelta(minutes=10)
# An operator is set apart a moment before their caller is told, and for some seconds that can not be seen.
UNSEEN = timedelta(seconds=5)
_PLACED = re.compile(r"/voice/(?!after)[^\"#]*[?;]placed=([a-z0-9-]+)")  # after a talk it tells of the past


@dataclass(slots=True)
class Stay:
    """A while that a caller stood in line and nobody was dialled for them."""

    order: int  # among all who came to the line
    office: str
    since: datetime
    until: datetime | None = None  # None: to the end


@dataclass(slots=True)
class _Caller:
    number: str
    order: int | None = None
    office: str | None = None  # in line for; also while an operator is dialled
    stay: Stay | None = None
    told_at: datetime | None = None  # that an operator is being dialled for them
    is_strange: bool = False  # took something up that can not be seen from outside, as a callback
    dropped_at: datetime | None = None
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class Ring:
    """An operator's phone rings for somebody in line."""

    at: datetime  # when they were told of it: the ring comes after the words
    operator: str
    order: int


def overtakings(exchange: Exchange, serves: Mapping[str, frozenset[str]]) -> Iterator[tuple[Ring, Stay]]:
    """Each ring, with whoever stood in line before and after it, came earlier, and was served there too."""
    stays, rings = _lived(exchange)
    stays.sort(key=lambda stay: stay.since)
    rings.sort(key=lambda ring: ring.at)
    there: list[Stay] = []
    coming = iter(stays)
    next_one = next(coming, None)
    for ring in rings:
        while next_one is not None and next_one.since <= ring.at - UNSEEN:
            there.append(next_one)
            next_one = next(coming, None)
        there = [stay for stay in there if _lasts(stay, ring.at)]
        for stay in there:
            if stay.order < ring.order and stay.office in serves[ring.operator]:
                yield ring, stay


def _lasts(stay: Stay, at: datetime) -> bool:
    return stay.until is None or stay.until >= at + UNSEEN


def _lived(exchange: Exchange) -> tuple[list[Stay], list[Ring]]:
    callers: dict[CallSid, _Caller] = {}
    stays: list[Stay] = []
    rings: list[Ring] = []
    orders = count()
    for entry in exchange.log:
        leg = exchange.legs[entry.leg]
        if isinstance(leg, DialledLeg) and leg.parent.sid in callers and _is(entry, Event.RINGS):
            rung_for = callers[leg.parent.sid]
            if rung_for.order is not None and rung_for.told_at is not None:
                rings.append(Ring(rung_for.told_at, leg.phone.address, rung_for.order))
        if not isinstance(leg, InboundLeg):
            continue
        caller = callers.setdefault(leg.sid, _Caller(leg.route.from_))
        if _is(entry, Event.BRIDGED):
            caller.office = None
        elif _is(entry, Event.ENDS):
            caller.dropped_at = entry.at if caller.office else None
            caller.is_over = True
            _steps_out(caller, entry.at)
        elif isinstance(entry, Posted) and entry.answer and not caller.is_over:
            if caller.order is None and _takes_up(entry):
                caller.order = _taken_up(caller.number, entry.at, callers.values())
                caller.is_strange = caller.order is None
            _hears(caller, entry.at, entry.answer.body.decode(), orders, stays)
    return stays, rings


def _takes_up(entry: Posted) -> bool:
    """Whether a caller asks for the place that they had: by key, or once more after a moment's checking."""
    asked = "/voice/redial" in entry.request.url and entry.form.get("Digits") == "1"
    return asked or "/voice/take-up" in entry.request.url


def _is(entry: Entry, event: Event) -> bool:
    return isinstance(entry, Happened) and entry.event is event


def _hears(caller: _Caller, at: datetime, document: str, orders: "count[int]", stays: list[Stay]) -> None:
    """What the line answers tells where a caller goes on: in line, or elsewhere."""
    links = _PLACED.findall(document)
    caller.office = links[-1] if links else None
    if caller.office is None or caller.is_strange:
        _steps_out(caller, at)
        return
    if caller.order is None:
        caller.order = next(orders)
    if "<Dial" in document:
        caller.told_at = at
    if "<Dial" in document or (caller.stay and caller.stay.office != caller.office):
        _steps_out(caller, at)
    if "<Dial" not in document and caller.stay is None:
        caller.stay = Stay(caller.order, caller.office, at)
        stays.append(caller.stay)


def _steps_out(caller: _Caller, at: datetime) -> None:
    if caller.stay is not None:
        caller.stay.until, caller.stay = at, None


def _taken_up(number: str, at: datetime, callers: Iterable[_Caller]) -> int | None:
    """The first of the orders that a number had when its line dropped of late."""
    dropped = [each for each in callers if each.number == number and each.dropped_at is not None]
    return min((each.order for each in dropped if each.order is not None and _lately(each, at)), default=None)


def _lately(caller: _Caller, at: datetime) -> bool:
    return caller.dropped_at is not None and at - caller.dropped_at <= GRACE
