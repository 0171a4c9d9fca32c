# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""<Hangup> and <Reject>: the leg ends here, answered or never."""

from ivr.simulator.agenda import Steps
from ivr.simulator.legs.leg import Leg
from ivr.simulator.legs.news import HungUp, Onward
from ivr.simulator.twiml.reading import Verb


def hangup(leg: Leg, verb: Verb) -> Steps[Onward | None]:  # noqa: ARG001  # every executor is given its verb
    leg.pick_up()
    raise HungUp
    yield


def reject(leg: Leg, verb: Verb) -> Steps[Onward | None]:
    leg.status = "busy" if verb.attributes.get("reason") == "busy" else "no-answer"
    raise HungUp
    yield
