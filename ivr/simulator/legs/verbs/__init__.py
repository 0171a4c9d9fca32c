# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One small executor per verb: it waits, is heard, and may lead onward to another document."""

from collections.abc import Callable, Sequence

from ivr.simulator.agenda import Steps
from ivr.simulator.errors import RefusedError
from ivr.simulator.legs.leg import Leg
from ivr.simulator.legs.news import Onward
from ivr.simulator.legs.verbs.dial import dial
from ivr.simulator.legs.verbs.gather import gather
from ivr.simulator.legs.verbs.hangup import hangup, reject
from ivr.simulator.legs.verbs.redirect import redirect
from ivr.simulator.legs.verbs.sounds import sound
from ivr.simulator.twiml.reading import Verb

EXECUTORS: dict[str, Callable[[Leg, Verb], Steps[Onward | None]]] = {
    "Dial": dial,
    "Gather": gather,
    "Hangup": hangup,
    "Pause": sound,
    "Play": sound,
    "Redirect": redirect,
    "Reject": reject,
    "Say": sound,
}


def perform(leg: Leg, verbs: Sequence[Verb]) -> Steps[Onward | None]:
    """Carry out one document; where it leads, or None at its end."""
    for verb in verbs:
        if verb.name not in leg.verbs:
            raise RefusedError(f"<{verb.name}> has no place on this leg, in {leg.address}")
    for verb in verbs:
        onward = yield from EXECUTORS[verb.name](leg, verb)
        if onward is not None:
            return onward
    return None
