# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A call that a <Dial> makes to an operator's phone: rung, answered, whispered to, bridged."""

from ivr.simulator.agenda import Steps
from ivr.simulator.legs.documents import converse
from ivr.simulator.legs.leg import Leg
from ivr.simulator.legs.news import HungUp, Onward
from ivr.simulator.legs.report import Report, Turn
from ivr.simulator.legs.rung import Callbacks, RungLeg
from ivr.simulator.stage import Route
from ivr.simulator.switches import FailedWhisper
from ivr.simulator.twiml.reading import Verb
from ivr.simulator.twiml.schema import WHISPER

BAD_CALLER_ID = 13214


class DialledLeg(RungLeg):
    """Rings its phone at once; its whisper runs before the bridge, which its end means."""

    direction = "outbound-dial"
    verbs = WHISPER

    def __init__(self, parent: Leg, noun: Verb, caller_id: str) -> None:
        self.parent = parent
        self._noun = noun
        address = f"client:{noun.text}" if noun.name == "Client" else noun.text
        super().__init__(parent.exchange, Route(caller_id, address), _callbacks(parent, noun))

    def fields(self) -> dict[str, str]:
        return {**super().fields(), "ParentCallSid": self.parent.sid}

    def live(self) -> Steps[None]:
        self.status = "initiated"
        self.call_back("initiated")
        if not self._may_show(self.route.from_):
            self.trouble(BAD_CALLER_ID, f"caller id {self.route.from_!r}")
            self.status = "failed"
            raise HungUp
        yield from self.ring()
        self._report(Turn.ANSWERED)
        yield from self._whisper()
        self._report(Turn.READY)
        while True:  # bridged, until one of the two hangs up
            yield None

    def give_up(self) -> None:
        if self.exchange.switches.failed_whisper is FailedWhisper.HANGS_UP:
            raise HungUp

    def finish(self) -> None:
        self.call_back("completed")
        self._report(Turn.ENDED)

    def _may_show(self, caller_id: str) -> bool:
        """A number of the account, or the one that calls in, if it shows itself."""
        if caller_id.startswith("client:"):
            return self._noun.name == "Client"
        return caller_id in self.exchange.account.numbers or (
            caller_id == self.parent.route.from_ and caller_id.startswith("+")
        )

    def _whisper(self) -> Steps[None]:
        if "url" in self._noun.attributes:
            url = self.parent.link(self._noun.attributes["url"])
            yield from converse(self, Onward(url, self._noun.attributes.get("method", "POST")))

    def _report(self, turn: Turn) -> None:
        self.parent.process.tell(Report(self, turn))


def _callbacks(parent: Leg, noun: Verb) -> Callbacks | None:
    attributes = noun.attributes
    if "statusCallback" not in attributes:
        return None
    return Callbacks(
        parent.link(attributes["statusCallback"]),
        frozenset(attributes.get("statusCallbackEvent", "completed").split()),
        attributes.get("statusCallbackMethod", "POST"),
    )
