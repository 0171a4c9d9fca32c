# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One language and its file of prompts: a Line with its arguments becomes text."""

from collections.abc import Mapping
from datetime import date, time
from functools import reduce
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser

from ivr.call import Arg, Language, Line, Words
from ivr.prompts.errors import PromptError
from ivr.prompts.grammar import Functions, Moment

JOIN = "join-"  # and the name of an argument: the message that joins its lines


class Tongue:
    """A language that can be spoken; `source` and `resource` are its file as written and as parsed."""

    def __init__(self, language: Language, file: Path) -> None:
        self.language = language
        self.file = file
        self.source = file.read_text(encoding="utf-8")
        self.resource = FluentParser(with_spans=True).parse(self.source)
        functions = Functions(language, self._format).by_name()
        # Isolation marks would be read out, or break a word in two.
        self._bundle = FluentBundle([language], functions=functions, use_isolating=False)
        self._bundle.add_resource(self.resource)

    def text(self, line: Line) -> str:
        """Say a line and the lines within it. Raises PromptError where anything is amiss."""
        args = {name: self._fluent(line.key, name, arg) for name, arg in line.args}
        return self._say(line.key, args)

    def _fluent(self, key: str, name: str, arg: Arg) -> Any:
        match arg:
            case Line():
                return self.text(arg)
            case tuple():
                return self._joined(JOIN + name, arg)
            case Words():
                words = arg.get(self.language)
                if words is None:
                    raise PromptError(key, self.language, f"{name} was not written in this language")
                return words
            case time() | date():
                return Moment(arg)
            case _:
                return arg

    def _joined(self, key: str, lines: tuple[Line, ...]) -> str:
        """Fold lines into one text, from the first to the last, as the language joins them."""
        if not lines:
            raise PromptError(key, self.language, "there is nothing to join")

        def joined(head: str, next_: tuple[int, Line]) -> str:
            place, line = next_
            where = "last" if place == len(lines) else "middle"
            return self._say(key, {"head": head, "next": self.text(line), "place": where})

        return reduce(joined, enumerate(lines[1:], start=2), self.text(lines[0]))

    def _say(self, key: str, args: Mapping[str, Any]) -> str:
        try:
            return self._format(key, args)
        except ValueError as error:
            raise PromptError(key, self.language, str(error)) from error

    def _format(self, key: str, args: Mapping[str, Any]) -> str:
        if not self._bundle.has_message(key):
            raise ValueError(f"there is no message {key}")
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise ValueError(f"the message {key} has no text")
        try:
            text, errors = self._bundle.format_pattern(pattern, dict(args))
        except RecursionError as error:  # Fluent sees not every circle of references
            raise ValueError(f"the message {key} refers to itself") from error
        if errors or not isinstance(text, str):
            raise ValueError("; ".join(map(str, errors)))
        return text
