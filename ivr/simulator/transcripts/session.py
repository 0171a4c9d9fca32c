# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One call being made by commands, and the transcript that comes of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import tzinfo

from ivr.simulator.exchange import Exchange
from ivr.simulator.manner import Manner
from ivr.simulator.transcripts import commands
from ivr.simulator.transcripts.commands import At, Command, HangUp, Operate, Press, Wait
from ivr.simulator.transcripts.teller import Teller
from ivr.simulator.transcripts.transcript import DO, Header, Transcript, aware


@dataclass(frozen=True, slots=True)
class Scene:
    """A world in which a call can be made: `operators` are the addresses of their phones, by name."""

    exchange: Exchange
    operators: Mapping[str, str]
    zone: tzinfo


class Session:
    """A caller who acts once they have heard what there is to hear."""

    def __init__(self, scene: Scene, header: Header) -> None:
        """Sets the city's clock and the operators as the header says, and calls."""
        self._scene = scene
        self.header = header
        self._exchange = scene.exchange
        self._done: list[tuple[int, Command]] = []  # what the caller did, and how long the log was then
        self._exchange.clock.jump(aware(header.at, scene.zone))
        for name, manner in header.operators:
            self._operate(name, manner)
        self._begun = len(self._exchange.log)
        self.phone = self._exchange.call(header.caller, header.called, header.diverting)
        names = {address: name for name, address in scene.operators.items()}
        self._teller = Teller(self._exchange, self.phone, names, scene.zone)

    def do(self, command: Command) -> None:
        """Raises KeyError for an operator that there is not."""
        if isinstance(command, Press | HangUp) and command.after is not None:
            self.phone.wait(command.after)
        else:
            self.phone.listen()
        self._done.append((len(self._exchange.log), command))
        match command:
            case Press(keys):
                self.phone.key(keys)
            case Wait(seconds):
                self.phone.wait(seconds)
            case HangUp():
                self.phone.hang_up()
            case At(moment):
                self._exchange.clock.jump(aware(moment, self._scene.zone))
            case Operate(name, manner):
                self._operate(name, manner)

    def lines(self) -> list[str]:
        """The call so far: what was heard, and what the caller did."""
        lines, at = [], self._begun
        for until, command in self._done:
            lines += self._teller.tell(self._exchange.log[at:until])
            lines.append(DO + commands.write(command))
            at = until
        return lines + self._teller.tell(self._exchange.log[at:])

    def text(self) -> str:
        """The transcript."""
        return "\n".join([*self.header.lines(), *self.lines(), ""])

    def _operate(self, name: str, manner: Manner) -> None:
        self._exchange.phone(self._scene.operators[name]).manner = manner


def play(transcript: Transcript, open_scene: Callable[[Transcript], Scene]) -> str:
    """The transcript as the call goes today, to be compared with the text that was parsed."""
    session = Session(open_scene(transcript), transcript.header)
    for command in transcript.commands:
        session.do(command)
    session.phone.listen()
    return session.text()
