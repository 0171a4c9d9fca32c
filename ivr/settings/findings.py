# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is wrong with a config: mistakes and warnings, each with its line, gathered while it is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ivr.messages import text
from ivr.settings.where import Path, Where


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that is wrong: the line it stands on, and the message that says so with its arguments.

    `path` is the setting's, so that a form can say it beside the field; empty for what is wrong with the
    file as a whole.
    """

    file: str
    line: int
    key: str
    args: tuple[tuple[str, str], ...] = ()
    path: Path = ()

    def text(self, language: str = "it") -> str:
        """`config.toml:LINE: what is wrong, what was expected`, in the language of the staff."""
        return f"{self.file}:{self.line}: {text(self.key, language, **dict(self.args))}"


class Findings:
    """All that was found while reading one file.

    Reading goes on after a mistake, with a stand-in for what could not be read, so that every mistake is
    found at once. What is then found at a stand-in, or below it, follows from the first mistake and is
    not reported.
    """

    def __init__(self, file: str, where: Where) -> None:
        self._file = file
        self._where = where
        self._unread: set[Path] = set()
        self._mistakes: dict[tuple[Path, str], Mistake] = {}
        self._warnings: list[Mistake] = []

    def mistake(self, path: Path, key: str, /, **args: object) -> None:
        """Note that the setting at `path` is wrong, once for each message."""
        if not any(path[: len(unread)] == unread for unread in self._unread):
            self._mistakes.setdefault((path, key), self._at(path, key, args))

    def unread(self, path: Path) -> None:
        """Note that a stand-in takes the place of what is written at `path`."""
        self._unread.add(path)

    def sound(self, path: Path) -> bool:
        """Whether no stand-in is at `path`, around it or below it."""
        return not any(
            path[: len(unread)] == unread or unread[: len(path)] == path for unread in self._unread
        )

    def warning(self, path: Path, key: str, /, **args: object) -> None:
        self._warnings.append(self._at(path, key, args))

    def line(self, path: Path) -> int:
        """The line of a setting, for a message at another one."""
        return self._where.line(path)

    @property
    def mistakes(self) -> tuple[Mistake, ...]:
        """Those found so far, by their lines."""
        return tuple(sorted(self._mistakes.values(), key=lambda mistake: mistake.line))

    @property
    def warnings(self) -> tuple[Mistake, ...]:
        """What can be so but is hardly meant, by its lines."""
        return tuple(sorted(self._warnings, key=lambda warning: warning.line))

    def _at(self, path: Path, key: str, args: dict[str, object]) -> Mistake:
        words = tuple((name, str(value)) for name, value in args.items())
        return Mistake(self._file, self.line(path), key, words, path)


class Told(Protocol):
    """Anything wrong that can be told to staff."""

    def text(self, language: str = "it") -> str: ...


class ConfigError(Exception):
    """The config or the environment does not hold together; `mistakes` has all that is wrong with it."""

    def __init__(self, mistakes: Sequence[Told]) -> None:
        super().__init__("\n".join(mistake.text() for mistake in mistakes))
        self.mistakes = tuple(mistakes)
