# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Style sheets, letters, icons and scripts: our own, and those that npm fetched, under one address."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from flask import Blueprint, Response, abort, url_for

OURS = Path(__file__).with_name("static")
FETCHED = Path(__file__).with_name("vendor")  # `make assets` fills it; git ignores it
NEEDED = ("bootstrap-italia.min.css", "htmx.min.js", "sprites.svg")  # and the letters
_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2"}
_FOR_GOOD = "public, max-age=31536000, immutable"  # a year, in seconds: caches know no "for ever"


class Assets:
    """The files by their names; a page without them still works, unstyled."""

    def __init__(self, *folders: Path) -> None:
        """Of files with the same name the one in the first folder counts."""
        self._files: Mapping[str, Path] = {
            str(file.relative_to(folder)): file
            for folder in reversed(folders or (OURS, FETCHED))
            for file in sorted(folder.rglob("*"))
            if file.suffix in _TYPES
        }
        # All share one version, so that a style sheet finds its letters beside it.
        everything = sha256()
        for name, file in sorted(self._files.items()):
            everything.update(name.encode() + b"\0" + file.read_bytes())
        self._version = everything.hexdigest()[:12]

    @property
    def missing(self) -> tuple[str, ...]:
        """What was not fetched."""
        return tuple(name for name in NEEDED if name not in self._files)

    def address(self, name: str) -> str:
        """Where a file is; "" for one that is not there."""
        if name not in self._files:
            return ""
        return url_for("assets.file", version=self._version, name=name)

    def blueprint(self) -> Blueprint:
        """`/assets/<version>/<name>`, which may be kept for good."""
        assets = Blueprint("assets", __name__, url_prefix="/assets")

        @assets.get("/<version>/<path:name>")
        def file(version: str, name: str) -> Response:
            path = self._files.get(name)
            if path is None:
                abort(404)
            response = Response(path.read_bytes(), mimetype=_TYPES[path.suffix])
            # Another version is asked for while several machines are brought up to date.
            response.headers["Cache-Control"] = _FOR_GOOD if version == self._version else "no-cache"
            return response

        return assets
