# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every line said to an operator: before a call is bridged, and when they phone the line themselves."""

from ivr.call import Line, Words


def whisper(office: Words, language: str) -> Line:
    """Which office is called and the caller's language (a code)."""
    return Line.of("whisper", office=office, language=language)


def whisper_callback(office: Words, language: str) -> Line:
    """The same for a citizen who is to be called back: the line dials them once the operator accepts."""
    return Line.of("whisper-callback", office=office, language=language)


def whisper_parked() -> Line:
    """Who is calling: the citizen whom this operator has parked."""
    return Line.of("whisper-parked")


def waited_under_one() -> Line:
    """How long the citizen has waited."""
    return Line.of("waited-under-one")


def waited(minutes: int) -> Line:
    """1 to 60."""
    return Line.of("waited", minutes=minutes)


def waited_over_hour() -> Line:
    return Line.of("waited-over-hour")


def press_accept() -> Line:
    """Key 1 takes the call."""
    return Line.of("press-accept")


def call_taken() -> Line:
    """The call is not to be had any more."""
    return Line.of("call-taken")


def dialling_citizen() -> Line:
    """The citizen is being called; stay on the line."""
    return Line.of("dialling-citizen")


def citizen_unreached() -> Line:
    """The citizen did not answer, and will be tried again."""
    return Line.of("citizen-unreached")


def duty_menu() -> Line:
    """Said to an operator who phones the line: 1 on duty, 2 off, 3 as a citizen."""
    return Line.of("duty-menu")


def on_duty() -> Line:
    return Line.of("on-duty")


def off_duty() -> Line:
    return Line.of("off-duty")


def ask_pin() -> Line:
    """Key in the PIN, then hash."""
    return Line.of("ask-pin")


def wrong_pin() -> Line:
    return Line.of("wrong-pin")
