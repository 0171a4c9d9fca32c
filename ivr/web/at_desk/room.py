# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the desk's pages are made with: who sits at it, and whether their page is still there."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from ivr.call import OperatorId
from ivr.desk import Desk
from ivr.store.desk_view import DeskView
from ivr.web.frame import StaffPages, visit

SEEN_EVERY = timedelta(seconds=15)  # a presence ends after a minute


@dataclass(frozen=True, slots=True)
class Seat:
    """An operator, and how things stand for them."""

    operator: OperatorId
    view: DeskView


@dataclass(frozen=True)
class Room:
    """What the pages are made with."""

    pages: StaffPages
    desk: Desk
    # When this process noted it last. Without a lock: two threads that note the same at once do no harm.
    _noted: dict[OperatorId, datetime] = field(default_factory=dict)

    def operator(self) -> OperatorId | None:
        """Who asks; None for somebody who is not on the telephone by the config in force."""
        own = visit().signed_in.operator
        return own if own is not None and self.pages.city().operator(own) is not None else None

    def seat(self) -> Seat | None:
        """Where whoever asks sits. Raises AwayError."""
        operator = self.operator()
        view = self.desk.view(operator) if operator is not None else None
        return Seat(operator, view) if operator is not None and view is not None else None

    def seen(self, operator: OperatorId) -> None:
        """A page was heard of: noted now and then, as often as a presence needs it. Raises AwayError."""
        now = self.desk.clock()
        noted = self._noted.get(operator)
        if noted is None or abs(now - noted) >= SEEN_EVERY:  # a clock may be put back
            self.desk.seen(operator)
            self._noted[operator] = now
