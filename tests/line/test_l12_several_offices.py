# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""L12: one operator serves several offices."""

from tests.line.manners import takes_it
from tests.line.town import Town, figures


def test_l12_the_oldest_of_all_offices_is_next(town: Town) -> None:
    """Karim serves casa, Polo 2 and Polo 3: he takes them as they came, whatever they asked for."""
    town.meets("karim", takes_it(talks=130))
    town.meets("anna", takes_it(talks=None))
    town.phones("gino", "casa")
    town.until(lambda: town.is_talking("gino"))
    town.phones("hana", "polo2")
    town.until(lambda: town.is_talking("hana"))
    for name, office in (("amal", "polo3"), ("bruno", "casa"), ("chiara", "polo2"), ("dina", "polo3")):
        town.waits(name, office)
    town.meets("karim", takes_it(talks=20))
    town.until(lambda: len(town.served()) == 6)
    assert town.spoke_with() == [
        ("gino", "anna"),
        *((name, "karim") for name in ("hana", "amal", "bruno", "chiara", "dina")),
    ]


def test_l12_the_callers_of_other_offices_count_as_ahead(town: Town) -> None:
    """What is said of the place is true: those whom the same operator will serve before are counted."""
    town.meets("karim", takes_it(talks=130))
    town.phones("hana", "polo2")
    town.until(lambda: town.is_talking("hana"))
    town.waits("amal", "polo3")
    bruno = town.waits("bruno", "polo2")
    assert figures(bruno) == [1]
