# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The staff's pages as one house: each blueprint made here has the doorway, the guard and the frame."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from http import HTTPStatus
from urllib.parse import urlencode

from flask import Blueprint, Flask, Response, current_app, g, redirect, render_template, request, url_for
from werkzeug.exceptions import BadRequest, Forbidden, HTTPException, NotFound
from werkzeug.wrappers import Response as AnyResponse

from ivr import messages
from ivr.call import Language
from ivr.city import City
from ivr.passwords import BusyError
from ivr.porter import Porter
from ivr.store.database import AwayError
from ivr.store.secrecy import Secrecy
from ivr.web.frame import forms, visits
from ivr.web.frame.assets import Assets
from ivr.web.frame.doorway import Doors
from ivr.web.frame.guards import guard_of
from ivr.web.frame.headers import secure_staff_page
from ivr.web.frame.turned_away import TurnedAway
from ivr.web.frame.visits import Visit, visit

_RETRY_AFTER = "2"  # seconds
_TOLD = frozenset({403, 404, 503})  # the refusals that have words of their own
_SIGN_IN = "access.sign_in"  # the endpoint
_PUBLIC = "public"  # the blueprint of the line in text


class StrangeFormError(Forbidden):
    """A form that was not filled in on a page of ours, or on one that is out of date."""


@dataclass(frozen=True)
class Want:
    """What the pages are made of."""

    city: Callable[[], City]
    clock: Callable[[], datetime]  # the line's
    porter: Porter
    secrecy: Secrecy
    public_url: str


