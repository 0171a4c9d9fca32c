# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An office that was asked for: open, closed, or answered elsewhere; and its hours on demand."""

from ivr.city import Office
from ivr.dialogue import announcements, choices, lines
from ivr.dialogue.announcements import Standing
from ivr.dialogue.question import Question
from ivr.dialogue.scene import Onward, Outcome, Scene
from ivr.dialogue.spot import Node
from ivr.dialogue.steps import Say


def office(scene: Scene) -> Outcome:
    """Say how the office stands; where somebody answers, three seconds later they are rung."""
    asked = scene.office
    if asked is None:  # gone from the config since the address was given out
        return Onward(scene.spot.at_menu())
    standing = scene.standing(asked)
    says = tuple(map(scene.say, announcements.state(standing, scene.language, scene.now)))
    if standing.answering is None:
        says = (*says, *hours_of(scene, asked), *_emergency(scene))
    return _question(scene, standing, says)


def hours(scene: Scene) -> Outcome:
    """Say the hours of the office that answers, then ask what `office` asked."""
    asked = scene.office
    if asked is None:
        return Onward(scene.spot.at_menu())
    standing = scene.standing(asked)
    return _question(scene, standing, hours_of(scene, standing.answering or asked))


def _question(scene: Scene, standing: Standing, says: tuple[Say, ...]) -> Question:
    on_demand, star = choices.days_and_hours(scene), choices.other_language(scene)
    if standing.answering:
        offered = (on_demand, *star, choices.back_to_menu(scene))
        return scene.ask(says, offered, scene.spot.at(Node.QUEUE), patience=1, seconds=3)
    elsewhere = choices.person_elsewhere(scene)
    offered = (
        *choices.call_me_back(scene),
        on_demand,
        *elsewhere,
        *star,
        choices.back_to_menu(scene, offered=True),
    )
    return scene.ask(says, offered, choices.back_in_line(scene) or scene.spot.at(Node.GOODBYE))


def hours_of(scene: Scene, office: Office) -> tuple[Say, ...]:
    """Say an office's hours as they are this week."""
    return tuple(announcements.hours(office, scene.language, scene.city.languages[0], scene.now))


def _emergency(scene: Scene) -> tuple[Say, ...]:
    number = scene.city.emergency
    return (scene.say(lines.emergency(number)),) if number else ()
