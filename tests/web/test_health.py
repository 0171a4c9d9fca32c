# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Health: alive while it runs, ready while nothing that callers need is broken."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ivr.web.health import Health, State, blueprint

GREEN, YELLOW, RED = (Health(state, (f"{state} it is",)) for state in State)


def _client(**parts: Health) -> FlaskClient:
    def looks(health: Health) -> Callable[[], Health]:
        return lambda: health

    app = Flask(__name__)
    app.register_blueprint(blueprint({name: looks(health) for name, health in parts.items()}))
    return app.test_client()


@pytest.mark.parametrize(
    ("parts", "state", "status"),
    [
        ({}, "green", 200),
        ({"config": GREEN, "prompts": GREEN}, "green", 200),
        ({"config": YELLOW, "prompts": GREEN}, "yellow", 200),
        ({"config": YELLOW, "prompts": RED}, "red", 503),
    ],
)
def test_the_worst_part_decides(parts: dict[str, Health], state: str, status: int) -> None:
    """Protects the watcher's view: yellow takes calls, red does not, each part says what is wrong."""
    answer = _client(**parts).get("/readyz")
    assert answer.status_code == status
    assert answer.json == {
        "state": state,
        "parts": {n: {"state": p.state, "problems": list(p.problems)} for n, p in parts.items()},
    }


def test_alive_is_no_more_than_alive() -> None:
    """Protects against restarts in vain: a broken config must not look like a dead process."""
    assert _client(config=RED).get("/healthz").status_code == 200
