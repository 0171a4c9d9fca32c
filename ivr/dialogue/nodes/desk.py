# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a caller hears of what their operator does at the desk: parked, sent on elsewhere, dismissed."""

from dataclasses import replace
from typing import assert_never

from ivr.dialogue import lines, waiting_lines
from ivr.dialogue.deeds import FollowDesk
from ivr.dialogue.outcomes import Dismissed, Parked, SentOn, UnderWay
from ivr.dialogue.question import Question
from ivr.dialogue.scene import Onward, Outcome, Scene
from ivr.dialogue.spot import Node
from ivr.dialogue.steps import Do, Go, Music, Pause, Reply, Say

AFTER_MUSIC = 1  # seconds for a key: no dead air
SHORT_TURN = 3  # seconds, while somebody is asked who or what is next


def desk(scene: Scene) -> Outcome:
    """The caller was moved out of the conversation, or out of the music."""
    again = scene.spot.at(Node.HOLD)
    return Do(FollowDesk(scene.spot.intent), again) if scene.spot.intent else Onward(again)


def as_wanted(scene: Scene, wanted: Parked | SentOn | Dismissed | UnderWay) -> Outcome:
    """Go on as the desk wants."""
    spot = scene.spot
    match wanted:
        case Parked(first):
            told = waiting_lines.parked() if first else lines.please_wait()
            return music(scene, scene.say(told))
        case SentOn(asked):
            office = scene.city.office(asked)
            told_of = (scene.say(lines.transfer(office.name)),) if office else ()
            there = replace(spot.at(Node.HOLD), office=asked, placed=asked, attempt=1)
            return Onward(there, told_of)
        case Dismissed():
            return Onward(spot.at(Node.GOODBYE))
        case UnderWay(claim):
            ended = replace(spot.at(Node.DIALLED), claim=claim)
            return Reply((scene.say(lines.please_wait()), Pause(SHORT_TURN), Go(ended)))
        case _:
            assert_never(wanted)


def music(scene: Scene, *says: Say) -> Question:
    """Let the caller wait for their own operator: no key leads anywhere."""
    here = scene.spot.at(Node.PARKED)
    return Question(says, (), here, patience=1, seconds=AFTER_MUSIC, after=(Music(),), here=here)
