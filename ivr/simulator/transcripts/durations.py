# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Lengths of time as a transcript writes them: "5 seconds", "1 minute"."""

import re

UNITS = {"second": 1, "minute": 60}
PATTERN = r"[0-9]{1,5} (?:second|minute)s?"


def write(seconds: int) -> str:
    unit = "minute" if seconds and seconds % 60 == 0 else "second"
    count = seconds // UNITS[unit]
    return f"{count} {unit}" + ("" if count == 1 else "s")


def read(text: str) -> int:
    """The seconds of a text that matches PATTERN."""
    count, unit = text.split()
    return int(count) * UNITS[re.sub("s$", "", unit)]
