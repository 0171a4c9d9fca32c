# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The lines that only the page shows, declared as those of the talk are."""

from datetime import date, time

from ivr.call import Line


def page_language() -> Line:
    """The language's own name for itself."""
    return Line.of("page-language")


def page_direction() -> Line:
    """`ltr` or `rtl`: which way the language is written."""
    return Line.of("page-direction")


def page_languages() -> Line:
    """What the row of languages is called to those who cannot see it."""
    return Line.of("page-languages")


def page_call(number: str) -> Line:
    """On the button that calls the line; `number` is in groups of figures."""
    return Line.of("page-call", number=number)


def page_intro() -> Line:
    """What the line is, and the page."""
    return Line.of("page-intro")


def page_moment(day: date, at: time) -> Line:
    """When the page was true."""
    return Line.of("page-moment", day=day, at=at)


def page_offices() -> Line:
    return Line.of("page-offices")


def page_open() -> Line:
    """One word, beside an office's name or its door."""
    return Line.of("page-open")


def page_closed() -> Line:
    """One word, beside an office's name or its door."""
    return Line.of("page-closed")


def page_phone(key: int) -> Line:
    """Beside the hours of the phone; `key` is the office's in the menu."""
    return Line.of("page-phone", key=key)


def page_door() -> Line:
    """Beside the hours of the door."""
    return Line.of("page-door")


def page_address() -> Line:
    return Line.of("page-address")


def page_elsewhere() -> Line:
    """Beside a second place."""
    return Line.of("page-elsewhere")


def page_write() -> Line:
    """Beside an e-mail address."""
    return Line.of("page-write")


def page_menu() -> Line:
    """Above the keys of the telephone menu."""
    return Line.of("page-menu")
