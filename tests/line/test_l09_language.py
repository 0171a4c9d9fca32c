# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""L9: the caller changes language while waiting."""

from ivr.dialogue import operator_lines, waiting_lines
from tests.line.manners import takes_it
from tests.line.town import LANGUAGE_KEYS, Town, figures, hears, said


def test_l09_another_language_is_the_same_place(town: Town) -> None:
    """Amal goes on in French, before Bruno; and the operator is told which language she speaks now."""
    town.meets("giulia", takes_it(talks=150))
    town.phones("hana")
    town.until(lambda: town.is_talking("hana"))
    amal = town.waits("amal")
    town.waits("bruno")
    amal.press("*", after=2)
    amal.press(LANGUAGE_KEYS["fr"], after=2)
    town.until(lambda: hears(amal, waiting_lines.still_busy(), "fr"))
    town.until(lambda: len(town.served()) == 2)
    assert town.served() == ["hana", "amal"]
    assert set(figures(amal)) | set(figures(amal, "fr")) == {0}
    office = town.world.city.offices[0]
    assert said(operator_lines.whisper(office.name, "fr"), "en") in town.phone_of("giulia").sentences
