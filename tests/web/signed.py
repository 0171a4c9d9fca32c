# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Webhooks as Twilio sends them, signed by the simulator's own code."""

from collections.abc import Mapping

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from ivr.settings import Environment
from ivr.simulator.twiml.reading import Verb, read
from ivr.simulator.webhooks.signing import signature
from ivr.simulator.wire import Answer


def post(
    client: FlaskClient, environment: Environment, path: str, form: Mapping[str, str] | None = None
) -> TestResponse:
    """Post a signed form to a path with its query."""
    fields = {"CallSid": "CA1", "From": "+393331234567", "To": "+390592034444", **(form or {})}
    sign = signature(environment.auth_tokens[0], environment.public_url + path, fields)
    return client.post(path, data=fields, headers={"X-Twilio-Signature": sign})


def verbs(response: TestResponse) -> tuple[Verb, ...]:
    """Read an answer as strictly as the pretend carrier does."""
    assert response.status_code == 200
    return read(Answer(response.status_code, response.content_type, response.data))
