# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Something that answers on a socket as Twilio's REST API does, in all the ways that it may."""

import base64
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

from twilio.http.http_client import TwilioHttpClient


@dataclass(frozen=True)
class Asked:
    """A request as it arrived."""

    method: str
    host: str  # that it was meant for
    path: str
    fields: dict[str, list[str]]  # of the query or the form
    user: str


@dataclass
class Exchange:
    """How the next requests are answered, and those that came."""

    port: int = 0
    status: int = 200
    body: str = "{}"
    silent: bool = False  # the connection stands, and nothing comes
    halved: bool = False  # the answer breaks off
    asked: list[Asked] = field(default_factory=list)
    over: Event = field(default_factory=Event)

    def answers(self, status: int, body: object) -> None:
        self.status, self.body = status, json.dumps(body)

    def refuses(self, status: int, code: int) -> None:
        self.answers(status, {"code": code, "message": "made up", "more_info": "", "status": status})


class Redirected(TwilioHttpClient):  # type: ignore[misc]  # the library has no types
    """The library's own client, whose requests end up at the exchange instead of at Twilio."""

    def __init__(self, port: int, time_out: float) -> None:
        super().__init__(timeout=time_out)
        self._port = port

    def request(self, method: str, url: str, **rest: Any) -> Any:
        parts = urlsplit(url)
        here = parts._replace(scheme="http", netloc=f"127.0.0.1:{self._port}").geturl()
        headers: Mapping[str, str] = {**(rest.pop("headers", None) or {}), "X-Meant-For": parts.netloc}
        return super().request(method, here, headers=headers, **rest)


@contextmanager
def listening() -> Iterator[Exchange]:
    """Serve an exchange on a port of its own."""
    exchange = Exchange()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer(urlsplit(self.path).query)

        def do_POST(self) -> None:
            self._answer(self.rfile.read(int(self.headers["Content-Length"])).decode())

        def _answer(self, fields: str) -> None:
            user = base64.b64decode(self.headers["Authorization"].removeprefix("Basic ")).decode()
            path, host = urlsplit(self.path).path, self.headers["X-Meant-For"]
            exchange.asked.append(Asked(self.command, host, path, parse_qs(fields), user))
            if exchange.silent:
                exchange.over.wait()
                return
            body = exchange.body.encode()
            self.send_response(exchange.status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body[: len(body) // 2] if exchange.halved else body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the library names it so
            """Say nothing: the tests look at what was asked."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    exchange.port = server.server_port
    thread = Thread(target=server.serve_forever, args=(0.02,))  # seconds between looks whether it ends
    thread.start()
    try:
        yield exchange
    finally:
        exchange.over.set()
        server.shutdown()
        thread.join()
        server.server_close()
