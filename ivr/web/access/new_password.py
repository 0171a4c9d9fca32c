# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A password that is typed twice: what is wrong with it, in the words that stand beside its fields."""

from collections.abc import Callable, Mapping

from ivr.passwords import LONGEST, SHORTEST, Weakness


def faults(
    form: Mapping[str, str], say: Callable[..., str], weak: Weakness | None = None
) -> Mapping[str, str]:
    """By the name of the field; none where both are the same and nothing is known against it."""
    if weak:
        return {"new": say(f"access-weak-{weak}", **_LIMITS[weak])}
    if form.get("new", "") != form.get("again", ""):
        return {"again": say("access-differs")}
    return {}


_LIMITS: Mapping[Weakness, Mapping[str, int]] = {
    Weakness.SHORT: {"shortest": SHORTEST},
    Weakness.LONG: {"longest": LONGEST},
    Weakness.SAME: {},
    Weakness.OBVIOUS: {},
}
