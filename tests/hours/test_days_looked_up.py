# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How many days of the calendar an answer looks up: it is given while a caller waits for it."""

from datetime import date, datetime

import pytest

from ivr.hours import Closure, OpeningHours
from tests.hours.made_up import ROME, modena
from tests.hours.table import MORNINGS, closure, moment

A_YEAR = closure("Mon 2026-03-02 00:00", "Mon 2027-03-01 00:00", "works")
NO_END = closure("Mon 2026-03-02 00:00", None, "works")
INVENTORY = closure("Mon 2026-12-21 00:00", "Fri 2026-12-25 00:00", "inventory")


@pytest.mark.parametrize(
    ("shut", "when", "most"),
    [
        pytest.param((), moment("Tue 2026-02-03 09:00"), 3, id="open"),
        pytest.param((), moment("Fri 2026-02-06 20:00"), 4, id="closed over the weekend"),
        pytest.param((), moment("Wed 2026-12-23 20:00"), 6, id="closed over Christmas"),
        pytest.param((A_YEAR,), moment("Tue 2026-03-03 09:00"), 3, id="closed for a year"),
        pytest.param((INVENTORY,), moment("Mon 2026-12-21 09:00"), 5, id="closed until Christmas"),
        pytest.param((NO_END,), moment("Tue 2026-03-03 09:00"), 0, id="closed until further notice"),
        pytest.param((NO_END,), moment("Fri 2026-02-27 20:00"), 3, id="the day before that"),
    ],
)
def test_only_the_days_that_matter(shut: tuple[Closure, ...], when: datetime, most: int) -> None:
    """No answer reads the calendar beyond the day after the one that decides it."""
    asked: set[date] = set()

    def holidays(day: date) -> tuple[str, ...]:
        asked.add(day)
        return modena(day)

    OpeningHours(ROME, MORNINGS, closures=shut, holidays=holidays).at(when)
    assert len(asked) <= most, sorted(asked)
