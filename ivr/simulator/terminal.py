# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The telephone in the terminal: commands come in as lines, and what is heard goes out as lines."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from ivr.call import PhoneNumber
from ivr.simulator.errors import RefusedError
from ivr.simulator.manner import Manner
from ivr.simulator.transcripts import commands
from ivr.simulator.transcripts.commands import AtDesk, By, HangUp, Operate, Press
from ivr.simulator.transcripts.session import Scene, Session
from ivr.simulator.transcripts.transcript import DO, WITHHELD, From, Header, local
from ivr.simulator.words import Words

NAME = re.compile(r"[a-z0-9][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a terminal stands: its words, where its lines go, and the folder for its transcripts."""

    words: Words
    show: Callable[[str], None]
    folder: Path


class Terminal:
    """One caller at a time; each command is carried out, and all that follows from it is shown."""

    def __init__(self, scene: Scene, desk: Desk, caller: str, called: str) -> None:
        """`caller` and `called` are numbers in E.164, the caller's perhaps "withheld"."""
        self._scene = scene
        self._desk = desk
        self._caller = caller
        self._called = called
        self._session: Session  # the call that is shown
        self._shown = 0  # how many of its lines were
        self._manners: dict[str, Manner] = {}
        self._orders: dict[str, Callable[[str], None]] = {
            "/from": self._from,
            "/to": self._to,
            "/save": self._save,
            "/help": lambda _: self._tell("call-help", operators=", ".join(scene.operators)),
        }

    def run(self, lines: Iterable[str]) -> None:
        """Call at once, then carry out commands until /quit or the last of them.

        A document that Twilio would not take ends it too: it is told, and is to be mended in the line.
        """
        self._tell("call-hint")
        try:
            self._call()
            for line in map(str.strip, lines):
                if line == "/quit":
                    return
                self._carry_out(line)
        except RefusedError as refusal:
            self._tell("call-refused", reason=str(refusal))

    def _carry_out(self, line: str) -> None:
        order, _, rest = line.partition(" ")
        if order in self._orders:
            self._orders[order](rest.strip())
        elif line:
            self._do(line)

    def _call(self) -> None:
        now = local(self._scene.exchange.clock(), self._scene.zone)
        header = Header("", From(self._caller), self._called, now, operators=tuple(self._manners.items()))
        self._session = Session(self._scene, header)
        self._shown = 0
        self._show()

    def _redial(self) -> None:
        self._session.phone.hang_up()
        self._call()

    def _do(self, line: str) -> None:
        try:
            command = commands.read(line)
        except ValueError:
            command = None
        if command is None or isinstance(command, By):  # of callers there is but one here
            self._tell("call-unknown", line=line)
            return
        if isinstance(command, Press | HangUp) and command.after is not None:
            self._tell("call-too-late")  # what is shown here was already heard to its end
            return
        if isinstance(command, Operate | AtDesk) and command.name not in self._scene.operators:
            self._tell("call-no-operator", name=command.name, known=", ".join(self._scene.operators))
            return
        if isinstance(command, Operate):
            self._manners[command.name] = command.manner
        self._session.do(command)
        self._show()

    def _show(self) -> None:
        """What has happened since, up to the next question."""
        self._session.phone.listen()
        lines = self._session.lines()
        for line in lines[self._shown :]:
            if not line.startswith(DO):
                self._desk.show(line)
        self._shown = len(lines)

    def _from(self, number: str) -> None:
        if number != WITHHELD and PhoneNumber.read(number) is None:
            self._tell("call-no-number", number=number)
            return
        self._caller = number
        self._redial()

    def _to(self, number: str) -> None:
        if number not in self._scene.exchange.account.numbers:
            self._tell("call-not-ours", number=number, known=", ".join(self._scene.exchange.account.numbers))
            return
        self._called = number
        self._redial()

    def _save(self, rest: str) -> None:
        name, _, title = rest.partition(" ")
        if not NAME.fullmatch(name):
            self._tell("call-bad-name", name=name)
            return
        self._session.header = replace(self._session.header, title=title.strip() or name)
        path = self._desk.folder / f"{name}.txt"
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(self._session.text())
        except OSError as error:
            self._tell("call-not-saved", path=str(path), reason=error.strerror or "")
        else:
            self._tell("call-saved", path=str(path))

    def _tell(self, key: str, **args: str | int) -> None:
        self._desk.show(self._desk.words(key, **args))
