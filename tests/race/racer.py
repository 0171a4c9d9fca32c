# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One process of the race: its callers ask for places, its caretaker moves whoever is next anywhere."""

import random
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Semaphore
from queue import Empty
from time import monotonic

from ivr.call import CallSid, ClaimNumber, Language, OfficeId
from ivr.caretaker import Caretaker
from ivr.carrier.outbound import Life, Outbound, Sent
from ivr.city import City
from ivr.clerk import Clerk
from ivr.dialogue import deeds, outcomes
from ivr.dialogue.deeds import Deed
from ivr.dialogue.outcomes import Outcome
from ivr.dialogue.spot import Spot
from ivr.dialogue.turn import DialEnded, LegEnd
from ivr.settings import read_city
from ivr.store.calls import Caller
from ivr.store.database import AwayError, Database
from ivr.store.secrecy import Secrecy
from tests.generated import config_of
from tests.modena import LANGUAGES

OFFICES = [f"office{n}" for n in range(5)]
OPERATORS = {f"operator{n}": [OFFICES[n % 5], OFFICES[(n * 3 + 1) % 5]] for n in range(12)}
ITALIAN = Language("it")
AT_MOST = 300  # seconds of a race, on the slowest machine
_PATIENCE = 10  # seconds, until a caller who waits has another turn
_GLANCE = 0.02  # seconds for whoever has nothing to do


@dataclass(frozen=True, slots=True)
class Dialled:
    """An operator's leg, from before it was dialled until it was over; seconds of the machine's own clock."""

    claim: int
    caller: str
    operator: str
    since: float
    until: float


@dataclass
class Lived:
    """What the callers and operators of one process lived through."""

    dialled: list[Dialled] = field(default_factory=list)
    accepted: list[int] = field(default_factory=list)  # claims, in their order here
    ended: Counter[str] = field(default_factory=Counter)


@cache
def city() -> City:
    """Five offices, twelve operators who need no rest."""
    reading = read_city(config_of(OFFICES, OPERATORS), known_languages=LANGUAGES)
    assert reading.city
    hold = replace(reading.city.hold, wrap_up=timedelta(), max_waiting=1_000_000)
    return replace(reading.city, hold=hold)


class _Moves(Outbound):
    """Tells the process whose caller it is."""

    def __init__(self, posts: "list[Queue[str]]") -> None:
        self._posts = posts

    def move(self, sid: CallSid, to: Spot) -> Sent:
        del to  # it is always the hold
        self._posts[int(sid.partition("-")[0])].put(sid)
        return Sent.DONE

    def look(self, sid: CallSid) -> Life:
        del sid
        return Life.UNKNOWN

    def look_for_child(self, parent: CallSid) -> Life:
        del parent
        return Life.UNKNOWN


class Racer:
    """Does one thing after the other, in an order that chance has drawn."""

    def __init__(self, url: str, number: int, posts: "list[Queue[str]]") -> None:
        self.lived = Lived()
        self._database = Database(url)
        self._chance = random.Random(number)  # noqa: S311  # chance that can be repeated guards no secret
        self._nudged = False
        self._clerk = Clerk(self._database, Secrecy("k" * 32), self._nudge)
        self._caretaker = Caretaker(city, _now, self._database, _Moves(posts))
        self._post = posts[number]
        self._to_do: list[Callable[[], None]] = []
        self._waiting: dict[str, float] = {}  # callers, and since when

    def race(self, sids: list[str], left: Semaphore) -> None:
        """Serve these callers; and go on, for the sake of the others', until nobody is left."""
        for sid in sids:
            self._to_do.append(partial(self._rings_up, sid))
        mine, until = len(sids), monotonic() + AT_MOST
        while monotonic() < until:
            self._do_something()
            over = self.lived.ended["served"] + self.lived.ended["hung up"]
            while mine > len(sids) - over:
                left.acquire(block=False)
                mine -= 1
            if left.get_value() == 0:
                return
        raise TimeoutError(f"{mine} callers were not served")

    def _do_something(self) -> None:
        try:
            if self._nudged:
                self._nudged = False
                self._caretaker.tick()
            self._hear_of_moves()
            if self._to_do:
                self._chance.shuffle(self._to_do)
                task = self._to_do.pop()
                self._try(task)
            else:
                self._caretaker.tick()
        except AwayError:
            self._nudged = True  # the next round may go well

    def _try(self, task: Callable[[], None]) -> None:
        try:
            task()
        except AwayError:  # as the carrier does, whose request failed
            self.lived.ended["tried again"] += 1
            self._to_do.append(task)

    def _hear_of_moves(self) -> None:
        late = [sid for sid, since in self._waiting.items() if monotonic() - since > _PATIENCE]
        with suppress(Empty):
            late.append(self._post.get(timeout=0 if self._to_do else _GLANCE))
        for sid in late:
            if self._waiting.pop(sid, None):
                self._to_do.append(partial(self._stays, sid))

    # ── Callers ─────────────────────────────────────────────────────────────────────────────

    def _rings_up(self, sid: str) -> None:
        office = OfficeId(OFFICES[int(sid.rpartition("-")[2]) % len(OFFICES)])
        self._follow(sid, self._say(sid, deeds.TakePlace(office, office)))

    def _stays(self, sid: str) -> None:
        self._follow(sid, self._say(sid, deeds.StayInLine()))

    def _follow(self, sid: str, outcome: Outcome) -> None:
        match outcome:
            case outcomes.Offered(claim, operator, _):
                self._to_do.append(lambda: self._is_dialled(sid, claim, operator, monotonic()))
            case outcomes.Waiting() if self._chance.random() < 0.05:
                self._to_do.append(lambda: self._hangs_up(sid))
            case outcomes.Waiting():
                self._waiting[sid] = monotonic()
            case _:
                raise AssertionError(f"{sid}: {outcome}")

    def _hangs_up(self, sid: str) -> None:
        self._clerk.end_call(CallSid(sid), city(), _now())
        self.lived.ended["hung up"] += 1

    def _is_dialled(self, sid: str, claim: ClaimNumber, operator: str, since: float) -> None:
        leg = f"{sid}-{claim}"
        assert isinstance(self._say(leg, deeds.HearClaim(claim)), outcomes.Claimed)
        takes = self._chance.random() < 0.85
        if takes:
            assert self._say(leg, deeds.Accept(claim)) == outcomes.Accepted()
            self.lived.accepted.append(claim)
        ended = DialEnded(takes, LegEnd.ANSWERED if takes else LegEnd.CANCELED)  # which needs no rest
        self.lived.dialled.append(Dialled(claim, sid, operator, since, monotonic()))
        self._to_do.append(lambda: self._is_over(sid, claim, ended))

    def _is_over(self, sid: str, claim: ClaimNumber, ended: DialEnded) -> None:
        outcome = self._say(sid, deeds.EndDial(claim, ended))
        if ended.bridged:
            assert outcome == outcomes.Served()
            self.lived.ended["served"] += 1
        else:
            self._follow(sid, outcome)

    def _say(self, sid: str, deed: Deed) -> Outcome:
        caller = Caller(CallSid(sid), f"number of {sid}", None, ITALIAN)
        return self._clerk.carry_out(deed, caller, city(), _now())

    def _nudge(self) -> None:
        self._nudged = True


def _now() -> datetime:
    return datetime.now(UTC)
