# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the line does by itself once it has answered, as its caretaker does when a webhook wakes it."""

from collections.abc import Callable

from ivr.simulator.agenda import NOW, Agenda


class FollowUp:
    """Happens at the moment of an answer, after it was heard, and once for all answers of the moment."""

    def __init__(self, agenda: Agenda) -> None:
        self.action: Callable[[], None] | None = None
        self._agenda = agenda
        self._awaited = False

    def answered(self) -> None:
        if self.action is not None and not self._awaited:
            self._awaited = True
            self._agenda.after(NOW, self._wait)

    def _wait(self) -> None:
        """The answer has arrived by now; it wakes whoever waits for it before what is entered here."""
        self._agenda.after(NOW, self._happen)

    def _happen(self) -> None:
        self._awaited = False
        if self.action is not None:
            self.action()
