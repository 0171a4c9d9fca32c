# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""REST requests that change something: a call is made, moved or ended.

A parameter that Twilio knows but this exchange would not act on is refused by stopping the simulation,
as with an attribute of a verb.
"""

from datetime import timedelta

from werkzeug.datastructures import MultiDict

from ivr.call import CallSid
from ivr.simulator.account import Account
from ivr.simulator.errors import RefusedError, RestError
from ivr.simulator.exchange import Exchange
from ivr.simulator.legs.leg import Leg
from ivr.simulator.legs.news import Onward
from ivr.simulator.legs.outbound import RINGS, Order
from ivr.simulator.legs.rung import Callbacks
from ivr.simulator.stage import LONGEST
from ivr.simulator.twiml.schema import E164, LEG, METHOD, TABLE, Rule, whole

Form = MultiDict[str, str]

# Twilio's error codes
NO_TO = 21201
BAD_URL = 21205
FROM_NOT_OURS = 21210
BAD_TO = 21211
BAD_FROM = 21212
NO_FROM = 21213

WEB = Rule("an http or https address", r"https?://[^\s<>\"]+")
CREATING: dict[str, Rule] = {
    "To": Rule("anything", ".*"),  # judged apart, as are the next two: Twilio has a code for each
    "From": Rule("anything", ".*"),
    "Url": Rule("anything", ".*"),
    "Method": METHOD,
    "FallbackUrl": WEB,
    "FallbackMethod": Rule("POST", "POST"),
    "StatusCallback": WEB,
    "StatusCallbackMethod": METHOD,
    "StatusCallbackEvent": LEG["statusCallbackEvent"],
    "Timeout": whole(1, 600),
    "TimeLimit": whole(1, 14400),
}
UPDATING: dict[str, Rule] = {
    "Url": WEB,
    "Method": METHOD,
    "Status": Rule("completed or canceled", "completed|canceled"),
}


def create(exchange: Exchange, form: Form) -> Leg:
    """Raises RestError for what Twilio would refuse, RefusedError for what is not simulated."""
    _check(form, CREATING)
    _check_numbers(exchange.account, form)
    order = Order(
        to=form["To"],
        from_=form["From"],
        onward=Onward(_url(form), form.get("Method", "POST")),
        fallback=form.get("FallbackUrl"),
        callbacks=_callbacks(form),
        timeout=int(form.get("Timeout", RINGS)),
        time_limit=timedelta(seconds=int(form["TimeLimit"])) if "TimeLimit" in form else LONGEST,
    )
    return exchange.create(order)


def update(exchange: Exchange, sid: CallSid, form: Form) -> Leg:
    """Raises as `create` does; a call in progress is not affected by being canceled."""
    _check(form, UPDATING)
    if "Status" not in form:
        return exchange.update(sid, _url(form), form.get("Method", "POST"))
    leg = exchange.fetch(sid)
    if form["Status"] == "canceled" and leg.answered is not None and not leg.over:
        return leg
    return exchange.end(sid)


def _check(form: Form, known: dict[str, Rule]) -> None:
    for name, value in form.items(multi=True):
        if name not in known:
            raise RefusedError(f"{name} is no parameter that is acted on here")
        if not known[name].allows(value):
            raise RefusedError(f"{name}={value}: expected {known[name].expected}")


def _check_numbers(account: Account, form: Form) -> None:
    to, from_ = form.get("To", ""), form.get("From", "")
    if not to:
        raise RestError(NO_TO, "no To number is given")
    if not _can_be_rung(to):
        raise RestError(BAD_TO, f"{to} is no phone number, SIP address or client")
    if not from_:
        raise RestError(NO_FROM, "no From number is given")
    if not E164.allows(from_):
        raise RestError(BAD_FROM, f"{from_} is no phone number")
    if from_ not in account.numbers:
        raise RestError(FROM_NOT_OURS, f"{from_} is not a number of this account")


def _can_be_rung(to: str) -> bool:
    scheme, _, rest = to.partition(":")
    if scheme == "client":
        return TABLE["Client"].text.allows(rest)
    return (E164 if not rest else TABLE["Sip"].text).allows(to)


def _url(form: Form) -> str:
    url = form.get("Url", "")
    if not WEB.allows(url):
        raise RestError(BAD_URL, f"{url!r} is no address of a document")
    return url


def _callbacks(form: Form) -> Callbacks | None:
    if "StatusCallback" not in form:
        return None
    events = frozenset(form.getlist("StatusCallbackEvent")) or frozenset({"completed"})
    return Callbacks(form["StatusCallback"], events, form.get("StatusCallbackMethod", "POST"))
