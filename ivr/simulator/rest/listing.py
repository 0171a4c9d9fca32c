# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Calls looked for over REST: by whom they ring, their parent, their status, their start; page by page."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

from ivr.simulator.errors import RefusedError
from ivr.simulator.exchange import Exchange
from ivr.simulator.legs.dialled import DialledLeg
from ivr.simulator.legs.leg import Leg
from ivr.simulator.rest.records import Record, record
from ivr.simulator.switches import ListedCalls, QueuedCalls, StartFilter

SOON = timedelta(seconds=5)  # when a call is listed that is not listed at once
PAGE_SIZE = 50  # where none is asked for
LARGEST_PAGE = 1000
PAGING = ("PageSize", "Page", "PageToken")

Query = Mapping[str, str]

PLAIN: Mapping[str, Callable[[Leg], str | None]] = {
    "To": lambda leg: leg.route.to,
    "From": lambda leg: leg.route.from_,
    "Status": lambda leg: leg.status,
    "ParentCallSid": lambda leg: leg.parent.sid if isinstance(leg, DialledLeg) else None,
}


def page(exchange: Exchange, path: str, query: Query) -> Record:
    """The newest first; the next page begins after the last call of this one, whatever came meanwhile."""
    if unknown := query.keys() - {*PLAIN, "StartTime>", *PAGING}:
        raise RefusedError(f"{min(unknown)} is no filter that is acted on here")
    size = min(int(query.get("PageSize", PAGE_SIZE)), LARGEST_PAGE)
    number, after = int(query.get("Page", 0)), query.get("PageToken")
    found = [leg for leg in reversed(exchange.legs.values()) if _fits(leg, query)]
    begun = next((i + 1 for i, leg in enumerate(found) if leg.sid == after), 0)
    shown = found[begun : begun + size]

    filters = {name: value for name, value in query.items() if name not in PAGING}

    def uri(page: int, token: str | None) -> str:
        further = {"PageToken": token} if token else {}
        return f"{path}?{urlencode({**filters, 'PageSize': size, 'Page': page, **further})}"

    more = len(found) > begun + size
    return {
        "calls": [record(leg) for leg in shown],
        "page": number,
        "page_size": size,
        "start": begun,
        "end": max(begun + len(shown) - 1, 0),
        "uri": uri(number, after),
        "first_page_uri": uri(0, None),
        "next_page_uri": uri(number + 1, shown[-1].sid) if more else None,
        "previous_page_uri": None,  # nobody turns back
    }


def _fits(leg: Leg, query: Query) -> bool:
    switches = leg.exchange.switches
    if switches.listed_calls is ListedCalls.SOON and leg.exchange.elapsed < leg.created + SOON:
        return False
    if any(of(leg) != query[name] for name, of in PLAIN.items() if name in query):
        return False
    return "StartTime>" not in query or _started_since(leg, query["StartTime>"])


def _started_since(leg: Leg, text: str) -> bool:
    switches = leg.exchange.switches
    start = leg.started_at
    if start is None:
        if switches.queued_calls is QueuedCalls.LEFT_OUT:
            return False
        start = leg.created_at
    since = datetime.fromisoformat(text).replace(tzinfo=UTC)
    if switches.start_filter is StartFilter.DAY:
        return start.date() >= since.date()
    return start >= since
