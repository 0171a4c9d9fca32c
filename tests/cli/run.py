# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The `ivr` command as a person runs it: a process of its own, with its own language and config."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tests.cli import forked
from tests.world import config_file

_DATA = tempfile.TemporaryDirectory()  # as long as the tests run: never the clips of the line itself


def ivr(
    *words: str,
    config: Path | None = None,
    language: str = "it_IT.UTF-8",
    typed: str = "",
    folder: Path | None = None,
    data: Path | None = None,
    pipes: tuple[int, ...] = (),
    further: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run the command on the tests' city, or on another config; `further` variables of its environment."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("IVR_", "TWILIO_", "LC_"))
    }
    environ = kept | {"IVR_CONFIG": str(config or config_file()), "LANG": language, "PYTHONUTF8": "1"}
    environ |= {"IVR_DATA": str(data or _DATA.name), **(further or {})}
    if not pipes:
        return forked.run(["ivr", *words], environ, typed, folder)
    return subprocess.run(  # our own command, with words from the tests
        [sys.executable, "-m", "ivr", *words],
        env=environ,
        input=typed,
        cwd=folder,
        pass_fds=pipes,
        text=True,
        capture_output=True,
        check=False,
        timeout=60,
    )
