# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Calls being made by commands, and the transcript that comes of them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import tzinfo

from ivr.simulator.exchange import Exchange
from ivr.simulator.manner import Manner
from ivr.simulator.phone import Phone
from ivr.simulator.transcripts import commands
from ivr.simulator.transcripts.caller import Caller
from ivr.simulator.transcripts.commands import At, AtDesk, By, Calls, Command, HangUp, Operate, Press, Wait
from ivr.simulator.transcripts.teller import INDENT, Teller
from ivr.simulator.transcripts.transcript import DO, Header, Transcript, aware, caller_name


@dataclass(frozen=True, slots=True)
class Scene:
    """A world in which a call can be made: `operators` are the addresses of their phones, by name.

    `desk` does what an operator asks for at theirs, and tells what came of it; empty where it is granted.
    """

    exchange: Exchange
    operators: Mapping[str, str]
    zone: tzinfo
    desk: Callable[[AtDesk], str] | None = None


class Session:
    """Callers who act once they have heard what there is to hear."""

    def __init__(self, scene: Scene, header: Header) -> None:
        """Sets the city's clock and the phones as the header says; the first caller calls."""
        self._scene = scene
        self.header = header
        self._exchange = scene.exchange
        self._done: list[tuple[int, Command]] = []  # what was done, and how long the log was then
        self._answers: dict[int, str] = {}  # of a desk, where it did not simply do as it was asked
        self._exchange.clock.jump(aware(header.at, scene.zone))
        self._callers = {
            n: Caller(scene.exchange, n, from_.sent)
            for n, from_ in enumerate((header.from_, *header.further), 1)
        }
        self._phones = {caller_name(n): caller.address for n, caller in self._callers.items()}
        self._phones.update(scene.operators)
        for name, manner in (*self._manners_of_callers(), *header.operators):
            self._operate(name, manner)
        self._begun = len(self._exchange.log)
        self._callers[1].call(header.called, header.diverting)
        self._teller = Teller(self._exchange, self._callers.values(), scene.operators, scene.zone)

    @property
    def phone(self) -> Phone:
        """The first caller's."""
        return self._callers[1].phone

    def do(self, command: Command) -> None:
        """Raises KeyError for an operator, a caller, or a desk that there is not."""
        caller = self._callers[command.caller if isinstance(command, By) else 1]
        act = command.act if isinstance(command, By) else command
        if isinstance(act, Press | HangUp) and act.after is not None:
            caller.phone.wait(act.after)
        elif not isinstance(act, Calls):
            caller.phone.listen()
        self._done.append((len(self._exchange.log), command))
        match act:
            case Press(keys):
                caller.phone.key(keys)
            case Wait(seconds):
                caller.phone.wait(seconds)
            case HangUp():
                caller.phone.hang_up()
            case Calls():
                caller.call(self.header.called)
            case At(moment):
                self._exchange.clock.jump(aware(moment, self._scene.zone))
            case Operate(name, manner):
                self._operate(name, manner)
            case AtDesk():
                self._at_desk(act)

    def listen(self) -> None:
        """Until every caller has heard what there is to hear."""
        for caller in self._callers.values():
            caller.phone.listen()

    def lines(self) -> list[str]:
        """The calls so far: what was heard, and what was done."""
        lines, at = [], self._begun
        for n, (until, command) in enumerate(self._done, 1):
            lines += self._teller.tell(self._exchange.log[at:until])
            lines.append(DO + commands.write(command))
            lines += [f"{INDENT}({self._answers[n]})"] if n in self._answers else []
            at = until
        return lines + self._teller.tell(self._exchange.log[at:])

    def text(self) -> str:
        """The transcript."""
        return "\n".join([*self.header.lines(), *self.lines(), ""])

    def _operate(self, name: str, manner: Manner) -> None:
        self._exchange.phone(self._phones[name]).manner = manner

    def _at_desk(self, command: AtDesk) -> None:
        if self._scene.desk is None or command.name not in self._scene.operators:
            raise KeyError(command.name)
        answer = self._scene.desk(command)
        if answer:
            self._answers[len(self._done)] = answer
        self._exchange.catch_up()

    def _manners_of_callers(self) -> Iterator[tuple[str, Manner]]:
        for n, from_ in enumerate((self.header.from_, *self.header.further), 1):
            if from_.manner is not None:
                yield caller_name(n), from_.manner


def play(transcript: Transcript, open_scene: Callable[[Transcript], Scene]) -> str:
    """The transcript as the call goes today, to be compared with the text that was parsed."""
    session = Session(open_scene(transcript), transcript.header)
    for command in transcript.commands:
        session.do(command)
    session.listen()
    return session.text()
