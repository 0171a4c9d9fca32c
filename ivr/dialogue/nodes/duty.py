# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An operator phones the line: on duty, off duty, or as any citizen; from another phone, by a PIN."""

from dataclasses import replace

from ivr.call import Line
from ivr.dialogue import operator_lines
from ivr.dialogue.deeds import CheckPin, GoOffDuty, GoOnDuty
from ivr.dialogue.outcomes import Done, Recognised, WrongPin
from ivr.dialogue.question import Choice, Question
from ivr.dialogue.scene import Onward, Outcome, Scene
from ivr.dialogue.spot import Node, Spot
from ivr.dialogue.steps import Ask, Do, HangUp, Reply, Say
from ivr.dialogue.turn import Pressed

_FOR_A_PIN = 8  # seconds


def duty(scene: Scene) -> Outcome:
    """Ask what the operator wants."""
    spot = scene.spot
    menu = Say(operator_lines.duty_menu(), scene.whispered)
    keys = (
        Choice("1", spot.at(Node.ON_DUTY)),
        Choice("2", spot.at(Node.OFF_DUTY)),
        Choice("3", Spot(Node.LANGUAGE)),
    )
    return Question((menu,), keys, spot.at(Node.GOODBYE))


def on_duty(scene: Scene) -> Outcome:
    """Calls come from now on."""
    return _said(scene, operator_lines.on_duty())


def off_duty(scene: Scene) -> Outcome:
    """No more calls come."""
    return _said(scene, operator_lines.off_duty())


def _said(scene: Scene, told: Line) -> Outcome:
    operator = scene.spot.operator
    if scene.turn.heard == Done():
        return Reply((Say(told, scene.whispered), HangUp()))
    if operator is None:
        return Onward(scene.spot.at(Node.GOODBYE))
    deed = GoOnDuty(operator) if scene.spot.node is Node.ON_DUTY else GoOffDuty(operator)
    return Do(deed, scene.spot)


def pin(scene: Scene) -> Outcome:
    """Ask for the PIN, and whose it is; a caller who came here by mistake is asked for the language again."""
    spot, mistaken = scene.spot, Spot(Node.LANGUAGE)
    match scene.turn.heard:
        case Pressed(keys):
            return Do(CheckPin(keys), spot)
        case Recognised(operator):
            return Onward(replace(spot.at(Node.DUTY), operator=operator))
        case WrongPin(may_retry):
            return Onward(spot if may_retry else mistaken, (scene.say(operator_lines.wrong_pin()),))
        case _ if scene.is_entered:
            says = (scene.say(operator_lines.ask_pin()),)
            return Reply((Ask(says, (), scene.here, _FOR_A_PIN, digits=None),))
        case _:
            return Onward(mistaken)
