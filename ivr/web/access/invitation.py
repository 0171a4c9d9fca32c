# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A link that is given to one person: they choose their password, and are in."""

from collections.abc import Mapping
from http import HTTPStatus

from flask import Blueprint, Response, flash, request
from werkzeug.wrappers import Response as AnyResponse

from ivr.porter import Entered
from ivr.web.access.arriving import arrive
from ivr.web.access.new_password import faults
from ivr.web.frame import StaffPages, open_to_all, visit


def routes(access: Blueprint, pages: StaffPages) -> None:
    """`/invitation/<token>`: looking at it, as a mail program may, uses nothing up."""

    @access.get("/invitation/<token>")
    @open_to_all
    def invitation(token: str) -> Response:
        return _page(pages, token)

    @access.post("/invitation/<token>")
    @open_to_all
    def accept(token: str) -> AnyResponse:
        wrong = faults(request.form, visit().say)
        if not wrong:
            came = pages.porter.accept(token, request.form.get("new", ""))
            if isinstance(came, Entered):
                onward = arrive(pages, came)
                flash(visit().say("access-set-done"), "success")
                return onward
            wrong = faults(request.form, visit().say, came)
        return _page(pages, token, HTTPStatus.UNPROCESSABLE_ENTITY, wrong)


def _page(
    pages: StaffPages, token: str, status: int = HTTPStatus.OK, wrong: Mapping[str, str] | None = None
) -> Response:
    user = pages.porter.invited(token)
    if user is None:
        return pages.show("access/invitation_over.html", HTTPStatus.NOT_FOUND)
    return pages.show("access/invitation.html", status, user=user, wrong=wrong or {})
