# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""/metrics: figures that Prometheus can read, of every worker, and nothing of any caller."""

import os
import subprocess
import sys
from pathlib import Path

from flask import Blueprint, Flask
from prometheus_client.parser import text_string_to_metric_families

from ivr.app import create_app
from ivr.store.gauges import Gauges
from ivr.web.metrics import Board, blueprint
from tests.web.signed import post
from tests.world import CALLER, World, environment

EMPTY = Gauges({"casa": 2}, {"casa": 1}, {"free": 3}, claims=4, errands_pending=5, errands_failed=6)


def figures(app: Flask) -> dict[tuple[str, ...], float]:
    """Each figure by its name and the values of its labels."""
    text = app.test_client().get("/metrics").text
    samples = [each for family in text_string_to_metric_families(text) for each in family.samples]
    return {(each.name, *each.labels.values()): each.value for each in samples}


def small_app(gauges: Gauges | None = EMPTY) -> Flask:
    """Nothing but the metrics, and webhooks of which one fails."""
    voice = Blueprint("voice", __name__, url_prefix="/voice")

    @voice.get("/<node>")
    def at(node: str) -> str:
        if node == "hold":
            raise RuntimeError
        return node

    app = Flask(__name__)
    app.register_blueprint(voice)
    app.register_blueprint(blueprint(lambda: gauges))
    return app


def test_how_the_line_stands() -> None:
    """Protects dashboards: these names and labels are what they are built on."""
    assert {name: value for name, value in figures(small_app()).items() if "webhook" not in name[0]} == {
        ("ivr_database_up",): 1,
        ("ivr_waiting", "casa"): 2,
        ("ivr_callbacks", "casa"): 1,
        ("ivr_operators", "free"): 3,
        ("ivr_claims_open",): 4,
        ("ivr_errands_pending",): 5,
        ("ivr_errands_failed_last_hour",): 6,
    }


def test_a_database_that_is_away_is_a_figure_too() -> None:
    """Protects the alarm at the worst moment: what is known is shown, what is not known is not zero."""
    found = figures(small_app(None))
    assert found[("ivr_database_up",)] == 0
    assert not any(name == "ivr_waiting" for name, *_ in found)


def test_webhooks_are_counted_and_timed() -> None:
    """Protects whoever looks for what is slow or fails: by node and status, the failed ones too."""
    app = small_app()
    client = app.test_client()
    for node in ("menu", "menu", "hold"):
        client.get(f"/voice/{node}")
    found = figures(app)
    assert found[("ivr_webhooks_total", "menu", "200")] == 2
    assert found[("ivr_webhooks_total", "hold", "500")] == 1
    assert found[("ivr_webhook_seconds_count",)] == 3


def test_made_up_addresses_make_no_new_rows() -> None:
    """Protects the server's memory, and Prometheus's: whatever is asked for, no node is made up."""
    app = small_app()
    for node in ("a", "b", "../c"):
        app.test_client().get(f"/voice/{node}")
    assert {node for name, node, *_ in (k for k in figures(app) if k[0] == "ivr_webhooks_total")} == {
        "unknown"
    }


def test_the_database_is_not_asked_for_every_reader() -> None:
    """Protects callers from whoever reads the figures a thousand times a second."""
    asked: list[int] = []
    board = Board(lambda: asked.append(1))
    for _ in range(100):
        list(board.collect())
    assert len(asked) == 1


def test_nothing_of_a_caller_is_shown(world: World) -> None:
    """Protects callers: neither a number nor the id of a call, for the page is open to whoever reaches it."""
    app = create_app(environment())
    response = post(app.test_client(), environment(), "/voice/menu?language=it", {"From": CALLER})
    assert response.status_code == 200
    text = app.test_client().get("/metrics").text
    assert 'ivr_webhooks_total{node="menu",status="200"} 1.0' in text
    assert "ivr_webhooks_total" in text
    assert not [secret for secret in (CALLER, "1234567", "CA", world.city.number.e164) if secret in text]
    app.extensions["parts"].database.close()


WORKER = """
import sys
from tests.web.test_metrics import small_app
app = small_app()
app.test_client().get("/voice/menu")
print(app.test_client().get("/metrics").text)
"""


def test_workers_share_their_counts(tmp_path: Path) -> None:
    """Protects sums: with several workers, whichever answers knows what all of them did."""
    environ = os.environ | {
        "PROMETHEUS_MULTIPROC_DIR": str(tmp_path / "shared"),
        "PYTHONPATH": str(Path.cwd()),
    }
    for done in (1, 2):
        ran = subprocess.run(
            [sys.executable, "-c", WORKER], env=environ, capture_output=True, text=True, check=True
        )
        assert f'ivr_webhooks_total{{node="menu",status="200"}} {done}.0' in ran.stdout
        assert "ivr_database_up 1.0" in ran.stdout
