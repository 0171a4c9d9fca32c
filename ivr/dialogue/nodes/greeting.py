# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From the ring to the menu: the greeting, the language, and what is said once in it."""

from collections.abc import Callable
from dataclasses import replace

from ivr.call import Language
from ivr.dialogue import lines
from ivr.dialogue.question import Choice, Question
from ivr.dialogue.scene import Onward, Outcome, Scene
from ivr.dialogue.spot import Node, Spot
from ivr.dialogue.steps import Say


def start(scene: Scene) -> Outcome:
    """Greet, then ask for the language; who is known goes straight on, an operator to their duty.

    A call that waits in line comes here after we were away, where nothing told it where it stood.
    """
    turn, spot = scene.turn, scene.spot
    if scene.is_entered and turn.in_line:
        return Onward(turn.in_line)
    if scene.is_entered and turn.operator:
        return Onward(replace(spot.at(Node.DUTY), operator=turn.operator))
    if scene.is_entered and turn.remembered in scene.city.languages and len(scene.city.languages) > 1:
        known = replace(scene, spot=replace(spot, language=turn.remembered))
        return _onward(known, (known.say(lines.greeting()),))
    greeting = (scene.say(lines.greeting()),)
    if len(scene.city.languages) == 1:
        return Onward(replace(spot.at(Node.WELCOME), language=scene.city.languages[0]), greeting)
    question = language(scene)
    first_time = spot.attempt == 0
    return replace(question, says=greeting) if first_time else question


def language(scene: Scene) -> Question:
    """Offer every language in its own words; missed three times, go on in the one there is."""
    spot = scene.spot

    def speaking(chosen: Language) -> Spot:
        anew = replace(spot, language=chosen)
        if spot.language is None:
            return anew.at(Node.WELCOME)
        return anew.at_office(spot.office) if spot.office else anew.at_menu()

    # Not offered aloud: an operator on another phone than their own signs in with a PIN.
    signing_in = () if spot.placed else (Choice("#", spot.at(Node.PIN)),)
    return Question((), (*_languages(scene, speaking), *signing_in), otherwise=speaking(scene.language))


def language_on_hold(scene: Scene) -> Question:
    """The same for one who waits, and waits on in it."""

    def speaking(chosen: Language) -> Spot:
        return replace(scene.spot.at(Node.HOLD), language=chosen)

    return Question((), _languages(scene, speaking), otherwise=speaking(scene.language))


def _languages(scene: Scene, speaking: Callable[[Language], Spot]) -> tuple[Choice, ...]:
    return tuple(
        Choice(str(key), speaking(offered), Say(lines.language_choice(key), offered))
        for key, offered in enumerate(scene.city.languages, start=1)
    )


def welcome(scene: Scene) -> Outcome:
    """Say what is said once, then go to the menu, or to the office whose old number was dialled."""
    return _onward(scene, (scene.say(lines.privacy()),))


def _onward(scene: Scene, says: tuple[Say, ...]) -> Onward:
    office = scene.city.office_formerly_at(scene.turn.called, scene.turn.forwarded_from)
    if office is None:
        return Onward(scene.spot.at_menu(), says)
    digits = map(scene.say, lines.read_out(scene.city.spoken_number))
    return Onward(scene.spot.at_office(office.id), (*says, scene.say(lines.old_number()), *digits))
