# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Why a change could not be made: a message to staff, and its arguments."""


class EditError(Exception):
    """Nothing was changed; `key` is the message of `ivr/messages` that says why."""

    def __init__(self, key: str, **args: str | int) -> None:
        super().__init__(key, args)
        self.key = key
        self.args_of_key = args
