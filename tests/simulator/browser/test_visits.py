# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who has the page open: bounded in number, and hung up when gone."""

import pytest

from ivr.simulator.browser import visits
from ivr.simulator.browser.visits import CALLS_AT_MOST, CALLS_SHOWN, GONE_AFTER, VISITS_AT_MOST, TooManyError
from ivr.simulator.stage import Stage
from tests.simulator.browser.served import Served
from tests.simulator.browser.visitor import CALLER, LINE


def test_a_page_that_falls_silent_leaves_its_calls(served: Served) -> None:
    """A tab that was closed without a word does not keep operators ringing; the others go on."""
    silent, there = served.visits.open("it"), served.visits.open("it")
    for visit in (silent, there):
        served.visits.call(visit, CALLER, LINE)
    served.fall_silent(GONE_AFTER - 1)
    assert served.visits.find(there.id) is there
    served.fall_silent(2)
    assert served.visits.find(silent.id) is None
    assert [leg.stage for leg in silent.calls.values()] == [Stage.OVER]
    assert len(there.live_calls) == 1


def test_a_page_that_says_goodbye_leaves_at_once(served: Served) -> None:
    """So does a tab that could still tell."""
    visit = served.visits.open("it")
    served.visits.call(visit, CALLER, LINE)
    served.visits.leave(visit)
    assert visit.live_calls == []
    assert served.visits.find(visit.id) is None
    served.visits.leave(visit)  # a second goodbye is none


def test_there_are_only_so_many_pages(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever can reach the server cannot fill it up."""
    monkeypatch.setattr(visits, "VISITS_AT_MOST", 3)
    assert VISITS_AT_MOST >= 10
    ids = {served.visits.open("it").id for _ in range(3)}
    with pytest.raises(TooManyError):
        served.visits.open("it")
    assert len(ids) == 3
    assert all(len(id_) >= 32 for id_ in ids)  # 192 bits and more of chance
    served.fall_silent(GONE_AFTER + 1)
    served.visits.open("it")


def test_one_page_has_only_so_many_calls(served: Served) -> None:
    """Those of its telephones and of the operators'; one that is over makes room."""
    visit = served.visits.open("it")
    sids = [served.visits.call(visit, CALLER, LINE) for _ in range(CALLS_AT_MOST)]
    with pytest.raises(TooManyError):
        served.visits.call(visit, CALLER, LINE)
    with served.world.now():
        visit.calls[sids[0]].phone.hang_up()
    assert served.visits.call(visit, CALLER, LINE) not in sids


def test_calls_that_are_over_are_forgotten(served: Served) -> None:
    """A page may stay open all day."""
    visit = served.visits.open("it")
    for _ in range(2 * CALLS_SHOWN):
        sid = served.visits.call(visit, CALLER, LINE)
        with served.world.now():
            visit.calls[sid].phone.hang_up()
    assert len(visit.calls) == CALLS_SHOWN
    assert sid in visit.calls


def test_a_call_that_goes_on_is_never_forgotten(served: Served) -> None:
    """Somebody waits on one telephone while the other is tried again and again."""
    visit = served.visits.open("it")
    waiting = served.visits.call(visit, CALLER, LINE)
    for _ in range(2 * CALLS_SHOWN):
        sid = served.visits.call(visit, CALLER, LINE)
        with served.world.now():
            visit.calls[sid].phone.hang_up()
    assert next(iter(visit.calls)) == waiting
    served.visits.leave(visit)
    assert [leg.stage for leg in served.exchange.legs.values() if leg.sid == waiting] == [Stage.OVER]
