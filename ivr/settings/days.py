# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The names of weekdays in a config: "monday" and "monday-friday"."""

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def days_named(name: str) -> range | None:
    """The weekdays that a name stands for, Monday being 0; a range without days if it runs backwards.

    None for a name that is neither a day nor two days with a hyphen between them.
    """
    first, hyphen, last = name.partition("-")
    if first not in DAYS or (hyphen and last not in DAYS):
        return None
    begin = DAYS.index(first)
    return range(begin, (DAYS.index(last) if hyphen else begin) + 1)
