# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every line said to those who wait, take up their place again, or are called back."""

from datetime import date, time

from ivr.call import Line, Words

# ── On hold ─────────────────────────────────────────────────────────────────────────────────


def all_busy() -> Line:
    """All operators are busy; the place is kept."""
    return Line.of("all-busy")


def still_busy() -> Line:
    """The same, said in short between two pieces of music."""
    return Line.of("still-busy")


def ahead(count: int) -> Line:
    """How many are ahead in line, 0 to 20; 21 stands for any number above."""
    return Line.of("ahead", count=count)


def wait_under_one() -> Line:
    """The wait will be shorter than a minute."""
    return Line.of("wait-under-one")


def wait_about(minutes: int) -> Line:
    """One of 1, 2, 3, 5, 10, 15, 20, 30."""
    return Line.of("wait-about", minutes=minutes)


def wait_over_thirty() -> Line:
    return Line.of("wait-over-thirty")


def parked() -> Line:
    """The operator whom the caller talks with will be back in a moment; music follows."""
    return Line.of("parked")


def unparked() -> Line:
    """They will not be: the caller waits again, for any operator."""
    return Line.of("unparked")


def press_callback() -> Line:
    """Key 1: be called back without losing the place."""
    return Line.of("press-callback")


def press_callback_now() -> Line:
    """Key 1: be called back; said to one who has no place in line."""
    return Line.of("press-callback-now")


def press_callback_opening() -> Line:
    """Key 1 of a closed office: be called back at the next opening."""
    return Line.of("press-callback-opening")


def press_position() -> Line:
    """Key 3: how many are ahead."""
    return Line.of("press-position")


def ticket_follows() -> Line:
    """If the line drops, call again and key in: followed by four digits."""
    return Line.of("ticket-follows")


def unstaffed() -> Line:
    """Nobody is on duty at the moment; those who wait may stay, their place is kept."""
    return Line.of("unstaffed")


def nobody_on_duty() -> Line:
    """Nobody is on duty at the moment, said to one who just asked for the office."""
    return Line.of("nobody-on-duty")


def full() -> Line:
    """Too many are waiting already."""
    return Line.of("full")


def drained() -> Line:
    """The office has closed while the caller waited; the place is kept for a callback."""
    return Line.of("drained")


def near_limit() -> Line:
    """The carrier will soon end this very long call."""
    return Line.of("near-limit")


def place_kept() -> Line:
    """Before the menu, to one who has a place in line; and again and again where nobody is on duty."""
    return Line.of("place-kept")


def office_gone() -> Line:
    """The office that was waited for is not answered under this number any more."""
    return Line.of("office-gone")


# ── Calling again ───────────────────────────────────────────────────────────────────────────


def redial() -> Line:
    """If you are calling again because the line dropped, press 1 for your place."""
    return Line.of("redial")


def ask_ticket() -> Line:
    """If you were given a code, key in its four digits; otherwise wait."""
    return Line.of("ask-ticket")


def wrong_ticket() -> Line:
    """No place is kept under that code."""
    return Line.of("wrong-ticket")


def taken_up() -> Line:
    """The place was found again: it is yours."""
    return Line.of("taken-up")


# ── The callback ────────────────────────────────────────────────────────────────────────────


def number_follows() -> Line:
    """We will call you back at the number: followed by its digits."""
    return Line.of("number-follows")


def confirm_number() -> Line:
    """If it is right press 1, for another number press 2."""
    return Line.of("confirm-number")


def key_number() -> Line:
    """Key in the number at which to be called, then hash."""
    return Line.of("key-number")


def bad_number() -> Line:
    """That number cannot be called back from here."""
    return Line.of("bad-number")


def promised_shortly() -> Line:
    """As soon as it is your turn, an operator calls you; you can hang up."""
    return Line.of("promised-shortly")


def promised_today(opens: time) -> Line:
    """An operator calls you back today, from that time on."""
    return Line.of("promised-today", opens=opens)


def promised_tomorrow(opens: time) -> Line:
    return Line.of("promised-tomorrow", opens=opens)


def promised_on(day: date, opens: time) -> Line:
    return Line.of("promised-on", day=day, opens=opens)


def already_promised() -> Line:
    """A callback to that number is open already; there is one for each number."""
    return Line.of("already-promised")


def not_promised() -> Line:
    """No callback could be promised."""
    return Line.of("not-promised")


def calling_back(office: Words) -> Line:
    """To the citizen who is called back: who calls, and press 1 to speak to the operator."""
    return Line.of("calling-back", office=office)
