# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From what a clock on the wall shows to the instant it means, and stretches of such instants."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo

# Instants are in UTC throughout: Python compares and subtracts two datetimes that share a ZoneInfo by
# the face of the clock, which is wrong in both nights of the year on which the clocks change.
Stretch = tuple[datetime, datetime]  # two instants: the first belongs to it, the second does not


def instant(moment: datetime) -> datetime:
    """The instant, in UTC, that an aware `moment` means.

    A time that the clocks show twice is the one its `fold` tells, the first unless told otherwise
    (RFC 5545, 3.3.5); a time that the clocks skip is the moment at which they do.

    Raises ValueError for a moment without a time zone.
    """
    before, after = moment.replace(fold=0).utcoffset(), moment.replace(fold=1).utcoffset()
    if moment.tzinfo is None or before is None or after is None:
        raise ValueError(f"a moment without a time zone: {moment}")
    if before < after:  # PEP 495: only so where the clocks are put forward over this time
        return _clock_change(moment.replace(tzinfo=None, microsecond=0), before, after, moment.tzinfo)
    return moment.astimezone(UTC)


def instant_on(day: date, minutes: int, zone: tzinfo) -> datetime:
    """The instant at which the clocks of `zone` show `minutes` after the midnight that begins `day`."""
    return instant(datetime.combine(day, time(), zone) + timedelta(minutes=minutes))


def joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """The same stretches, given by their beginning, where those that touch or overlap are one."""
    ordered = iter(stretches)
    current = next(ordered, None)
    if current is None:
        return
    begin, end = current
    for next_begin, next_end in ordered:
        if next_begin <= end:
            end = max(end, next_end)
        else:
            yield begin, end
            begin, end = next_begin, next_end
    yield begin, end


def _clock_change(skipped: datetime, before: timedelta, after: timedelta, zone: tzinfo) -> datetime:
    """The instant at which the offset goes from `before` to `after`, skipping this time of day."""
    earliest = (skipped - after).replace(tzinfo=UTC)

    def changed(seconds: int) -> bool:
        return (earliest + timedelta(seconds=seconds)).astimezone(zone).utcoffset() == after

    seconds = bisect_left(range((after - before) // timedelta(seconds=1)), x=True, key=changed)
    return earliest + timedelta(seconds=seconds)
