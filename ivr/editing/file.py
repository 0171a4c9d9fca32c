# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The config's file: changed as a whole or not at all, by one process of this host at a time."""

import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ivr.editing.errors import EditError


class ConfigFile:
    """A file at a path, which may lead there by a link."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep all others that ask for the same waiting, on this host; whoever edits by hand does not ask."""
        with _telling():
            folder = os.open(self.path.resolve().parent, os.O_RDONLY)
        try:
            fcntl.flock(folder, fcntl.LOCK_EX)
            yield
        finally:
            os.close(folder)  # and the lock is given back

    def read(self) -> bytes:
        """What is in it. Raises EditError."""
        with _telling():
            return self.path.read_bytes()

    @contextmanager
    def replaced_by(self, content: bytes) -> Iterator[None]:
        """Write it in the end, if what is done meanwhile goes well; all that can fail before is done before.

        The file is there at every moment, old or new, also after a loss of power; its permissions are kept.
        Raises EditError where it can't be written.
        """
        target = self.path.resolve()
        with _telling():
            new = _written_beside(target, content)
        try:
            yield
            with _telling():
                new.replace(target)
                _sync_folder(target.parent)
        finally:
            new.unlink(missing_ok=True)

    def put_aside(self, name: str) -> None:
        """Keep a copy of it beside it, as safe and as private as the file itself. Raises EditError."""
        target = self.path.resolve()
        with _telling():
            _written_beside(target, target.read_bytes()).replace(target.with_name(name))


def _written_beside(target: Path, content: bytes) -> Path:
    """A file of another name in the same folder, on the disk already, that the same people may read."""
    before = target.stat()
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            os.fchmod(descriptor, before.st_mode & 0o7777)
            with suppress(PermissionError):  # only root may give a file away; it is then the line's
                os.fchown(descriptor, before.st_uid, before.st_gid)
            file.flush()
            os.fsync(descriptor)
    except OSError:
        Path(name).unlink()
        raise
    return Path(name)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _telling() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise EditError("edit-file-unwritable", why=error.strerror or type(error).__name__) from error
