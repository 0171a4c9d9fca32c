# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The scribe changes one thing in the text of a config, and leaves every other byte as it is."""

from collections.abc import Mapping

from ivr.editing import brackets, sections
from ivr.editing.errors import EditError
from ivr.editing.margins import comment_gap, line_start, newline, own_end
from ivr.editing.notation import Value, name, written
from ivr.settings.days import DAYS
from ivr.settings.findings import Mistake
from ivr.settings.layout import Form, Layout, Pair, Path, Piece, Table
from ivr.settings.syntax import read_toml

# The order in which an entry's settings are written; what is not listed comes last.
_FIRST = ("offices", "place", "address", "every_weeks", "from", "until", "date", "hours", "kind")
_ORDER = {key: place for place, key in enumerate((*_FIRST, *DAYS, "reason", "redirect"))}


class Scribe:
    """A text that is being changed: valid TOML before and after each change.

    Each change raises EditError where the text is laid out so that it would be TOML no more.
    """

    def __init__(self, text: str) -> None:
        self._read(text.encode())
        self._is_finished = text.endswith("\n")

    @property
    def text(self) -> str:
        """The text as it is now; without a newline at its end if it had none."""
        text = self._bytes.decode()
        return text if self._is_finished else text.removesuffix(newline(self._bytes).decode())

    def put(self, path: Path, value: Value) -> None:
        """Write a setting: in the place of what is written there, or beside its like."""
        parent, last = path[:-1], str(path[-1])
        there = next(
            (each for table in self._layout.tables for each in table.pairs if each.path == path), None
        )
        if there:
            self._rewrite(there.value, written(value))
        elif isinstance(value, Mapping) and (sibling := self._sibling_section(parent)):
            place = sections.below(self._bytes, sibling)
            header = f"[{name(*sibling.keys[:-1], last)}]"
            self._read(sections.insert(self._bytes, place, header, value))
        elif table := self._table(parent):
            self._add(table, (last,), value, self._neighbour(table, last))
        elif dotted := self._dotted(parent):
            table, neighbour = dotted
            keys = tuple(str(part) for part in path[len(table.path) :])
            self._add(table, keys, value, neighbour)
        else:
            self.put(parent, {last: value})

    def drop(self, path: Path) -> None:
        """Take a setting out, however it is written, with the comment behind it."""
        while found := self._first_within(path):
            table, there = found
            if table.form is Form.INLINE:
                pairs = [each.whole for each in table.pairs]
                self._replace(brackets.without(pairs, there.whole, table.whole), "")
            else:
                start = line_start(self._bytes, there.whole.start)
                self._replace(Piece(start, own_end(self._bytes, there.whole.end)), "")
        self._read(sections.remove(self._bytes, self._layout, path))

    def insert(self, path: Path, entry: Mapping[str, Value]) -> None:
        """Write one more entry at the end of the list at `path`."""
        if array := self._layout.arrays.get(path):
            self._read(brackets.insert(self._bytes, array, written(entry)))
        elif (table := self._table(path[:-1])) and table.form is not Form.INLINE:
            header = f"[[{name(*(part for part in path if isinstance(part, str)))}]]"
            place = sections.place_for(self._bytes, self._layout, path)
            self._read(sections.insert(self._bytes, place, header, entry))
        else:
            self.put(path, [entry])

    def remove(self, path: Path) -> None:
        """Take an entry out of its list, with the comments in it."""
        if array := self._layout.arrays.get(path[:-1]):
            self._read(brackets.remove(self._bytes, array, int(path[-1])))
        else:
            self._read(sections.remove(self._bytes, self._layout, path))

    def _read(self, text: bytes) -> None:
        if isinstance(read_toml(text.decode(), ""), Mistake):  # a comma where nobody puts one
            raise EditError("edit-layout")
        self._bytes = text
        self._layout = Layout(text.decode())

    def _replace(self, piece: Piece, text: str) -> None:
        self._read(self._bytes[: piece.start] + text.encode() + self._bytes[piece.end :])

    def _rewrite(self, piece: Piece, text: str) -> None:
        """Replace a value; a comment that stands some way behind it stays in its column."""
        start, end = line_start(self._bytes, piece.start), piece.end
        gap = comment_gap(self._bytes, end)
        if gap > 1:
            column = len(self._bytes[line_start(self._bytes, end) : end + gap].decode())
            text = f"{text} ".ljust(column - len(self._bytes[start : piece.start].decode()))
            end += gap
        self._replace(Piece(piece.start, end), text)

    def _table(self, path: Path) -> Table | None:
        return next((table for table in self._layout.tables if table.path == path), None)

    def _sibling_section(self, parent: Path) -> Table | None:
        """The last section beside which another would stand: [office.visits] comes after [office.hours]."""
        siblings = (
            table
            for table in self._layout.tables
            if table.form is Form.SECTION and table.path[:-1] == parent and parent
        )
        return max(siblings, key=lambda table: table.whole.start, default=None)

    def _dotted(self, parent: Path) -> tuple[Table, Pair] | None:
        """The last pair that writes something of `parent` with dots, and the table it is in."""
        found = [
            (table, pair)
            for table in self._layout.tables
            for pair in table.pairs
            if len(table.path) < len(parent) < len(pair.path) and pair.path[: len(parent)] == parent
        ]
        return found[-1] if found else None

    def _first_within(self, path: Path) -> tuple[Table, Pair] | None:
        return next(
            (
                (table, pair)
                for table in self._layout.tables
                for pair in table.pairs
                if len(table.path) < len(path) and pair.path[: len(path)] == path
            ),
            None,
        )

    @staticmethod
    def _neighbour(table: Table, key: str) -> Pair | None:
        """The pair after which a new one is written; None: before all others."""
        last = len(_ORDER)
        before = [each for each in table.pairs if _ORDER.get(each.keys[0], -1) <= _ORDER.get(key, last)]
        return before[-1] if before else None

    def _add(self, table: Table, keys: tuple[str, ...], value: Value, neighbour: Pair | None) -> None:
        text = f"{name(*keys)} = {written(value)}"
        if table.form is Form.INLINE:
            pairs = [each.whole for each in table.pairs]
            at, text = brackets.beside(pairs, neighbour.whole if neighbour else None, table.whole, text)
            self._replace(at, text)
            return
        start, end = (neighbour or table).whole.start, (neighbour or table).whole.end
        place = own_end(self._bytes, end) if end else 0
        indent = self._bytes[line_start(self._bytes, start) : start].decode() if neighbour else ""
        self._read(sections.add_line(self._bytes, place, indent + text))
