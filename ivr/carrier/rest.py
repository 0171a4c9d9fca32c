# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Twilio's REST client, made ready: the right region, a time-out always, and no number in a log."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

_TIME_OUT = 10.0  # seconds; the library itself would wait for ever
_unheard = logging.getLogger(f"{__name__}.requests")  # what the library logs has telephone numbers in it
_unheard.setLevel(logging.CRITICAL)

# Each region is entered by an edge of its own: without one a request would go to the United States.
# https://www.twilio.com/docs/global-infrastructure/using-the-twilio-rest-api-in-a-non-us-region
EDGES = {"au1": "sydney", "ie1": "dublin", "jp1": "tokyo", "us1": "ashburn"}


@dataclass(frozen=True, slots=True)
class Account:
    """Who we are to Twilio."""

    sid: str
    token: str = field(repr=False)
    region: str | None = None  # one that has an edge; None: the usual one


class Answer(Protocol):
    """What the client reads of an answer."""

    @property
    def status_code(self) -> int: ...

    @property
    def text(self) -> str: ...


class Http(Protocol):
    """What carries the client's requests; where no connection is made it raises ConnectionRefusedError."""

    def request(  # noqa: PLR0913, PLR0917  # the library's own signature
        self,
        method: str,
        url: str,
        params: Mapping[str, str] | None = None,
        data: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: float | None = None,
        allow_redirects: bool = False,  # noqa: FBT001, FBT002  # the library's own signature
    ) -> Answer: ...


def client(account: Account, http: Http | None = None) -> Any:
    """Make a `twilio.rest.Client`; an `http` in place of the library's own brings its own time-out.

    It costs a third of a second and 27 MB, which a process that only answers webhooks never spends.
    """
    from twilio.http.http_client import TwilioHttpClient  # noqa: PLC0415  # loaded when it is used, see above
    from twilio.rest import Client  # noqa: PLC0415  # loaded when it is used, see above

    return Client(
        account.sid,
        account.token,
        region=account.region,
        edge=EDGES[account.region] if account.region else None,
        http_client=http or TwilioHttpClient(timeout=_TIME_OUT, logger=_unheard),
        environment={"TWILIO_EDGE": ""},  # the account alone decides, and no variable of the library's
    )


def was_never_sent(error: Exception) -> bool:
    """Tell whether a request failed before any of it left, so that repeating it does nothing twice."""
    from requests import ConnectTimeout  # noqa: PLC0415  # a tenth of a second, see above
    from urllib3.exceptions import NewConnectionError  # noqa: PLC0415  # the same library's

    if isinstance(error, ConnectTimeout | ConnectionRefusedError):
        return True
    cause = error.args[0] if error.args else None  # requests wraps what urllib3 raised
    return isinstance(getattr(cause, "reason", None), NewConnectionError)
