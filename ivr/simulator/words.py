# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the telephones say to whoever uses them: handed in, since staff's words have a room of their own."""

from typing import Protocol


class Words(Protocol):
    """The messages that staff read, by their key."""

    def __call__(self, key: str, /, **args: str | int) -> str: ...
