# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One leg of a call: its state, what it can be told, what its ear hears, and its webhooks."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Protocol
from urllib.parse import urljoin

from ivr.call import CallSid
from ivr.simulator.account import Account
from ivr.simulator.agenda import Agenda, Process, Steps
from ivr.simulator.clock import Clock
from ivr.simulator.legs.news import HungUp, Key, Moved, Onward
from ivr.simulator.log import Entry, Event, Happened, Heard, Sound, Trouble
from ivr.simulator.manner import Hands, Manner
from ivr.simulator.stage import LONGEST, Bite, Route, Stage, Status
from ivr.simulator.switches import Switches
from ivr.simulator.twiml.reading import Verb
from ivr.simulator.webhooks.courier import Courier, Errand, Failure
from ivr.simulator.wire import Answer


class Handset(Hands, Protocol):
    """A telephone, as the legs to it know it."""

    address: str
    manner: Manner
    leg: "Leg | None"

    def ring(self, leg: "Leg") -> Status | None:
        """Begin to ring, or say at once why not."""

    def notice(self) -> None:
        """The leg has entered another stage."""


class Network(Protocol):
    """The exchange, as its legs and their telephones know it."""

    clock: Clock
    account: Account
    switches: Switches
    agenda: Agenda
    log: list[Entry]
    legs: dict[CallSid, "Leg"]
    courier: Courier

    @property
    def elapsed(self) -> timedelta:
        """The city's time since the beginning, by the clock that no jump moves."""

    def run(self, seconds: float) -> None: ...
    def catch_up(self) -> None: ...
    def calls_from(self, address: str) -> bool: ...
    def phone(self, address: str) -> Handset: ...
    def new_sid(self) -> CallSid: ...
    def dial(self, parent: "Leg", noun: Verb, caller_id: str) -> "Leg": ...
    def send(self, errand: Errand) -> None: ...


