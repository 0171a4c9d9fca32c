# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""<Say>, <Play> and <Pause>: what they sound like and how long, alone or within a question."""

from datetime import timedelta

from ivr.simulator.agenda import Steps
from ivr.simulator.legs.leg import Leg
from ivr.simulator.legs.news import Onward
from ivr.simulator.log import Sound
from ivr.simulator.stage import Bite
from ivr.simulator.switches import MissingClip
from ivr.simulator.twiml.clip import length
from ivr.simulator.twiml.reading import Verb
from ivr.simulator.twiml.speaking import seconds_to_say
from ivr.simulator.webhooks.courier import Failure

LOOPS_WITHOUT_END = 1000  # what loop="0" means


class ClipFailedError(Exception):
    """A clip could not be had, and its document fails with it; `code` is Twilio's for the reason."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code


def sound(leg: Leg, verb: Verb) -> Steps[Onward | None]:
    """Any of the three, alone."""
    leg.pick_up()
    for bite in (yield from bites(leg, verb)):
        yield from leg.hear(bite)
    return None


def bites(leg: Leg, verb: Verb) -> Steps[list[Bite]]:
    """What is to be heard of a verb, in its order; a clip is fetched first."""
    match verb.name:
        case "Pause":
            return [Bite(Sound.SILENCE, timedelta(seconds=verb.whole("length", 1)))]
        case "Say":
            once = [_speech(verb)]
        case _:
            once = yield from _clip(leg, verb)
    return once * (verb.whole("loop", 1) or LOOPS_WITHOUT_END)


def _speech(verb: Verb) -> Bite:
    return Bite(
        Sound.SPEECH,
        timedelta(seconds=seconds_to_say(verb.text)),
        verb.text,
        verb.attributes.get("language", ""),
        verb.attributes.get("voice", ""),
    )


def _clip(leg: Leg, verb: Verb) -> Steps[list[Bite]]:
    address = leg.link(verb.text)
    answer = yield from leg.fetch_clip(address)
    if not isinstance(answer, Failure):
        return [Bite(Sound.CLIP, length(answer.body), address)]
    if leg.exchange.switches.missing_clip is MissingClip.FAILS:
        raise ClipFailedError(answer.code, f"{address}: {answer.reason}")
    leg.trouble(answer.code, f"{address}: {answer.reason}")
    return []
