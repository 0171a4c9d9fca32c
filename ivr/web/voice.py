# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Twilio's webhooks: every turn of every call, signature-checked, and always an answer."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from flask import Blueprint, Response, abort, request

from ivr.carrier.inbound import Gate, Incoming, leg_end, read
from ivr.carrier.links import Links, read_claim, read_spot
from ivr.carrier.twiml import Renderer
from ivr.dialogue.spot import Node, Spot
from ivr.dialogue.steps import Reply
from ivr.switchboard import Switchboard

log = logging.getLogger(__name__)

_START = Spot(Node.START)
_END_OF_LEG = Spot(Node.DECLINE)


@dataclass(frozen=True)
class Answering:
    """Turns webhooks into TwiML; whatever fails, a person is on the line and gets an answer."""

    switchboard: Switchboard
    renderer: Renderer

    def turn(self, spot: Spot, incoming: Incoming) -> Response:
        return self._written(lambda: self.switchboard.answer(spot, incoming), spot, incoming)

    def failed(self, spot: Spot, incoming: Incoming) -> Response:
        return self._written(lambda: self.switchboard.apologise(spot, incoming), spot, incoming)

    def _written(self, reply: Callable[[], Reply], spot: Spot, incoming: Incoming) -> Response:
        try:
            document = self.renderer.render(reply(), self.switchboard.caller_id(incoming))
        except Exception:
            log.exception("call %s failed at %s", incoming.sid, spot.node)
            document = self._apology(spot, incoming)
        return Response(document, content_type="text/xml; charset=utf-8")

    def _apology(self, spot: Spot, incoming: Incoming) -> str:
        reply = self.switchboard.apologise(spot, incoming)
        caller_id = self.switchboard.caller_id(incoming)
        try:
            return self.renderer.render(reply, caller_id)
        except Exception:  # not even the words: the caller hears a rest instead
            log.exception("call %s could not be told", incoming.sid)
            return self.renderer.render(reply.wordless(), caller_id)


def blueprint(gate: Gate, links: Links, answering: Answering) -> Blueprint:
    """Wire the five kinds of webhook; whatever Twilio did not sign gets 403 and changes nothing."""
    voice = Blueprint("voice", __name__, url_prefix="/voice")

    @voice.before_request
    def only_twilio() -> None:
        # The request target as it came over the wire: what is decoded on the way was not signed.
        if not gate.is_genuine(links.signed(request.environ["RAW_URI"]), request.form, request.headers):
            abort(403)

    @voice.post("")
    def ring() -> Response:
        incoming = read(request.form)
        log.info("call %s begins, its number %s", incoming.sid, "shown" if incoming.caller else "withheld")
        return answering.turn(_START, incoming)

    @voice.post("/<node>")
    def at(node: str) -> Response:
        incoming = read(request.form)
        # An address of an earlier version: a caller begins anew, an operator's leg ends.
        lost = _END_OF_LEG if incoming.is_ours else _START
        return answering.turn(read_spot(node, request.args) or lost, incoming)

    @voice.post("/fallback")
    def fallback() -> Response:
        log.error("Twilio fell back: error %s", request.form.get("ErrorCode"))
        spot = links.spot_at(request.form.get("ErrorUrl", "")) or _START
        return answering.failed(spot, read(request.form))

    @voice.post("/status")
    def status() -> Response:
        incoming = read(request.form)
        log.info("call %s is %s", incoming.sid, request.form.get("CallStatus"))
        if incoming.is_over and not incoming.is_ours:
            answering.switchboard.call_ended(incoming)
        return Response(status=204)

    @voice.post("/leg")
    def leg() -> Response:
        incoming, claim = read(request.form), read_claim(request.args)
        if incoming.is_over and claim:
            answering.switchboard.leg_ended(claim, incoming, leg_end(request.form))
        return Response(status=204)

    return voice
