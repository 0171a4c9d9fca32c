# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Between brackets and braces: one more item, or one less, with the commas that this takes."""

import re

from ivr.editing.margins import line_end, line_start, newline
from ivr.settings.layout import Array, Piece

_TO_COMMA = re.compile(rb"(?:\s|#[^\n]*\n)*,")  # from the end of an item
_REST_OF_LINE = re.compile(rb"[ \t]*,?[ \t]*(?:#[^\n]*)?\r?\n")


def beside(items: list[Piece], neighbour: Piece | None, whole: Piece, text: str) -> tuple[Piece, str]:
    """What to replace, and by what, so that a pair is added after its neighbour, or before all others."""
    if neighbour:
        return Piece(neighbour.end, neighbour.end), f", {text}"
    if items:
        return Piece(items[0].start, items[0].start), f"{text}, "
    return whole, f"{{ {text} }}"


def without(items: list[Piece], item: Piece, whole: Piece) -> Piece:
    """What to take out so that the item goes with its comma."""
    place = items.index(item)
    if place + 1 < len(items):
        return Piece(item.start, items[place + 1].start)
    if place:
        return Piece(items[place - 1].end, item.end)
    return Piece(whole.start + 1, whole.end - 1)


def insert(text: bytes, array: Array, item: str) -> bytes:
    """The text with one more item at the end of the array."""
    new = item.encode()
    if not array.items:
        return text[: array.whole.start] + b"[" + new + b"]" + text[array.whole.end :]
    last = array.items[-1]
    comma = _TO_COMMA.match(text, last.end, array.whole.end)
    if not _is_alone(text, array, last):
        return text[: last.end] + b", " + new + text[last.end :]
    end = line_end(text, comma.end() if comma else last.end)
    indent = text[line_start(text, last.start) : last.start]
    before = text[:end] if comma else text[: last.end] + b"," + text[last.end : end]
    return before + indent + new + (b"," if comma else b"") + newline(text) + text[end:]


def remove(text: bytes, array: Array, place: int) -> bytes:
    """The text without that item of the array."""
    item = array.items[place]
    if _is_alone(text, array, item):
        return text[: line_start(text, item.start)] + text[line_end(text, item.end) :]
    items = list(array.items)
    out = without(items, item, array.whole)
    return text[: out.start] + text[out.end :]


def _is_alone(text: bytes, array: Array, item: Piece) -> bool:
    """Whether the item has its lines for itself, but for a comma and a comment."""
    before = text[line_start(text, item.start) : item.start]
    return not before.strip() and _REST_OF_LINE.match(text, item.end, array.whole.end) is not None
