# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Those who sign in, as the tests have them: in a client, or in a real browser, without typing a password."""

import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from flask.testing import FlaskClient
from playwright.sync_api import Browser, Page
from werkzeug.test import TestResponse

from ivr.app import Parts
from ivr.settings import Environment, database_url
from ivr.staff import UserId
from ivr.store import sessions
from tests.browser import listening
from tests.world import environment

PASSWORD = "sette fiumi senza ponti"  # noqa: S105  # the password of nobody at all
HEIGHT = 860
_FORM_TOKEN = re.compile(r'name="csrf" value="(\w+)"')


@dataclass(frozen=True)
class Member:
    """Somebody who is signed in, without a browser."""

    client: FlaskClient

    def get(self, path: str) -> TestResponse:
        return self.client.get(path)

    def post(self, path: str, **form: str) -> TestResponse:
        """Send a form as the page would, with its token."""
        return self.client.post(path, data={"csrf": form_token(self.client), **form})


def form_token(client: FlaskClient, path: str = "/account") -> str:
    """The token of the forms that this client is given."""
    found = _FORM_TOKEN.search(client.get(path).text)
    assert found, f"no form at {path}"
    return found[1]


def apart(folder: Path) -> Environment:
    """The environment of a line that shares its database with no other test."""
    url = database_url.in_folder(folder)
    return Environment.read(
        {
            "IVR_SIMULATOR": "1",
            "IVR_DATA": str(folder),
            "IVR_CONFIG": str(environment().config),
            "IVR_DATABASE_URL": url,
        }
    )


def session_of(app: Flask, user: str) -> str:
    """Begin a session for somebody of the config; its token."""
    parts: Parts = app.extensions["parts"]
    known = parts.city().user(UserId(user))
    assert known
    token = secrets.token_urlsafe(32)
    with parts.database.writing() as connection:
        key, now = parts.porter.key_of(token), parts.porter.clock()
        sessions.begin(connection, key, known.id, known.roles, now)
    return token


def signed_in(app: Flask, user: str) -> Member:
    """Somebody of the config, signed in with a client of their own."""
    client = app.test_client()
    with client.session_transaction() as cookie:
        cookie["token"] = session_of(app, user)
    return Member(client)


@contextmanager
def staff_page(
    browser: Browser,
    app: Flask,
    user: str | None,
    *,
    width: int = 1280,
    locale: str = "it-IT",
    has_script: bool = True,
    expects: tuple[str, ...] = ("the server responded with a status of 4",),
) -> Iterator[Page]:
    """A browser's tab in which somebody is signed in, or nobody; pages are opened by their paths.

    Whatever the browser complains of fails the test, but for what it `expects`: pages that are refused.
    """
    complaints: list[str] = []
    with (
        listening(app) as address,
        browser.new_context(
            base_url=address,
            locale=locale,
            viewport={"width": width, "height": HEIGHT},
            java_script_enabled=has_script,
        ) as context,
    ):
        if user:
            name = app.config["SESSION_COOKIE_NAME"]
            context.add_cookies([{"name": name, "value": _cookie(app, user), "url": address}])
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        yield page
    assert [each for each in complaints if not any(words in each for words in expects)] == []


def _cookie(app: Flask, user: str) -> str:
    interface = app.session_interface
    assert isinstance(interface, SecureCookieSessionInterface)
    serializer = interface.get_signing_serializer(app)
    assert serializer
    return str(serializer.dumps({"token": session_of(app, user)}))
