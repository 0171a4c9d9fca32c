# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""TwiML Bins: documents that Twilio hosts itself, filled with the fields of the request."""

import re
from collections.abc import Mapping
from datetime import timedelta
from html import escape

from ivr.simulator.switches import FallbackBin
from ivr.simulator.wire import Answer, Request, Wire

ERROR_URL = "ErrorUrl"


class WireWithBins:
    """Answers for the bins, and lets all other requests pass."""

    def __init__(self, wire: Wire, bins: Mapping[str, str], error_url: FallbackBin) -> None:
        self._wire = wire
        self._bins = bins
        self._error_url = error_url

    def send(self, request: Request, connect: timedelta, read: timedelta) -> Answer:
        if request.url not in self._bins:
            return self._wire.send(request, connect, read)
        filled = re.sub(r"\{\{(\w+)\}\}", lambda name: self._value(name[1], request), self._bins[request.url])
        return Answer(200, "text/xml", filled.encode())

    def _value(self, name: str, request: Request) -> str:
        value = request.form.get(name, "")
        if name == ERROR_URL and self._error_url is FallbackBin.EMPTY:
            return ""
        return value if name == ERROR_URL and self._error_url is FallbackBin.RAW else escape(value)
