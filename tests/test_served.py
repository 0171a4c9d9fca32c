# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line as it is served: a real gunicorn, a real socket, a config edited while calls run."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from ivr.settings import Environment
from ivr.simulator.account import Account, Number
from ivr.simulator.clock import Clock
from ivr.simulator.exchange import Exchange
from ivr.simulator.wire import HttpWire
from tests.modena import FILE

ROOT = Path(__file__).parent.parent
LINE = "+390592034444"
SHUT = '\n[[closure]]\nfrom = 2026-01-01\nreason = { it = "per %s" }\n'


@dataclass(frozen=True)
class Served:
    """A running line and the file that its staff edit."""

    url: str
    port: int
    config: Path

    def edit(self, reason: str) -> None:
        """Close every office for a reason, as staff would: save the whole file anew."""
        self.config.write_text(FILE.read_text("utf-8") + SHUT % reason, "utf-8")

    def heard(self) -> list[str]:
        """Phone the Housing Office in Italian, on the machine's own clock, and listen."""
        voice = f"{self.url}/voice"
        environment = Environment.read({"IVR_SIMULATOR": "1"})
        numbers = {LINE: Number(voice, f"{voice}/status", f"{voice}/fallback")}
        account = Account(environment.account_sid, environment.auth_tokens[0], numbers)
        exchange = Exchange(HttpWire("127.0.0.1", self.port), Clock(datetime.now(UTC)), account)
        phone = exchange.call("+393331234567", LINE)
        phone.press("1")
        phone.press("5")
        phone.listen()
        phone.hang_up()
        return phone.sentences

    def ready(self) -> tuple[int, dict[str, object]]:
        try:
            with urlopen(f"{self.url}/readyz", timeout=5) as answer:  # noqa: S310  # our own server's http
                return answer.status, json.load(answer)
        except HTTPError as error:
            return error.code, json.load(error)


def _until(true: Callable[[], bool]) -> None:
    """Wait for something that must come; pytest would otherwise hang for ever."""
    end = time.monotonic() + 30
    while not true():
        assert time.monotonic() < end
        time.sleep(0.1)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A line under gunicorn, as `make run` starts it."""
    port = _free_port()
    line = Served(f"http://localhost:{port}", port, tmp_path_factory.mktemp("served") / "config.toml")
    line.edit("prova")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("IVR_", "TWILIO_"))}
    environ = {**kept, "IVR_SIMULATOR": "1", "IVR_CONFIG": str(line.config), "IVR_PUBLIC_URL": line.url}
    environ["IVR_DATA"] = str(line.config.parent)
    command = [sys.executable, "-m", "gunicorn", "--no-control-socket", "--threads", "4"]
    process = subprocess.Popen([*command, "--bind", f"127.0.0.1:{port}", "wsgi:app"], env=environ, cwd=ROOT)
    try:
        _until(lambda: _answers(port))
        yield line
    finally:
        process.terminate()
        process.wait(30)


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def test_a_call_over_http(served: Served) -> None:
    """Protects the wire: signatures, paths and TwiML hold over a real socket and a real server."""
    served.edit("prova")
    _until(lambda: "L'ufficio è chiuso per prova." in served.heard())
    assert served.ready() == (200, {"state": "green", "parts": served.ready()[1]["parts"]})


def test_an_edited_config_is_heard_while_calls_run(served: Served) -> None:
    """Protects the clerk who closes an office now: no restart, the next callers hear it."""
    served.edit("una fuga di gas")
    _until(lambda: "L'ufficio è chiuso per una fuga di gas." in served.heard())


def test_a_broken_config_changes_nothing_and_is_reported(served: Served) -> None:
    """Protects callers from a slip of the clerk: the last good config goes on, and readyz names the line."""
    served.edit("sciopero")
    _until(lambda: "L'ufficio è chiuso per sciopero." in served.heard())
    whole = served.config.read_text("utf-8")
    served.config.write_text(whole.replace('emergency = "112"', "emergency = 112"), "utf-8")
    _until(lambda: served.ready()[1]["state"] == "yellow")
    status, report = served.ready()
    assert status == 200  # the line works on
    assert "config.toml:" in json.dumps(report)
    assert "L'ufficio è chiuso per sciopero." in served.heard()
    served.config.write_text(whole, "utf-8")
    _until(lambda: served.ready()[1]["state"] == "green")


@pytest.mark.parametrize(
    ("environ", "told"),
    [
        ({}, "IVR_SIMULATOR"),
        ({"TWILIO_ACCOUNT_SID": "AC" + "1f" * 16}, "TWILIO_AUTH_TOKEN"),
        ({"IVR_SIMULATOR": "1", "IVR_CONFIG": "nowhere.toml"}, "nowhere.toml:1"),
    ],
)
def test_a_line_that_cannot_start_says_why(environ: dict[str, str], told: str) -> None:
    """Protects whoever runs it: half an account or no config ends the start with the reason, no traceback."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("IVR_", "TWILIO_"))}
    command = [sys.executable, "-m", "gunicorn", "--no-control-socket", "--bind", "127.0.0.1:0", "wsgi:app"]
    ran = subprocess.run(
        command, env=kept | environ, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert ran.returncode != 0
    assert told in ran.stderr
    assert "Traceback" not in ran.stderr
