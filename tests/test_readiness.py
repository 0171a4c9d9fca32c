# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What /readyz looks at: each part turns red or yellow for its own reason, and green again."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path
from time import monotonic, sleep

import pytest

from ivr.clip_watch import ClipWatch
from ivr.editing import EditError
from ivr.folders import PROMPTS
from ivr.prompts import Gap, GapKind, known_languages
from ivr.readiness import Readiness
from ivr.rounds import Rounds
from ivr.settings import Live
from ivr.simulator.manner import Manner, Reaction
from ivr.store.database import Database
from ivr.store.duty import Unrung
from ivr.store.tables import operators
from ivr.web.health import Health, State
from tests.modena import FILE
from tests.world import World

GREEN = Health(State.GREEN)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """The tests' config, to be spoilt."""
    file = tmp_path / "config.toml"
    file.write_text(FILE.read_text("utf-8"), "utf-8")
    return file


def _parts(
    world: World,
    config: Path = FILE,
    database: Database | None = None,
    rounds: Rounds | None = None,
    clip_watch: ClipWatch | None = None,
    *,
    taking_up: Rounds | None = None,
    gaps: Iterable[Gap] = (),
) -> dict[str, Callable[[], Health]]:
    live = Live(config, known_languages(PROMPTS))
    readiness = Readiness(live, database or world.parts.database, world.exchange.clock)
    rounds, clip_watch = rounds or world.parts.rounds, clip_watch or world.parts.clip_watch
    taking_up = taking_up or world.parts.taking_up
    return dict(readiness.parts(gaps, rounds, clip_watch, taking_up))


def test_a_line_that_is_well_is_green_in_every_part(world: World) -> None:
    """Protects the tests below: nothing is amiss to begin with."""
    parts = _parts(world)
    assert {"config", "prompts", "clips", "database", "carrier", "caretaker"} <= parts.keys()
    assert all(look() == GREEN for look in parts.values())


def test_a_config_with_a_mistake_is_yellow_and_names_its_line(world: World, config: Path) -> None:
    """Protects the clerk who saved it: the last good one goes on, and the mistake is told."""
    parts = _parts(world, config)
    config.write_text(config.read_text("utf-8").replace('emergency = "112"', "emergency = 112"), "utf-8")
    health = _wait_for(parts["config"])
    assert health.state is State.YELLOW
    assert "config.toml:" in health.problems[0]


def test_a_config_of_another_host_that_is_not_taken_up_is_yellow(world: World) -> None:
    """Protects a city on several hosts: that one of them speaks by an older config is not kept quiet."""
    taking_up = Rounds(_fail)
    parts = _parts(world, taking_up=taking_up)
    taking_up.start()
    assert _wait_for(parts["config"]) == Health(State.YELLOW, ("EditError",))
    taking_up.stop()


def _fail() -> None:
    raise EditError("edit-touched")


def _wait_for(look: Callable[[], Health]) -> Health:
    """The file is looked at again after a moment, by the machine's own clock."""
    end = monotonic() + 30
    while look() == GREEN and monotonic() < end:
        sleep(0.05)
    return look()


def test_a_database_that_is_away_is_red_and_told_once(world: World, tmp_path: Path) -> None:
    """Protects whoever watches: the database says so, and the carrier's part does not say it too."""
    away = _parts(world, database=Database(f"sqlite:///{tmp_path}/nowhere/line.db"))
    assert away["database"]().state is State.RED
    assert away["carrier"]() == GREEN


def test_an_operator_whom_the_carrier_cannot_ring_is_red_for_a_while(world: World) -> None:
    """Protects against a trunk that is down: who could not be rung is told, until they are tried again."""
    parts = _parts(world)
    world.exchange.phone("sip:giulia@example.invalid").manner = Manner(Reaction.UNREACHABLE)
    phone = world.call()
    for key in "11":
        phone.press(key, after=2)
    phone.wait(20)
    assert parts["carrier"]() == Health(State.RED, ("giulia",))
    phone.hang_up()
    phone.wait(30)
    assert parts["carrier"]() == GREEN


def test_a_clock_that_was_put_back_leaves_nothing_red(world: World) -> None:
    """Protects the proxy's choice: an operator who is rung again has nothing more to be told of."""
    before = world.exchange.clock() + timedelta(hours=4)
    with world.parts.database.writing() as connection:
        connection.execute(operators.insert(), {"id": "giulia", "rest": Unrung.FAILED, "rests_until": before})
    assert _parts(world)["carrier"]() == GREEN


def test_rounds_that_fail_are_red_and_clips_that_are_missing_yellow(world: World) -> None:
    """Protects callers: without rounds nobody is moved, without clips the carrier's own voice speaks."""
    rounds, clip_watch = Rounds(lambda: None), ClipWatch(lambda: None)
    rounds._problem, clip_watch._problem = "OSError", "three are left"
    parts = _parts(world, rounds=rounds, clip_watch=clip_watch)
    assert parts["caretaker"]() == Health(State.RED, ("OSError",))
    assert parts["clips"]() == Health(State.YELLOW, ("three are left",))


@pytest.mark.parametrize("kind", GapKind)
def test_what_only_staff_trip_over_in_the_prompts_is_yellow(world: World, kind: GapKind) -> None:
    """Protects the line from being taken out of service for a sentence that nobody needs, and from less."""
    gap = Gap(Path("it.ftl"), 7, kind, "greeting")
    health = _parts(world, gaps=(gap,))["prompts"]()
    is_untidy = kind in {GapKind.UNUSED, GapKind.DUPLICATE}
    assert health == Health(State.YELLOW if is_untidy else State.RED, (f"it.ftl: {kind}: greeting",))


def test_untidiness_does_not_hide_a_sentence_that_is_not_there(world: World) -> None:
    """Protects the caller: the worst of several gaps decides."""
    gaps = [Gap(Path("it.ftl"), 7, kind, "greeting") for kind in (GapKind.UNUSED, GapKind.MISSING_KEY)]
    assert _parts(world, gaps=gaps)["prompts"]().state is State.RED
