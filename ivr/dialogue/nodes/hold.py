# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""On hold: what a caller in line is told, what they can do there, and what there is instead of waiting."""

from collections.abc import Iterator
from dataclasses import replace

from ivr.call import Line
from ivr.dialogue import choices, lines, waiting_lines
from ivr.dialogue.deeds import StayInLine, TakeOffer
from ivr.dialogue.nodes.desk import AFTER_MUSIC, SHORT_TURN, as_wanted, music
from ivr.dialogue.nodes.office import hours_of
from ivr.dialogue.nodes.operators import connect, dialled
from ivr.dialogue.outcomes import (
    Checking,
    Dismissed,
    Drained,
    Full,
    Gone,
    MayRedeem,
    MayTakeUp,
    NobodyOnDuty,
    NoPlace,
    Offered,
    Parked,
    SentOn,
    Served,
    UnderWay,
    Waiting,
    WrongTicket,
)
from ivr.dialogue.possibilities import MANY
from ivr.dialogue.question import Choice, Question
from ivr.dialogue.scene import Onward, Outcome, Scene
from ivr.dialogue.spot import Node
from ivr.dialogue.steps import Do, Go, HangUp, Music, Pause, Reply, Say
from ivr.dialogue.turn import Nothing, Pressed


def hold(scene: Scene) -> Outcome:  # noqa: C901, PLR0911, PLR0912  # one branch for each outcome
    """Tell what became of asking for a place, or of staying in line for one more turn."""
    spot = scene.spot
    match scene.turn.heard:
        case Pressed() | Nothing():
            return _question(scene)
        case Offered() as offer:
            return connect(scene, offer)
        case Waiting() as waiting:
            in_line = replace(scene, spot=replace(spot.at(Node.HOLD), placed=spot.office))
            return _briefly(in_line) if waiting.shortly else _wait(in_line, waiting)
        case Full():
            return Onward(spot.at(Node.INSTEAD), (scene.say(waiting_lines.full()),))
        case NobodyOnDuty():
            return Onward(spot.at(Node.INSTEAD), (scene.say(waiting_lines.nobody_on_duty()),))
        case Drained() if scene.office and not scene.standing(scene.office).has_opening:
            return Onward(spot.at(Node.OFFICE))  # until further notice: nothing can be promised
        case Drained() if scene.office:
            return Onward(spot.at(Node.INSTEAD), (scene.say(waiting_lines.drained()),))
        case Drained():
            return Onward(spot.at_menu(), (scene.say(waiting_lines.office_gone()),))
        case MayTakeUp():
            return Onward(spot.at(Node.REDIAL))
        case MayRedeem():
            return Onward(spot.at(Node.TICKET))
        case WrongTicket(may_retry):
            again = spot.at(Node.TICKET if may_retry else Node.ANEW)
            return Onward(again, (scene.say(waiting_lines.wrong_ticket()),))
        case Checking():
            return Reply((scene.say(lines.please_wait()), Pause(SHORT_TURN), Go(spot.at(Node.QUEUE))))
        case NoPlace():
            return Onward(spot.at(Node.QUEUE))
        case Served():
            return Onward(spot.at(Node.AFTER))
        case Parked() | SentOn() | Dismissed() | UnderWay() as wanted:
            return as_wanted(scene, wanted)
        case Gone():
            return Reply((HangUp(),))
        case _ if spot.claim:  # how the operator's leg ended could not be told where that is asked
            return dialled(scene)
        case _:
            return Do(StayInLine(), spot)


def offered(scene: Scene) -> Outcome:
    """The caller was moved out of the music: an operator is there for them."""
    again = scene.spot.at(Node.HOLD)
    return Do(TakeOffer(scene.spot.claim), again) if scene.spot.claim else Onward(again)


def hold_hours(scene: Scene) -> Outcome:
    """Say the hours to one who waits, and wait on."""
    return Onward(scene.spot.at(Node.HOLD), _hours(scene))


