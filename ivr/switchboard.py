# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Answers one turn of a call: gathers the facts, and lets the script reply."""

from collections.abc import Callable
from datetime import datetime

from ivr.carrier.inbound import Incoming
from ivr.city import City
from ivr.dialogue.script import Script
from ivr.dialogue.spot import Spot
from ivr.dialogue.steps import Reply
from ivr.dialogue.turn import Turn


class Switchboard:
    """The talk over the config that is in force when each turn comes in."""

    def __init__(self, city: Callable[[], City], clock: Callable[[], datetime]) -> None:
        self._city = city
        self._clock = clock

    def answer(self, spot: Spot, incoming: Incoming) -> Reply:
        """Reply to what was heard at `spot`."""
        turn = Turn(incoming.heard, self._clock(), incoming.called, incoming.forwarded_from)
        return Script(self._city()).reply(spot, turn)

    def apologise(self, spot: Spot, incoming: Incoming) -> Reply:
        """Reply after a failure of ours at `spot`."""
        return Script(self._city()).apologise(spot, incoming.heard)

    def caller_id(self, incoming: Incoming) -> str:
        """Give the number that operators see: the one of ours that was called."""
        return (incoming.called or self._city().number).e164
