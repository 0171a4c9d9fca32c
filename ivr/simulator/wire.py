# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The wire between exchange and line: one request out, one answer back, in process or over HTTP."""

import http.client
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlencode, urlsplit

from werkzeug.test import EnvironBuilder, run_wsgi_app

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request; a GET carries its fields in the address, and `form` is empty."""

    method: str
    url: str
    form: Mapping[str, str]
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; its time on the wire is real, and none of the city's."""

    status: int
    content_type: str
    body: bytes


class NoConnectionError(ConnectionError):
    """Nobody listens there, or not within the time to connect."""


class NoAnswerError(ConnectionError):
    """Connected, but no answer came within the time to read."""


class Wire(Protocol):
    """Carries a request to the line and brings its answer, or raises NoConnectionError or NoAnswerError."""

    def send(self, request: Request, connect: timedelta, read: timedelta) -> Answer: ...


class WsgiWire:
    """The line as a WSGI application in the same process."""

    def __init__(self, app: "WSGIApplication") -> None:
        self._app = app

    def send(self, request: Request, connect: timedelta, read: timedelta) -> Answer:  # noqa: ARG002  # nothing here can be slow
        url = urlsplit(request.url)
        builder = EnvironBuilder(
            method=request.method,
            path=url.path or "/",
            base_url=f"{url.scheme}://{url.netloc}",
            query_string=url.query,
            headers=list(request.headers.items()),
            data=_encoded(request),
            content_type=FORM if request.method == "POST" else None,
        )
        # As servers have it: the request line to the letter, which a signature covers.
        raw = _target(request.url)
        try:
            environ = {**builder.get_environ(), "RAW_URI": raw, "REQUEST_URI": raw}
            body, status, headers = run_wsgi_app(self._app, environ, buffered=True)
        finally:
            builder.close()
        return Answer(int(status.split()[0]), headers.get("Content-Type", ""), b"".join(body))


class HttpWire:
    """The line behind a real socket, in plain HTTP, whatever public address its links name."""

    def __init__(self, host: str, port: int) -> None:
        self._host, self._port = host, port

    def send(self, request: Request, connect: timedelta, read: timedelta) -> Answer:
        url = urlsplit(request.url)
        headers = {**request.headers, "Host": url.netloc}
        if request.method == "POST":
            headers["Content-Type"] = FORM
        connection = http.client.HTTPConnection(self._host, self._port, timeout=connect.total_seconds())
        try:
            try:
                connection.connect()
            except OSError as error:
                raise NoConnectionError(str(error)) from error
            connection.sock.settimeout(read.total_seconds())
            try:
                connection.request(request.method, _target(request.url), _encoded(request), headers)
                response = connection.getresponse()
                body = response.read()
            except (OSError, http.client.HTTPException) as error:
                raise NoAnswerError(str(error)) from error
        finally:
            connection.close()
        return Answer(response.status, response.getheader("Content-Type", ""), body)


FORM = "application/x-www-form-urlencoded"


def _encoded(request: Request) -> bytes | None:
    return urlencode(request.form).encode() if request.method == "POST" else None


def _target(url: str) -> str:
    """The path and query of `url`, as they stand on the request line."""
    parts = urlsplit(url)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
