# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""<Redirect>: on to another document."""

from ivr.simulator.agenda import Steps
from ivr.simulator.legs.leg import Leg
from ivr.simulator.legs.news import Onward
from ivr.simulator.twiml.reading import Verb


def redirect(leg: Leg, verb: Verb) -> Steps[Onward | None]:
    return Onward(leg.link(verb.text), verb.attributes.get("method", "POST"))
    yield
