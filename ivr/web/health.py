# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Alive, and ready: what is wrong, part by part, for whoever watches the line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from flask import Blueprint, Response, jsonify


class State(StrEnum):
    """How a part is doing: a yellow one works on with what it has, a red one does not."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Health:
    """The state of one part, and in plain words what is wrong with it."""

    state: State
    problems: tuple[str, ...] = ()


def blueprint(parts: Mapping[str, Callable[[], Health]]) -> Blueprint:
    """`/healthz` answers while the process lives; `/readyz` is 503 once a part is red."""
    health = Blueprint("health", __name__)

    @health.get("/healthz")
    def healthz() -> Response:
        return jsonify(alive=True)

    @health.get("/readyz")
    def readyz() -> tuple[Response, int]:
        found = {name: look() for name, look in parts.items()}
        worst = max((part.state for part in found.values()), key=[*State].index, default=State.GREEN)
        shown = {name: {"state": part.state, "problems": part.problems} for name, part in found.items()}
        return jsonify(state=worst, parts=shown), 503 if worst is State.RED else 200

    return health
