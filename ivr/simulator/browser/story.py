# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What happened, told to one visit: sounds to play, sentences to read, webhooks for the curious."""

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

from ivr.call import CallSid
from ivr.city import Operator
from ivr.simulator.browser.feed import Cut, Item
from ivr.simulator.browser.line import Json, PhonedLine
from ivr.simulator.browser.operators import Switchroom, is_called_back, whose
from ivr.simulator.browser.visits import Visit
from ivr.simulator.exchange import Exchange
from ivr.simulator.legs.dialled import DialledLeg
from ivr.simulator.legs.inbound import InboundLeg
from ivr.simulator.legs.leg import Leg
from ivr.simulator.log import Event, Happened, Heard, Posted, Sound, Trouble
from ivr.simulator.wire import Answer
from ivr.simulator.words import Words

SOUND_FILE = "audio/"
LONGEST_DOCUMENT = 64 * 1024  # characters; Twilio takes no more bytes


class Story:
    """Leaves out what is others' affair: of their calls only the operators' phones are seen."""

    def __init__(self, exchange: Exchange, switchroom: Switchroom, line: PhonedLine, words: Words) -> None:
        self._exchange = exchange
        self._switchroom = switchroom
        self._line = line
        self._words = words

    def tell(self, visit: Visit, items: Iterable[Item]) -> list[Json]:
        return list(self._told(visit, items))

    def _told(self, visit: Visit, items: Iterable[Item]) -> Iterator[Json]:
        for item in items:
            leg = self._felt_on(item)
            call = caller.sid if (caller := _caller(leg)).sid in visit.calls else None
            operator = whose(self._line.city(), leg)
            kind, told = self._entry(item, leg, operator)
            is_theirs = call is not None or leg.sid in visit.served_by
            if is_theirs or (operator is not None and kind in {"heard", "cut"}):
                where: Json = {"call": call, "operator": operator.id if operator else None}
                yield {"number": item.number, "leg": leg.sid, **where, "kind": kind, **told}

    def _felt_on(self, item: Item) -> Leg:
        """The leg that something is told of: a bridge is the citizen's, whichever of the two was dialled."""
        if isinstance(item.entry, Happened) and item.entry.event is Event.BRIDGED:
            other = self._exchange.legs.get(CallSid(item.entry.detail))
            if other and is_called_back(other):
                return other
        return item.leg

    def _entry(self, item: Item, leg: Leg, operator: Operator | None) -> tuple[str, Json]:
        match item.entry:
            case Heard():
                return "heard", self._heard(item.entry)
            case Cut(begun):
                return "cut", {"begun": begun}
            case Happened():
                return "event", self._happened(item.entry, leg, operator)
            case Posted():
                return "webhook", self._posted(item.entry)
            case Trouble(code=code, detail=detail, at=at):
                return "trouble", {"at": at.timestamp(), "says": f"{code} {detail}"}

    def _heard(self, heard: Heard) -> Json:
        clip, text, language = None, heard.text, self._line.language(heard.language)
        if heard.sound is Sound.CLIP:
            clip = self._line.path(heard.text)
            text, language = self._line.words_of(heard.text) or ("", "")
        elif heard.sound is Sound.FAILURE:
            text = self._words("phone-carrier-fails")
        return {
            "sound": heard.sound,
            "text": text if heard.sound is not Sound.RINGING else "",
            "language": language,
            "clip": clip,
            "begun": heard.begun.total_seconds(),
            "lasts": heard.lasts.total_seconds(),
            "cut": heard.cut,
        }

    def _happened(self, happened: Happened, leg: Leg, operator: Operator | None) -> Json:
        event: str = happened.event.replace(" ", "-")
        if operator is None or isinstance(leg, InboundLeg):
            key = f"phone-caller-{event}" if event in CALLERS_EVENTS else ""
        elif happened.event is Event.ENDS:
            key = f"phone-rung-{happened.detail}" if happened.detail in ENDINGS else ""
        elif happened.event is Event.ANSWERS and self._switchroom.is_voicemail(leg):
            key = "phone-rung-voicemail"
        else:
            key = f"phone-rung-{event}" if event in OPERATORS_EVENTS else ""
        if happened.event is Event.BRIDGED:
            operator = self._bridged_to(happened, leg)
        name = operator.name if operator else ""
        says = self._words(key, name=name, key=happened.detail) if key else ""
        return {"event": happened.event, "detail": happened.detail, "says": says}

    def _bridged_to(self, happened: Happened, leg: Leg) -> Operator | None:
        other = leg.parent if is_called_back(leg) else self._exchange.legs.get(CallSid(happened.detail))
        return whose(self._line.city(), other) if other else None

    def _posted(self, posted: Posted) -> Json:
        answer = posted.answer
        path = self._line.path(posted.request.url)
        is_sound = path is not None and path.startswith(SOUND_FILE)
        return {
            "at": posted.at.timestamp(),
            "method": posted.request.method,
            "path": posted.request.url if path is None else f"/{path}",
            "form": {name: value for name, value in posted.form.items() if value},
            "status": answer.status if answer else None,
            "failure": posted.failure,
            "milliseconds": round(posted.milliseconds, 1),
            "clip": path if is_sound else None,
            "document": "" if is_sound or answer is None else _laid_out(answer),
        }


CALLERS_EVENTS = frozenset({"rings", "presses", "bridged", "hangs-up", "ends"})
OPERATORS_EVENTS = frozenset({"rings", "answers", "hangs-up"})
ENDINGS = frozenset({"busy", "no-answer", "failed"})


def _caller(leg: Leg) -> Leg:
    """The leg for which an operator's was dialled; any other by itself."""
    return leg.parent if isinstance(leg, DialledLeg) and not is_called_back(leg) else leg


def _laid_out(answer: Answer) -> str:
    """A document with each element on a line of its own; anything else as it is."""
    text = answer.body.decode(errors="replace")[:LONGEST_DOCUMENT]
    try:
        root = ET.fromstring(text)  # noqa: S314  # the line's own answer; Python's expat bounds entities
    except ET.ParseError:
        return text
    ET.indent(root)
    return ET.tostring(root, encoding="unicode")
