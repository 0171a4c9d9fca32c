# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A page without a browser: what it asks, and what it is told."""

from dataclasses import dataclass
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.simulator.browser.served import Served

CALLER = "+393331234567"
LINE = "+390592034444"


@dataclass
class Visitor:
    """One open page, which reads all its news at once and remembers how far it has come."""

    client: FlaskClient
    visit: str
    number: int

    def ask(self, what: str, **body: object) -> TestResponse:
        return self.client.post(f"/phone/visits/{self.visit}/{what}", json=body)

    def call(self, from_: str = CALLER, to: str = LINE) -> str:
        answer = self.ask("calls", **{"from": from_, "to": to})
        assert answer.status_code == 200, answer.text
        return str(answer.json["call"]) if answer.json else ""

    def press(self, call: str, keys: str) -> None:
        """One after the other: what is pressed while an answer is fetched is lost."""
        for key in keys:
            assert self.ask(f"calls/{call}/keys", keys=key).status_code == 204

    def operate(self, operator: str, deed: str, **body: object) -> None:
        assert self.ask(f"operators/{operator}/{deed}", **body).status_code == 204

    def news(self) -> dict[str, Any]:
        """Ask for what is new; the number asked for is never the one there is, so nobody waits."""
        address = f"/phone/visits/{self.visit}/news"
        answer = self.client.get(address, query_string={"after": self.number - 1}).json
        assert answer is not None
        told = [item for item in answer["story"] if item["number"] > self.number]
        self.number = answer["number"]
        return {**answer, "story": told}

    def story(self, kind: str) -> list[dict[str, Any]]:
        return [item for item in self.news()["story"] if item["kind"] == kind]

    def operator(self, id_: str) -> dict[str, Any]:
        """How an operator's phone stands."""
        return next(operator for operator in self.news()["operators"] if operator["id"] == id_)


def visit(served: Served, language: str = "it") -> Visitor:
    client = served.app.test_client()
    opened = client.post("/phone/visits", json={"language": language}).json
    assert opened is not None
    return Visitor(client, opened["visit"], opened["number"])
