# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Asking for a place in line: a new one, that of a call that dropped, or the one a ticket stands for."""

from ivr.call import OfficeId
from ivr.dialogue import lines, waiting_lines
from ivr.dialogue.deeds import Redeem, TakePlace, TakeUpPlace
from ivr.dialogue.question import Choice
from ivr.dialogue.scene import Onward, Outcome, Scene
from ivr.dialogue.spot import Node
from ivr.dialogue.steps import Ask, Do, Reply
from ivr.dialogue.turn import Pressed

TICKET_DIGITS = 4


def queue(scene: Scene) -> Outcome:
    """Ask for a place, unless the office has closed meanwhile."""
    asked, office = _offices(scene)
    if asked is None or office is None:
        return _elsewhere(scene)
    return Do(TakePlace(asked, office), scene.spot.at(Node.HOLD))


def anew(scene: Scene) -> Outcome:
    """The same, and no older place is looked for."""
    asked, office = _offices(scene)
    if asked is None or office is None:
        return _elsewhere(scene)
    return Do(TakePlace(asked, office, anew=True), scene.spot.at(Node.HOLD))


def redial(scene: Scene) -> Outcome:
    """There is a place of an earlier call from this number: one key, and it goes on."""
    take = Choice("1", scene.spot.at(Node.TAKE_UP), scene.say(waiting_lines.redial()))
    return scene.ask((), (take,), scene.spot.at(Node.ANEW), patience=1)


def take_up(scene: Scene) -> Outcome:
    """Go on at the place of the earlier call."""
    asked, office = _offices(scene)
    if asked is None or office is None:
        return _elsewhere(scene)
    return Do(TakeUpPlace(asked, office), scene.spot.at(Node.HOLD))


def ticket(scene: Scene) -> Outcome:
    """Four digits stand for a place; whoever has none waits a moment and gets a new one."""
    asked, office = _offices(scene)
    if asked is None or office is None:
        return _elsewhere(scene)
    heard = scene.turn.heard
    if isinstance(heard, Pressed):
        return Do(Redeem(asked, office, heard.keys), scene.spot.at(Node.HOLD))
    if scene.is_entered:
        says = (scene.say(waiting_lines.ask_ticket()),)
        return Reply((Ask(says, (), scene.here, seconds=5, digits=TICKET_DIGITS),))
    return Onward(scene.spot.at(Node.ANEW), (scene.say(lines.please_wait()),))


def _offices(scene: Scene) -> tuple[OfficeId | None, OfficeId | None]:
    """The office that was asked for, and the one that answers for it now."""
    asked = scene.office
    answering = scene.standing(asked).answering if asked else None
    return asked.id if asked else None, answering.id if answering else None


def _elsewhere(scene: Scene) -> Onward:
    """The office is gone from the config, or has closed while the caller listened."""
    return Onward(scene.spot.at(Node.OFFICE) if scene.office else scene.spot.at_menu())
