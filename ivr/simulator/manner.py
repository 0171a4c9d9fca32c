# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a person meets a ringing phone: what an operator does by themselves, in a test or a transcript."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from ivr.simulator.agenda import Steps
from ivr.simulator.stage import Stage, Status


class Reaction(StrEnum):
    """To the first ring."""

    ANSWERS = "answers"
    VOICEMAIL = "voicemail"
    LETS_IT_RING = "lets it ring"
    BUSY = "busy"
    REFUSES = "refuses"
    UNREACHABLE = "unreachable"


AT_ONCE: dict[Reaction, Status] = {Reaction.BUSY: "busy", Reaction.UNREACHABLE: "failed"}


class Hands(Protocol):
    """A telephone, as the person who holds it uses it."""

    @property
    def stage(self) -> Stage: ...
    @property
    def now(self) -> timedelta: ...
    def pick_up(self) -> None: ...
    def refuse(self) -> None: ...
    def key(self, keys: str) -> None: ...
    def hang_up(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Manner:
    """`after`, `stays` and `talks` are seconds; None stands for as long as the other does."""

    reaction: Reaction
    after: int = 0  # before answering or refusing
    presses: str = ""  # once the whisper was heard to its question
    stays: int | None = None  # after answering, if nobody is bridged until then
    talks: int | None = None  # after being bridged

    def live(self, phone: Hands) -> Steps[None]:
        """Meet one ring."""
        if self.reaction is Reaction.LETS_IT_RING:
            return
        yield timedelta(seconds=self.after)
        if self.reaction is Reaction.REFUSES:
            phone.refuse()
            return
        phone.pick_up()
        yield from self._listen(phone)
        if phone.stage is Stage.TALKING and self.talks is not None:
            yield timedelta(seconds=self.talks)
            phone.hang_up()

    def _listen(self, phone: Hands) -> Steps[None]:
        """Until the other can be talked to, or the call is over."""
        keys = self.presses
        leaves = None if self.stays is None else phone.now + timedelta(seconds=self.stays)
        while phone.stage not in {Stage.TALKING, Stage.OVER}:
            if keys and phone.stage is Stage.ASKED:
                phone.key(keys)
                keys = ""
            if leaves is not None and phone.now >= leaves:
                phone.hang_up()
                return
            yield None if leaves is None else leaves - phone.now


LETS_IT_RING = Manner(Reaction.LETS_IT_RING)
