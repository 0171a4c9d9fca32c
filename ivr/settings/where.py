# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where in a TOML text each setting stands: from its path to its line."""

import tomllib
from collections.abc import Iterator

import tree_sitter_toml
from tree_sitter import Language, Node, Parser

Path = tuple[str | int, ...]  # ("office", 0, "hours", "monday", 1): names of keys, places in lists

_TOML = Language(tree_sitter_toml.language())
_NO_ITEMS = frozenset({"[", "]", ",", "comment"})  # what an array has between its items


class Where:
    """The lines of one text, which must be valid TOML."""

    def __init__(self, text: str) -> None:
        self._lines: dict[Path, int] = {}
        self._elements: dict[Path, int] = {}  # of each array of tables, how many there were so far
        for node in Parser(_TOML).parse(text.encode("utf-8", "replace")).root_node.children:
            self._read(node)

    def line(self, path: Path) -> int:
        """The line, from 1, of the setting, or of the nearest thing around it that is written down."""
        while path:
            if path in self._lines:
                return self._lines[path]
            path = path[:-1]
        return 1

    def _read(self, node: Node) -> None:
        if node.type == "pair":
            self._read_values((), node)
        elif node.type in ("table", "table_array_element"):
            header = next(child for child in node.children if child.type.endswith("_key"))
            path = self._table(_keys(header), _line(node), array=node.type == "table_array_element")
            for child in node.children:
                if child.type == "pair":
                    self._read_values(path, child)

    def _table(self, keys: tuple[str, ...], line: int, *, array: bool) -> Path:
        path: Path = ()
        for place, key in enumerate(keys):
            path = (*path, key)
            self._lines.setdefault(path, line)
            if array and place == len(keys) - 1:
                self._elements[path] = self._elements.get(path, 0) + 1
            if path in self._elements:
                path = (*path, self._elements[path] - 1)
                self._lines.setdefault(path, line)
        return path

    def _read_values(self, table: Path, pair: Node) -> None:
        """Note a pair and all that its value holds; not by recursion, as a value may be nested deeply."""
        waiting = [(table, pair)]
        while waiting:
            path, node = waiting.pop()
            if node.type == "pair":
                for key in _keys(node.children[0]):
                    path = (*path, key)
                    self._lines.setdefault(path, _line(node))
                waiting.append((path, node.children[-1]))
            elif node.type == "inline_table":
                waiting += [(path, child) for child in node.children if child.type == "pair"]
            elif node.type == "array":
                for place, item in enumerate(_items(node)):
                    self._lines[*path, place] = _line(item)
                    waiting.append(((*path, place), item))


def _items(array: Node) -> Iterator[Node]:
    return (child for child in array.children if child.type not in _NO_ITEMS)


def _line(node: Node) -> int:
    return node.start_point.row + 1


def _keys(node: Node) -> tuple[str, ...]:
    """The names that a key is made of: three in a."b c".d; TOML's own reader undoes the quotes."""
    keys: list[str] = []
    rest: object = tomllib.loads(f"{(node.text or b'').decode()} = 0")
    while isinstance(rest, dict):
        ((key, rest),) = rest.items()
        keys.append(key)
    return tuple(keys)
