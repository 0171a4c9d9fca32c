# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One turn of the talk in the tests' city, and its answer in words that fit a table."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, datetime

from ivr.call import Language, PhoneNumber
from ivr.city import City
from ivr.dialogue.script import Script
from ivr.dialogue.spot import Spot
from ivr.dialogue.steps import (
    Ask,
    Bridge,
    Connect,
    Do,
    Go,
    HangUp,
    Music,
    Pause,
    Reply,
    Say,
    Step,
)
from ivr.dialogue.turn import Heard, Turn
from tests.modena import modena

OPEN = datetime(2026, 1, 12, 9, 30, tzinfo=UTC)  # a Monday, 10:30 in Modena
NIGHT = datetime(2026, 1, 12, 2, 0, tzinfo=UTC)
IT = Language("it")


def answer(spot: Spot, heard: Heard, now: datetime = OPEN, city: City | None = None) -> Reply | Do:
    """What the script says to this at a moment, on an ordinary morning as a rule."""
    return Script(city or modena()).reply(spot, Turn(heard, now))


def steps(spot: Spot, heard: Heard, now: datetime = OPEN, city: City | None = None) -> tuple[Step, ...]:
    """The same where it is no deed."""
    reply = answer(spot, heard, now, city)
    assert isinstance(reply, Reply)
    return reply.steps


def ask(spot: Spot, heard: Heard, now: datetime = OPEN, city: City | None = None) -> Ask:
    """The question that is put."""
    (found,) = (step for step in steps(spot, heard, now, city) if isinstance(step, Ask))
    return found


def says(spot: Spot, heard: Heard, city: City | None = None) -> list[Say]:
    """All that is said, in a question or outside one."""
    reply = answer(spot, heard, city=city)
    outside = reply.says if isinstance(reply, Do) else reply.steps
    within = (each.says if isinstance(each, Ask) else (each,) for each in outside)
    return [say for some in within for say in some if isinstance(say, Say)]


def in_words(reply: Reply | Do) -> list[str]:
    """Each step as a word or two; digits that are read out come together."""
    if isinstance(reply, Do):
        deed = type(reply.deed).__name__
        return [*_spoken(reply.says), f"{deed} → {_spot(reply.then)}"]
    return [word for step in reply.steps for word in _step(step)]


def _step(step: Step) -> Iterator[str]:
    match step:
        case Say():
            yield from _spoken((step,))
        case Pause(seconds):
            yield f"pause {seconds}"
        case Music():
            yield "music"
        case Ask(said, keys, then, seconds, digits):
            yield from _spoken(said)
            many = "" if digits == 1 else f" {'any' if digits is None else digits} digits"
            yield f"ask {''.join(keys)}{many} for {seconds} → {_spot(then)}"
        case Go(to):
            yield f"go {_spot(to)}"
        case Connect(to, whisper, then, _):
            whom = "citizen" if isinstance(to, PhoneNumber) else to.id
            yield f"ring {whom}, {_spot(whisper)} → {_spot(then)}"
        case Bridge():
            yield "bridge"
        case HangUp():
            yield "hang up"


def _spoken(said: tuple[Say | Music, ...]) -> Iterator[str]:
    digits = ""
    for each in said:
        if isinstance(each, Say) and each.line.key == "digit":
            digits += str(dict(each.line.args)["digit"])
            continue
        if digits:
            yield digits
            digits = ""
        yield "music" if isinstance(each, Music) else _line(each)
    if digits:
        yield digits


def _line(say: Say) -> str:
    numbers = [str(value) for name, value in say.line.args if isinstance(value, int) and name != "key"]
    return " ".join([say.line.key, *numbers])


def _spot(spot: Spot) -> str:
    """The node, and what rides with it but for the language."""
    told = {field.name: getattr(spot, field.name) for field in fields(spot)}
    rides = [f"{name}={value}" for name, value in told.items() if value and name not in {"node", "language"}]
    return " ".join([spot.node, *rides])
