# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the page asks of the pretend world: JSON in, and news that are waited for."""

from collections.abc import Callable, Mapping
from threading import BoundedSemaphore

from flask import Blueprint, Response, abort, g, jsonify, request

from ivr.call import CallSid, OperatorId
from ivr.city import Operator
from ivr.simulator.browser import asked
from ivr.simulator.browser.asked import Body, UnusableError
from ivr.simulator.browser.line import PhonedLine
from ivr.simulator.browser.operators import Switchroom
from ivr.simulator.browser.story import Story
from ivr.simulator.browser.view import View
from ivr.simulator.browser.visits import TooManyError, Visit, Visits
from ivr.simulator.browser.world import World
from ivr.simulator.legs.leg import Handset, Leg
from ivr.simulator.words import Words

_LARGEST_BODY = 4096  # bytes
_NEWS_WITHIN = 3.0  # seconds; a server that shuts down waits for those who wait here
_WAITING_AT_MOST = 4  # requests for news, each of which holds one of the server's threads

Deed = Callable[[Switchroom, Handset, Body], None]


def blueprint(world: World, visits: Visits, line: PhonedLine, words: Mapping[str, Words]) -> Blueprint:
    """`words` by language; a page in any other gets the first."""
    deeds = Blueprint("visits", __name__, url_prefix="/visits")
    service = _Service(world, visits, line, words)

    @deeds.before_request
    def only_json() -> None:
        """A form, which any page of anywhere can send, is refused: JSON is sent by this page alone."""
        request.max_content_length = _LARGEST_BODY
        if request.method == "POST" and not request.is_json:
            abort(415)

    deeds.post("")(service.open_visit)
    deeds.get("/<visit>/news")(service.news)
    deeds.post("/<visit>/leave")(service.leave)
    deeds.post("/<visit>/calls")(service.call)
    deeds.post("/<visit>/calls/<call>/<deed>")(service.use)
    deeds.post("/<visit>/operators/<operator>/call")(service.call_from)
    deeds.post("/<visit>/operators/<operator>/manner")(service.set_manner)
    deeds.post("/<visit>/operators/<operator>/<deed>")(service.operate)
    deeds.post("/<visit>/clock")(service.clock)

    @deeds.errorhandler(UnusableError)
    def unusable(error: UnusableError) -> tuple[Response, int]:
        return jsonify(problem=words[g.language](error.key, **error.blanks)), 400

    @deeds.errorhandler(TooManyError)
    def too_many(_error: TooManyError) -> tuple[Response, int]:
        return jsonify(problem=words[g.language]("phone-too-many")), 429

    return deeds


class _Service:
    """One method for each request; each names the visit, and leaves `g.language` for what can't be."""

    def __init__(self, world: World, visits: Visits, line: PhonedLine, words: Mapping[str, Words]) -> None:
        self._world = world
        self._visits = visits
        self._line = line
        self._languages = list(words)
        self._switchroom = Switchroom(world.exchange)
        parts = (world.exchange, self._switchroom, line)
        self._stories = {language: Story(*parts, each) for language, each in words.items()}
        self._views = {language: View(*parts, each) for language, each in words.items()}
        self._waiting = BoundedSemaphore(_WAITING_AT_MOST)

    # ── A page comes, waits for news, and goes ──────────────────────────────────────────────

    def open_visit(self) -> Response:
        wanted = _body().get("language")
        g.language = wanted if wanted in self._languages else self._languages[0]
        visit = self._visits.open(g.language)
        return jsonify(visit=visit.id, number=self._world.number - 1)

    def news(self, visit: str) -> Response:
        here, after = self._visit(visit), request.args.get("after", 0, int)
        if self._waiting.acquire(blocking=False):
            try:
                self._world.wait_for_news(after, _NEWS_WITHIN)
            finally:
                self._waiting.release()
        self._visit(visit)  # it was there all the while
        with self._world.now():
            standing = self._line.standing()
            self._visits.let_ring(here, standing.places)
            story = self._stories[here.language].tell(here, self._world.since(after))
            view = self._views[here.language].of(here, standing, follows=self._world.follows)
            return jsonify(number=self._world.number, story=story, **view)

    def leave(self, visit: str) -> Response:
        self._visits.leave(self._visit(visit))
        return _done()

    # ── What it does there ──────────────────────────────────────────────────────────────────

    def call(self, visit: str) -> Response:
        here, body = self._visit(visit), _body()
        to = asked.called(body, self._world.exchange.account.numbers)
        return jsonify(call=self._visits.call(here, asked.caller(body), to))

    def use(self, visit: str, call: str, deed: str) -> Response:
        leg = self._leg(visit, call)
        with self._world.now():
            if not leg.over:
                self._do(deed, leg.phone)
        return _done()

    def call_from(self, visit: str, operator: str) -> Response:
        """Phone the line from an operator's own telephone, unless it is in a call."""
        here, found = self._visit(visit), self._operator(operator)
        with self._world.now():
            if self._switchroom.leg(found) is None:
                self._visits.call(here, found.phone, self._line.city().number.e164)
        return _done()

    def set_manner(self, visit: str, operator: str) -> Response:
        self._visit(visit)
        found, manner = self._operator(operator), asked.manner(_body())
        with self._world.now():
            self._switchroom.phone(found).manner = manner
            self._world.mark()
        return _done()

    def operate(self, visit: str, operator: str, deed: str) -> Response:
        self._visit(visit)
        found = self._operator(operator)
        with self._world.now():
            leg = self._switchroom.leg(found)
            self._do(deed, leg.phone if leg else self._switchroom.phone(found))
        return _done()

    def clock(self, visit: str) -> Response:
        self._visit(visit)
        moment = asked.moment(_body(), self._line.city().zone)
        with self._world.now():
            self._world.set_clock(moment)
        return _done()

    def _visit(self, id_: str) -> Visit:
        visit = self._visits.find(id_)
        if visit is None:
            abort(404)
        g.language = visit.language
        return visit

    def _leg(self, visit: str, call: str) -> Leg:
        leg = self._visit(visit).calls.get(CallSid(call))
        if leg is None:
            abort(404)
        return leg

    def _operator(self, operator: str) -> Operator:
        found = self._line.city().operator(OperatorId(operator))
        if found is None:
            abort(404)
        return found

    def _do(self, deed: str, phone: Handset) -> None:
        if deed not in _DEEDS:
            abort(404)
        _DEEDS[deed](self._switchroom, phone, _body())


def _body() -> Body:
    body = request.get_json()
    if not isinstance(body, dict):
        abort(400)
    return body


def _done() -> Response:
    return Response(status=204)


_DEEDS: Mapping[str, Deed] = {
    "answer": lambda _, phone, __: phone.pick_up(),
    "refuse": lambda _, phone, __: phone.refuse(),
    "voicemail": lambda switchroom, phone, _: switchroom.leave_to_voicemail(phone),
    "keys": lambda _, phone, body: phone.key(asked.keys(body)),
    "hang-up": lambda _, phone, __: phone.hang_up(),
}
