# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""L8: processes of the line die at the worst of moments, are replaced by a new release, lose the database."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ivr.dialogue import lines
from tests.outage.city import KEYS, said
from tests.outage.people import Citizen
from tests.outage.release import next_release
from tests.outage.scene import BRIDGE, Scene
from tests.outage.service import WORKERS, until
from tests.outage.settings import BOTH, POSTGRESQL, SQLITE

AWAY = 30  # seconds of the city's

# Of a webhook: it was heard; all is done but the commit; all is done but the answer.
OFFER = [
    "/voice/office: heard",  # a place is asked for
    "/voice/office: committing",
    "/voice/office: done",
    "move: unsent",  # whoever is next has been given an operator
    "move: sent",
    "/voice/offered: committing",  # and comes to be connected
    "/voice/offered: done",
    "/voice/whisper: committing",  # the operator has picked up
    "/voice/whisper: done",
    "/voice/whisper 1: committing",  # and accepts
    "/voice/whisper 1: done",  # the two are about to be bridged
    "/voice/dialled: committing",  # they have spoken
    "/voice/dialled: done",
    "/voice/leg: done",
    "/voice/status: done",
]
CALLBACK = [
    "/voice/callback 1: committing",  # a callback is promised
    "/voice/callback 1: done",
    "ring: unsent",  # its operator is to be called
    "ring: sent",
    "/voice/whisper 1: committing",  # and accepts
    "/voice/whisper 1: done",  # the citizen is about to be called
    "/voice/greeted 1: committing",  # and is there
    "/voice/greeted 1: done",
    "/voice/called-back: done",  # they have spoken
]


@pytest.mark.parametrize("scene", BOTH, indirect=True)
def test_l08_a_process_dies_at_each_step_of_an_offer(scene: Scene) -> None:
    """Protects each claim from a kill -9: another process goes on, and nobody is rung or served twice."""
    # In each office one talks, one waits, and others are on their way.
    _dies_at_each(scene, OFFER, lambda: scene.keeps_coming(4))


@pytest.mark.parametrize("scene", SQLITE, indirect=True)
def test_l08_a_process_dies_at_each_step_of_a_callback(scene: Scene) -> None:
    """Protects each promise from a kill -9: it is kept, and by one call."""
    scene.operators_talk(20)  # seconds: what is done a second time, after its lease, finds them talking still
    _dies_at_each(scene, CALLBACK, lambda: scene.keeps_coming(2, wants_a_callback=True))
    scene.operators_talk()


def _dies_at_each(scene: Scene, steps: list[str], meanwhile: Callable[[], None]) -> None:
    for step in steps[scene.setting.first :: scene.setting.every]:
        until(lambda: len(scene.service.workers()) == WORKERS, "as many processes as before")
        scene.trap.set(step)
        scene.until(lambda _: not scene.trap.is_set, step, meanwhile=meanwhile)
    scene.ends()


@pytest.mark.parametrize("scene", SQLITE, indirect=True)
def test_l08_all_processes_die(scene: Scene) -> None:
    """Protects those who wait, are rung for or talk while there is no line: the carrier bridges that."""
    waiting = [scene.phones(office) for office in KEYS for _ in range(2)]
    scene.has_place(*waiting)
    scene.service.kill_all()
    scene.phones("casa")
    scene.passes(AWAY)
    scene.service.start()
    scene.ends()


@pytest.mark.parametrize("scene", BOTH, indirect=True)
def test_l08_the_database_is_away(scene: Scene) -> None:
    """Protects twenty who wait from whoever calls at the very second at which the database is back."""
    scene.operators_talk(60)  # seconds: until the database is away, or back
    scene.has_place(*(scene.phones(office) for office in KEYS))
    scene.operators_talk()
    waiting = [scene.phones(office) for _ in range(4) for office in KEYS]
    scene.has_place(*waiting)
    with scene.database_away():
        scene.passes(AWAY / 2)
        scene.phones("polo2")
        scene.passes(AWAY / 2)
        scene.until(lambda _: any(map(_hears_of_it, waiting)), "somebody who is told")
    scene.phones("polo1")
    scene.ends()


def _hears_of_it(citizen: Citizen) -> bool:
    return not {said(lines.trouble()), BRIDGE}.isdisjoint(citizen.phone.sentences)


@pytest.mark.parametrize("scene", POSTGRESQL, indirect=True)
def test_l08_a_new_release_changes_the_database(scene: Scene, tmp_path: Path) -> None:
    """Protects those on the line from an update in office hours: old and new processes side by side."""
    waiting = [scene.phones(office) for _ in range(2) for office in KEYS]
    scene.has_place(*waiting)
    scene.service.deploy(next_release(tmp_path))
    scene.service.reload()
    scene.phones("casa")
    scene.ends()
