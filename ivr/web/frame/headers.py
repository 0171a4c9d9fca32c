# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a browser is told beside a page: run nothing of anybody else's, show it in no frame, keep nothing.

https://owasp.org/www-project-secure-headers/ explains each.
"""

from collections.abc import Mapping
from http import HTTPStatus

from flask import Flask, Response, request

_EVERYWHERE: Mapping[str, str] = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_STAFF: Mapping[str, str] = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self';"
    " img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self'; form-action 'self';"
    " frame-ancestors 'none'; base-uri 'none'",
    # Within our own pages only: with "no-referrer" a browser would not say where a form comes from.
    "Referrer-Policy": "same-origin",
}


def secure_everything(app: Flask) -> None:
    """Add to each answer of the house what it does not say itself, and keep every page at one address.

    gunicorn takes a header SCRIPT_NAME from a proxy on this machine, be it that of whoever asks: with it
    /x/metrics is /metrics, and what the proxy gives to the monitor alone is everybody's.
    https://docs.gunicorn.org/en/stable/settings.html#forwarder-headers
    """

    @app.before_request
    def stands_at_the_root() -> Response | None:
        return Response(status=HTTPStatus.BAD_REQUEST) if request.root_path else None

    @app.after_request
    def with_headers(response: Response) -> Response:
        for name, value in _EVERYWHERE.items():
            response.headers.setdefault(name, value)
        return response


def secure_staff_page(response: Response) -> Response:
    """Add what holds for the staff's pages."""
    response.headers.update(_STAFF)
    return response
