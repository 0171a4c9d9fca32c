# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Why a change could not be made: a message to staff, and its arguments."""

from ivr.store.revisions import Revision


class EditError(Exception):
    """Nothing was changed; `key` is the message of `ivr/messages` that says why."""

    def __init__(self, key: str, **args: str | int) -> None:
        super().__init__(key, args)
        self.key = key
        self.key_args = args


class TouchedError(EditError):
    """The same was changed by others meanwhile; `since` are their revisions, the oldest first."""

    def __init__(self, since: tuple[Revision, ...]) -> None:
        super().__init__("edit-touched")
        self.since = since
