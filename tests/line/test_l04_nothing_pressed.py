# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""L4: nothing pressed, wrong keys, for an hour."""

from itertools import pairwise

import pytest

from ivr.simulator.log import Sound
from tests.line.manners import takes_it
from tests.line.town import Town

A_QUARTER, AN_HOUR = 15 * 60, 60 * 60
DEAD_AIR = 3.0  # seconds that nobody notices: the key is waited for, the next answer fetched


@pytest.mark.parametrize("seconds", [A_QUARTER, pytest.param(AN_HOUR, marks=pytest.mark.long)])
def test_l04_nothing_and_wrong_keys_change_nothing(town: Town, seconds: int) -> None:
    """Amal presses nothing, Bruno all that means nothing: an hour later they are served as they came."""
    town.occupies("giulia", "polo1", seconds)
    town.meets("giulia", takes_it(talks=20))
    town.waits("amal")
    bruno = town.waits("bruno")
    while town.is_talking("hana"):
        bruno.press("8045679"[len(bruno.heard) % 7], after=50)
    town.until(lambda: len(town.served()) == 3)
    assert town.served() == ["hana", "amal", "bruno"]
    assert len(town.rings("giulia")) == 3


def test_l04_the_hold_is_never_silent(town: Town) -> None:
    """One second of listening after the music, and then the next words: no caller thinks the line is dead."""
    town.meets("giulia", takes_it(talks=300))
    town.phones("hana")
    town.until(lambda: town.is_talking("hana"))
    amal = town.waits("amal")
    town.passes(120)
    heard = [each for each in amal.heard if each.sound in {Sound.SPEECH, Sound.SILENCE, Sound.CLIP}]
    pauses = [
        (later.begun - earlier.begun - earlier.lasts).total_seconds()
        for earlier, later in pairwise(heard)
        if later.document > 3  # from the hold on: before it keys cut the words
    ]
    assert max(pauses) <= DEAD_AIR
