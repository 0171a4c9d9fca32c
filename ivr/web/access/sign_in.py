# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Coming in by name and password, and leaving."""

from datetime import timedelta
from http import HTTPStatus

from flask import Blueprint, Response, flash, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from ivr.porter import Entered, Locked
from ivr.web.access.address import address_of_reader
from ivr.web.access.arriving import arrive
from ivr.web.frame import StaffPages, needs, open_to_all, visit, visits
from ivr.web.frame.forms import local_path


def routes(access: Blueprint, pages: StaffPages) -> None:
    """`/sign-in` and `/sign-out`."""

    @access.get("/sign-in")
    @open_to_all
    def sign_in() -> AnyResponse:
        return redirect(pages.home(), HTTPStatus.SEE_OTHER) if visit().user else _page(pages)

    @access.post("/sign-in")
    @open_to_all
    def try_to_sign_in() -> AnyResponse:
        name, password = request.form.get("name", ""), request.form.get("password", "")
        tried = pages.porter.sign_in(name, password, address_of_reader())
        if isinstance(tried, Entered):
            return arrive(pages, tried, local_path(request.form.get("next")))
        if isinstance(tried, Locked):
            return _locked(pages, tried)
        return _page(pages, HTTPStatus.UNPROCESSABLE_ENTITY, visit().say("access-wrong"))

    @access.post("/sign-out")
    @needs()
    def sign_out() -> AnyResponse:
        pages.porter.sign_out(visit().signed_in, visits.token())
        visits.sign_out()
        flash(visit().say("access-signed-out"), "info")
        return redirect(url_for("access.sign_in"), HTTPStatus.SEE_OTHER)


def time_of(locked: Locked) -> str:
    """Until when it lasts, never told a minute too early: 10:05."""
    return f"{locked.until.astimezone(visit().zone) + timedelta(seconds=59):%H:%M}"


def _locked(pages: StaffPages, locked: Locked) -> Response:
    wrong = visit().say("access-locked", time=time_of(locked))
    response = _page(pages, HTTPStatus.TOO_MANY_REQUESTS, wrong)
    left = locked.until - pages.porter.clock()
    response.headers["Retry-After"] = str(int(left.total_seconds()) + 1)
    return response


def _page(pages: StaffPages, status: int = HTTPStatus.OK, wrong: str = "") -> Response:
    onward = local_path(request.form.get("next") or request.args.get("next")) or ""
    name = request.form.get("name", "")
    was_in = bool(visits.token())  # in a session that holds no more
    return pages.show("access/sign_in.html", status, wrong=wrong, name=name, onward=onward, was_in=was_in)
