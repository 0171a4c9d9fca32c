# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Environment variables, read on after a mistake so that all are found; secrets also from files."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ivr.messages import text


@dataclass(frozen=True, slots=True)
class EnvironmentMistake:
    """One variable that is wrong, with the message that says so and what to do about it."""

    variable: str
    key: str
    args: tuple[tuple[str, str], ...] = ()

    def text(self, language: str = "it") -> str:
        return f"{self.variable}: {text(self.key, language, **dict(self.args))}"


class Variables:
    """The variables of given names, without the blanks around them; one that is empty counts as not set."""

    def __init__(self, environ: Mapping[str, str], names: tuple[str, ...]) -> None:
        self._values = {name: environ.get(name, "").strip() for name in names}
        self.mistakes: list[EnvironmentMistake] = []

    def __getitem__(self, variable: str) -> str:
        return self._values[variable]

    def wrong(self, variable: str, key: str, **args: str) -> None:
        """Note a mistake; the arguments of its message are shown, so none may be a secret."""
        self.mistakes.append(EnvironmentMistake(variable, key, tuple(args.items())))

    def flag(self, variable: str) -> bool:
        value = self._values[variable]
        if value not in ("", "0", "1"):
            self.wrong(variable, "environment-flag", value=value)
        return value == "1"

    def secret(self, variable: str) -> str | None:
        """The variable or what its file holds; None for a file that has none, which is noted."""
        value, file = self._values[variable], self._values[variable + "_FILE"]
        if value and file:
            self.wrong(variable, "environment-secret-twice", file=variable + "_FILE")
        if value or not file:
            return value
        try:
            value = Path(file).read_text("utf-8").strip()
        except (OSError, ValueError):  # gone, no text, or no path at all
            self.wrong(variable + "_FILE", "environment-secret-file", file=file)
            return None
        if not value:
            self.wrong(variable + "_FILE", "environment-secret-empty", file=file)
        return value or None
