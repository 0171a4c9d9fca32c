# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The REST interface as a WSGI application: Twilio's paths of 2010-04-01, its JSON and its errors."""

import json
from collections.abc import Iterable
from hmac import compare_digest
from http import HTTPStatus
from typing import TYPE_CHECKING

from werkzeug import Request, Response
from werkzeug.exceptions import MethodNotAllowed, NotFound
from werkzeug.routing import Map, Rule

from ivr.call import CallSid
from ivr.simulator.errors import RestError
from ivr.simulator.exchange import Exchange
from ivr.simulator.faults import strike
from ivr.simulator.legs.leg import Leg
from ivr.simulator.rest import changes
from ivr.simulator.rest.listing import page
from ivr.simulator.rest.records import Record, record
from ivr.simulator.rest_troubles import RestMishap, RestTrouble
from ivr.simulator.wire import NoAnswerError, NoConnectionError

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

# Twilio's error codes
NOT_AUTHENTIC = 20003
NO_SUCH_METHOD = 20004
NOT_FOUND = 20404
TOO_MANY = 20429
BROKEN = 20500

ROUTES = Map(
    [
        Rule("/2010-04-01/Accounts/<account>/Calls.json", endpoint="calls", methods=["GET", "POST"]),
        Rule("/2010-04-01/Accounts/<account>/Calls/<call>.json", endpoint="call", methods=["GET", "POST"]),
    ]
)


class RestInterface:
    """May be asked from any thread; what follows of a request happens after its answer.

    Where a fault leaves a request without an answer, NoConnectionError or NoAnswerError is raised:
    a server leaves whoever asked without one then.
    """

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        request = Request(environ)
        with self._exchange.changed:
            try:
                response = self._befall(request)
            finally:
                self._exchange.changed.notify_all()
        return response(environ, start_response)

    def _befall(self, request: Request) -> Response:
        asked = f"{request.method} {request.full_path}"
        mishap = strike(self._exchange.rest_faults, asked, self._exchange.chance)
        return self._answer(request) if mishap is None else self._stricken(request, mishap)

    def _stricken(self, request: Request, mishap: RestMishap) -> Response:
        match mishap.trouble:
            case RestTrouble.TOO_MANY:
                return _refused(RestError(TOO_MANY, "too many requests", HTTPStatus.TOO_MANY_REQUESTS))
            case RestTrouble.UNCONNECTED:
                raise NoConnectionError(request.path)
            case RestTrouble.BROKEN:
                return _broken()
            case RestTrouble.DONE_BUT_BROKEN:
                self._answer(request)
                return _broken()
            case RestTrouble.UNHEARD:
                pass
            case RestTrouble.DONE_UNANSWERED:
                self._answer(request)
            case RestTrouble.DONE_LATE:
                request.form  # noqa: B018  # read while whoever sent it is there
                self._exchange.agenda.after(mishap.late, lambda: self._do(request))
        raise NoAnswerError(request.path)

    def _do(self, request: Request) -> None:
        self._answer(request)

    def _answer(self, request: Request) -> Response:
        try:
            self._authenticate(request)
            return _json(self._route(request), HTTPStatus.OK)
        except RestError as error:
            return _refused(error)

    def _authenticate(self, request: Request) -> None:
        account, given = self._exchange.account, request.authorization
        name, password = (given.username or "", given.password or "") if given else ("", "")
        known = compare_digest(name.encode(), account.sid.encode())
        if not (known and compare_digest(password.encode(), account.auth_token.encode())):
            raise RestError(NOT_AUTHENTIC, "account and token do not match", HTTPStatus.UNAUTHORIZED)

    def _route(self, request: Request) -> Record:
        try:
            endpoint, names = ROUTES.bind_to_environ(request.environ).match()
        except NotFound:
            raise _no_such(request) from None
        except MethodNotAllowed:
            raise RestError(NO_SUCH_METHOD, request.method, HTTPStatus.METHOD_NOT_ALLOWED) from None
        if names["account"] != self._exchange.account.sid:
            raise _no_such(request)
        if endpoint == "calls":
            return self._calls(request)
        return record(self._call(request, CallSid(names["call"])))

    def _calls(self, request: Request) -> Record:
        if request.method == "POST":
            return record(changes.create(self._exchange, request.form))
        return page(self._exchange, request.path, request.args)

    def _call(self, request: Request, sid: CallSid) -> Leg:
        if request.method == "POST":
            return changes.update(self._exchange, sid, request.form)
        return self._exchange.fetch(sid)


def _no_such(request: Request) -> RestError:
    return RestError(NOT_FOUND, f"{request.path} was not found", HTTPStatus.NOT_FOUND)


def _broken() -> Response:
    return _refused(RestError(BROKEN, "internal server error", HTTPStatus.INTERNAL_SERVER_ERROR))


def _refused(error: RestError) -> Response:
    more = f"https://www.twilio.com/docs/errors/{error.code}"
    told: Record = {
        "code": error.code,
        "message": error.reason,
        "more_info": more,
        "status": int(error.status),
    }
    return _json(told, error.status)


def _json(told: Record, status: int) -> Response:
    return Response(json.dumps(told), status, content_type="application/json; charset=utf-8")
