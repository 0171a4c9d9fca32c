# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""All that happened in the pretend world, numbered in its order, as far back as a page may ask."""

from collections import deque
from dataclasses import dataclass, replace

from ivr.simulator.exchange import Exchange
from ivr.simulator.legs.leg import Leg
from ivr.simulator.log import Entry, Heard, Posted

ITEMS_KEPT = 1000
LEGS_KEPT = 100  # of calls that are over


@dataclass(frozen=True, slots=True)
class Cut:
    """A sound was ended early; `begun` is the number of the item that told of its begin."""

    begun: int


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that happened on a leg."""

    number: int
    leg: Leg
    entry: Entry | Cut


class Feed:
    """Takes over what the exchange has logged, so that neither grows without end.

    The number also grows by itself, with no item, for what is seen in the state of things alone.
    """

    def __init__(self, exchange: Exchange) -> None:
        self.number = 0
        self._exchange = exchange
        self._items: deque[Item] = deque(maxlen=ITEMS_KEPT)
        self._sounding: list[Item] = []
        self._stages: object = None

    def since(self, number: int) -> list[Item]:
        return [item for item in self._items if item.number > number]

    def mark(self) -> None:
        """Something else has changed, which no entry tells."""
        self.number += 1

    def take(self) -> None:
        """Number all that is new, what was cut short before what came after it."""
        self._take_cuts()
        for entry in self._exchange.log:
            if (leg := self._exchange.legs.get(entry.leg)) is not None:
                self._add(leg, entry)
        self._exchange.log.clear()
        self._forget()
        stages = [(leg.sid, leg.stage) for leg in self._exchange.legs.values()]
        if stages != self._stages:
            self._stages = stages
            self.mark()

    def _add(self, leg: Leg, entry: Entry | Cut) -> None:
        self.number += 1
        item = Item(self.number, leg, _without_sound(entry))
        self._items.append(item)
        if isinstance(entry, Heard) and not entry.cut:
            self._sounding.append(item)

    def _take_cuts(self) -> None:
        still = []
        for item in self._sounding:
            if isinstance(item.entry, Heard) and item.entry.cut:
                self._add(item.leg, Cut(item.number))
            elif item.leg.heard[-1] is item.entry and not item.leg.over:
                still.append(item)
        self._sounding = still

    def _forget(self) -> None:
        over = [sid for sid, leg in self._exchange.legs.items() if leg.over]
        for sid in over[: max(len(over) - LEGS_KEPT, 0)]:
            del self._exchange.legs[sid]


def _without_sound(entry: Entry | Cut) -> Entry | Cut:
    """Clips are large, and the page fetches those that it plays."""
    if not isinstance(entry, Posted) or entry.answer is None:
        return entry
    if not entry.answer.content_type.startswith("audio/"):
        return entry
    return replace(entry, answer=replace(entry.answer, body=b""))
