# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Staff who are signed in to a line in another process, and the log of a busy quarter for them to look at."""

import secrets
from datetime import datetime, timedelta

from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from sqlalchemy import insert

from ivr.staff import Role, UserId
from ivr.store import sessions
from ivr.store.database import Database
from ivr.store.secrecy import Secrecy
from ivr.store.tables import log
from ivr.web import cookies

QUARTER = timedelta(days=90)


class Door:
    """The line's database and its key, from outside."""

    def __init__(self, database: Database, secret_key: str, public_url: str) -> None:
        self._database = database
        self._secrecy = Secrecy(secret_key)
        self._app = Flask(__name__)
        cookies.sign(self._app, self._secrecy, public_url)

    def cookie(self, user: str, role: Role, now: datetime) -> str:
        """Begin a session; what its browser sends."""
        token = secrets.token_urlsafe(32)
        with self._database.writing() as connection:
            sessions.begin(connection, self._secrecy.of("session", token), UserId(user), [role], now)
        interface = self._app.session_interface
        assert isinstance(interface, SecureCookieSessionInterface)
        serializer = interface.get_signing_serializer(self._app)
        assert serializer
        return f"{self._app.config['SESSION_COOKIE_NAME']}={serializer.dumps({'token': token})}"

    def was_busy(self, waits: int, now: datetime) -> None:
        """Write waits into the log of the last quarter."""
        each = {"office": "casa", "language": "it", "how": "answered", "waited": 60, "talked": 200}
        moments = [now - QUARTER * n / waits for n in range(1, waits + 1)]
        with self._database.writing() as connection:
            connection.execute(insert(log), [each | {"began_at": at, "ended_at": at} for at in moments])