def instead(scene: Scene) -> Outcome:
    """What there is where waiting is no use: the callback, the hours, another office."""
    offered = (
        *choices.call_me_back(scene),
        Choice("2", scene.spot.at(Node.INSTEAD_HOURS), scene.say(lines.press_hours())),
        *choices.person_elsewhere(scene),
        *choices.other_language(scene),
        choices.back_to_menu(scene, offered=True),
    )
    is_elsewhere = scene.spot.office != scene.spot.placed  # asked for another office than the one waited for
    waits_on = choices.back_in_line(scene) if is_elsewhere else None
    return scene.ask((), offered, waits_on or scene.spot.at(Node.GOODBYE))


def instead_hours(scene: Scene) -> Outcome:
    """Say the hours, then what there is instead of waiting."""
    return Onward(scene.spot.at(Node.INSTEAD), _hours(scene))


def _hours(scene: Scene) -> tuple[Say, ...]:
    """The hours of the office that answers, or of the one that was asked for while none does."""
    asked = scene.office
    return hours_of(scene, scene.standing(asked).answering or asked) if asked else ()


def _wait(scene: Scene, waiting: Waiting) -> Question:
    told = tuple(scene.say(line) for line in _told(waiting, keeps_place=bool(scene.city.hold.redial)))
    is_choice_due = waiting.first or waiting.near_limit or not (waiting.staffed or waiting.unstaffed_still)
    return replace(_question(scene, offered=is_choice_due), says=told)


def _told(waiting: Waiting, *, keeps_place: bool) -> Iterator[Line]:
    if waiting.taken_up:
        yield waiting_lines.taken_up()
    if waiting.unstaffed_still:
        yield waiting_lines.place_kept()
    elif not waiting.staffed:
        yield waiting_lines.unstaffed()
    elif waiting.first:
        yield waiting_lines.all_busy()
    else:
        yield waiting_lines.still_busy()
    if waiting.ahead is not None:
        yield waiting_lines.ahead(min(waiting.ahead, MANY))
    if waiting.wait is not None:
        yield _band(waiting.wait)
    if waiting.ticket and waiting.first:
        yield waiting_lines.ticket_follows()
        yield from lines.read_out((waiting.ticket,))
    if waiting.near_limit:
        yield waiting_lines.near_limit()
        if keeps_place:  # for whoever is cut off; else only the callback, which is offered next, keeps it
            yield waiting_lines.place_kept()


def _band(minutes: int) -> Line:
    if minutes == 0:
        return waiting_lines.wait_under_one()
    return waiting_lines.wait_about(minutes) if minutes <= 30 else waiting_lines.wait_over_thirty()


def _question(scene: Scene, *, offered: bool = False) -> Question:
    """The keys of those who wait; whatever else is pressed, or nothing, the hold goes on."""
    spot = scene.spot
    position = scene.say(waiting_lines.press_position()) if offered else None
    hours = scene.say(lines.press_hours()) if offered else None
    keys = (
        *choices.call_me_back(scene, offered=offered),
        Choice("2", spot.at(Node.HOLD_HOURS), hours),
        Choice("3", spot.at(Node.HOLD), position),
        *choices.other_language(scene, to=Node.HOLD_LANGUAGE),
        choices.back_to_menu(scene, offered=offered),
    )
    waits_on = spot.at(Node.HOLD)
    return Question((), keys, waits_on, patience=1, seconds=AFTER_MUSIC, after=(Music(),), here=waits_on)


def _briefly(scene: Scene) -> Question:
    """Whoever is next is being asked for: one short turn."""
    return replace(_question(scene), says=(scene.say(lines.please_wait()),), seconds=SHORT_TURN, after=())


def parked(scene: Scene) -> Outcome:
    """Wait for the operator who has parked the caller; if they stay away, tell so and wait on in line."""
    match scene.turn.heard:
        case Pressed() | Nothing():
            return music(scene)
        case Waiting(shortly=False) | Drained() | Offered(again=False):
            return _told_first((scene.say(waiting_lines.unparked()),), hold(scene))
        case _:
            return hold(scene)


def _told_first(says: tuple[Say, ...], outcome: Outcome) -> Outcome:
    match outcome:
        case Reply(steps):
            return Reply((*says, *steps))
        case Question() | Onward() | Do():
            return replace(outcome, says=(*says, *outcome.says))
