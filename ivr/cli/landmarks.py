# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The moments worth hearing before they come: the next closure, the next holiday, both clock changes."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from itertools import islice, pairwise

from ivr.city import City
from ivr.hours import HORIZON, ByHoliday, Closed


def landmarks(city: City, now: datetime) -> Iterator[tuple[str, datetime]]:
    """Give each moment within the HORIZON with the key of its name, in the city's zone; `now` is in UTC."""
    # Two moments of one zone would be compared by the clock on the wall, which repeats an hour in autumn.
    yield "say-now", now.astimezone(city.zone)
    yield from (("say-closure", moment) for moment in islice(_closures(city, now), 1))
    yield from (("say-holiday", moment) for moment in islice(_holidays(city, now), 1))
    yield from (("say-clocks", moment) for moment in islice(_clock_changes(city, now), 2))


def _closures(city: City, now: datetime) -> Iterator[datetime]:
    """Find when closures begin, or go on if they are in force."""
    closures = {closure for office in city.offices for closure in office.hours.closures}
    begins = (max(c.starts, now) for c in closures if c.ends is None or c.ends > now)
    yield from (moment.astimezone(city.zone) for moment in sorted(begins))


def _holidays(city: City, now: datetime) -> Iterator[datetime]:
    """Find the noons of holidays that an office keeps."""
    today = now.astimezone(city.zone).date()
    for day in (today + timedelta(days=n) for n in range(HORIZON.days)):
        noon = datetime.combine(day, time(12), city.zone)
        states = (office.hours.at(noon) for office in city.offices)
        if noon >= now and any(isinstance(s, Closed) and isinstance(s.why, ByHoliday) for s in states):
            yield noon


def _clock_changes(city: City, now: datetime) -> Iterator[datetime]:
    """Find when the clocks change; offsets change on whole hours of UTC in every zone of today."""
    start = now.replace(minute=0, second=0, microsecond=0)
    hours = ((start + timedelta(hours=n)).astimezone(city.zone) for n in range(HORIZON.days * 24))
    yield from (after for before, after in pairwise(hours) if before.utcoffset() != after.utcoffset())
