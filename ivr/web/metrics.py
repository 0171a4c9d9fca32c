# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""/metrics for Prometheus: how the line stands and how its webhooks do, with nothing of any caller."""

import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from threading import Lock
from time import monotonic, perf_counter

from flask import Blueprint, Response, g, request
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector

from ivr.dialogue.spot import Node
from ivr.store.gauges import Gauges

# Several workers share their counts in this folder; without it each answers for itself.
# https://prometheus.github.io/client_python/multiprocess/
SHARED = "PROMETHEUS_MULTIPROC_DIR"
_FRESH_FOR = 5.0  # seconds: however often somebody asks, the database is asked no more than that
_NODES = frozenset(map(str, Node))
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 4.0)  # Twilio is told to wait 4 s


class Board:
    """The gauges, looked at anew when somebody asks and the last look is not fresh any more."""

    def __init__(self, look: Callable[[], Gauges | None]) -> None:
        """`look` gives None while the database is away."""
        self._look = look
        self._lock = Lock()
        self._seen: Gauges | None = None
        self._stale_at = 0.0

    def collect(self) -> Iterator[Metric]:
        """As prometheus_client asks for them."""
        with self._lock:
            if monotonic() >= self._stale_at:
                self._seen = self._look()
                self._stale_at = monotonic() + _FRESH_FOR
            seen = self._seen
        yield GaugeMetricFamily("ivr_database_up", "Whether the database answers.", int(seen is not None))
        if seen is not None:
            yield from _families(seen)


def blueprint(look: Callable[[], Gauges | None]) -> Blueprint:
    """`/metrics`, and the clock and the counter at every webhook."""
    if folder := os.environ.get(SHARED):
        Path(folder).mkdir(parents=True, exist_ok=True)
    registry, board = CollectorRegistry(), Board(look)
    answered = Counter(
        "ivr_webhooks", "Webhooks by the node of the talk.", ("node", "status"), registry=registry
    )
    seconds = Histogram(
        "ivr_webhook_seconds", "How long answering one took.", buckets=_BUCKETS, registry=registry
    )
    count = cache(lambda node, status: answered.labels(node, str(status)).inc)  # labels() is the dearest part
    metrics = Blueprint("metrics", __name__)

    @metrics.before_app_request
    def begin() -> None:
        g.began = perf_counter()

    @metrics.after_app_request
    def note(response: Response) -> Response:
        if request.blueprint == "voice":
            seconds.observe(perf_counter() - g.began)
            count(_node(), response.status_code)()
        return response

    @metrics.get("/metrics")
    def show() -> Response:
        shown = CollectorRegistry()
        shown.register(board)
        counts = generate_latest(_of_all_processes() if os.environ.get(SHARED) else registry)
        return Response(generate_latest(shown) + counts, content_type=CONTENT_TYPE_LATEST)

    return metrics


def _of_all_processes() -> CollectorRegistry:
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]  # the library leaves it without types
    return registry


def _node() -> str:
    """The node that was asked for; whoever makes up addresses makes up no new rows here."""
    node = (request.view_args or {}).get("node")
    if node is None:
        return (request.endpoint or "").rpartition(".")[2]
    return node if node in _NODES else "unknown"


def _families(seen: Gauges) -> Iterator[Metric]:
    labelled = (
        ("ivr_waiting", "Callers on the telephone who are not yet spoken to.", "office", seen.waiting),
        ("ivr_callbacks", "Callbacks promised and not yet made.", "office", seen.callbacks),
        ("ivr_operators", "Operators by what they are doing.", "state", seen.operators),
    )
    for name, about, label, values in labelled:
        family = GaugeMetricFamily(name, about, labels=(label,))
        for value, count in values.items():
            family.add_metric((value,), count)
        yield family
    yield GaugeMetricFamily("ivr_claims_open", "Operators set apart for somebody.", seen.claims)
    yield GaugeMetricFamily("ivr_errands_pending", "What Twilio is still to be told.", seen.errands_pending)
    yield GaugeMetricFamily(
        "ivr_errands_failed_last_hour", "What Twilio would not do, or may not have done.", seen.errands_failed
    )
