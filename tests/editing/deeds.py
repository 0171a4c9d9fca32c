# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is done to each text of tests/editing/texts, by the text's name."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from ivr.call import OfficeId, Words
from ivr.editing.changes import Add, Address, Change, Edit, Remove, Reopen, SetWeek
from ivr.editing.entries import Closing, Entry, ExtraDay, Kind, ListName, Season, SecondPlace
from ivr.editing.listing import addressed, fingerprint, values_of
from ivr.editing.weeks import Week, days_of

CASA, SEGRETERIA = OfficeId("casa"), OfficeId("segreteria")
GAS = Words.of({"it": 'per una "fuga" di gas', "ar": "تسرب الغاز"})
LEAK = Closing(datetime(2026, 1, 7, 10, 30), date(2026, 1, 20), (CASA,), GAS, SEGRETERIA)  # noqa: DTZ001  # the city's clock
ALL_DAY = Closing(date(2026, 3, 1))
MORNINGS: Week = (("08:30-12:00",),) * 4 + ((), ("09:00-10:00",), ())
SUMMER = Season(date(2027, 7, 1), date(2027, 8, 31), MORNINGS)


def _edit(name: ListName, position: int, entry: Entry) -> Callable[[str], Change]:
    return lambda text: Edit(_at(text, name, position), entry)


def _remove(name: ListName, position: int) -> Callable[[str], Change]:
    return lambda text: Remove(_at(text, name, position))


def _reopen(position: int) -> Callable[[str], Change]:
    return lambda text: Reopen(_at(text, "closure", position), datetime(2026, 1, 8, 9, 33, 20, tzinfo=UTC))


def _week(kind: Kind, days: dict[int, tuple[str, ...]]) -> Callable[[str], Change]:
    def change(text: str) -> Change:
        table = values_of(text)["office"][0].get(kind)
        week = tuple(days.get(day, spans) for day, spans in enumerate(days_of(table or {})))
        return SetWeek(CASA, kind, fingerprint(table), week)

    return change


def _at(text: str, name: ListName, position: int) -> Address:
    return next(at for at, _, _ in addressed(values_of(text)) if (at.list, at.position) == (name, position))


DEEDS: dict[str, Callable[[str], Change]] = {
    "first-closure-below-its-example": lambda _: Add(LEAK),
    "first-closure-without-an-example": lambda _: Add(LEAK),
    "closure-beside-its-like": lambda _: Add(ALL_DAY),
    "example-within-a-section": lambda _: Add(ALL_DAY),
    "closures-in-brackets": lambda _: Add(LEAK),
    "closure-out-of-brackets": _remove("closure", 0),
    "closure-edited-in-brackets": _edit("closure", 1, LEAK),
    "closures-on-one-line": lambda _: Add(ALL_DAY),
    "closure-off-the-line": _remove("closure", 0),
    "closures-in-empty-brackets": lambda _: Add(ALL_DAY),
    "closure-in-brackets-without-a-comma": lambda _: Add(ALL_DAY),
    "closure-edited": _edit(
        "closure",
        0,
        Closing(date(2026, 1, 7), datetime(2026, 1, 19, 8), (CASA,), GAS),  # noqa: DTZ001  # the city's clock
    ),
    "closure-edited-with-dots": _edit("closure", 0, LEAK),
    "closure-edited-with-a-section": _edit("closure", 0, LEAK),
    "closure-without-its-section": _edit("closure", 0, ALL_DAY),
    "closure-taken-out": _remove("closure", 1),
    "closure-over-now": _reopen(0),
    "closure-over-before-it-began": _reopen(1),
    "week-by-days-and-ranges": _week("hours", {0: (), 1: ("09:00-10:00",), 5: ("09:00-10:00",)}),
    "week-whose-range-changes": _week("hours", dict.fromkeys((1, 2, 4), ("09:00-10:00",))),
    "first-week-at-the-door": _week("visits", dict.fromkeys((0, 1, 4), ("09:00-10:00",))),
    "week-in-braces": _week("hours", {0: ("09:00-10:00",)}),
    "week-with-dots": _week("visits", {0: ("09:00-10:00",)}),
    "season-of-an-office-without-sections": lambda _: Add(SUMMER, CASA),
    "season-of-the-first-of-two": lambda _: Add(SUMMER, CASA),
    "season-below-its-example": lambda _: Add(SUMMER, OfficeId("polo1")),
    "season-edited": _edit("season", 0, SUMMER),
    "season-of-an-office-in-braces": lambda _: Add(SUMMER, CASA),
    "second-place-edited": _edit(
        "also",
        0,
        SecondPlace(date(2024, 5, 23), ("09:30-12:30", "15:00-16:00"), Words.of({"it": "ad Albareto"})),
    ),
    "extra-day-after-closures": lambda _: Add(ExtraDay(date(2026, 12, 24), ("08:30-11:30",), (CASA,))),
}
