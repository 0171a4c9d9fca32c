# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pages never make the telephone wait: however many are asked for, each webhook is answered at once."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from ivr.dialogue import lines
from ivr.web.frame.doorway import Doors
from tests.outage.city import KEYS, said
from tests.outage.flood import flood
from tests.outage.scene import Scene
from tests.outage.service import WORKERS, until
from tests.outage.settings import Setting

WAITS = 30_000  # in the log of the quarter, a city's
DONE = {200, 204, 404, 422}  # there is none; name and password do not belong together
HELD = {"staff standing still": 12, "strangers standing still": 12}
CROWD = {
    "desk": 6,
    "desk unchanged": 6,
    "duty": 2,
    "wall": 3,
    "figures": 2,
    "offices": 2,
    "change": 2,
    "passwords": 6,
    "public": 2,
    "nowhere": 2,
}
FLOODED = [
    pytest.param(Setting(), id="sqlite"),
    pytest.param(Setting(postgresql=True), id="postgresql", marks=pytest.mark.long),
]


@pytest.mark.parametrize("scene", FLOODED, indirect=True)
def test_pages_that_never_come_to_an_end(scene: Scene) -> None:
    """Protects the threads that answer the telephone: pages stand in every place that they can take."""
    doors, gate = Doors(), scene.gate(scene.service.port, WAITS)
    places = doors.staff.at_once + doors.strangers.at_once
    with flood(gate, HELD), scene.stillness.kept():
        until(lambda: scene.stillness.pages == WORKERS * places, "a page in every place")
        with everybody_answered(scene):
            for office in KEYS:
                scene.phones(office)
            scene.ends()
        assert scene.stillness.pages == WORKERS * places


@pytest.mark.parametrize("scene", FLOODED, indirect=True)
def test_a_flood_of_pages(scene: Scene) -> None:
    """Protects callers from all that pages do: views, figures, hashes, and the locks of the database."""
    with flood(scene.gate(scene.service.start_pages(), WAITS), CROWD) as flooding, everybody_answered(scene):
        scene.until(
            lambda _: all(DONE & flooding.answered[kind] for kind in CROWD),
            "a page of each kind",
            meanwhile=lambda: scene.keeps_coming(1),
        )
        scene.ends()
        assert not set().union(*flooding.answered.values()) - {*DONE, 503}
        assert any(503 in each for each in flooding.answered.values()), "there was room: this was no flood"


@contextmanager
def everybody_answered(scene: Scene) -> Iterator[None]:
    """Meanwhile no webhook is refused, and hardly any late or answered with an apology."""
    before = len(scene.webhooks())
    yield
    meanwhile = scene.webhooks()[before:]
    assert meanwhile
    assert [(each.request.url, each.failure) for each in meanwhile if each.failure and each.answer] == []
    # A machine that others keep busy is late now and then, and then the carrier has its fallback, or the
    # lock of the database its limit; a line that pages hold up is late for everybody.
    late = [each.request.url for each in meanwhile if each.failure]
    sorry = [citizen for citizen in scene.citizens if said(lines.trouble()) in citizen.phone.sentences]
    assert len(late) + len(sorry) <= len(meanwhile) // 20, (late, len(sorry), len(meanwhile))