class Leg(ABC):
    """What every leg has; how one begins and what follows its last document is its own."""

    direction: str
    verbs: frozenset[str]  # those it may carry out
    fallback: str | None = None

    def __init__(self, exchange: Network, phone: Handset, route: Route) -> None:
        self.exchange = exchange
        self.phone = phone
        self.route = route
        self.sid = exchange.new_sid()
        self.heard: list[Heard] = []
        self.stage = Stage.RINGING
        self.status: Status = "ringing"
        self.answered: timedelta | None = None  # by the clock that no jump moves
        self.longest = LONGEST
        self.created, self.created_at = exchange.elapsed, exchange.clock()
        self.started_at: datetime | None = self.created_at
        self.ended_at: datetime | None = None
        self.fetching = False
        self.document = 0  # how many it has carried out so far
        self.address = ""  # of the document in force
        self.ended: timedelta | None = None
        self.process = Process(exchange.agenda, self._from_first_to_last())
        exchange.legs[self.sid] = self

    @property
    def seconds(self) -> int:
        """How long it has lasted, or did last, since it was answered."""
        until = self.exchange.elapsed if self.ended is None else self.ended
        return 0 if self.answered is None else int((until - self.answered).total_seconds())

    # ── What it is told ─────────────────────────────────────────────────────────────────────

    def key(self, key: str) -> None:
        self.note(Event.PRESSES, key)
        self.process.tell(Key(key))

    def end(self, status: Status = "completed") -> None:
        """It is over, whoever ends it; `status` is how, if it was never answered."""
        if not self.over:
            self.status = "completed" if self.answered is not None else status
            self.enter(Stage.OVER)
            self.process.interrupt(HungUp())

    @property
    def over(self) -> bool:
        return self.stage is Stage.OVER

    # ── What it does ────────────────────────────────────────────────────────────────────────

    def enter(self, stage: Stage) -> None:
        if not self.over:
            self.stage = stage
            if self.over:
                self.ended, self.ended_at = self.exchange.elapsed, self.exchange.clock()
            if self.phone.leg is self:  # and not one that found it busy
                self.phone.notice()

    def pick_up(self) -> None:
        """The call counts as answered from here."""
        if self.answered is None:
            self.answered = self.exchange.elapsed
            self.status = "in-progress"
            self.note(Event.ANSWERS)
            self.enter(Stage.LISTENING)
            self.exchange.agenda.after(self.longest, self.end)

    def hear(self, bite: Bite, *, keys_cut: bool = False) -> Steps[str | None]:
        """Listen to the end, or to the first key where keys cut; that key. Other keys are lost."""
        heard = self.overhear(bite)
        end = self.exchange.elapsed + bite.lasts
        try:
            while (left := end - self.exchange.elapsed) > timedelta():
                news = yield left
                if keys_cut and isinstance(news, Key):
                    heard.cut = True
                    return news.key
        except (HungUp, Moved):
            heard.cut = True
            raise
        return None

    def overhear(self, bite: Bite) -> Heard:
        """Begin to hear something, without waiting for its end."""
        heard = Heard(
            at=self.exchange.clock(),
            leg=self.sid,
            document=self.document,
            sound=bite.sound,
            text=bite.text,
            language=bite.language,
            voice=bite.voice,
            begun=self.exchange.elapsed,
            lasts=bite.lasts,
        )
        self.heard.append(heard)
        self.exchange.log.append(heard)
        return heard

    def note(self, event: Event, detail: str = "") -> None:
        happened = Happened(self.exchange.clock(), self.sid, event, detail, self.exchange.elapsed)
        self.exchange.log.append(happened)

    def trouble(self, code: int, detail: str) -> None:
        self.exchange.log.append(Trouble(self.exchange.clock(), self.sid, code, detail))

    # ── Its webhooks ────────────────────────────────────────────────────────────────────────

    def action(self, verb: Verb, fields: Mapping[str, str]) -> Onward:
        """To a verb's action; one that names none asks the document in force again."""
        address = verb.attributes.get("action", self.address)
        return Onward(self.link(address), verb.attributes.get("method", "POST"), fields)

    def link(self, address: str) -> str:
        """An address of the document in force, made absolute."""
        return urljoin(self.address, address)

    def errand(self, onward: Onward) -> Errand:
        return Errand(self.sid, onward.address, {**self.fields(), **onward.fields}, onward.method)

    def fetch(self, onward: Onward) -> Steps[Answer | Failure]:
        self.fetching = True
        try:
            return (yield from self.exchange.courier.fetch(self.errand(onward), self.process.tell))
        finally:
            self.fetching = False

    def fetch_clip(self, address: str) -> Steps[Answer | Failure]:
        return (
            yield from self.exchange.courier.fetch(Errand(self.sid, address, {}, "GET"), self.process.tell)
        )

    def fields(self) -> dict[str, str]:
        """What every webhook about this leg tells; where its people live is unknown, and sent blank."""
        blank = {f"{end}{what}": "" for end in ("From", "To") for what in ("City", "Country", "State", "Zip")}
        return {
            **blank,
            "AccountSid": self.exchange.account.sid,
            "ApiVersion": "2010-04-01",
            "CallSid": self.sid,
            "CallStatus": self.status,
            "Called": self.route.to,
            "Caller": self.route.from_,
            "Direction": self.direction,
            "From": self.route.from_,
            "To": self.route.to,
        }

    # ── Its life ────────────────────────────────────────────────────────────────────────────

    def _from_first_to_last(self) -> Steps[None]:
        with suppress(HungUp):
            yield from self.live()
            self.status = "completed"
        if self.status == "in-progress":
            self.status = "completed"
        self.enter(Stage.OVER)
        self.note(Event.ENDS, self.status)
        self.finish()

    @abstractmethod
    def live(self) -> Steps[None]:
        """From the first ring to the last verb; ends early by HungUp."""

    def give_up(self) -> None:
        """A document failed, and there is no fallback, or it failed too; raises HungUp to end here.

        Twilio apologises in its own words, and hangs up.
        """
        self.pick_up()
        self.overhear(Bite(Sound.FAILURE))
        raise HungUp

    @abstractmethod
    def finish(self) -> None:
        """Tell whoever waits for the end."""
