# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The one cookie, of those who sign in: signed, hidden from scripts, and sent over HTTPS alone."""

from flask import Flask

from ivr.store.secrecy import Secrecy


def sign(app: Flask, secrecy: Secrecy, public_url: str) -> None:
    """Set it up. It holds the session's token, the language and what is to be told once.

    https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie explains the prefix.
    """
    is_secure = public_url.startswith("https:")
    app.secret_key = secrecy.of("cookie", "staff")
    app.config.update(
        SESSION_COOKIE_NAME="__Host-centralino" if is_secure else "centralino",
        SESSION_COOKIE_SECURE=is_secure,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_PATH="/",
    )
