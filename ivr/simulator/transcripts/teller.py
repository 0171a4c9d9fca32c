# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tells what happened, line by line, as one who sat beside the callers and all operators."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from ivr.call import CallSid
from ivr.simulator.exchange import Exchange
from ivr.simulator.legs.dialled import DialledLeg
from ivr.simulator.legs.leg import Leg
from ivr.simulator.legs.outbound import OutboundLeg
from ivr.simulator.log import Entry, Event, Happened, Heard, Sound, Trouble
from ivr.simulator.transcripts.caller import Caller

INDENT = " " * 10  # as wide as a time and the space after it
CUT = " (cut short)"
PHONE = "☎"
OF_CALLER = {Event.HANGS_UP: "The caller hangs up.", Event.ENDS: "The call is over."}
ENDINGS = {
    "busy": "is busy",
    "failed": "cannot be reached",
    "no-answer": "does not answer",
    "canceled": "is rung no more",
}


@dataclass(frozen=True, slots=True)
class Part:
    """What a leg is to the transcript: `mark` says in whose call, `who` was rung; neither is the caller."""

    mark: str = ""
    who: str = ""


class Teller:
    """Tells of the callers' calls, of all that were dialled for them, and of calls that the line makes."""

    def __init__(
        self, exchange: Exchange, callers: Iterable[Caller], operators: Mapping[str, str], zone: tzinfo
    ) -> None:
        """`operators` are the addresses of their phones, by name."""
        self._exchange = exchange
        self._callers = tuple(callers)
        self._names = {caller.address: f"[{caller.number}]" for caller in self._callers}
        self._names |= {address: f"{PHONE} {name}" for name, address in operators.items()}
        self._zone = zone

    def tell(self, entries: Iterable[Entry]) -> list[str]:
        lines: list[str] = []
        told: tuple[str, int] | None = None  # the document whose words were told last
        for entry in entries:
            part = self._part(self._exchange.legs[entry.leg])
            if part is None:
                continue
            if isinstance(entry, Heard):
                document = (entry.leg, entry.document)
                words = self._words(part, entry)
                timed = document != told
                told = document if words else told
            else:
                words, timed, told = self._event(part, entry), True, None
            if words:
                lines.append((f"{self._time(entry.at)}  " if timed else INDENT) + part.mark + words)
        return lines

    def _part(self, leg: Leg) -> Part | None:
        """None for a leg that is others' affair."""
        match leg:
            case DialledLeg():
                parent = self._part(leg.parent)
                return parent and Part(parent.mark, self._name(leg))
            case OutboundLeg():
                return Part(who=self._name(leg)) if leg.route.to in self._names else None
        number = next((caller.number for caller in self._callers if leg.sid in caller.calls), None)
        return None if number is None else Part(mark="" if number == 1 else f"[{number}] ")

    def _words(self, part: Part, heard: Heard) -> str:
        match heard.sound:
            case Sound.SPEECH | Sound.CLIP:
                words = heard.text + (CUT if heard.cut else "")
            case Sound.FAILURE:
                words = "(the carrier apologises and hangs up)"
            case Sound.RINGING | Sound.SILENCE:
                return ""
        return f"{part.who} hears: {words}" if part.who else words

    def _event(self, part: Part, entry: Entry) -> str:
        match entry:
            case Trouble():
                return f"! {entry.code} {entry.detail}"
            case Happened(event=Event.BRIDGED):
                other = self._name(self._exchange.legs[CallSid(entry.detail)])
                return f"{part.who} and {other} talk" if part.who else f"{other} and the caller talk"
            case Happened() if part.who:
                return _of_rung(part.who, entry)
            case Happened():
                return OF_CALLER.get(entry.event, "")
        return ""

    def _name(self, leg: Leg) -> str:
        """Of whom a leg has rung."""
        return self._names.get(leg.route.to, f"{PHONE} {leg.route.to}")

    def _time(self, moment: datetime) -> str:
        return moment.astimezone(self._zone).strftime("%H:%M:%S")


def _of_rung(who: str, happened: Happened) -> str:
    match happened.event:
        case Event.RINGS:
            return f"{who} rings"
        case Event.PRESSES:
            return f"{who} presses {happened.detail}"
        case Event.HANGS_UP:
            return f"{who} hangs up"
        case Event.ENDS if happened.detail in ENDINGS:
            return f"{who} {ENDINGS[happened.detail]}"
    return ""
