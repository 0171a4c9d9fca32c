# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where in a TOML text everything is written: each table with its pairs, each array with its items."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

import tree_sitter_toml
from tree_sitter import Language, Node, Parser

Path = tuple[str | int, ...]  # ("office", 0, "hours", "monday", 1): names of keys, places in lists

_TOML = Language(tree_sitter_toml.language())
_NO_ITEMS = frozenset({"[", "]", ",", "comment"})  # what an array has between its items


class Form(StrEnum):
    """How a table is written."""

    TOP = "top"  # what comes before the first header
    SECTION = "section"  # [a.b]
    ELEMENT = "element"  # [[a.b]]
    INLINE = "inline"  # { }


@dataclass(frozen=True, slots=True)
class Piece:
    """From one byte of the UTF-8 text to before another."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pair:
    """`key = value`, without the comment behind it; `keys` are three in a."b c".d = 1."""

    path: Path
    keys: tuple[str, ...]
    whole: Piece
    value: Piece


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its header, or its braces, and what stands in it."""

    path: Path
    form: Form
    keys: tuple[str, ...]  # of the header
    whole: Piece  # of a section the header alone
    pairs: list[Pair] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Array:
    """An array: its brackets, and its items."""

    path: Path
    whole: Piece
    items: tuple[Piece, ...]


class Layout:
    """The layout of one text, which must be valid TOML."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Path, int] = {}  # where each setting is first mentioned, from 1
        self.tables: list[Table] = [Table((), Form.TOP, (), Piece(0, 0))]
        self.arrays: dict[Path, Array] = {}
        self._elements: dict[Path, int] = {}  # of each array of tables, how many there were so far
        for node in Parser(_TOML).parse(text.encode("utf-8", "replace")).root_node.children:
            if node.type == "pair":
                self._read_pair(self.tables[0], node)
            elif node.type in ("table", "table_array_element"):
                self._read_section(node)

    def _read_section(self, node: Node) -> None:
        header = next(place for place, child in enumerate(node.children) if child.type.endswith("_key"))
        keys = _keys(node.children[header])
        form = Form.ELEMENT if node.type == "table_array_element" else Form.SECTION
        path = self._path(keys, _line(node), array=form is Form.ELEMENT)
        table = Table(path, form, keys, Piece(node.start_byte, node.children[header + 1].end_byte))
        self.tables.append(table)
        for child in node.children:
            if child.type == "pair":
                self._read_pair(table, child)

    def _path(self, keys: tuple[str, ...], line: int, *, array: bool) -> Path:
        path: Path = ()
        for place, key in enumerate(keys):
            path = (*path, key)
            self.lines.setdefault(path, line)
            if array and place == len(keys) - 1:
                self._elements[path] = self._elements.get(path, 0) + 1
            if path in self._elements:
                path = (*path, self._elements[path] - 1)
                self.lines.setdefault(path, line)
        return path

    def _read_pair(self, table: Table, node: Node) -> None:
        """Note a pair and all that its value holds; not by recursion, as a value may be nested deeply."""
        waiting = [self._note(table, node)]
        while waiting:
            path, value = waiting.pop()
            if value.type == "inline_table":
                inner = Table(path, Form.INLINE, (), _piece(value))
                self.tables.append(inner)
                waiting += [self._note(inner, child) for child in value.children if child.type == "pair"]
            elif value.type == "array":
                items = list(_items(value))
                self.arrays[path] = Array(path, _piece(value), tuple(map(_piece, items)))
                self.lines |= {(*path, place): _line(item) for place, item in enumerate(items)}
                waiting += [((*path, place), item) for place, item in enumerate(items)]

    def _note(self, table: Table, node: Node) -> tuple[Path, Node]:
        value = next(child for child in node.children[2:] if child.type != "comment")
        keys = _keys(node.children[0])
        path = table.path
        for key in keys:
            path = (*path, key)
            self.lines.setdefault(path, _line(node))
        table.pairs.append(Pair(path, keys, Piece(node.start_byte, value.end_byte), _piece(value)))
        return path, value


def _items(array: Node) -> Iterator[Node]:
    return (child for child in array.children if child.type not in _NO_ITEMS)


def _piece(node: Node) -> Piece:
    return Piece(node.start_byte, node.end_byte)


def _line(node: Node) -> int:
    return node.start_point.row + 1


def _keys(node: Node) -> tuple[str, ...]:
    return _names((node.text or b"").decode())


@lru_cache(maxsize=1024)
def _names(key: str) -> tuple[str, ...]:
    """The names that a key is made of: three in a."b c".d; TOML's own reader undoes the quotes.

    A config has few keys and each of them many times: reading each once saves half of the work.
    """
    keys: list[str] = []
    rest: object = tomllib.loads(f"{key} = 0")
    while isinstance(rest, dict):
        ((key, rest),) = rest.items()
        keys.append(key)
    return tuple(keys)
