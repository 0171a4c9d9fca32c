# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The office menu, and the farewell that ends with it once more."""

from dataclasses import replace

from ivr.dialogue import choices, lines, waiting_lines
from ivr.dialogue.question import Choice
from ivr.dialogue.scene import Outcome, Scene
from ivr.dialogue.spot import Node
from ivr.dialogue.steps import HangUp, Reply


def menu(scene: Scene) -> Outcome:
    """Offer the offices, a person, the menu again and the languages; missed three times, a person.

    Who has a place in line goes back to it instead.
    """
    person = choices.person(scene)
    again = Choice("9", scene.spot.at_menu(), scene.say(lines.press_again()))
    offered = (*choices.offices(scene), person, again, *choices.other_language(scene, offered=True))
    kept = (scene.say(waiting_lines.place_kept()),) if scene.spot.placed else ()
    return scene.ask(kept, offered, otherwise=choices.back_in_line(scene) or person.to)


def after(scene: Scene) -> Outcome:
    """Take leave after a conversation; whoever stays on can choose an office once more."""
    anew = replace(scene, spot=replace(scene.spot, office=None, placed=None))
    offered = (*choices.offices(anew), choices.person(anew), *choices.other_language(anew, offered=True))
    return anew.ask((scene.say(lines.after()),), offered, anew.spot.at(Node.GOODBYE), patience=1)


def goodbye(scene: Scene) -> Outcome:
    """End the call with thanks."""
    return Reply((scene.say(lines.goodbye()), HangUp()))
