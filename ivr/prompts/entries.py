# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is written in a file of prompts: each message and term, its line, and all that it refers to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from ivr.prompts.tongue import Tongue


@dataclass(frozen=True, slots=True)
class Junk:
    """A stretch that is not Fluent, and what the parser has to say of it."""

    line: int
    complaint: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A message or, with a hyphen before its key, a term; None of its references is resolved."""

    key: str
    line: int
    variables: frozenset[str]
    references: frozenset[str]
    functions: frozenset[str]


def read(tongue: Tongue) -> Iterator[Entry | Junk]:
    """All that the file of a language has, in its order; comments and messages without a text aside."""
    for node in tongue.resource.body:
        match node:
            case ast.Message(value=ast.Pattern()) | ast.Term():
                uses = _Uses()
                uses.visit(node)
                key = f"-{node.id.name}" if isinstance(node, ast.Term) else node.id.name
                yield Entry(key, _line(tongue, node.id), *map(frozenset, uses.found()))
            case ast.Junk():
                for annotation in node.annotations:
                    yield Junk(_line(tongue, annotation), annotation.message or "")


def variables(key: str, entries: Mapping[str, Entry]) -> frozenset[str]:
    """The variables that a message needs, with those of the messages it refers to.

    A term has its own: it sees none of the message's.
    """
    messages = {name: entry for name, entry in entries.items() if not name.startswith("-")}
    return frozenset[str]().union(*(messages[each].variables for each in reachable({key}, messages)))


def reachable(roots: Iterable[str], entries: Mapping[str, Entry]) -> frozenset[str]:
    """Those of `entries` that are among the roots or referred to from there, at any distance."""
    found: set[str] = set()
    ahead = entries.keys() & roots
    while ahead:
        found |= ahead
        ahead = {ref for key in ahead for ref in entries[key].references & entries.keys()} - found
    return frozenset(found)


def circular(key: str, entries: Mapping[str, Entry]) -> bool:
    """Tell whether a message or term comes back to itself: it could never be said to its end."""
    return key in reachable(entries[key].references, entries)


def _line(tongue: Tongue, node: ast.SyntaxNode) -> int:
    start = node.span.start if node.span else 0
    return tongue.source.count("\n", 0, start) + 1


@dataclass
class _Uses(Visitor):
    """Collects what the expressions of one entry refer to."""

    variables: set[str] = field(default_factory=set)
    references: set[str] = field(default_factory=set)
    functions: set[str] = field(default_factory=set)

    def found(self) -> tuple[set[str], set[str], set[str]]:
        return self.variables, self.references, self.functions

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - Visitor calls it so
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - Visitor calls it so
        self.references.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 - Visitor calls it so
        self.references.add(f"-{node.id.name}")

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802 - Visitor calls it so
        self.functions.add(node.id.name)
        self.generic_visit(node)
