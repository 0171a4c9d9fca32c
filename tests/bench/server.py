# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line under measurement, on a Monday at ten, with an empty answer beside it in the same process."""

import os
import time
from datetime import UTC, datetime, timedelta

from flask import Flask

from ivr.app import Parts, create_app
from ivr.call import CallSid, Language, OfficeId
from ivr.clerk import Clerk
from ivr.dialogue.deeds import TakePlace
from ivr.settings import Environment
from ivr.store.calls import Caller
from ivr.store.secrecy import Secrecy

MONDAY = datetime(2026, 1, 12, 9, tzinfo=UTC)  # ten in Modena: every office answers
WAITING = CallSid("CA" + "0" * 32)  # the call that is on hold, behind another
OFFICE = OfficeId("polo1")
_BEGUN = time.monotonic()


def clock() -> datetime:
    """Let time pass from Monday on, whenever it is measured."""
    return MONDAY + timedelta(seconds=time.monotonic() - _BEGUN)


def line() -> Flask:
    """Build the line, with one caller on hold for an office whose operators are taken."""
    environment = Environment.read(os.environ)
    app = create_app(environment, clock)
    parts: Parts = app.extensions["parts"]
    clerk = Clerk(parts.database, Secrecy(environment.secret_key), lambda: None)
    for n in range(len(parts.city().operators)):
        _wait(clerk, parts, CallSid(f"CA{n + 1:032}"))
    _wait(clerk, parts, WAITING)
    return app


def _wait(clerk: Clerk, parts: Parts, sid: CallSid) -> None:
    caller = Caller(sid, None, None, Language("it"))
    clerk.carry_out(TakePlace(OFFICE, OFFICE, anew=True), caller, parts.city(), clock())


app = line()


@app.post("/empty")
def empty() -> str:
    """Answer nothing: what Flask and the server cost by themselves."""
    return ""
