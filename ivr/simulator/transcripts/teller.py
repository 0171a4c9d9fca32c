# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tells what happened on a call, line by line, as one who sat beside the caller and all operators."""

from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo

from ivr.call import CallSid
from ivr.simulator.exchange import Exchange
from ivr.simulator.legs.dialled import DialledLeg
from ivr.simulator.legs.leg import Leg
from ivr.simulator.log import Entry, Event, Happened, Heard, Sound, Trouble
from ivr.simulator.phone import Phone

INDENT = " " * 10  # as wide as a time and the space after it
CUT = " (cut short)"
ENDINGS = {
    "busy": "is busy",
    "failed": "cannot be reached",
    "no-answer": "does not answer",
    "canceled": "is rung no more",
}


class Teller:
    """Tells of one call and of all that were dialled for it."""

    def __init__(self, exchange: Exchange, caller: Phone, names: Mapping[str, str], zone: tzinfo) -> None:
        """`names` are those of the phones, by their address."""
        self._exchange = exchange
        self._caller = caller.leg
        self._names = names
        self._zone = zone

    def tell(self, entries: Iterable[Entry]) -> list[str]:
        lines: list[str] = []
        told: tuple[str, int] | None = None  # the document whose words were told last
        for entry in filter(self._concerns, entries):
            if isinstance(entry, Heard):
                document = (entry.leg, entry.document)
                words = self._words(entry)
                timed = document != told
                told = document if words else told
            else:
                words, timed, told = self._event(entry), True, None
            if words:
                lines.append((f"{self._time(entry.at)}  " if timed else INDENT) + words)
        return lines

    def _concerns(self, entry: Entry) -> bool:
        leg = self._exchange.legs[entry.leg]
        return leg is self._caller or bool(self._operator(leg))

    def _words(self, heard: Heard) -> str:
        match heard.sound:
            case Sound.SPEECH | Sound.CLIP:
                words = heard.text + (CUT if heard.cut else "")
            case Sound.FAILURE:
                words = "(the carrier apologises and hangs up)"
            case Sound.RINGING | Sound.SILENCE:
                return ""
        who = self._operator(self._exchange.legs[heard.leg])
        return f"☎ {who} hears: {words}" if who else words

    def _event(self, entry: Entry) -> str:
        leg = self._exchange.legs[entry.leg]
        operator = self._operator(leg)
        match entry:
            case Trouble():
                return f"! {entry.code} {entry.detail}"
            case Happened() if operator:
                return self._of_operator(operator, entry)
            case Happened():
                return self._of_caller(entry)
        return ""

    def _of_caller(self, happened: Happened) -> str:
        match happened.event:
            case Event.BRIDGED:
                other = self._operator(self._exchange.legs[CallSid(happened.detail)])
                return f"☎ {other} and the caller talk"
            case Event.HANGS_UP:
                return "The caller hangs up."
            case Event.ENDS:
                return "The call is over."
        return ""

    def _of_operator(self, name: str, happened: Happened) -> str:
        match happened.event:
            case Event.RINGS:
                return f"☎ {name} rings"
            case Event.PRESSES:
                return f"☎ {name} presses {happened.detail}"
            case Event.HANGS_UP:
                return f"☎ {name} hangs up"
            case Event.ENDS if happened.detail in ENDINGS:
                return f"☎ {name} {ENDINGS[happened.detail]}"
        return ""

    def _operator(self, leg: Leg) -> str:
        """The name of whom a leg was dialled to for this caller; empty for any other leg."""
        mine = isinstance(leg, DialledLeg) and leg.parent is self._caller
        return self._names.get(leg.route.to, leg.route.to) if mine else ""

    def _time(self, moment: datetime) -> str:
        return moment.astimezone(self._zone).strftime("%H:%M:%S")
