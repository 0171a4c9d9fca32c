# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The thread in which the pretend world's time passes by itself."""

import logging
from collections.abc import Callable
from threading import Event, Thread

from ivr.simulator.browser.visits import Visits
from ivr.simulator.browser.world import World

LOOK_EVERY = 0.5  # seconds

log = logging.getLogger(__name__)


def drive(world: World, visits: Visits) -> Callable[[], None]:
    """Begin to let time pass, until the program ends or what is returned is called."""
    ended = Event()

    def live() -> None:
        while not ended.is_set():
            try:
                visits.sweep()
                world.rest(LOOK_EVERY)
            except Exception:
                log.exception("The pretend world stumbled, and goes on")
                ended.wait(LOOK_EVERY)

    thread = Thread(target=live, name="pretend-world", daemon=True)
    thread.start()

    def end() -> None:
        ended.set()
        thread.join()

    return end
