# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whether an office is open, read off the clock on the wall by the letter of the rules, fast or not."""

from datetime import date, datetime, timedelta

from ivr.hours import ByClosure, ByHoliday, Closure, OpeningHours, OutsideHours, Span, Why


def by_the_book(hours: OpeningHours, moment: datetime) -> Why | None:
    """The reason why it is closed; None where it is open.

    The hour that the clock shows twice ends, by our rule, the first time: the second time everything
    is as at the end of the first.
    """
    wall = moment.astimezone(hours.zone)
    if wall.fold:
        wall = wall.replace(minute=59, second=59)
    shut = [each for each in hours.closures if _in_force(each, moment)]
    if shut:
        first = max(range(len(shut)), key=lambda i: (shut[i].named, shut[i].starts.timestamp(), -i))
        return ByClosure(shut[first])
    seconds = (wall.hour * 60 + wall.minute) * 60 + wall.second
    today, yesterday = wall.date(), wall.date() - timedelta(days=1)
    if any(span.opens * 60 <= seconds < span.closes * 60 for span in _spans(hours, today)):
        return None
    if any(seconds + 24 * 60 * 60 < span.closes * 60 for span in _spans(hours, yesterday)):
        return None
    holiday = hours.holidays(today) and not any(extra.day == today for extra in hours.extra_days)
    return ByHoliday(hours.holidays(today)) if holiday else OutsideHours()


def _in_force(closure: Closure, moment: datetime) -> bool:
    if moment.timestamp() < closure.starts.timestamp():
        return False
    return closure.ends is None or moment.timestamp() < closure.ends.timestamp()


def _spans(hours: OpeningHours, day: date) -> tuple[Span, ...]:
    for extra in hours.extra_days:
        if extra.day == day:
            return extra.spans
    if hours.holidays(day):
        return ()
    week = hours.week
    for season in hours.seasons:
        if season.first <= day <= season.last:
            week = season.week
    found = week[day.weekday()]
    for rhythm in hours.rhythms:
        weeks, rest = divmod((day - rhythm.first).days, 7)
        if weeks >= 0 and rest == 0 and weeks % rhythm.every_weeks == 0:
            found += rhythm.spans
    return found
