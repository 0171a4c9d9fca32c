# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line as wsgi.py makes it, but on the tests' clock and carrier, with traps and pages that stay."""

import atexit
import io
import logging
import os
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from flask import Flask, request
from sqlalchemy import event

from ivr.app import Parts, create_app
from ivr.settings import Environment
from tests.carrier.exchange import Redirected
from tests.outage.stillness import STAND_STILL, Stillness
from tests.outage.surroundings import VARIABLE, Surroundings
from tests.outage.trap import Trap

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment
    from flask.typing import ResponseReturnValue

_TIME_OUT = 10.0  # seconds of the city's, as the line gives Twilio

surroundings = Surroundings.read(Path(os.environ[VARIABLE]))
trap = Trap(surroundings.trap)
stillness = Stillness(surroundings.stillness)
turn = threading.local()  # `at`: which webhook this thread answers


class Carrier(Redirected):
    """The way to the pretend carrier, with a trap before and behind each request that changes something."""

    def request(self, method: str, url: str, **rest: Any) -> Any:
        deed = _deed(method, url)
        trap.reached(f"{deed}: unsent")
        answer = super().request(method, url, **rest)
        trap.reached(f"{deed}: sent")
        return answer


def _deed(method: str, url: str) -> str:
    if method.upper() != "POST":
        return "look"
    return "ring" if urlsplit(url).path.endswith("/Calls.json") else "move"


logging.basicConfig(level=logging.INFO, format="%(process)d %(levelname)s %(name)s: %(message)s")
time_out = _TIME_OUT / surroundings.pace.speed
line = create_app(
    Environment.read(os.environ),
    surroundings.pace.now,
    surroundings.prompts,
    Carrier(surroundings.rest_port, time_out),
)
parts: Parts = line.extensions["parts"]
event.listen(
    parts.database.engine, "commit", lambda _: trap.reached(f"{getattr(turn, 'at', '')}: committing")
)
parts.rounds.start()  # the clips are not watched: the carrier speaks the words itself
atexit.register(parts.stop)
(surroundings.workers / str(os.getpid())).touch()


def page() -> "ResponseReturnValue":
    """What Flask does once somebody has been let in, but for pages that are to stand still there."""
    if STAND_STILL in request.args:
        stillness.wait()
    return Flask.dispatch_request(line)


line.dispatch_request = page  # type: ignore[method-assign]  # of this one line


def app(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
    """Answer as the line does, with a trap on each side of what it does."""
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    keys = parse_qs(body.decode()).get("Digits", [""])[0]
    turn.at = f"{environ['PATH_INFO']} {keys}".strip()
    trap.reached(f"{turn.at}: heard")
    answer = line.wsgi_app({**environ, "wsgi.input": io.BytesIO(body)}, start_response)
    trap.reached(f"{turn.at}: done")
    return answer
