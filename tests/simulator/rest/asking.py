# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Twilio's own client before the pretend REST interface, and what it is answered."""

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from ivr.simulator.exchange import Exchange
from ivr.simulator.rest.client import WsgiHttpClient
from ivr.simulator.rest.interface import RestInterface
from tests.simulator.line import TOKEN


def client(exchange: Exchange, sid: str = "", token: str = TOKEN) -> Client:
    """As the line makes it for Europe; by default with the account's own name and token."""
    http = WsgiHttpClient(RestInterface(exchange))
    return Client(sid or exchange.account.sid, token, region="ie1", edge="dublin", http_client=http)


def refused(error: pytest.ExceptionInfo[TwilioRestException]) -> tuple[int, int]:
    """The status of HTTP and Twilio's code."""
    return error.value.status, error.value.code
