# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Bad weather on the wire: requests lost, doubled, delayed and overtaken, by rule or by chance."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Generic, TypeVar

M = TypeVar("M")
ZERO = timedelta()


class Loss(StrEnum):
    """How a webhook can fail to come through."""

    UNCONNECTED = "unconnected"  # the line is not reached
    UNANSWERED = "unanswered"  # the line hears of it, but its answer is lost


@dataclass(frozen=True, slots=True)
class Mishap:
    """What befalls one attempt of a webhook; times are the city's."""

    loss: Loss | None = None
    late: timedelta = ZERO  # before the line hears of it
    slow: timedelta = ZERO  # between the line's answer and its arrival
    doubled: timedelta | None = None  # the line hears of it once more, this much later


SAFE = Mishap()


@dataclass(slots=True)
class Fault(Generic[M]):
    """A mishap for the requests whose address contains `route`."""

    route: str
    mishap: M
    times: int | None = None  # at most so often; None: without end
    chance: float = 1.0

    def strikes(self, address: str, chance: random.Random) -> bool:
        if self.times == 0 or self.route not in address or chance.random() >= self.chance:
            return False
        if self.times is not None:
            self.times -= 1
        return True


def strike(faults: Sequence[Fault[M]], address: str, chance: random.Random) -> M | None:
    """What befalls a request; of several faults that strike it, the first counts."""
    return next((fault.mishap for fault in faults if fault.strikes(address, chance)), None)
