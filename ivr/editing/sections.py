# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Entries written as sections, [[closure]] or [office.hours], each with a blank line around it."""

import re
from collections.abc import Mapping

from ivr.editing.margins import (
    blank_before,
    end_with_comments,
    is_blank_at,
    line_start,
    newline,
    own_end,
)
from ivr.editing.notation import Value, pair
from ivr.settings.layout import Form, Layout, Path, Table

_ORDER = ("line", "office", "closure", "opening")  # in which a config has its parts


def add_line(text: bytes, place: int, line: str) -> bytes:
    """The text with one more line at the beginning of another, or at its end."""
    before, after, end = text[:place], text[place:], newline(text)
    if before and not before.endswith(b"\n"):
        return before + end + line.encode()  # a text that has no newline at its end stays so
    return before + line.encode() + end + after


def insert(text: bytes, place: int, header: str, entry: Mapping[str, Value]) -> bytes:
    """The text with one more section at the beginning of a line, or at its end."""
    before, after, end = text[:place], text[place:], newline(text)
    lines = [header.encode(), *(pair(key, value).encode() for key, value in entry.items())]
    unfinished = before and not before.endswith(b"\n")
    if unfinished:
        before += end
    if before and blank_before(before, len(before)) is None:
        before += end
    between = b"" if is_blank_at(text, place) else end
    section = end.join(lines) + (b"" if unfinished else end)
    return before + section + (between + after if after else b"")


def remove(text: bytes, layout: Layout, path: Path) -> bytes:
    """The text without the section at `path` and those in it, and without the blank line before each."""
    of_entry = [table for table in _sections(layout) if _is_within(table.path, path)]
    for table in reversed(of_entry):
        start, end = line_start(text, table.whole.start), own_end(text, _end(table))
        if is_blank_at(text, end) and (blank := blank_before(text, start)) is not None:
            start = blank
        text = text[:start] + text[end:]
    return text


def below(text: bytes, table: Table) -> int:
    """Where another section goes that belongs below this one."""
    return end_with_comments(text, _end(table))


def place_for(text: bytes, layout: Layout, path: Path) -> int:
    """Where a new entry of the list at `path` goes.

    Below the last of its like; otherwise below the example of one that is commented out; otherwise below
    what a config has before it; otherwise at the end.
    """
    tables = _sections(layout)
    like = [table for table in tables if _is_within(table.path, path)]
    if like:
        return below(text, like[-1])
    office = path[:-1]
    around = [table for table in tables if _is_within(table.path, office)] if office else []
    example = _below_example(text, tables, path, around)
    if example is not None:
        return example
    if not office:
        earlier = _ORDER[: _ORDER.index(str(path[0]))]
        around = [table for table in tables if table.path[0] in earlier]
    return below(text, around[-1]) if around else len(text)


def _below_example(text: bytes, tables: list[Table], path: Path, around: list[Table]) -> int | None:
    """Below the comment that has the header of such an entry, where it stands between sections."""
    header = ".".join(part for part in path if isinstance(part, str)).encode()
    line = re.compile(
        rb"^[ \t]*#[ \t]*\[\[" + re.escape(header) + rb"\]\][ \t]*\r?\n(?:[ \t]*#.*(?:\n|\Z))*", re.M
    )
    for found in line.finditer(text):
        before = [table for table in tables if table.whole.start < found.start()]
        is_between = not before or found.start() >= _end(before[-1])
        is_theirs = not around or (before and before[-1] in around)
        if is_between and is_theirs:
            return found.end()
    return None


def _sections(layout: Layout) -> list[Table]:
    return [table for table in layout.tables if table.form in (Form.SECTION, Form.ELEMENT)]


def _is_within(path: Path, around: Path) -> bool:
    return path[: len(around)] == around


def _end(table: Table) -> int:
    return max([table.whole.end, *(pair.whole.end for pair in table.pairs)])
