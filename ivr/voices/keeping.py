# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files written whole or not at all, and what keeps them from being written."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from secrets import token_hex


class Hindrance(StrEnum):
    """Why a file can't be written, so that whoever reads it can mend it."""

    FULL = "full"  # the disk
    FORBIDDEN = "forbidden"
    OCCUPIED = "occupied"  # a folder is where a file should be, or the other way round


_HINDRANCES = {
    errno.ENOSPC: Hindrance.FULL,
    errno.EDQUOT: Hindrance.FULL,
    errno.EACCES: Hindrance.FORBIDDEN,
    errno.EPERM: Hindrance.FORBIDDEN,
    errno.EROFS: Hindrance.FORBIDDEN,
    errno.EISDIR: Hindrance.OCCUPIED,
    errno.EEXIST: Hindrance.OCCUPIED,
    errno.ENOTDIR: Hindrance.OCCUPIED,
}


class KeepingError(Exception):
    """Clips that can't be kept at a place; `why` is a Hindrance or the system's own words."""

    def __init__(self, place: Path, error: OSError) -> None:
        self.place = place
        self.why = _HINDRANCES.get(error.errno or 0, error.strerror or "")
        super().__init__(f"{place}: {self.why}")


@contextmanager
def at(place: Path) -> Iterator[None]:
    """Tell what goes wrong within as a KeepingError at this place."""
    try:
        yield
    except OSError as error:
        raise KeepingError(place, error) from error


def write_whole(file: Path, content: bytes) -> None:
    """Write a file that whoever looks meanwhile finds whole or not at all. Raises KeepingError."""
    unfinished = file.with_name(f"{file.stem}.{token_hex(4)}.unfinished")
    try:
        with at(file.parent):
            unfinished.write_bytes(content)
        with at(file):
            unfinished.replace(file)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
