# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The operators: rung by turns, left alone when they need it, and on duty as they say."""

import json
from itertools import pairwise

import pytest

from ivr.dialogue import waiting_lines
from ivr.simulator.stage import Stage
from tests.line.conftest import ON_SQLITE, OpenTown
from tests.line.manners import BUSY, REFUSES, RINGS_OUT, UNREACHABLE, takes_it
from tests.line.test_l10_closing import SARA
from tests.line.town import Town, has_place, hears

pytestmark = ON_SQLITE


def readiness(town: Town) -> tuple[int, str]:
    """The status of /readyz, and what it says of the carrier."""
    answer = town.asks("/readyz")
    return answer.status, json.loads(answer.body)["parts"]["carrier"]["state"]


def gaps(town: Town, operator: str) -> list[float]:
    """Seconds from the end of one ring to the next."""
    legs = town._legs_of(operator)
    return [
        (later.created - earlier.ended).total_seconds()
        for earlier, later in pairwise(legs)
        if earlier.ended is not None
    ]


def test_two_misses_in_a_row_pause_for_a_quarter_of_an_hour(town: Town) -> None:
    """Giulia has left her desk: nobody rings in vain a third time before the fifteen minutes are over."""
    town.meets("giulia", RINGS_OUT)
    amal = town.phones("amal")
    town.rings_in_vain("giulia", 2)
    town.until(lambda: hears(amal, waiting_lines.unstaffed()))
    town.passes(14 * 60)
    assert len(town.rings("giulia")) == 2
    town.meets("giulia", takes_it())
    town.until(lambda: town.is_talking("amal"), at_most=120)


def test_a_miss_and_an_answer_and_a_miss_pause_nobody(town: Town) -> None:
    """Only misses in a row count."""
    town.meets("giulia", REFUSES)
    town.phones("amal")
    for name in ("bruno", "chiara"):
        town.until(lambda: town.rings("giulia") != [] and not town.is_rung("giulia"))
        town.meets("giulia", takes_it(talks=20))
        town.until(lambda: bool(town.served()))
        town.phones(name)
    town.until(lambda: len(town.served()) == 3)
    assert max(gaps(town, "giulia")) < 300


def test_a_signed_in_operator_is_away_after_two_misses_until_they_return(open_town: OpenTown) -> None:
    """Sara's pause has no end of its own: 1 on her phone ends it."""
    town = open_town(config=SARA)
    town.signs("sara", "1")
    town.meets("sara", RINGS_OUT)
    town.phones("amal", "polo4")
    town.rings_in_vain("sara", 2)
    town.passes(20 * 60)
    assert len(town.rings("sara")) == 2
    town.meets("sara", takes_it())
    town.signs("sara", "1")
    town.until(lambda: town.is_talking("amal"), at_most=60)


def test_whoever_is_on_the_phone_rests_for_a_minute(town: Town) -> None:
    """Busy is no miss: a minute later they are rung again, and are never paused for it."""
    town.meets("giulia", BUSY)
    town.phones("amal")
    town.until(lambda: len(town.rings("giulia")) == 5)
    assert min(gaps(town, "giulia")) >= 60
    assert max(gaps(town, "giulia")) < 100


@pytest.mark.parametrize("dials", [8, pytest.param(50, marks=pytest.mark.long)])
def test_failed_dials_in_a_row_are_no_storm(town: Town, dials: int) -> None:
    """The trunk is down: half a minute between two tries, /readyz red, nobody paused, the caller in line."""
    town.meets("giulia", UNREACHABLE)
    town.phones("amal")
    town.until(lambda: len(town.rings("giulia")) == dials, at_most=80 * dials)
    assert min(gaps(town, "giulia")) >= 30
    assert max(gaps(town, "giulia")) < 70
    assert readiness(town) == (503, "red")
    town.meets("giulia", takes_it(talks=20))
    town.until(lambda: town.is_talking("amal"))
    town.passes(60)
    assert readiness(town) == (200, "green")


def test_after_a_conversation_there_is_time_to_write_it_down(town: Town) -> None:
    """The wrap-up: a quarter of a minute in which nobody rings."""
    town.meets("giulia", takes_it(talks=20))
    town.phones("amal")
    town.phones("bruno")
    town.until(lambda: len(town.served()) == 2)
    assert 15 <= gaps(town, "giulia")[0] < 30


def test_the_one_who_has_been_free_longest_is_rung(town: Town) -> None:
    """Anna and Karim by turns."""
    for operator in ("anna", "karim"):
        town.meets(operator, takes_it(talks=10))
    for name in ("amal", "bruno", "chiara", "dina"):
        town.phones(name, "casa")
        town.ends(name)
        town.passes(30)
    assert [operator for _, operator in town.spoke_with()] == ["anna", "karim", "anna", "karim"]


def test_off_duty_by_phone_is_off_duty(town: Town) -> None:
    """Also for one whose hours are the office's: what they say themselves holds."""
    town.signs("giulia", "2")
    amal = town.phones("amal")
    town.until(lambda: hears(amal, waiting_lines.nobody_on_duty()))
    town.signs("giulia", "1")
    town.meets("giulia", takes_it())
    bruno = town.phones("bruno")
    town.until(lambda: town.is_talking("bruno"))
    assert town.rings("giulia")
    assert bruno.stage is Stage.TALKING


@pytest.mark.parametrize("names", [("amal", "bruno"), ("amal", "bruno", "chiara", "dina")], ids=len)
def test_callers_of_one_moment_share_no_operator(town: Town, names: tuple[str, ...]) -> None:
    """One citizen per operator, ever; whoever finds nobody free waits."""
    for operator in ("anna", "karim"):
        town.meets(operator, takes_it(talks=60))
    phones = [town.rings_up(name) for name in names]
    for key in ("1", "5"):
        town.passes(1)
        for phone in phones:
            phone.key(key)
    town.until(lambda: all(has_place(phone) for phone in phones))
    town.until(lambda: len(town.served()) == len(names))
    assert set(town.served()) == set(names)
    assert set(town.served()[:2]) == {"amal", "bruno"}
