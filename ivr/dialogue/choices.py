# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The keys that mean the same wherever they are offered."""

from dataclasses import replace

from ivr.dialogue import lines, waiting_lines
from ivr.dialogue.question import Choice
from ivr.dialogue.scene import Scene
from ivr.dialogue.spot import Node, Spot


def offices(scene: Scene) -> tuple[Choice, ...]:
    """Offer each office by its own key, in the config's order; that of a caller's place leads back to it."""
    return tuple(
        Choice(
            o.key,
            replace(scene.spot.at(Node.HOLD), office=o.id)
            if o.id == scene.spot.placed
            else scene.spot.at_office(o.id),
            scene.say(lines.press_office(o.name, int(o.key))),
        )
        for o in scene.city.offices
    )


def person(scene: Scene) -> Choice:
    """0: the office where a person answers."""
    return Choice("0", scene.spot.at_office(scene.city.person), scene.say(lines.press_person()))


def back_in_line(scene: Scene) -> Spot | None:
    """Where a caller goes who has a place in line, and says nothing."""
    placed = scene.spot.placed
    return replace(scene.spot.at(Node.HOLD), office=placed) if placed else None


def person_elsewhere(scene: Scene) -> tuple[Choice, ...]:
    """0, where it leads anywhere but to the office the caller is at."""
    return () if scene.spot.office == scene.city.person else (person(scene),)


def call_me_back(scene: Scene, *, offered: bool = True) -> tuple[Choice, ...]:
    """1: be called back, now or at the next opening; nothing where none is in view."""
    asked = scene.office
    if asked is None:
        return ()
    standing = scene.standing(asked)
    if not standing.has_opening:
        return ()
    if standing.answering is None:
        told = waiting_lines.press_callback_opening()
    elif scene.spot.placed:
        told = waiting_lines.press_callback()
    else:
        told = waiting_lines.press_callback_now()
    return (Choice("1", scene.spot.at(Node.CALLBACK), scene.say(told) if offered else None),)


def days_and_hours(scene: Scene) -> Choice:
    """2: the hours of the office the caller is at."""
    return Choice("2", scene.spot.at(Node.HOURS), scene.say(lines.press_hours()))


def other_language(scene: Scene, *, offered: bool = False, to: Node = Node.LANGUAGE) -> tuple[Choice, ...]:
    """Star: choose the language again and come back to this office; nothing where there is only one."""
    if len(scene.city.languages) == 1:
        return ()
    offer = scene.say(lines.press_language()) if offered else None
    return (Choice("*", scene.spot.at(to), offer),)


def back_to_menu(scene: Scene, *, offered: bool = False) -> Choice:
    """Hash: the menu."""
    return Choice("#", scene.spot.at_menu(), scene.say(lines.press_menu()) if offered else None)
