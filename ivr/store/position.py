# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What those who wait are told: how many are ahead, how long it may take, whether anybody is there."""

from ivr.call import PlaceNumber
from ivr.city import Hold
from ivr.dialogue.outcomes import Waiting
from ivr.store import calls, places, rows, waits
from ivr.store.calls import Call
from ivr.store.database import Visit
from ivr.store.duty import Crew
from ivr.store.places import Place
from ivr.store.tables import places as table


def tell(visit: Visit, call: Call | None, place: Place, crew: Crew, hold: Hold) -> Waiting:
    """How a place stands that waits for an office with this crew; what is said of it is noted."""
    offices = crew.served | {place.office}
    ahead = places.ahead(visit.connection, place.number, offices, visit.now)
    is_news_good = place.said_ahead is None or ahead <= place.said_ahead
    is_staffed = bool(crew.there)
    if (is_news_good and ahead != place.said_ahead) or place.said_unstaffed == is_staffed:
        said = ahead if is_news_good else place.said_ahead
        rows.change(
            visit.connection, table.c.number, place.number, said_ahead=said, said_unstaffed=not is_staffed
        )
    return Waiting(
        ahead=ahead if is_news_good else None,
        wait=_wait(visit, place, hold) if is_staffed else None,
        first=place.said_ahead is None,
        staffed=is_staffed,
        unstaffed_still=not is_staffed and place.said_unstaffed,
        near_limit=call is not None and calls.is_near_limit(call, visit.now),
        ticket=place.ticket,
    )


def _wait(visit: Visit, place: Place, hold: Hold) -> int | None:
    """The band to be said; none without evidence, nor to one who has waited longer than was estimated."""
    whole = waits.estimate(visit.connection, place.office, visit.now, hold.estimate_after)
    left = whole - (visit.now - place.since) if whole is not None else None
    if left is None or left.total_seconds() < 0:
        return None
    minutes = waits.band(left)
    waits.announce(visit, PlaceNumber(place.number), minutes)
    return minutes
