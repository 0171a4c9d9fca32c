# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Signing in and out, invitations, one's own account, and the record of who did what."""

from flask import Flask

from ivr.web.access import account, invitation, record, sign_in
from ivr.web.frame import StaffPages


def register(app: Flask, pages: StaffPages) -> None:
    """Put the pages of this room into the house."""
    access = pages.blueprint("access", __name__)
    sign_in.routes(access, pages)
    invitation.routes(access, pages)
    account.routes(access, pages)
    record.routes(access, pages)
    app.register_blueprint(access)
    pages.link("access.record_page", "record-title")
    pages.link("access.account_page", "access-account")
