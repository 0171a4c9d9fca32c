# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line in service: gunicorn's processes, an account, a database; killed and started as a test likes."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from ivr.folders import PROMPTS
from tests.outage.city import LANGUAGE
from tests.outage.surroundings import VARIABLE, Surroundings

ROOT = Path(__file__).parent.parent.parent
PUBLIC_URL = "https://line.example.invalid"
ACCOUNT_SID = "AC" + "0123456789abcdef" * 2
AUTH_TOKEN = "fedcba9876543210" * 2
SECRET_KEY = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"  # noqa: S105  # the tests' own
WORKERS = 2
PATIENCE = 90.0  # seconds: a busy machine is slow, and not wrong


def until(reached: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
    """Wait for something that must come; pytest would otherwise hang for ever."""
    end = time.monotonic() + patience
    while not reached():
        assert time.monotonic() < end, f"{what}: not within {patience} s"
        time.sleep(0.05)


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Service:
    """One line; its code is that of the folder to which the link `current` leads."""

    def __init__(self, surroundings: Surroundings, port: int, config: str, database_url: str) -> None:
        self.surroundings = surroundings
        self._folder = surroundings.folder
        self._workers = surroundings.workers
        self.port = port
        self._process: subprocess.Popen[bytes] | None = None
        self._pages: list[subprocess.Popen[bytes]] = []
        self._log = self._folder / "gunicorn.log"
        self._workers.mkdir()
        surroundings.prompts.mkdir()
        for words in (f"{LANGUAGE}.ftl", "voices.toml"):
            (surroundings.prompts / words).symlink_to(PROMPTS / words)
        self.deploy(ROOT)
        (self._folder / "config.toml").write_text(config, "utf-8")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("IVR_", "TWILIO_"))}
        self._environ = {
            **kept,
            "IVR_CONFIG": str(self._folder / "config.toml"),
            "IVR_DATA": str(self._folder / "data"),
            "IVR_DATABASE_URL": database_url,
            "IVR_PUBLIC_URL": PUBLIC_URL,
            "IVR_SECRET_KEY": SECRET_KEY,
            "PYTHONPATH": str(self._folder / "current"),
            "TWILIO_ACCOUNT_SID": ACCOUNT_SID,
            "TWILIO_AUTH_TOKEN": AUTH_TOKEN,
            VARIABLE: str(surroundings.write()),
        }

    # ── Processes ───────────────────────────────────────────────────────────────────────────

    def start(self) -> None:
        """Start them, and wait until the line answers."""
        self._process = self._serve(self.port)

    def start_pages(self) -> int:
        """Start those that answer pages and no telephone, as the README has it; their port."""
        port = free_port()
        self._pages.append(self._serve(port))
        return port

    def _serve(self, port: int) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "gunicorn", "--no-control-socket", "--workers", str(WORKERS)]
        command += ["--threads", "8", "--bind", f"127.0.0.1:{port}"]
        command += ["--config", "python:tests.outage.libraries", "tests.outage.wsgi:app"]
        with self._log.open("ab") as log:
            process = subprocess.Popen(
                command,
                env=self._environ,
                cwd=self._folder,
                stdout=log,
                stderr=log,
                start_new_session=True,  # so that all of them can be killed at once
            )
        until(lambda: self._answers(process, port), f"the line at work ({self._log})")
        return process

    def kill_all(self) -> None:
        """End them all at once, as by kill -9."""
        assert self._process
        _kill(self._process)
        self._process = None
        for file in self._workers.iterdir():  # nobody may be there to bury them
            file.unlink()

    def workers(self) -> list[int]:
        """The processes that answer webhooks."""
        return [process for file in self._workers.iterdir() if _lives(process := int(file.name))]

    def deploy(self, release: Path) -> None:
        """Make the code of a folder the current one, for whichever process starts from here on."""
        link = self._folder / "current.new"
        link.symlink_to(release)
        link.rename(self._folder / "current")

    def reload(self) -> None:
        """What a deployment does: new processes take over, the old ones finish what they are at."""
        assert self._process
        old = set(self.workers())
        self._process.send_signal(signal.SIGHUP)
        until(
            lambda: len(self.workers()) == WORKERS and old.isdisjoint(self.workers()),
            f"new processes ({self._log})",
        )

    def close(self) -> None:
        """End whatever is left of it."""
        if self._process:
            self.kill_all()
        while self._pages:
            _kill(self._pages.pop())

    def _answers(self, process: subprocess.Popen[bytes], port: int) -> bool:
        assert process.poll() is None, self._log.read_text("utf-8")
        try:
            with urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5) as answer:
                return bool(answer.status == 200)
        except (URLError, OSError):
            return False


def _kill(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
