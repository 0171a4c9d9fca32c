# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Lines of a text in bytes: where one begins and ends, which comments go with it, what is left blank."""

import re

_COMMENT = re.compile(rb"([ \t]*)#[^\n]*(?:\n|\Z)")
_GAP = re.compile(rb"([ \t]*)#")
_HEADER = re.compile(rb"[ \t]*\[")
_BLANK = re.compile(rb"[ \t]*\r?(?:\n|\Z)")
_BLANK_BEFORE = re.compile(rb"(?:\A|\n)[ \t]*\r?\n\Z")


def line_start(text: bytes, place: int) -> int:
    """Where the line begins that this place is in."""
    return text.rfind(b"\n", 0, place) + 1


def line_end(text: bytes, place: int) -> int:
    """Where the next line begins."""
    end = text.find(b"\n", place)
    return len(text) if end < 0 else end + 1


def comment_gap(text: bytes, place: int) -> int:
    """How many blanks there are between this place and the comment that ends its line; 0 if none does."""
    found = _GAP.match(text, place)
    return len(found[1]) if found else 0


def own_end(text: bytes, place: int) -> int:
    """Where a setting ends that is written up to `place`: below the comment behind it.

    A comment on the next line that does not begin at the margin goes on with it.
    """
    end = line_end(text, place)
    while (found := _COMMENT.match(text, end)) and found[1]:
        end = found.end()
    return end


def end_with_comments(text: bytes, place: int) -> int:
    """The same for the last setting of a table: below what else is commented there.

    Not below what stands right above the next header: that belongs to the header.
    """
    end = below = own_end(text, place)
    while found := _COMMENT.match(text, below):
        below = found.end()
    return end if _HEADER.match(text, below) else below


def is_blank_at(text: bytes, place: int) -> bool:
    """Whether the line that begins here is blank, or there is none."""
    return _BLANK.match(text, place) is not None


def blank_before(text: bytes, place: int) -> int | None:
    """Where the blank line begins that is right above this beginning of a line; None if there is none."""
    found = _BLANK_BEFORE.search(text[:place])
    return found and line_start(text, place - 1)


def newline(text: bytes) -> bytes:
    """How lines end in this text."""
    end = text.find(b"\n")
    return b"\r\n" if end > 0 and text[end - 1 : end] == b"\r" else b"\n"
