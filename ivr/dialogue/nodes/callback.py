# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Asking to be called back: the number is confirmed digit by digit, or another keyed in; then the promise."""

from dataclasses import replace

from ivr.dialogue import announcements, choices, lines, waiting_lines
from ivr.dialogue.deeds import NoteNumber, Promise, RecallNumber
from ivr.dialogue.nodes.operators import connect
from ivr.dialogue.outcomes import (
    AlreadyPromised,
    BadNumber,
    Gone,
    NoNumber,
    Noted,
    Offered,
    Promised,
)
from ivr.dialogue.question import Choice, Question
from ivr.dialogue.scene import Onward, Outcome, Scene
from ivr.dialogue.spot import Node, Spot
from ivr.dialogue.steps import Ask, Do, HangUp, Reply
from ivr.dialogue.turn import Nothing, Pressed

_TRIES = 3
_FOR_A_NUMBER = 8  # seconds: keying in eleven figures takes a while


def callback(scene: Scene) -> Outcome:
    """Read the number out, and have it confirmed."""
    match scene.turn.heard:
        case Noted(groups):
            number = tuple(map(scene.say, lines.read_out(groups)))
            says = (scene.say(waiting_lines.number_follows()), *number)
            return replace(_confirm(scene), says=(*says, scene.say(waiting_lines.confirm_number())))
        case Pressed() | Nothing():
            return _confirm(scene)
        case NoNumber():
            return Onward(scene.spot.at(Node.NUMBER))
        case _:
            return Do(RecallNumber(), scene.spot)


def number(scene: Scene) -> Outcome:
    """Have another number keyed in, ended by hash."""
    spot = scene.spot
    match scene.turn.heard:
        case Pressed(keys):
            return Do(NoteNumber(keys), spot)
        case Noted():
            return Onward(spot.at(Node.CALLBACK))
        case BadNumber():
            missed = waiting_lines.bad_number()
        case Nothing():
            missed = lines.no_key()
        case _:
            says = (scene.say(waiting_lines.key_number()),)
            return Reply((Ask(says, (), scene.here, _FOR_A_NUMBER, digits=None),))
    if spot.attempt + 1 >= _TRIES:
        return Onward(_back(scene), (scene.say(waiting_lines.not_promised()),))
    return Onward(replace(spot, attempt=spot.attempt + 1), (scene.say(missed),))


def promise(scene: Scene) -> Outcome:
    """Promise the call, or tell why not."""
    asked = scene.office
    match scene.turn.heard:
        case Promised(opening):
            told = announcements.promised(opening and opening.astimezone(scene.city.zone), scene.now)
            return Reply((scene.say(told), scene.say(lines.goodbye()), HangUp()))
        case Offered() as offer:
            return connect(scene, offer)
        case AlreadyPromised():
            return Onward(_back(scene), (scene.say(waiting_lines.already_promised()),))
        case Gone():
            return Reply((HangUp(),))
        case _ if scene.is_entered and asked:
            office = scene.standing(asked).answering or asked
            openings = announcements.openings(office, scene.now)
            return Do(Promise(asked.id, office.id, openings), scene.spot)
        case _:
            return Onward(_back(scene), (scene.say(waiting_lines.not_promised()),))


def _confirm(scene: Scene) -> Question:
    keys = (Choice("1", scene.spot.at(Node.PROMISE)), Choice("2", scene.spot.at(Node.NUMBER)))
    return scene.ask((), keys, _back(scene))


def _back(scene: Scene) -> Spot:
    """Where a caller goes on to whom nothing was promised: their place in line, or the menu."""
    return choices.back_in_line(scene) or scene.spot.at_menu()
