# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The situations of those who wait or are called back, and of the operators: titles and lines."""

from datetime import date, time

from ivr.call import Line
from ivr.dialogue import operator_lines, waiting_lines
from tests.prompts.situations import CASA, POLO, SEGRETERIA, Situations, read_out

_UP_TO_AN_HOUR = ((1, 10), (11, 20), (21, 30), (31, 40), (41, 50), (51, 60))


def ahead(*counts: int) -> tuple[Line, ...]:
    return tuple(map(waiting_lines.ahead, counts))


def wait(*minutes: int) -> tuple[Line, ...]:
    return tuple(map(waiting_lines.wait_about, minutes))


WAITING: Situations = {
    "On hold for the first time, third in line, all that is said": (
        waiting_lines.all_busy(),
        *ahead(2),
        *wait(5),
        waiting_lines.press_callback(),
        waiting_lines.press_position(),
    ),
    "On hold a while later, next in line": (waiting_lines.still_busy(), *ahead(0)),
    "One ahead": ahead(1),
    "Three to ten ahead": ahead(*range(3, 11)),
    "Eleven to twenty ahead": ahead(*range(11, 21)),
    "More than twenty ahead": ahead(21),
    "A wait of less than a minute, of more than thirty": (
        waiting_lines.wait_under_one(),
        waiting_lines.wait_over_thirty(),
    ),
    "A wait of about 1, 2 and 3 minutes": wait(1, 2, 3),
    "A wait of about 10, 15, 20 and 30 minutes": wait(10, 15, 20, 30),
    "The number is nobody's: a code is given, 4 0 7 1": (
        waiting_lines.ticket_follows(),
        *read_out((4, 0, 7, 1)),
    ),
    "The last operator has gone while people wait": (
        waiting_lines.unstaffed(),
        waiting_lines.press_callback(),
    ),
    "Nobody is on duty, told to someone who has just asked": (
        waiting_lines.nobody_on_duty(),
        waiting_lines.press_callback_now(),
    ),
    "As many wait as may": (waiting_lines.full(), waiting_lines.press_callback_now()),
    "The office has closed while the caller waited": (
        waiting_lines.drained(),
        waiting_lines.press_callback_opening(),
    ),
    "After almost four hours on hold": (
        waiting_lines.near_limit(),
        waiting_lines.place_kept(),
        waiting_lines.press_callback(),
    ),
    "Parked by the operator who talked with the caller, and in line again since they stay away": (
        waiting_lines.parked(),
        waiting_lines.unparked(),
    ),
    "The menu, to someone who has a place in line": (waiting_lines.place_kept(),),
    "The office that was waited for is no longer on this line": (waiting_lines.office_gone(),),
    "The line dropped and the same number calls again": (
        waiting_lines.redial(),
        waiting_lines.taken_up(),
    ),
    "The number is nobody's, perhaps with a code": (
        waiting_lines.ask_ticket(),
        waiting_lines.wrong_ticket(),
    ),
    "A callback to the caller's own number, all that is said": (
        waiting_lines.number_follows(),
        *read_out((3, 3, 3), (1, 2, 3), (4, 5, 6, 7)),
        waiting_lines.confirm_number(),
        waiting_lines.promised_shortly(),
    ),
    "A callback to another number": (waiting_lines.key_number(), waiting_lines.bad_number()),
    "A callback later today, from half past three, from one": (
        waiting_lines.promised_today(time(15, 30)),
        waiting_lines.promised_today(time(13)),
    ),
    "A callback tomorrow, from nine, from noon": (
        waiting_lines.promised_tomorrow(time(9)),
        waiting_lines.promised_tomorrow(time(12)),
    ),
    "A callback on Monday 2 February from half past eight": (
        waiting_lines.promised_on(date(2026, 2, 2), time(8, 30)),
    ),
    "A callback on Sunday 1 March from midnight, from one at night": (
        waiting_lines.promised_on(date(2026, 3, 1), time(0)),
        waiting_lines.promised_on(date(2026, 3, 1), time(1)),
    ),
    "A callback to a number that has one already": (waiting_lines.already_promised(),),
    "A callback that can't be promised": (waiting_lines.not_promised(),),
    "The citizen is called back for the Housing Office": (waiting_lines.calling_back(CASA),),
    "The citizen is called back for Polo 1": (waiting_lines.calling_back(POLO),),
    "The citizen is called back for the Secretariat": (waiting_lines.calling_back(SEGRETERIA),),
}

OPERATORS: Situations = {
    "An Arabic speaker for the Housing Office, all that is said": (
        operator_lines.whisper(CASA, "ar"),
        operator_lines.waited(3),
        operator_lines.press_accept(),
    ),
    "An Italian speaker for Polo 1": (operator_lines.whisper(POLO, "it"),),
    "A French speaker for the Secretariat": (operator_lines.whisper(SEGRETERIA, "fr"),),
    "An English speaker for the Housing Office": (operator_lines.whisper(CASA, "en"),),
    "Someone to call back, all that is said": (
        operator_lines.whisper_callback(CASA, "ar"),
        operator_lines.waited_over_hour(),
        operator_lines.press_accept(),
        operator_lines.dialling_citizen(),
        operator_lines.citizen_unreached(),
    ),
    "Someone to call back for Polo 1, in Italian": (operator_lines.whisper_callback(POLO, "it"),),
    "Waiting for less than a minute": (operator_lines.waited_under_one(),),
    **{
        f"Waiting for {first} to {last} minutes": tuple(
            operator_lines.waited(minutes) for minutes in range(first, last + 1)
        )
        for first, last in _UP_TO_AN_HOUR
    },
    "The call is gone before it was accepted": (operator_lines.call_taken(),),
    "An operator phones the line, and comes and goes": (
        operator_lines.duty_menu(),
        operator_lines.on_duty(),
        operator_lines.off_duty(),
    ),
    "An operator phones from elsewhere": (operator_lines.ask_pin(), operator_lines.wrong_pin()),
    "A caller whom the operator has parked, all that is said": (
        operator_lines.whisper_parked(),
        operator_lines.press_accept(),
    ),
}
