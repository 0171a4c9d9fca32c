# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""For administrators: who may come in and who is locked out, new invitations, and who did what."""

from datetime import datetime
from http import HTTPStatus

from flask import Blueprint, Response, abort, flash, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from ivr import messages
from ivr.staff import Deed, Role, User, UserId
from ivr.store.staff_record import Entry
from ivr.web.frame import StaffPages, needs, visit
from ivr.web.numbers import number_in

_KNOWN = frozenset(map(str, Deed))


def routes(access: Blueprint, pages: StaffPages) -> None:
    """`/staff/record` and what can be done there."""
    porter = pages.porter

    @access.get("/staff/record")
    @needs(Role.ADMINISTRATOR)
    def record_page() -> Response:
        return _page()

    @access.post("/staff/record/invitations")
    @needs(Role.ADMINISTRATOR)
    def invite() -> Response:
        user = _user()
        token = porter.invite(user, visit().signed_in.id)
        address = pages.public_url + url_for("access.invitation", token=token)
        return _page(invited=user, address=address)

    @access.post("/staff/record/unlocked")
    @needs(Role.ADMINISTRATOR)
    def unlock() -> AnyResponse:
        user = _user()
        porter.unlock(user, visit().signed_in.id)
        flash(visit().say("record-unlocked", name=user.name), "success")
        return redirect(url_for("access.record_page"), HTTPStatus.SEE_OTHER)

    def _user() -> User:
        return pages.city().user(UserId(request.form.get("user", ""))) or abort(404)

    def _page(invited: User | None = None, address: str = "") -> Response:
        entries = porter.record(number_in(request.args.get("before")))
        users = pages.city().users
        return pages.show(
            "access/record.html",
            users=users,
            accounts=porter.accounts(),
            locked=porter.locked(),
            names={user.id: user.name for user in users},
            now=porter.clock(),
            time=_time,
            entries=[(entry, _told(entry)) for entry in entries],
            invited=invited,
            address=address,
        )


def _time(moment: datetime) -> str:
    return f"{moment.astimezone(visit().zone):%H:%M}"


def _told(entry: Entry) -> str:
    """What was done, in the reader's language; a deed of another version by its bare name."""
    if entry.deed not in _KNOWN:
        return entry.deed
    return messages.text(f"deed-{entry.deed}", visit().language, about=entry.about or "")
