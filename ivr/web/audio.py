# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Clips for Twilio and browsers: named by what they say, and so the same for ever."""

import re
from collections.abc import Callable
from pathlib import Path

from flask import Blueprint, Response, abort, request

_NAME = re.compile(r"[0-9a-f]{32}")
_FOR_EVER = "public, max-age=31536000, immutable"  # a year; the name changes with the sound


def blueprint(path_of: Callable[[str], Path]) -> Blueprint:
    """`/audio/<name>.wav`, with an ETag; a clip that is not there is a plain 404."""
    audio = Blueprint("audio", __name__, url_prefix="/audio")

    @audio.get("/<name>.wav")
    def clip(name: str) -> Response:
        if not _NAME.fullmatch(name):
            abort(404)
        try:
            sound = path_of(name).read_bytes()
        except FileNotFoundError:
            abort(404)
        response = Response(sound, content_type="audio/wav")
        response.headers["Cache-Control"] = _FOR_EVER
        response.set_etag(name)
        response.make_conditional(request, accept_ranges=True, complete_length=len(sound))
        return response

    return audio
