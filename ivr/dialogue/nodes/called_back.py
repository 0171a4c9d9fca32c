# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A citizen is called back: what they hear when they pick up, and how it ends for the operator who waits."""

from dataclasses import replace

from ivr.dialogue import operator_lines, waiting_lines
from ivr.dialogue.deeds import EndCallback, Reach
from ivr.dialogue.outcomes import Accepted, Unreached
from ivr.dialogue.question import Choice, Question
from ivr.dialogue.scene import Outcome, Scene
from ivr.dialogue.spot import Node
from ivr.dialogue.steps import Bridge, Do, HangUp, Reply, Say
from ivr.dialogue.turn import DialEnded

_OTHER_KEYS = "023456789*#"


def greeted(scene: Scene) -> Outcome:
    """Say who calls; only 1 reaches the operator, so that no voicemail is taken for a citizen."""
    office = scene.office or scene.city.offices[0]
    said = scene.say(waiting_lines.calling_back(office.name))
    take = Choice("1", replace(scene.spot, node=Node.REACHED))
    again = tuple(Choice(key, scene.spot) for key in _OTHER_KEYS)  # pressed by a person, no voicemail
    # Said twice: whoever answers an unexpected call misses the first.
    return Question((said, said), (take, *again), scene.spot.at(Node.DECLINE), patience=1, last=(HangUp(),))


def reached(scene: Scene) -> Outcome:
    """Let the two speak."""
    if scene.is_entered and scene.spot.claim:
        return Do(Reach(scene.spot.claim), scene.spot)
    return Reply((Bridge() if scene.turn.heard == Accepted() else HangUp(),))


def called_back(scene: Scene) -> Outcome:
    """Tell the operator where the citizen was not reached; the line tries again by itself."""
    heard = scene.turn.heard
    if scene.spot.claim and (isinstance(heard, DialEnded) or scene.is_entered):
        ended = heard if isinstance(heard, DialEnded) else DialEnded(None)
        return Do(EndCallback(scene.spot.claim, ended), scene.spot)
    if heard == Unreached(again=True):
        return Reply((Say(operator_lines.citizen_unreached(), scene.whispered), HangUp()))
    return Reply((HangUp(),))
