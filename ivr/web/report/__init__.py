# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`/staff/report`: the figures of `ivr report` as a page, drawn, and as CSV."""

from http import HTTPStatus
from zoneinfo import ZoneInfo

from flask import Flask, Response, request

from ivr.figures import Report, Said, Wait, report
from ivr.sheet import as_csv
from ivr.staff import Role
from ivr.store import report as log
from ivr.store.database import Database
from ivr.web.frame import StaffPages, needs, visit
from ivr.web.names import language_name, office_name
from ivr.web.report.form import AT_MOST, Asked, Form, read_form
from ivr.web.report.telling import Telling


def register(app: Flask, pages: StaffPages, database: Database) -> None:
    """Put this room into the house."""
    room = pages.blueprint("report", __name__)

    @room.get("/staff/report")
    @needs(Role.EDITOR, Role.ADMINISTRATOR)
    def report_page() -> Response:
        form = _form()
        if form.asked is None:
            return _page(form)
        waits, found = _figures(form.asked)
        return _page(form, Telling(visit(), pages.city(), form.asked, pages.clock(), waits, found))

    @room.get("/staff/report.csv")
    @needs(Role.EDITOR, Role.ADMINISTRATOR)
    def as_file() -> Response:
        form = _form()
        if form.asked is None:
            return _page(form)
        response = Response(as_csv(_figures(form.asked)[1]), mimetype="text/csv")
        name = f"centralino-{form.asked.first}-{form.asked.last}.csv"
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return response

    def _form() -> Form:
        return read_form(request.args, pages.city(), pages.clock(), visit().say)

    def _figures(asked: Asked) -> tuple[list[Wait], Report]:
        zone = pages.city().zone
        with pages.doors.counting.passed():
            return _counted(asked, zone)

    def _counted(asked: Asked, zone: ZoneInfo) -> tuple[list[Wait], Report]:
        with database.reading() as connection:
            logged = log.logged(connection, *asked.moments(zone))
        waits = [each for each in logged.waits(zone) if _is_asked_for(each, asked)]
        return waits, report(waits, [each for each in logged.said(zone) if _is_asked_for(each, asked)])

    def _page(form: Form, telling: Telling | None = None) -> Response:
        city, language = pages.city(), visit().language
        return pages.show(
            "report/report.html",
            HTTPStatus.OK if telling else HTTPStatus.UNPROCESSABLE_ENTITY,
            form=form,
            telling=telling,
            at_most=AT_MOST,
            offices=[(each.id, office_name(city, each.id, language)) for each in city.offices],
            spoken=[(each, language_name(each, language)) for each in city.languages],
        )

    app.register_blueprint(room)
    pages.link("report.report_page", "figures-title")


def _is_asked_for(each: Wait | Said, asked: Asked) -> bool:
    return asked.office in {"", each.office} and asked.language in {"", each.language}
