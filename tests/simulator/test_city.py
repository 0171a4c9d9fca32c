# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Many callers in one city: simulated time is cheap, and the same seed gives the same day."""

import random

from ivr.simulator.account import Account, Number
from ivr.simulator.clock import Clock
from ivr.simulator.exchange import Exchange
from ivr.simulator.faults import Fault, Loss, Mishap
from ivr.simulator.log import Heard
from ivr.simulator.manner import Manner, Reaction
from ivr.simulator.wire import WsgiWire
from tests.simulator.line import NUMBER, OPERATOR, PUBLIC, START, Answers, Line

PAGES: dict[str, Answers] = {
    "/voice": "<Gather action='/key' numDigits='1' actionOnEmptyResult='true'><Say>Press one</Say></Gather>",
    "/key": f"<Dial action='/after' callerId='{NUMBER}'><Sip url='/whisper'>{OPERATOR}</Sip></Dial>",
    "/whisper": "<Say>A call for you</Say>",
    "/after": "<Say>Goodbye</Say>",
    "/fallback": "<Say>Sorry</Say>",
}


def day(seed: int) -> list[tuple[str, str]]:
    """What a hundred callers of one hour heard, and when."""
    chance = random.Random(seed)  # noqa: S311  # a made-up day guards no secret
    number = Number(f"{PUBLIC}/voice", f"{PUBLIC}/status", f"{PUBLIC}/fallback")
    exchange = Exchange(
        WsgiWire(Line(PAGES)), Clock(START), Account("AC1", "t", {NUMBER: number}), chance=chance
    )
    exchange.faults.append(Fault("/key", Mishap(loss=Loss.UNCONNECTED), chance=0.2))
    exchange.phone(OPERATOR).manner = Manner(Reaction.ANSWERS, after=3, talks=60)
    for _ in range(100):
        phone = exchange.call(f"+39333{chance.randrange(10**7):07}", NUMBER)
        exchange.run(chance.expovariate(1 / 36))
        if chance.random() < 0.5:
            phone.key("1")
    exchange.run(600)
    assert all(leg.over for leg in exchange.legs.values())
    return [(entry.at.isoformat(), entry.text) for entry in exchange.log if isinstance(entry, Heard)]


def test_the_same_seed_gives_the_same_day() -> None:
    """A day that showed a mistake can be looked at again, and another seed shows another day."""
    assert day(1) == day(1) != day(2)


def test_one_operator_talks_to_one_caller_at_a_time() -> None:
    """Of a hundred callers a few get through, and all others are told: nobody is lost in the exchange."""
    heard = [text for _, text in day(3)]
    assert heard.count("A call for you") > 5
    assert heard.count("Goodbye") + heard.count("Sorry") == 100
