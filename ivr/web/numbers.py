# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Numbers that a request names: whole ones, and none that a database could not count to."""

LARGEST = 10**18 - 1  # it has 64 bits; the carrier's links have as many digits


def number_in(text: str | None) -> int | None:
    """The number that is written there; None for anything else."""
    if not text or not text.isascii() or not text.isdecimal() or len(text) > len(str(LARGEST)):
        return None
    return int(text)
