# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What callers do in a transcript, one line each: keys, waiting, hanging up, the clock, an operator."""

import re
from dataclasses import dataclass
from datetime import datetime

from ivr.simulator.manner import Manner
from ivr.simulator.transcripts import manners


@dataclass(frozen=True, slots=True)
class Press:
    """Keys, once the question was heard; or `after` so many seconds since the caller last did something."""

    keys: str
    after: int | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """So many seconds without a key."""

    seconds: int


@dataclass(frozen=True, slots=True)
class HangUp:
    """The caller leaves; `after` as with keys."""

    after: int | None = None


@dataclass(frozen=True, slots=True)
class Calls:
    """The caller phones the line: a further one for the first time, or anyone once more."""


@dataclass(frozen=True, slots=True)
class By:
    """A further caller does it, the second or a later one."""

    caller: int
    act: "Act"


@dataclass(frozen=True, slots=True)
class At:
    """The city's clock is set, to a local time or one with its offset."""

    moment: str

    def __post_init__(self) -> None:
        datetime.fromisoformat(self.moment)  # raises ValueError for a day that there is not


@dataclass(frozen=True, slots=True)
class Operate:
    """An operator, or a caller who is called back ("caller-2"), behaves otherwise from now on."""

    name: str
    manner: Manner


@dataclass(frozen=True, slots=True)
class AtDesk:
    """An operator does something at their desk: park, take-back, send-on (to an office) or end."""

    name: str
    deed: str
    about: str = ""


Act = Press | Wait | HangUp | Calls
Command = Act | By | At | Operate | AtDesk

CALLS = "calls"
BY = re.compile(r"\[([2-9])\] (.+)")
KEYS = re.compile(r"([0-9*#]{1,20})(?: @([0-9]{1,4}))?")
HANG_UP = re.compile(r"/hangup(?: @([0-9]{1,4}))?")
WAIT = re.compile(r"/wait ([0-9]{1,5})")
AT = re.compile(r"/at (\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:[+-]\d\d:\d\d)?)")
DESK = re.compile(r"/desk (\S+) (park|take-back|send-on|end|on|pause|ready|off)(?: ([a-z0-9-]+))?")
OPERATE = re.compile(r"/operator (\S+) (.+)")


def read(line: str) -> Command:
    """Raises ValueError for a line that is none of them."""
    if found := BY.fullmatch(line):
        return By(int(found[1]), _act(found[2]))
    if found := AT.fullmatch(line):
        return At(found[1])
    if found := OPERATE.fullmatch(line):
        return Operate(found[1], manners.read(found[2]))
    if found := DESK.fullmatch(line):
        return AtDesk(found[1], found[2], found[3] or "")
    return _act(line)


def _act(line: str) -> Act:
    if line == CALLS:
        return Calls()
    if found := KEYS.fullmatch(line):
        return Press(found[1], _seconds(found[2]))
    if found := HANG_UP.fullmatch(line):
        return HangUp(_seconds(found[1]))
    if found := WAIT.fullmatch(line):
        return Wait(int(found[1]))
    raise ValueError(line)


def write(command: Command) -> str:
    match command:
        case By(caller, act):
            return f"[{caller}] {_written(act)}"
        case At(moment):
            return f"/at {moment}"
        case Operate(name, manner):
            return f"/operator {name} {manners.write(manner)}"
        case AtDesk(name, deed, about):
            return f"/desk {name} {deed} {about}".rstrip()
    return _written(command)


def _written(act: Act) -> str:
    match act:
        case Press(keys, after):
            return keys + _at(after)
        case HangUp(after):
            return "/hangup" + _at(after)
        case Wait(seconds):
            return f"/wait {seconds}"
        case Calls():
            return CALLS


def _seconds(text: str | None) -> int | None:
    return None if text is None else int(text)


def _at(after: int | None) -> str:
    return "" if after is None else f" @{after}"
