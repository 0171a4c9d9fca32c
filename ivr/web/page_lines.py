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


def page_intro(number: str) -> Line:
    """What the line is, and the number to call."""
    return Line.of("page-intro", number=number)


def page_moment(day: date, at: time) -> Line:
    """When the page was true."""
    return Line.of("page-moment", day=day, at=at)


def page_offices() -> Line:
    return Line.of("page-offices")


def page_open() -> Line:
    """One word, beside an office's name."""
    return Line.of("page-open")


def page_closed() -> Line:
    """One word, beside an office's name."""
    return Line.of("page-closed")


def page_write() -> Line:
    """Before an e-mail address."""
    return Line.of("page-write")


def page_menu() -> Line:
    """Before the keys of the telephone menu."""
    return Line.of("page-menu")


def page_emergency() -> Line:
    return Line.of("page-emergency")
