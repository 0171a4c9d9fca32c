# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The two errors of the exchange: what it refuses on purpose, and what its REST interface answers."""


class RefusedError(Exception):
    """The line under test sent what the real exchange would warn of, ignore or drop, here named.

    It stops the simulation on purpose: a misspelt attribute must not pass in silence.
    """


class RestError(Exception):
    """A REST request was refused; `code` is Twilio's number for the reason, `status` that of HTTP."""

    def __init__(self, code: int, reason: str, status: int = 400) -> None:
        super().__init__(f"{code}: {reason}")
        self.code = code
        self.reason = reason
        self.status = status
