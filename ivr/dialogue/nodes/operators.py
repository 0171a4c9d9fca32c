# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Ringing the operators one by one, and what an operator hears before the two can speak."""

from dataclasses import replace

from ivr.city import Operator
from ivr.dialogue import choices, lines
from ivr.dialogue.nodes.office import hours_of
from ivr.dialogue.question import Choice, Question
from ivr.dialogue.scene import Onward, Outcome, Scene
from ivr.dialogue.spot import Node
from ivr.dialogue.steps import Bridge, Connect, HangUp, Reply, Say
from ivr.dialogue.turn import DialEnded


def ring(scene: Scene) -> Outcome:
    """Ring the first operator of the office that answers."""
    return _ring_from(scene, 0)


def dialled(scene: Scene) -> Outcome:
    """Go on after one operator's leg: they spoke, or the next one is rung."""
    if scene.turn.heard == DialEnded(bridged=True):
        return Onward(scene.spot.at(Node.AFTER))
    answering = scene.standing(scene.office).answering if scene.office else None
    ids = [operator.id for operator in scene.city.operators_of(answering.id)] if answering else []
    # One who is gone from the config since counts as the last: nobody is rung twice.
    return _ring_from(scene, ids.index(scene.spot.tried) + 1 if scene.spot.tried in ids else len(ids))


def _ring_from(scene: Scene, place: int) -> Outcome:
    if scene.office is None:  # gone from the config since the address was given out
        return Onward(scene.spot.at_menu())
    answering = scene.standing(scene.office).answering
    if answering is None:  # it closed while the caller listened or an operator was rung
        return Onward(scene.spot.at(Node.OFFICE))
    operators = scene.city.operators_of(answering.id)[place:]
    if not operators:
        return Onward(scene.spot.at(Node.UNANSWERED))
    told = lines.please_wait() if place else lines.transfer(answering.name)
    return Reply((scene.say(told), _connect(scene, operators[0])))


def _connect(scene: Scene, operator: Operator) -> Connect:
    spot = replace(scene.spot, language=scene.language, tried=operator.id)
    ring_seconds = int(scene.city.hold.ring.total_seconds())
    return Connect(operator, spot.at(Node.WHISPER), spot.at(Node.DIALLED), ring_seconds)


def unanswered(scene: Scene) -> Outcome:
    """Tell that no operator answered, and when they do; the caller may try again or go elsewhere."""
    asked = scene.office
    if asked is None:
        return Onward(scene.spot.at_menu())
    answering = scene.standing(asked).answering
    if answering is None:  # it closed meanwhile: trying again would be in vain
        return Onward(scene.spot.at(Node.OFFICE))
    says = (scene.say(lines.unanswered()), *hours_of(scene, answering))
    offered = (
        Choice("1", scene.spot.at(Node.RING), scene.say(lines.press_retry())),
        choices.days_and_hours(scene),
        *choices.person_elsewhere(scene),
        *choices.other_language(scene),
        choices.back_to_menu(scene, offered=True),
    )
    return scene.ask(says, offered, scene.spot.at(Node.GOODBYE))


def whisper(scene: Scene) -> Outcome:
    """Say who is calling; only 1 takes the call, anything else leaves the caller where they are."""
    spot, office = scene.spot, scene.office
    if office is None:
        return Onward(spot.at(Node.DECLINE))
    operator = scene.city.operator(spot.tried) if spot.tried else None
    spoken = operator.whisper if operator else scene.city.languages[0]
    said = Say(lines.whisper(office.name, scene.language), spoken)
    accept = Choice("1", spot.at(Node.ACCEPT))
    # Said twice: whoever lifts the receiver slowly misses the first.
    return Question((said, said), (accept,), spot.at(Node.DECLINE), patience=1, last=(HangUp(),))


def accept(_scene: Scene) -> Outcome:
    """Let the two speak."""
    return Reply((Bridge(),))


def decline(_scene: Scene) -> Outcome:
    """End the operator's leg; the caller's goes on at `dialled`."""
    return Reply((HangUp(),))
