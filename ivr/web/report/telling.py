# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The figures in the reader's words: the plots, the numbers behind them, the table and the sector's bars."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import groupby

from babel import Locale
from babel.dates import format_date

from ivr.city import City
from ivr.figures import Bar, Figures, Report, Wait, bars, by_day, figures
from ivr.sheet import cells, clock, percent, rows
from ivr.web.frame import Visit
from ivr.web.names import language_name, office_name
from ivr.web.report.form import Asked
from ivr.web.report.plots import Plot, calls, shares, waits_per_hour

_NOBODY = figures([], [])


@dataclass(frozen=True, slots=True)
class Verdict:
    """One of the sector's bars; `met` is None where there is nothing to tell it from."""

    bar: Bar
    met: bool | None
    found: str


@dataclass(frozen=True)
class Telling:
    """One report for one reader."""

    visit: Visit
    city: City
    asked: Asked
    now: datetime
    waits: Sequence[Wait]
    found: Report

    @property
    def is_empty(self) -> bool:
        return not self.waits

    @property
    def period(self) -> str:
        """Those two days, in words."""
        first, last = (format_date(day, "d MMMM y", locale=self._locale) for day in self._ends)
        return self.visit.say(
            "figures-period", first=first, last=last, days=(self._ends[1] - self._ends[0]).days
        )

    @property
    def until(self) -> str:
        """Up to which time the figures go, where today is among the days; "" where it is not."""
        here = self.now.astimezone(self.city.zone)
        return f"{here:%H:%M}" if self.asked.first <= here.date() <= self.asked.last else ""

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        whole = self.found.whole
        mean, share = (clock(whole.wait_mean) if whole.wait_mean is not None else "–"), whole.within_20
        told = {
            Bar.MEAN_150: mean,
            Bar.WITHIN_20: percent(share) if share is not None else "",
            Bar.MEAN_240: f"{mean}, {percent(whole.served)}" if whole.served is not None else "",
        }
        return tuple(Verdict(bar, met, told[bar]) for bar, met in bars(whole).items())

    @property
    def whole(self) -> Mapping[str, str]:
        """The totals by their names, as people read them."""
        names = [name for name, _ in self.columns]
        return dict(zip(names, cells(self.found.whole), strict=True))

    # ── The table ───────────────────────────────────────────────────────────────────────────

    @property
    def columns(self) -> tuple[tuple[str, str], ...]:
        """Of each figure its name and its heading."""
        names = Figures.__dataclass_fields__
        return tuple((name, self.visit.say("figures-column-" + name.replace("_", "-"))) for name in names)

    @property
    def parts(self) -> Iterator[tuple[str, list[tuple[str, list[str]]]]]:
        """What the command shows: all, then by office, language and hour."""
        for about, group in groupby(rows(self.found), key=lambda row: row[0]):
            yield about, [(self._title(about, name), list(cells(of))) for _, name, of in group]

    def _title(self, about: str, name: str) -> str:
        match about:
            case "office":
                return office_name(self.city, name, self.visit.language)
            case "language":
                return language_name(name, self.visit.language)
            case "hour":
                return self.visit.say("report-hour", hour=name)
            case _:
                return self.visit.say("figures-all")

    # ── Day by day ──────────────────────────────────────────────────────────────────────────

    @cached_property
    def days(self) -> Sequence[tuple[str, Figures]]:
        """Every day of the period that has come, with its name, be it without a call."""
        known = by_day(self.waits)
        return [(self._day_name(day), known.get(day, _NOBODY)) for day in self._days()]

    @property
    def empty_days(self) -> int:
        """On how many of them nobody waited."""
        return sum(of == _NOBODY for _, of in self.days)

    @cached_property
    def hours(self) -> Sequence[tuple[str, Figures]]:
        """From the first hour with a call to the last, also those between them without one."""
        known = self.found.hours
        return [(str(hour), known.get(hour, _NOBODY)) for hour in range(min(known), max(known) + 1)]

    @property
    def plots(self) -> Iterator[Plot]:
        """The numbers of each are in the tables too."""
        is_one_day = len(self.days) == 1
        yield calls(
            self.visit.say, self.hours if is_one_day else self.days, per="hour" if is_one_day else "day"
        )
        yield waits_per_hour(self.visit.say, self.hours)
        yield shares(self.visit.say, self.hours)

    @property
    def _ends(self) -> tuple[date, date]:
        return self.asked.first, self.asked.last

    def _days(self) -> Iterator[date]:
        today = self.now.astimezone(self.city.zone).date()
        latest = max((each.day for each in self.waits), default=today)
        for n in range((min(self.asked.last, max(today, latest)) - self.asked.first).days + 1):
            yield self.asked.first + timedelta(days=n)

    def _day_name(self, day: date) -> str:
        if day == self.now.astimezone(self.city.zone).date():
            return self.visit.say("figures-today")
        return str(format_date(day, "d MMM", locale=self._locale))

    @property
    def _locale(self) -> Locale:
        return Locale.parse(self.visit.language)
