# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What somebody wants the figures of: two days of the city's, an office, a language; or what is wrong."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from ivr.city import City

AT_MOST = 92  # days, a quarter: the telephone's own threads count these; `ivr report` takes any period
_YEARS = range(2000, 2200)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Asked:
    """From a day to a day, both included; "" is every office, every language."""

    first: date
    last: date
    office: str
    language: str

    def moments(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """The midnights with which it begins and ends."""
        return datetime.combine(self.first, time(), zone), datetime.combine(self.last + _DAY, time(), zone)


@dataclass(frozen=True, slots=True)
class Form:
    """The fields as they were filled in, what is wrong by field, and what is asked where nothing is."""

    fields: Mapping[str, str]
    wrong: Mapping[str, str]
    asked: Asked | None

    @property
    def query(self) -> Mapping[str, str]:
        """For a link to the same period."""
        return {name: value for name, value in self.fields.items() if value}


def read_form(given: Mapping[str, str], city: City, now: datetime, say: Callable[..., str]) -> Form:
    """Read a query; a day that is missing is the first of this month, or today."""
    today = now.astimezone(city.zone).date()
    usual = {"from": today.replace(day=1).isoformat(), "to": today.isoformat(), "office": "", "language": ""}
    fields = {name: given.get(name, "").strip() or value for name, value in usual.items()}
    days = {name: _day(fields[name]) for name in ("from", "to")}
    wrong = {name: say("figures-bad-day") for name, day in days.items() if day is None}
    fields |= dict.fromkeys(wrong, "")  # browsers complain of a date that is none
    if fields["office"] and all(each.id != fields["office"] for each in city.offices):
        wrong["office"] = say("figures-bad-office")
    if fields["language"] and fields["language"] not in city.languages:
        wrong["language"] = say("figures-bad-language")
    first, last = days["from"], days["to"]
    if first is None or last is None:
        return Form(fields, wrong, None)
    if last < first:
        wrong["to"] = say("figures-backwards")
    elif (last - first).days >= AT_MOST:
        wrong["to"] = say("figures-too-long", days=AT_MOST, first=first.isoformat(), last=last.isoformat())
    asked = Asked(first, last, fields["office"], fields["language"])
    return Form(fields, wrong, None if wrong else asked)


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.year in _YEARS else None
