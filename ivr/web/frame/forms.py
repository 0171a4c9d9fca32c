# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whether a form was filled in on a page of ours, by the very browser that it was given to."""

import hmac
from urllib.parse import urlsplit

from flask import request

FIELD, HEADER = "csrf", "X-CSRF-Token"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def is_ours(token: str, public_url: str) -> bool:
    """Whether the token is there and the browser names no other origin.

    https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
    """
    given = request.form.get(FIELD) or request.headers.get(HEADER) or ""
    if not hmac.compare_digest(given.encode(), token.encode()):
        return False
    if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        return False
    origin = request.headers.get("Origin")
    return origin is None or origin in {_origin(request.host_url), _origin(public_url)}


def local_path(wanted: str | None) -> str | None:
    """A path of ours to go on to, if that is what it is: no other host, however it is written."""
    if not wanted or not wanted.startswith("/") or wanted.startswith("//") or "\\" in wanted:
        return None
    if any(sign <= " " for sign in wanted):
        return None
    parts = urlsplit(wanted)
    return wanted if not parts.scheme and not parts.netloc else None


def path_of(address: str) -> str | None:
    """The path and the query of a page of ours that a browser gives the address of; None for no address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return local_path(parts._replace(scheme="", netloc="", fragment="").geturl())


def is_binary() -> bool:
    """Whether a NUL was sent, which no field of a page does: PostgreSQL keeps none in a text."""
    return any("\0" in text for sent in (request.args, request.form) for text in sent.values())


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
