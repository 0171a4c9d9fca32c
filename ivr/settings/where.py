# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where in a TOML text each setting stands: from its path to its line."""

from ivr.settings.layout import Layout, Path

__all__ = ["Path", "Where"]


class Where:
    """The lines of one text, which must be valid TOML."""

    def __init__(self, text: str) -> None:
        self._lines = Layout(text).lines

    def line(self, path: Path) -> int:
        """The line, from 1, of the setting, or of the nearest thing around it that is written down."""
        while path:
            if path in self._lines:
                return self._lines[path]
            path = path[:-1]
        return 1
