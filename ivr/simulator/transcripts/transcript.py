# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A whole call as a text file: its title, who calls whom and when, what the caller does, what is heard.

Only the header and the lines that begin with ">" are read back; the rest is what was heard, and is
compared with what is heard today.
"""

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from ivr.simulator.manner import Manner
from ivr.simulator.transcripts import commands, manners
from ivr.simulator.transcripts.commands import Command

WITHHELD = "withheld"
ANONYMOUS = "anonymous"  # what the carrier sends instead of a withheld number
COLUMN = 9  # how wide the names of the header are
DO = "> "
MOST_CALLERS = 9  # one digit names each


class UnreadableTranscriptError(Exception):
    """A line that a transcript can't have; its message names the line."""


@dataclass(frozen=True, slots=True)
class From:
    """A caller: their number in E.164, or "withheld"; and how they answer when they are called back."""

    number: str
    manner: Manner | None = None

    @property
    def sent(self) -> str:
        """The From of their call, as the carrier sends it."""
        return ANONYMOUS if self.number == WITHHELD else _plain(self.number)

    def written(self) -> str:
        return self.number + (f", {manners.write(self.manner)}" if self.manner else "")


@dataclass(frozen=True, slots=True)
class Header:
    """What is known before the call: numbers in E.164; `at` is the line's wall clock."""

    title: str
    from_: From
    to: str
    at: str
    diverted: str | None = None  # the number that passed the call on, where the carrier tells
    config: str | None = None  # what is changed in the config for this call, by its name
    further: tuple[From, ...] = ()  # the second caller and those after
    operators: tuple[tuple[str, Manner], ...] = ()

    @property
    def called(self) -> str:
        return _plain(self.to)

    @property
    def diverting(self) -> str | None:
        return _plain(self.diverted) if self.diverted else None

    def lines(self) -> list[str]:
        values = [("from", self.from_.written()), ("to", self.to)]
        values += [("diverted", self.diverted)] if self.diverted else []
        values += [("at", self.at)]
        values += [("config", self.config)] if self.config else []
        values += [(caller_name(n), each.written()) for n, each in enumerate(self.further, 2)]
        values += [(name, manners.write(manner)) for name, manner in self.operators]
        return [self.title, "", *(f"{name:<{COLUMN}} {value}" for name, value in values), ""]


@dataclass(frozen=True, slots=True)
class Transcript:
    """The part of the file that makes the call."""

    header: Header
    commands: tuple[Command, ...]

    @staticmethod
    def parse(text: str) -> "Transcript":
        """Raises UnreadableTranscriptError."""
        title, _, rest = text.partition("\n\n")
        header, _, call = rest.partition("\n\n")
        acts = [_command(line) for line in call.splitlines() if line.startswith(DO)]
        return Transcript(_header(title, header.splitlines()), tuple(acts))


def _header(title: str, lines: list[str]) -> Header:
    values = dict(_value(line) for line in lines)
    if missing := {"from", "to", "at"} - values.keys():
        raise UnreadableTranscriptError(f"the header names no {min(missing)}")
    known = {name: values.pop(name, None) for name in ("diverted", "config")}
    from_, to, at = (values.pop(name) for name in ("from", "to", "at"))
    _moment(at)
    names = [name for name in map(caller_name, range(2, MOST_CALLERS + 1)) if name in values]
    if names != [caller_name(n) for n in range(2, 2 + len(names))]:
        raise UnreadableTranscriptError(f"{names[-1]} has none before")
    further = tuple(_from(name, values.pop(name)) for name in names)
    operators = tuple((name, _manner(name, words)) for name, words in values.items())
    header = Header(title, _from("from", from_), to, at, known["diverted"], known["config"])
    return replace(header, further=further, operators=operators)


def caller_name(number: int) -> str:
    """What a caller is called in the header, and by `/operator`."""
    return f"caller-{number}"


def _from(name: str, value: str) -> From:
    number, comma, words = value.partition(", ")
    return From(number, _manner(name, words) if comma else None)


def _value(line: str) -> tuple[str, str]:
    name, _, value = line.partition(" ")
    if not value.strip():
        raise UnreadableTranscriptError(line)
    return name, value.strip()


def _moment(at: str) -> None:
    try:
        datetime.fromisoformat(at)
    except ValueError:
        raise UnreadableTranscriptError(f"at {at}") from None


def _manner(name: str, words: str) -> Manner:
    try:
        return manners.read(words)
    except ValueError:
        raise UnreadableTranscriptError(f"{name} {words}") from None


def _command(line: str) -> Command:
    try:
        return commands.read(line.removeprefix(DO))
    except ValueError:
        raise UnreadableTranscriptError(line) from None


def aware(moment: str, zone: tzinfo) -> datetime:
    """The moment that a transcript writes: on the wall clock of the city, unless it names its offset.

    Raises ValueError for what is no moment.
    """
    read = datetime.fromisoformat(moment)
    return read if read.tzinfo else read.replace(tzinfo=zone)


def local(moment: datetime, zone: tzinfo) -> str:
    """The same the other way; the offset is written only where the wall clock shows a time twice."""
    wall = moment.astimezone(zone).replace(microsecond=0)
    plain = wall.replace(tzinfo=None).isoformat(" ")
    return plain if aware(plain, zone).utcoffset() == wall.utcoffset() else wall.isoformat(" ")


def _plain(number: str) -> str:
    return number.replace(" ", "")
