# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One's own account: what one may do, where one is signed in, another password."""

from collections.abc import Mapping
from http import HTTPStatus

from flask import Blueprint, Response, flash, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from ivr.passwords import Weakness
from ivr.porter import Locked
from ivr.staff import PEOPLE
from ivr.web.access.address import address_of_reader
from ivr.web.access.new_password import faults
from ivr.web.access.sign_in import time_of
from ivr.web.frame import StaffPages, needs, visit, visits


def routes(access: Blueprint, pages: StaffPages) -> None:
    """`/account` and what can be done there."""

    @access.get("/account")
    @needs(*PEOPLE)
    def account_page() -> Response:
        return _page(pages)

    @access.post("/account/password")
    @needs(*PEOPLE)
    def change_password() -> AnyResponse:
        wrong = faults(request.form, visit().say) or _change(pages, request.form)
        if wrong:
            return _page(pages, HTTPStatus.UNPROCESSABLE_ENTITY, wrong)
        return _done("access-set-done")

    @access.post("/account/others")
    @needs(*PEOPLE)
    def sign_out_elsewhere() -> AnyResponse:
        pages.porter.sign_out_elsewhere(visit().signed_in, visits.token())
        return _done("access-ended-others")


def _change(pages: StaffPages, form: Mapping[str, str]) -> Mapping[str, str]:
    """What kept the password from being changed, by field; nothing is success."""
    user, old, new = visit().signed_in, form.get("old", ""), form.get("new", "")
    match pages.porter.change_password(user, visits.token(), old, new, address_of_reader()):
        case None:
            return {}
        case Weakness() as weak:
            return faults(form, visit().say, weak)
        case Locked() as locked:
            return {"old": visit().say("access-locked", time=time_of(locked))}
        case _:
            return {"old": visit().say("access-old-wrong")}


def _page(pages: StaffPages, status: int = HTTPStatus.OK, wrong: Mapping[str, str] | None = None) -> Response:
    user = visit().signed_in
    return pages.show(
        "access/account.html",
        status,
        user=user,
        sessions=pages.porter.sessions_of(user),
        this=pages.porter.key_of(visits.token()),
        wrong=wrong or {},
    )


def _done(key: str) -> AnyResponse:
    flash(visit().say(key), "success")
    return redirect(url_for("access.account_page"), HTTPStatus.SEE_OTHER)
