# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`/wall`: how every office stands, to be read from across a room; it keeps itself up to date."""

from http import HTTPStatus

from flask import Blueprint, Flask, Response, request

from ivr.desk import Desk, stamp_of
from ivr.web.frame import StaffPages, needs, visit
from ivr.web.wall.telling import told

_TIME = "Wall-Time"  # the header: until when what the page shows is true


def register(app: Flask, pages: StaffPages, desk: Desk) -> None:
    """Put this room into the house."""
    wall = pages.blueprint("wall", __name__)
    _routes(wall, pages, desk)
    app.register_blueprint(wall)
    pages.link("wall.wall_page", "wall-title")


def _routes(wall: Blueprint, pages: StaffPages, desk: Desk) -> None:
    @wall.get("/wall")
    @needs()
    def wall_page() -> Response:
        return _show("wall/wall.html")

    @wall.get("/wall/now")
    @needs()
    def board() -> Response:
        """The board alone, or nothing where the page has it already."""
        if request.args.get("seen") == desk.stamp():
            response = Response(status=HTTPStatus.NO_CONTENT)
        else:
            response = _show("wall/board.html")
        response.headers[_TIME] = _time()
        return response

    def _show(template: str) -> Response:
        now = pages.clock()  # before the figures are read: a minute that begins meanwhile is asked for again
        found = desk.wallboard()
        rows = [told(each, pages.city(), now, visit()) for each in found.offices]
        return pages.show(template, rows=rows, stamp=stamp_of(found.n, now), time=_time())

    def _time() -> str:
        return f"{pages.clock().astimezone(visit().zone):%H:%M:%S}"
