# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Somebody came in: their session begins in this browser, and they are told what failed under their name."""

from http import HTTPStatus

from flask import flash, redirect
from werkzeug.wrappers import Response as AnyResponse

from ivr.porter import Entered
from ivr.store.attempts import OF_A_NAME
from ivr.web.frame import StaffPages, visit, visits


def arrive(pages: StaffPages, entered: Entered, onward: str | None = None) -> AnyResponse:
    """Go on to a path of ours, or to the first page that is for them."""
    visits.sign_in(entered.token, entered.user)
    misses = entered.misses
    if misses.last_at:
        key = "access-misses-locked" if misses.count >= OF_A_NAME else "access-misses"
        flash(visit().say(key, count=misses.count, moment=visit().when(misses.last_at)), "warning")
    return redirect(onward or pages.home(), HTTPStatus.SEE_OTHER)
