# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is answered to whoever finds no room: as cheap as it can be, since the telephone waits meanwhile."""

from http import HTTPStatus

from flask import Response, render_template, request

from ivr.web.frame import forms
from ivr.web.frame.assets import Assets
from ivr.web.frame.visits import visit


class TurnedAway:
    """Makes the page once for each language, and none for a part of a page, whose script asks again."""

    def __init__(self, assets: Assets) -> None:
        self._assets = assets
        self._made: dict[tuple[str, bool], str] = {}

    def answer(self, retry_after: str) -> Response:
        """`retry_after` in seconds."""
        words = "" if "HX-Request" in request.headers else self._page()
        return Response(words, HTTPStatus.SERVICE_UNAVAILABLE, headers={"Retry-After": retry_after})

    def _page(self) -> str:
        here, can_be_asked_again = visit(), request.method in forms.SAFE
        key = here.language, can_be_asked_again
        if key not in self._made:
            self._made[key] = render_template(
                "frame/turned_away.html",
                visit=here,
                say=here.say,
                asset=self._assets.address,
                again=can_be_asked_again,
            )
        return self._made[key]
