# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How long a clip plays, by the header of its WAV file."""

import struct
from datetime import timedelta

from ivr.simulator.errors import RefusedError

HEADER = struct.Struct("<4sI4s")
CHUNK = struct.Struct("<4sI")
FORMAT = struct.Struct("<HHII")  # coding, channels, samples a second, bytes a second


def length(clip: bytes) -> timedelta:
    """Raises RefusedError for anything but a whole WAV file."""
    riff, _, wave = HEADER.unpack_from(clip) if len(clip) >= HEADER.size else (b"", 0, b"")
    if (riff, wave) != (b"RIFF", b"WAVE"):
        raise RefusedError("a clip that is no WAV file")
    at, bytes_a_second = HEADER.size, 0
    while at + CHUNK.size <= len(clip):
        name, size = CHUNK.unpack_from(clip, at)
        at += CHUNK.size
        if name == b"fmt ":
            bytes_a_second = FORMAT.unpack_from(clip, at)[3]
        if name == b"data" and bytes_a_second and at + size <= len(clip):
            return timedelta(seconds=size / bytes_a_second)
        at += size + size % 2
    raise RefusedError("a WAV file that is cut off")
