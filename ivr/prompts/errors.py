# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What goes wrong when a line can't be put in words."""

from ivr.call import Language


class PromptError(Exception):
    """A line that this language can't say; `ivr check` finds the cause before a caller does."""

    def __init__(self, key: str, language: Language, why: str) -> None:
        super().__init__(f"{language}: {key}: {why}")
        self.key = key
        self.language = language
