# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The numbered news: nothing twice, nothing lost, cuts before what follows them, no endless growth."""

import pytest

from ivr.simulator.browser import feed
from ivr.simulator.browser.feed import Cut, Feed
from ivr.simulator.log import Heard, Posted
from tests.simulator.line import CALLER, NUMBER, Line, Page, world
from tests.simulator.twiml.test_clip import mu_law

ASKS = "<Gather action='/menu' finishOnKey='' numDigits='1'><Say>Press any key of your choice</Say></Gather>"


def test_each_thing_is_told_once_in_its_order() -> None:
    """A page that asks for what came after a number gets just that."""
    exchange = world(Line({"/voice": ASKS, "/menu": "<Say>Thank you</Say>"}))
    news = Feed(exchange)
    phone = exchange.call(CALLER, NUMBER)
    news.take()
    first = news.since(0)
    phone.key("1")
    news.take()
    later = news.since(first[-1].number)
    assert [item.number for item in first + later] == sorted(item.number for item in first + later)
    assert news.since(0) == first + later
    assert exchange.log == []


def test_a_cut_is_told_before_what_is_heard_next() -> None:
    """The page stops the old sentence first, or both would sound at once."""
    exchange = world(Line({"/voice": ASKS, "/menu": "<Say>Thank you</Say>"}))
    news = Feed(exchange)
    phone = exchange.call(CALLER, NUMBER)
    news.take()
    (begun,) = [item for item in news.since(0) if isinstance(item.entry, Heard)]
    after = news.number
    phone.key("1")
    news.take()
    told = [item.entry for item in news.since(after)]
    assert told[0] == Cut(begun.number)
    assert [entry.text for entry in told if isinstance(entry, Heard)] == ["Thank you"]
    news.take()
    assert [item.entry for item in news.since(after)] == told


def test_what_was_begun_and_cut_between_two_looks_is_told_as_cut() -> None:
    """Nothing begins to sound that is already over."""
    exchange = world(Line({"/voice": ASKS, "/menu": "<Hangup/>"}))
    news = Feed(exchange)
    exchange.call(CALLER, NUMBER).key("1")
    news.take()
    assert [item.entry.cut for item in news.since(0) if isinstance(item.entry, Heard)] == [True]
    assert not any(isinstance(item.entry, Cut) for item in news.since(0))


def test_a_sentence_heard_to_its_end_is_not_cut_by_a_hang_up_after_it() -> None:
    """Only what still sounded is cut."""
    exchange = world(Line({"/voice": ASKS}))
    news = Feed(exchange)
    phone = exchange.call(CALLER, NUMBER)
    exchange.run(3)
    news.take()
    phone.hang_up()
    news.take()
    assert not any(isinstance(item.entry, Cut) for item in news.since(0))


def test_what_nobody_asks_for_any_more_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that runs for weeks does not fill up with calls that are over."""
    monkeypatch.setattr(feed, "LEGS_KEPT", 2)
    exchange = world(Line({"/voice": "<Hangup/>"}))
    news = Feed(exchange)
    for _ in range(300):
        last = exchange.call(CALLER, NUMBER)
        news.take()
    assert len(exchange.legs) == 2
    assert len(news.since(0)) == feed.ITEMS_KEPT
    assert news.since(0)[-1].leg is last.leg


def test_the_sound_of_a_clip_is_not_kept() -> None:
    """An hour of music on hold does not fill the memory; what was answered in words is kept."""
    clip = Page(mu_law(8000), type="audio/wav")
    exchange = world(Line({"/voice": "<Play>/a.wav</Play>", "/a.wav": clip}))
    news = Feed(exchange)
    exchange.call(CALLER, NUMBER)
    news.take()
    entries = [item.entry for item in news.since(0)]
    bodies = [entry.answer.body for entry in entries if isinstance(entry, Posted) and entry.answer]
    assert bodies == [b"<Response><Play>/a.wav</Play></Response>", b""]


def test_late_news_of_a_call_that_is_forgotten_break_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A status callback may arrive long after its call is over."""
    monkeypatch.setattr(feed, "LEGS_KEPT", 0)
    exchange = world(Line({"/voice": "<Hangup/>"}))
    news = Feed(exchange)
    leg = exchange.call(CALLER, NUMBER).leg
    assert leg
    news.take()
    assert exchange.legs == {}
    leg.trouble(11200, "late")
    before = len(news.since(0))
    news.take()
    assert len(news.since(0)) == before
