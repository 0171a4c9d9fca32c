# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""<Gather>: a question, and the keys pressed during it or within its time-out."""

from datetime import timedelta

from ivr.simulator.agenda import Steps
from ivr.simulator.legs.leg import Leg
from ivr.simulator.legs.news import Key, Onward
from ivr.simulator.legs.verbs.sounds import bites
from ivr.simulator.stage import Stage
from ivr.simulator.twiml.reading import Verb

TIMEOUT = 5  # seconds, where the document names none
FINISH = "#"
UNLIMITED = 10**6


def gather(leg: Leg, verb: Verb) -> Steps[Onward | None]:
    leg.pick_up()
    pressed = yield from _ask(leg, verb)
    keys, finished_by = yield from _collect(leg, verb, pressed)
    leg.enter(Stage.LISTENING)
    if not keys and not verb.flag("actionOnEmptyResult"):
        return None
    return leg.action(verb, {"Digits": keys, "FinishedOnKey": finished_by, "msg": "Gather End"})


def _ask(leg: Leg, verb: Verb) -> Steps[str | None]:
    """Say what is nested, all of it fetched before the first is heard; the key that cut it short."""
    question = []
    for child in verb.children:
        question += yield from bites(leg, child)
    for bite in question:
        if key := (yield from leg.hear(bite, keys_cut=True)):
            return key
    return None


def _collect(leg: Leg, verb: Verb, key: str | None) -> Steps[tuple[str, str]]:
    """The keys, and the one that finished them; each key starts the time-out anew."""
    finish = verb.attributes.get("finishOnKey", FINISH)
    at_most = verb.whole("numDigits", UNLIMITED)
    keys = ""
    leg.enter(Stage.ASKED)
    while True:
        if key is None:
            key = yield from _next_key(leg, verb.whole("timeout", TIMEOUT))
        if key is None:
            return keys, ""
        if key == finish:
            if keys:  # it finishes keys; with none before it, it is none
                return keys, key
        else:
            keys += key
        if len(keys) == at_most:
            return keys, ""
        key = None


def _next_key(leg: Leg, seconds: int) -> Steps[str | None]:
    end = leg.exchange.elapsed + timedelta(seconds=seconds)
    while (left := end - leg.exchange.elapsed) > timedelta():
        news = yield left
        if isinstance(news, Key):
            return news.key
    return None
