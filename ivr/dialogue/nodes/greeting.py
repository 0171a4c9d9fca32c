# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From the ring to the menu: the greeting, the language, and what is said once in it."""

from dataclasses import replace

from ivr.call import Language, Line
from ivr.dialogue import lines
from ivr.dialogue.question import Choice, Question
from ivr.dialogue.scene import Onward, Outcome, Scene
from ivr.dialogue.spot import Node, Spot
from ivr.dialogue.steps import Say


def start(scene: Scene) -> Outcome:
    """Greet, then ask for the language; where there is only one, go straight on."""
    greeting = (scene.say(lines.greeting()),)
    if len(scene.city.languages) == 1:
        return Onward(replace(scene.spot.at(Node.WELCOME), language=scene.city.languages[0]), greeting)
    question = language(scene)
    first_time = scene.spot.attempt == 0
    return replace(question, says=greeting) if first_time else question


def language(scene: Scene) -> Question:
    """Offer every language in its own words; missed three times, go on in the one there is."""
    spot = scene.spot

    def speaking(chosen: Language) -> Spot:
        anew = replace(spot, language=chosen)
        if spot.language is None:
            return anew.at(Node.WELCOME)
        return anew.at_office(spot.office) if spot.office else anew.at_menu()

    choices = tuple(
        Choice(str(key), speaking(offered), Say(lines.language_choice(key), offered))
        for key, offered in enumerate(scene.city.languages, start=1)
    )
    return Question((), choices, otherwise=speaking(scene.language))


def welcome(scene: Scene) -> Outcome:
    """Say what is said once, then go to the menu, or to the office whose old number was dialled."""
    privacy = scene.say(lines.privacy())
    office = scene.city.office_formerly_at(scene.turn.called, scene.turn.forwarded_from)
    if office is None:
        return Onward(scene.spot.at_menu(), (privacy,))
    digits = map(scene.say, _read_out(scene.city.spoken_number))
    return Onward(scene.spot.at_office(office.id), (privacy, scene.say(lines.old_number()), *digits))


def _read_out(groups: tuple[str, ...]) -> tuple[Line, ...]:
    """Read a number digit by digit; the voice falls at the end of each group."""
    return tuple(
        lines.digit(int(digit), "end" if place == len(group) else "on")
        for group in groups
        for place, digit in enumerate(group, start=1)
    )
