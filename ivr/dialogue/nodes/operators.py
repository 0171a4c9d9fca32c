# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Ringing the operator that a caller was offered, and what the operator hears before the two can speak."""

from collections.abc import Iterator
from dataclasses import replace

from ivr.call import Line
from ivr.dialogue import lines, operator_lines
from ivr.dialogue.deeds import Accept, EndDial, HearClaim
from ivr.dialogue.outcomes import Accepted, CallBack, Claimed, Offered
from ivr.dialogue.question import Choice, Question
from ivr.dialogue.scene import Onward, Outcome, Scene
from ivr.dialogue.spot import Node
from ivr.dialogue.steps import Bridge, Connect, Do, Go, HangUp, Pause, Reply, Say
from ivr.dialogue.turn import DialEnded, LegEnd, Nothing, Pressed

_A_WHILE = 5  # seconds


def connect(scene: Scene, offer: Offered) -> Outcome:
    """Ring the operator who was set apart for this caller, in the name of the office they waited for."""
    spot = replace(scene.spot, language=scene.language, office=offer.asked, placed=offer.asked)
    rung, asked = scene.city.operator(offer.operator), scene.city.office(offer.asked)
    answering = scene.standing(asked).answering if asked else None
    if rung is None:  # gone from the config since: the store learns soon that no such leg lives
        return Reply((scene.say(lines.please_wait()), Pause(_A_WHILE), Go(spot.at(Node.HOLD))))
    is_known = offer.again or bool(spot.attempt)  # whose voice it will be, or that somebody is looked for
    told = lines.transfer(answering.name) if answering and not is_known else lines.please_wait()
    to_operator = replace(spot.at(Node.WHISPER), claim=offer.claim, operator=offer.operator)
    then = replace(spot.at(Node.DIALLED), claim=offer.claim)
    ring_seconds = int(scene.city.hold.ring.total_seconds())
    return Reply((scene.say(told), Connect(rung, to_operator, then, ring_seconds)))


def dialled(scene: Scene) -> Outcome:
    """Go on after an operator's leg: they spoke, or the caller is in line as before."""
    spot, heard = scene.spot, scene.turn.heard
    # Without the dial's own news this turn comes after a failure of ours: how it ended is not known.
    ended = heard if isinstance(heard, DialEnded) else DialEnded(None, LegEnd.UNKNOWN)
    again = replace(spot.at(Node.HOLD), attempt=1)  # who is rung next is "one more moment"
    return Do(EndDial(spot.claim, ended), again) if spot.claim else Onward(again)


def whisper(scene: Scene) -> Outcome:
    """Say who is calling; only 1 takes the call, anything else leaves the caller where they are."""
    spot = scene.spot
    match scene.turn.heard:
        case Claimed() as claimed:
            # Said twice: whoever lifts the receiver slowly misses the first.
            return replace(_answer(scene), says=2 * tuple(_told(scene, claimed)))
        case Pressed() | Nothing():
            return _answer(scene)
        case _ if spot.claim and scene.is_entered:
            return Do(HearClaim(spot.claim), spot)
        case _:
            return _too_late(scene)


def accept(scene: Scene) -> Outcome:
    """Let the two speak; or dial the citizen who is to be called back."""
    spot = scene.spot
    match scene.turn.heard:
        case Accepted():
            return Reply((Bridge(),))
        case CallBack(number, asked, language):
            citizen = replace(spot.at(Node.GREETED), claim=spot.claim, office=asked, language=language)
            then = replace(spot, node=Node.CALLED_BACK)
            ring_seconds = int(scene.city.callback.ring.total_seconds())
            dialling = Say(operator_lines.dialling_citizen(), scene.whispered)
            return Reply((dialling, Connect(number, citizen, then, ring_seconds), HangUp()))
        case _ if spot.claim and scene.is_entered:
            return Do(Accept(spot.claim), spot)
        case _:
            return _too_late(scene)


def decline(_scene: Scene) -> Outcome:
    """End the operator's leg; the caller's goes on at `dialled`."""
    return Reply((HangUp(),))


def _answer(scene: Scene) -> Question:
    spot = scene.spot
    take = Choice("1", replace(spot, node=Node.ACCEPT))
    return Question((), (take,), spot.at(Node.DECLINE), patience=1, last=(HangUp(),))


def _told(scene: Scene, claimed: Claimed) -> Iterator[Say]:
    office = scene.city.office(claimed.asked)
    spoken = scene.whispered
    if claimed.again:
        yield Say(operator_lines.whisper_parked(), spoken)
        yield Say(operator_lines.press_accept(), spoken)
        return
    if office:
        about = operator_lines.whisper_callback if claimed.callback else operator_lines.whisper
        yield Say(about(office.name, claimed.language), spoken)
    yield Say(_waited(claimed.minutes), spoken)
    yield Say(operator_lines.press_accept(), spoken)


def _waited(minutes: int) -> Line:
    if minutes == 0:
        return operator_lines.waited_under_one()
    return operator_lines.waited(minutes) if minutes <= 60 else operator_lines.waited_over_hour()


def _too_late(scene: Scene) -> Reply:
    return Reply((Say(operator_lines.call_taken(), scene.whispered), HangUp()))
