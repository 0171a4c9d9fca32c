# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One language and its file of prompts: a Line with its arguments becomes text."""

from collections.abc import Mapping
from datetime import date, time
from functools import lru_cache, partial, reduce
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser

from ivr.call import Arg, Language, Line, Words
from ivr.prompts.errors import PromptError
from ivr.prompts.grammar import Functions, Moment, Style

JOIN = "join-"  # and the name of an argument: the message that joins its lines


class Tongue:
    """A language that can be spoken; `source` and `resource` are its file as written and as parsed."""

    @staticmethod
    def read(language: Language, file: Path) -> "Tongue":
        """Read a language's file; the same words once more are the same tongue."""
        return _tongue(language, file, file.read_text(encoding="utf-8"))

    def __init__(self, language: Language, file: Path, source: str) -> None:
        self.language = language
        self.file = file
        self.source = source
        self.resource = FluentParser(with_spans=True).parse(self.source)
        self._bundles = {style: self._bundle(style) for style in Style}

    def _bundle(self, style: Style) -> FluentBundle:
        functions = Functions(self.language, style, partial(self._format, style)).by_name()
        # Isolation marks would be read out, or break a word in two.
        bundle = FluentBundle([self.language], functions=functions, use_isolating=False)
        bundle.add_resource(self.resource)
        return bundle

    def text(self, line: Line, style: Style) -> str:
        """Put a line, and the lines within it, in words. Raises PromptError where anything is amiss."""
        args = {name: self._fluent(line.key, name, arg, style) for name, arg in line.args}
        return self._say(line.key, args, style)

    def _fluent(self, key: str, name: str, arg: Arg, style: Style) -> Any:
        match arg:
            case Line():
                return self.text(arg, style)
            case tuple():
                return self._joined(JOIN + name, arg, style)
            case Words():
                words = arg.get(self.language)
                if words is None:
                    raise PromptError(key, self.language, f"{name} was not written in this language")
                return words
            case time() | date():
                return Moment(arg)
            case _:
                return arg

    def _joined(self, key: str, lines: tuple[Line, ...], style: Style) -> str:
        """Fold lines into one text, from the first to the last, as the language joins them."""
        if not lines:
            raise PromptError(key, self.language, "there is nothing to join")

        def joined(head: str, next_: tuple[int, Line]) -> str:
            place, line = next_
            where = "last" if place == len(lines) else "middle"
            return self._say(key, {"head": head, "next": self.text(line, style), "place": where}, style)

        return reduce(joined, enumerate(lines[1:], start=2), self.text(lines[0], style))

    def _say(self, key: str, args: Mapping[str, Any], style: Style) -> str:
        try:
            return self._format(style, key, args)
        except ValueError as error:
            raise PromptError(key, self.language, str(error)) from error

    def _format(self, style: Style, key: str, args: Mapping[str, Any]) -> str:
        bundle = self._bundles[style]
        if not bundle.has_message(key):
            raise ValueError(f"there is no message {key}")
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise ValueError(f"the message {key} has no text")
        try:
            text, errors = bundle.format_pattern(pattern, dict(args))
        except RecursionError as error:  # Fluent sees not every circle of references
            raise ValueError(f"the message {key} refers to itself") from error
        if errors or not isinstance(text, str):
            raise ValueError("; ".join(map(str, errors)))
        return text


_tongue = lru_cache(maxsize=16)(Tongue)  # parsing takes long, and a line may be built more than once
