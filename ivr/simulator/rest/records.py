# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A call as the REST interface describes it."""

from collections.abc import Mapping
from datetime import datetime
from email.utils import format_datetime

from ivr.simulator.legs.dialled import DialledLeg
from ivr.simulator.legs.leg import Leg

Record = Mapping[str, object]

VERSION = "2010-04-01"


def record(leg: Leg) -> Record:
    """Source: Twilio, "Call resource"; what a pretend call has not (price, trunk) is null."""
    account, route = leg.exchange.account.sid, leg.route
    address = f"/{VERSION}/Accounts/{account}/Calls/{leg.sid}"
    return {
        "sid": leg.sid,
        "account_sid": account,
        "parent_call_sid": leg.parent.sid if isinstance(leg, DialledLeg) else None,
        "to": route.to,
        "to_formatted": route.to,
        "from": route.from_,
        "from_formatted": route.from_,
        "forwarded_from": route.forwarded_from,
        "direction": leg.direction,
        "status": leg.status,
        "date_created": _rfc2822(leg.created_at),
        "date_updated": _rfc2822(leg.ended_at or leg.started_at or leg.created_at),
        "start_time": _rfc2822(leg.started_at),
        "end_time": _rfc2822(leg.ended_at),
        "duration": str(leg.seconds) if leg.over and leg.answered is not None else None,
        "answered_by": None,
        "caller_name": None,
        "group_sid": None,
        "phone_number_sid": None,
        "price": None,
        "price_unit": "USD",
        "queue_time": "0",
        "trunk_sid": None,
        "annotation": None,
        "api_version": VERSION,
        "uri": f"{address}.json",
        "subresource_uris": {"events": f"{address}/Events.json"},
    }


def _rfc2822(moment: datetime | None) -> str | None:
    return None if moment is None else format_datetime(moment)
