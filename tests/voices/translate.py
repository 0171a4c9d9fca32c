# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A pretend Google Translate on loopback, reached as gTTS reaches the real one: through a proxy, over TLS."""

import base64
import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from tests.voices.sounds import mp3, spoken

CERTIFICATE = Path(__file__).with_name("loopback.pem")
RPC = "/_/TranslateWebserverUi/data/batchexecute"


@dataclass(frozen=True)
class Answer:
    """How one request is answered; by itself it is the words as a voice speaks them."""

    status: HTTPStatus = HTTPStatus.OK
    retry_after: str | None = None
    body: bytes | None = None  # instead of what the service would say
    audio: bytes | None = None  # instead of the words
    sent: float = 1.0  # the share of the body that arrives before the line drops
    hangs: bool = False  # until the test is over


@dataclass
class Translate:
    """The service, and what it was asked."""

    answers: list[Answer] = field(default_factory=list)  # each once, then words
    hosts: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    def answer(self, host: str, form: bytes) -> tuple[Answer, bytes]:
        """Take note of a request, and say what comes back."""
        (((rpc, parameters, _, _),),) = json.loads(parse_qs(form.decode())["f.req"][0])
        text, language, _, _ = json.loads(parameters)
        assert rpc == "jQ1olc"
        self.hosts.append(host)
        self.texts.append(text)
        self.languages.append(language)
        answer = self.answers.pop(0) if self.answers else Answer()
        if answer.body is not None:
            return answer, answer.body
        return answer, batch(mp3(spoken(text, language)) if answer.audio is None else answer.audio)


def batch(audio: bytes) -> bytes:
    """The body of an answer as the service writes it: a guard, a length, and JSON within JSON."""
    payload = json.dumps([base64.b64encode(audio).decode()], separators=(",", ":"))
    rows = [
        ["wrb.fr", "jQ1olc", payload, None, None, None, "generic"],
        ["di", 39],
        ["af.httprm", 38, "-1", 5],
    ]
    line = json.dumps(rows, separators=(",", ":"))
    return f")]}}'\n\n{len(line)}\n{line}\n25\n".encode() + b'[["e",4,null,null,237]]\n'


@contextmanager
def translate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Translate]:
    """Run the service, and send this process's HTTPS to it."""
    service = Translate()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(service))
    monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{server.server_port}")
    monkeypatch.delenv("HTTPS_PROXY", raising=False)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield service
    finally:
        service.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _handler(service: Translate) -> type[BaseHTTPRequestHandler]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)

    class Handler(BaseHTTPRequestHandler):
        """One connection: first a proxy, then, inside the tunnel, the service."""

        protocol_version = "HTTP/1.1"

        def do_CONNECT(self) -> None:
            self.host = self.path
            self.send_response(HTTPStatus.OK)
            self.end_headers()
            with suppress(ssl.SSLError, ConnectionError):
                tunnel = context.wrap_socket(self.connection, server_side=True)
                self.rfile, self.wfile = tunnel.makefile("rb"), tunnel.makefile("wb")
                self.handle_one_request()
                tunnel.close()
            self.close_connection = True

        def do_POST(self) -> None:
            assert self.path == RPC
            form = self.rfile.read(int(self.headers["Content-Length"]))
            answer, body = service.answer(self.host, form)
            if answer.hangs:
                service.closing.wait()
                return
            self.send_response(answer.status)
            self.send_header("Content-Type", "application/json; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            if answer.retry_after is not None:
                self.send_header("Retry-After", answer.retry_after)
            self.end_headers()
            self.wfile.write(body[: int(len(body) * answer.sent)])
            self.wfile.flush()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name for it
            pass

    return Handler
