# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""More pages than a line can answer, asked for by a process of its own, each again and again."""

import json
import re
import secrets
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from http.client import HTTPConnection, HTTPException
from threading import Event, Thread
from urllib.parse import urlencode, urlsplit

from tests.outage.stillness import STAND_STILL

_LONGEST = 92  # days of the figures
_ANYWHERE = 251  # what may stand in each part of an address
_FORM_TOKEN = re.compile(r'name="csrf" value="(\w+)"')
_NOTHING: Mapping[str, str] = {}
_FORM = "application/x-www-form-urlencoded"
_PATIENCE = 60.0  # seconds
_TURNED_AWAY, _REST = 503, 0.1  # seconds, of whoever was: so that some of each kind come through
_BEFORE_AND_AFTER = "/staff/change/closure/check?" + urlencode(
    {"when": "now", "office.polo1": "on", "reason.it": "per sciopero"}
)


@dataclass(frozen=True, slots=True)
class Gate:
    """Where the pages are, the cookies of those who are signed in, and what day it is there."""

    port: int
    public_url: str
    operator: str
    editor: str
    today: str


class Flood:
    """Those readers at work; `answered` is how, by kind of page, as far as it has happened yet."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.answered: dict[str, set[int]] = defaultdict(set)
        self._process = process
        self._thread = Thread(target=self._listen)
        self._thread.start()

    def _listen(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            kind, status = json.loads(line)
            self.answered[kind].add(status)

    def end(self) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._thread.join()


@contextmanager
def flood(gate: Gate, crowd: Mapping[str, int]) -> Iterator[Flood]:
    """So many readers of each kind of page, for as long as this lasts."""
    command = [sys.executable, "-m", "tests.outage.flood", json.dumps(asdict(gate)), json.dumps(dict(crowd))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        here = Flood(process)
        try:
            yield here
        finally:
            here.end()


class Reader:
    """Somebody who asks for one kind of page, again and again."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate
        self._cookie, self._token = "", ""
        self.kinds: Mapping[str, Callable[[], int]] = {
            "desk": lambda: self._get("/desk/now", gate.operator, part=True),
            "desk unchanged": self._desk_again,
            "duty": self._duty,
            "wall": lambda: self._get("/wall/now", gate.operator, part=True),
            "figures": lambda: self._get(f"/staff/report?{self._quarter()}", gate.editor),
            "offices": lambda: self._get("/staff", gate.editor),
            "change": lambda: self._get(_BEFORE_AND_AFTER, gate.editor),
            "passwords": self._tries,
            "public": lambda: self._get("/"),
            "nowhere": lambda: self._get("/nowhere/at/all"),
            "staff standing still": lambda: self._get(f"/account?{STAND_STILL}", gate.operator),
            "strangers standing still": lambda: self._get(f"/sign-in?{STAND_STILL}"),
        }

    def _desk_again(self) -> int:
        status, _, text = self._ask("GET", "/desk/now", self._gate.operator, part=True)
        stamp = re.search(r'name="stamp" value="([^"]*)"', text)
        if stamp is None:
            return status
        return self._get(f"/desk/now?{urlencode({'stamp': stamp[1]})}", self._gate.operator, part=True)

    def _duty(self) -> int:
        """An operator who presses a button as fast as they can: it passes the line's turnstile."""
        if not self._token:
            status, _, text = self._ask("GET", "/account", self._gate.operator)
            token = _FORM_TOKEN.search(text)
            if token is None:
                return status
            self._token = token[1]
        return self._ask("POST", "/desk/duty/on", self._gate.operator, {"csrf": self._token}, part=True)[0]

    def _tries(self) -> int:
        """A wrong password, under a name and from an address that are new each time: no lock ends it."""
        if not self._token:
            status, cookie, text = self._ask("GET", "/sign-in", "")
            token = _FORM_TOKEN.search(text)
            if token is None:
                return status
            self._cookie, self._token = cookie.split(";")[0], token[1]
        form = {"csrf": self._token, "name": secrets.token_hex(8), "password": secrets.token_hex(8)}
        return self._ask("POST", "/sign-in", self._cookie, form)[0]

    def _quarter(self) -> str:
        today = date.fromisoformat(self._gate.today)
        return urlencode({"from": str(today - timedelta(days=_LONGEST - 1)), "to": str(today)})

    def _get(self, path: str, cookie: str = "", *, part: bool = False) -> int:
        return self._ask("GET", path, cookie, part=part)[0]

    def _ask(
        self,
        method: str,
        path: str,
        cookie: str,
        form: Mapping[str, str] | None = None,
        *,
        part: bool = False,
    ) -> tuple[int, str, str]:
        """The status, the cookie that was set, the text."""
        parts = [str(secrets.randbelow(_ANYWHERE)) for _ in range(3)]
        headers = {
            "Host": urlsplit(self._gate.public_url).netloc,
            "Cookie": cookie,
            "X-Forwarded-For": ".".join(["10", *parts]),
            **({"Content-Type": _FORM} if form else {}),
            **({"HX-Request": "true"} if part else {}),
        }
        connection = HTTPConnection("127.0.0.1", self._gate.port, timeout=_PATIENCE)
        try:
            connection.request(method, path, urlencode(form) if form else None, headers)
            answer = connection.getresponse()
            return answer.status, answer.getheader("Set-Cookie", ""), answer.read().decode()
        except (OSError, HTTPException):
            return 0, "", ""
        finally:
            connection.close()


def _main(gate: Gate, crowd: Mapping[str, int]) -> None:
    enough = Event()
    told: set[tuple[str, int]] = set()

    def read(kind: str) -> None:
        reader = Reader(gate).kinds[kind]
        while not enough.is_set():
            answer = kind, reader()
            if answer[1] == _TURNED_AWAY:
                time.sleep(_REST)
            if answer not in told:
                told.add(answer)
                sys.stdout.write(f"{json.dumps(answer)}\n")
                sys.stdout.flush()

    readers = [Thread(target=read, args=(kind,)) for kind, number in crowd.items() for _ in range(number)]
    for each in readers:
        each.start()
    sys.stdin.read()
    enough.set()
    for each in readers:
        each.join()


if __name__ == "__main__":
    _main(Gate(**json.loads(sys.argv[1])), json.loads(sys.argv[2]))
