# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line in text: all that the voice says of every office, on a page for whoever cannot hear it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from flask import Blueprint, Response, abort, render_template, request

from ivr.call import Language
from ivr.city import City
from ivr.web import page_lines
from ivr.web.page import Page, Write

# Nothing but the page, its style sheet and its icon: no script, no cookie, no frame, no foreign host.
_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'"
)
_STATIC = Path(__file__).with_name("static")
_FOR_GOOD = "public, max-age=31536000, immutable"  # a year, in seconds: caches know no "for ever"


def blueprint(city: Callable[[], City], clock: Callable[[], datetime], write: Write) -> Blueprint:
    """`/` in the language the browser asks for, `/<language>` in that one."""
    public = Blueprint("public", __name__, template_folder="templates", static_folder=_STATIC)
    # A file that changes gets another address, so that caches never hold the old one for the new.
    versions = {file.name: sha256(file.read_bytes()).hexdigest()[:12] for file in _STATIC.iterdir()}

    @public.get("/")
    def in_the_readers_language() -> Response:
        languages = city().languages
        wanted = request.accept_languages.best_match(languages, default=languages[0])
        response = page(Language(wanted))
        response.vary.add("Accept-Language")
        return response

    @public.get("/<language>")
    def in_language(language: str) -> Response:
        return page(Language(language))

    def page(language: Language) -> Response:
        here = city()
        if language not in here.languages:
            abort(404)
        shown = Page(here, language, clock().astimezone(here.zone), write)
        response = Response(render_template("line.html", page=shown, lines=page_lines, versions=versions))
        response.content_language.add(language)
        # Open or closed is true for a moment only: whoever keeps the page asks before showing it again.
        response.cache_control.no_cache = True
        response.add_etag()
        response.make_conditional(request)
        return response

    @public.after_request
    def with_headers(response: Response) -> Response:
        response.headers.setdefault("Content-Security-Policy", _POLICY)  # what is not found has its own
        if _is_asked_for_by_version(versions):
            response.headers["Cache-Control"] = _FOR_GOOD
        return response

    return public


def _is_asked_for_by_version(versions: Mapping[str, str]) -> bool:
    version = versions.get((request.view_args or {}).get("filename", ""))
    return version is not None and request.args.get("v") == version