class StaffPages:
    """Makes the blueprints of the staff's pages, and shows their templates in the frame."""

    def __init__(self, want: Want, assets: Assets) -> None:
        self.city = want.city
        self.clock = want.clock
        self.porter = want.porter
        self._secrecy = want.secrecy
        self.public_url = want.public_url
        self._assets = assets
        self.doors = Doors()
        self._links: list[tuple[str, str]] = []
        self._turned_away = TurnedAway(assets)
        self.blueprints: set[str] = set()

    def blueprint(self, name: str, import_name: str) -> Blueprint:
        """A blueprint with its templates beside it; each of its views says whom it lets in (see guards)."""
        made = Blueprint(name, import_name, template_folder="templates")
        made.before_request(self._come_in)
        made.before_request(self._recognise)
        made.before_request(self._guard)
        made.after_request(secure_staff_page)
        made.teardown_request(self._leave)
        made.register_error_handler(HTTPException, self._refuse)
        made.register_error_handler(AwayError, self._refuse_for_now)
        made.register_error_handler(BusyError, self._refuse_for_now)
        self.blueprints.add(name)
        return made

    def link(self, endpoint: str, key: str) -> None:
        """Put a page into the navigation of those who may see it; `key` is the message with its name."""
        self._links.append((endpoint, key))

    def frame(self, app: Flask) -> None:
        """Serve what the frame itself needs, and show it around what is not found."""
        app.register_blueprint(self._assets.blueprint())
        app.register_blueprint(Blueprint("frame", __name__, template_folder="templates"))

        @app.errorhandler(NotFound)
        def nowhere(error: NotFound) -> AnyResponse:
            # An address of one part, mistyped, is taken for a language of the public's page
            is_a_page = request.url_rule is None or request.blueprint == _PUBLIC
            if not (is_a_page and request.accept_mimetypes.accept_html):
                return error.get_response()
            return secure_staff_page(self._nowhere(error))

    def show(self, template: str, status: int = 200, **values: object) -> Response:
        """A template within the frame, or a part of one that htmx asked for.

        Beside `values` it has `visit`, `say`, `when`, `csrf`, `asset`, `links` and `city_name`.
        """
        here = visit()
        names = self.city().name
        html = render_template(
            template,
            visit=here,
            say=here.say,
            when=here.when,
            csrf=self._form_token,
            asset=self._assets.address,
            links=self.links(),
            languages={each: self._in_language(each) for each in messages.LANGUAGES},
            city_name=names.get(Language(here.language)) or next(iter(names))[1],
            **values,
        )
        response = Response(html, status)
        response.content_language.add(here.language)
        return response

    def links(self) -> list[tuple[str, str, str]]:
        """The navigation of whoever asks: endpoint, address and name of each page they may see."""
        here = visit()
        views = current_app.view_functions
        return [
            (endpoint, url_for(endpoint), here.say(key))
            for endpoint, key in self._links
            if here.user and (guard := guard_of(views[endpoint])) and guard.admits(here.user)
        ]

    def home(self) -> str:
        """Where somebody goes who signed in: the first page that is for them."""
        links = self.links()
        return links[0][1] if links else url_for(_SIGN_IN)

    # ── Before a page is made ───────────────────────────────────────────────────────────────

    def _come_in(self) -> Response | None:
        visits.note(self._stranger())
        door = self.doors.staff if visits.token() else self.doors.strangers
        if not door.enter():
            return self._turned_away.answer(_RETRY_AFTER)
        g.door = door
        return None

    def _leave(self, _error: BaseException | None) -> None:
        if door := g.pop("door", None):
            door.leave()

    def _recognise(self) -> None:
        found = self.porter.session(visits.token()) if visits.token() else None
        if found:
            visits.note(replace(visit(), user=found[0]))

    def _guard(self) -> AnyResponse | None:
        guard = guard_of(current_app.view_functions.get(request.endpoint or ""))
        if guard is None:
            raise Forbidden
        if not guard.admits(visit().user):
            if visit().user:
                raise Forbidden
            return self._to_sign_in()
        if forms.is_binary():
            raise BadRequest
        if request.method not in forms.SAFE and not forms.is_ours(self._form_token(), self.public_url):
            raise StrangeFormError
        return None

    def _to_sign_in(self) -> AnyResponse:
        if "HX-Request" in request.headers:  # a part of a page: the whole of it has to go there
            onward = url_for(_SIGN_IN, next=forms.path_of(request.headers.get("HX-Current-URL", "")))
            return Response(status=HTTPStatus.UNAUTHORIZED, headers={"HX-Redirect": onward})
        if request.method in forms.SAFE:
            asked: str | None = request.full_path.removesuffix("?")
        else:  # the page of the form, whose address has what was filled in before
            asked = forms.path_of(request.referrer or "")
        return redirect(url_for(_SIGN_IN, next=asked), HTTPStatus.SEE_OTHER)

    def _stranger(self) -> Visit:
        return Visit(visits.language_wanted(), self.city().zone)

    def _form_token(self) -> str:
        return self._secrecy.of("csrf", visits.form_key())

    def _in_language(self, language: str) -> str:
        """Where the same page is in a language; what was sent with a form is not sent again."""
        if request.method not in forms.SAFE or request.endpoint is None:
            return url_for(_SIGN_IN, language=language)
        # Not through url_for: some names mean something to it, such as _scheme, and a query may have any.
        query = urlencode({**request.args.to_dict(), "language": language}, safe="/")
        return f"{url_for(request.endpoint, **(request.view_args or {}))}?{query}"

    # ── Where there is no page ──────────────────────────────────────────────────────────────

    def _refuse(self, error: HTTPException) -> Response:
        code = error.code or 500
        why = "form" if isinstance(error, StrangeFormError) else str(code) if code in _TOLD else "other"
        return self.show("frame/refused.html", code, why=why)

    def _nowhere(self, error: NotFound) -> Response:
        """Outside the blueprints: whoever signed in is known here too, and finds the way back."""
        if turned_away := self._come_in():
            return turned_away
        try:
            self._recognise()
            return self._refuse(error)
        except AwayError:
            return self._refuse(error)  # as to a stranger
        finally:
            self._leave(None)

    def _refuse_for_now(self, _error: Exception) -> Response:
        response = self.show("frame/refused.html", HTTPStatus.SERVICE_UNAVAILABLE, why="503")
        response.headers["Retry-After"] = _RETRY_AFTER
        return response
