# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page's server as the tests have it: the tests' city, and time that passes when the test says so."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask

from ivr import messages
from ivr.app import Parts
from ivr.cli.pretend import pretend_line
from ivr.cli.standing import standing_of
from ivr.settings import database_url
from ivr.simulator.browser.line import PhonedLine, WordsOf
from ivr.simulator.browser.page import blueprint
from ivr.simulator.browser.standing import Standing
from ivr.simulator.browser.visits import Visits
from ivr.simulator.browser.world import World
from ivr.simulator.clock import Clock
from ivr.simulator.exchange import Exchange
from ivr.simulator.stage import Stage
from ivr.simulator.words import Words
from tests.modena import modena
from tests.world import ORDINARY, environment


def _words(language: str) -> Words:
    return lambda key, /, **args: messages.text(key, language, **args)


WORDS: Mapping[str, Words] = {language: _words(language) for language in messages.LANGUAGES}
TODAY = datetime(2026, 11, 20, 12, tzinfo=UTC)


@dataclass
class Time:
    """Real seconds, as the page's server is told them."""

    seconds: float = 0.0

    def __call__(self) -> float:
        return self.seconds


@dataclass
class Served:
    """A pretend world and the page to it; `skip` lets its time pass, and no page falls silent by that."""

    app: Flask
    exchange: Exchange
    world: World
    visits: Visits
    time: Time
    silence: Time
    line: PhonedLine

    def skip(self, seconds: float) -> None:
        self.time.seconds += seconds
        with self.world.now():
            pass

    @property
    def in_line(self) -> int:
        """How many places there are."""
        return len(self.line.standing().places)

    @property
    def ringing(self) -> list[str]:
        """The addresses of the telephones that ring."""
        legs = (leg for leg in self.exchange.legs.values() if leg.phone.leg is leg)
        return [leg.phone.address for leg in legs if leg.stage is Stage.RINGING]

    @property
    def is_quiet(self) -> bool:
        """Whether nobody is in a call."""
        return all(leg.over for leg in self.exchange.legs.values())

    def skip_until(self, reached: Callable[[], bool]) -> None:
        """Second after second, for two minutes at most."""
        for _ in range(120):
            if reached():
                return
            self.skip(1)
        pytest.fail("it never came")

    def fall_silent(self, seconds: float) -> None:
        """No page is heard of for so long."""
        self.silence.seconds += seconds
        self.visits.sweep()

    def set_clock(self, local: str) -> None:
        with self.world.now():
            self.world.set_clock(datetime.fromisoformat(local).replace(tzinfo=modena().zone))


def serve(
    app: Flask,
    exchange: Exchange,
    public_url: str = environment().public_url,
    words_of: WordsOf = lambda _: None,
    standing: Callable[[], Standing] = Standing,
) -> Served:
    """Put the page beside a line that an exchange can reach; it is TODAY until the clock is set."""
    time, silence = Time(), Time()
    world = World(exchange, time, lambda: TODAY)
    visits = Visits(world, silence)
    line = PhonedLine(modena, public_url, words_of, standing)
    app.register_blueprint(blueprint(world, visits, line, WORDS))
    return Served(app, exchange, world, visits, time, silence, line)


def modena_served(folder: Path) -> Served:
    """Serve the tests' city on an ordinary Monday at ten; what the line remembers is kept in a folder."""
    remembering = replace(environment(), database_url=database_url.in_folder(folder))
    app, exchange = pretend_line(remembering, Clock(TODAY))
    parts: Parts = app.extensions["parts"]
    served = serve(app, exchange, standing=lambda: standing_of(parts, exchange.clock))
    served.set_clock(ORDINARY)
    return served
