# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A command in a process that began with other people's libraries loaded: it begins soon, and ends alone."""

import multiprocessing
import os
import runpy
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from subprocess import CompletedProcess

_PATIENCE = 60  # seconds
_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.outage.libraries"])


def run(
    words: Sequence[str], environ: Mapping[str, str], typed: str, folder: Path | None
) -> CompletedProcess[str]:
    """Run `python -m` with these words, as `subprocess.run` would."""
    with tempfile.TemporaryDirectory() as scratch:
        streams = [Path(scratch) / name for name in ("in", "out", "err")]
        streams[0].write_text(typed, "utf-8")
        process = _CONTEXT.Process(target=_become, args=(words, dict(environ), folder, streams))
        process.start()
        process.join(_PATIENCE)
        if process.is_alive():
            process.kill()
            raise TimeoutError(f"{words}: no end within {_PATIENCE} s")
        out, err = (stream.read_text("utf-8") for stream in streams[1:])
        assert process.exitcode is not None
        return CompletedProcess(words, process.exitcode, out, err)


def _become(words: Sequence[str], environ: dict[str, str], folder: Path | None, streams: list[Path]) -> None:
    """In the new process: be the command."""
    modes = (os.O_RDONLY, os.O_WRONLY | os.O_CREAT, os.O_WRONLY | os.O_CREAT)
    for number, (stream, mode) in enumerate(zip(streams, modes, strict=True)):
        os.dup2(os.open(stream, mode, 0o600), number)
    sys.stdin, sys.stdout, sys.stderr = (
        open(number, mode, encoding="utf-8", closefd=False)  # noqa: SIM115  # as long as the process lives
        for number, mode in enumerate("rww")
    )
    os.environ.clear()
    os.environ.update(environ)
    os.chdir(folder or Path.cwd())
    module, *arguments = words
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)
