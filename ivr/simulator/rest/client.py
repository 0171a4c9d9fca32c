# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What twilio's client takes for its way to the network: the REST interface in this process instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from requests import Request
from requests.exceptions import ConnectionError as ConnectionFailedError
from requests.exceptions import ReadTimeout
from urllib3 import HTTPConnectionPool
from urllib3.connection import HTTPConnection
from urllib3.exceptions import MaxRetryError, NewConnectionError
from werkzeug.test import Client

from ivr.simulator.wire import NoAnswerError, NoConnectionError

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

HOST = "api.twilio.com"


@dataclass(frozen=True, slots=True)
class Answered:
    """As twilio.http.response.Response."""

    status_code: int
    text: str
    headers: Mapping[str, str]


class WsgiHttpClient:
    """Stands where twilio.http.http_client.TwilioHttpClient would, and fails with the same exceptions."""

    is_async = False

    def __init__(self, app: "WSGIApplication") -> None:
        self._client = Client(app)

    def request(  # noqa: PLR0913, PLR0917  # the signature is twilio's
        self,
        method: str,
        url: str,
        params: Mapping[str, str] | None = None,
        data: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: float | None = None,  # noqa: ARG002  # nothing here can be slow
        allow_redirects: bool = False,  # noqa: ARG002, FBT001, FBT002  # as twilio has it
    ) -> Answered:
        sent = Request(method.upper(), url, params=params, data=data, headers=headers, auth=auth).prepare()
        try:
            response = self._client.open(
                sent.url, method=sent.method, headers=dict(sent.headers), data=sent.body
            )
        except NoConnectionError as error:
            refused = NewConnectionError(HTTPConnection(HOST), "Connection refused")
            raise ConnectionFailedError(MaxRetryError(HTTPConnectionPool(HOST), url, refused)) from error
        except NoAnswerError as error:
            raise ReadTimeout(url) from error
        return Answered(response.status_code, response.text, dict(response.headers))
