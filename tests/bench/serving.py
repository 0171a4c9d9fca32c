# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A gunicorn of one worker with four threads, on one core, for as long as something is measured."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from ivr.settings import Environment

ROOT = Path(__file__).parent.parent.parent


@contextmanager
def served(
    data: Path, app: str, *, core: str, clips: bool, database_url: str = ""
) -> Iterator[tuple[str, Environment]]:
    """Serve the line on its own config; with `clips`, all of them are rendered before."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    own = {"IVR_SIMULATOR": "1", "IVR_DATA": str(data), "IVR_PUBLIC_URL": f"http://localhost:{port}"}
    own["IVR_DATABASE_URL"] = database_url
    if clips:
        ivr_prompts(own)
    command = [sys.executable, "-m", "gunicorn", "--no-control-socket", "--workers", "1", "--threads", "4"]
    command += ["--bind", f"127.0.0.1:{port}", "--log-level", "error", app]
    pinned = ["taskset", "-c", core, *command]
    process = subprocess.Popen(pinned, env=clean() | own, cwd=ROOT, stderr=subprocess.DEVNULL)
    try:
        while _refuses(port):
            time.sleep(0.01)
        urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=120).close()  # until it has begun
        yield f"http://127.0.0.1:{port}", Environment.read(own)
    finally:
        process.terminate()
        process.wait()


def ivr_prompts(own: Mapping[str, str]) -> None:
    """Render what is missing, as `ivr prompts` does."""
    command = [sys.executable, "-m", "ivr", "prompts", "--quiet"]
    subprocess.run(command, env={**clean(), **own}, cwd=ROOT, check=True)


def clean() -> dict[str, str]:
    """Give the environment without what is set for another line."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("IVR_", "TWILIO_"))}


def _refuses(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0
