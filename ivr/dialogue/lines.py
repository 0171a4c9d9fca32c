# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every line that can be said: a function's name is the prompt's key, its parameters the variables."""

from collections.abc import Iterator, Mapping
from datetime import date, time
from inspect import getmembers, isfunction, signature
from types import ModuleType

from ivr.call import Line, Words

# ── Greeting, language, menu ────────────────────────────────────────────────────────────────


def greeting() -> Line:
    return Line.of("greeting")


def language_choice(key: int) -> Line:
    """Spoken in the language that it offers."""
    return Line.of("language-choice", key=key)


def privacy() -> Line:
    return Line.of("privacy")


def old_number() -> Line:
    """Followed by the digits of the new number."""
    return Line.of("old-number")


def digit(digit: int, place: str) -> Line:
    """One digit of a number read out; `place` is `on` (more follow in its group) or `end`."""
    return Line.of("digit", digit=digit, place=place)


def read_out(groups: tuple[str, ...]) -> Iterator[Line]:
    """Read figures one by one; the voice falls at the end of each group."""
    for group in groups:
        for place, figure in enumerate(group, start=1):
            yield digit(int(figure), "end" if place == len(group) else "on")


def press_office(office: Words, key: int) -> Line:
    return Line.of("press-office", office=office, key=key)


def press_person() -> Line:
    """Key 0."""
    return Line.of("press-person")


def press_again() -> Line:
    """Key 9."""
    return Line.of("press-again")


def press_language() -> Line:
    """Key star."""
    return Line.of("press-language")


def press_menu() -> Line:
    """Key hash."""
    return Line.of("press-menu")


def press_hours() -> Line:
    """Key 2."""
    return Line.of("press-hours")


def wrong_key() -> Line:
    return Line.of("wrong-key")


def no_key() -> Line:
    return Line.of("no-key")


# ── An office, open or closed ───────────────────────────────────────────────────────────────


def chosen(office: Words) -> Line:
    return Line.of("chosen", office=office)


def open_until(closes: time) -> Line:
    return Line.of("open-until", closes=closes)


def open_now() -> Line:
    """Open with no end within a day."""
    return Line.of("open-now")


def closed_now() -> Line:
    return Line.of("closed-now")


def closed_for(reason: Words) -> Line:
    """`reason` is what staff wrote; it completes "closed …"."""
    return Line.of("closed-for", reason=reason)


def closed_exceptionally() -> Line:
    """A closure whose reason was not written in the caller's language."""
    return Line.of("closed-exceptionally")


def closed_holiday(holidays: tuple[Line, ...]) -> Line:
    return Line.of("closed-holiday", holidays=holidays)


def holiday(name: str) -> Line:
    """A phrase that completes "closed today …"; `name` is a slug of the holiday's own name."""
    return Line.of("holiday", name=name)


def reopens_today(opens: time) -> Line:
    return Line.of("reopens-today", opens=opens)


def reopens_tomorrow(opens: time) -> Line:
    return Line.of("reopens-tomorrow", opens=opens)


def reopens_on(day: date, opens: time) -> Line:
    return Line.of("reopens-on", day=day, opens=opens)


def reopens_unknown() -> Line:
    return Line.of("reopens-unknown")


def answered_by(office: Words) -> Line:
    """Another office answers now in place of the one called."""
    return Line.of("answered-by", office=office)


def answered_today(office: Words, opens: time) -> Line:
    """Another office will answer in place of the one called, later today."""
    return Line.of("answered-today", office=office, opens=opens)


def answered_tomorrow(office: Words, opens: time) -> Line:
    return Line.of("answered-tomorrow", office=office, opens=opens)


def answered_on(office: Words, day: date, opens: time) -> Line:
    return Line.of("answered-on", office=office, day=day, opens=opens)


def emergency(number: int) -> Line:
    return Line.of("emergency", number=number)


# ── The week, the door, the second place ────────────────────────────────────────────────────


def week(groups: tuple[Line, ...]) -> Line:
    """When the phone is answered."""
    return Line.of("week", groups=groups)


def week_empty() -> Line:
    """In this season the phone is not answered on any day."""
    return Line.of("week-empty")


def visits(groups: tuple[Line, ...]) -> Line:
    """When the door is open."""
    return Line.of("visits", groups=groups)


def group(days: Line, spans: tuple[Line, ...]) -> Line:
    """Days that share their hours."""
    return Line.of("group", days=days, spans=spans)


def group_also(days: Line, spans: tuple[Line, ...]) -> Line:
    """Further hours of days that were named before."""
    return Line.of("group-also", days=days, spans=spans)


def days_every() -> Line:
    return Line.of("days-every")


def days_range(first: int, last: int) -> Line:
    """At least three days on end; ISO weekdays, Monday is 1."""
    return Line.of("days-range", first=first, last=last)


def days_one(day: int) -> Line:
    return Line.of("days-one", day=day)


def days_two(first: int, last: int) -> Line:
    return Line.of("days-two", first=first, last=last)


def days_many(days: tuple[Line, ...]) -> Line:
    """Three days or more that are no range; each is a `day`."""
    return Line.of("days-many", days=days)


def day(day: int) -> Line:
    """One of the days that `days-many` counts up."""
    return Line.of("day", day=day)


def days_mixed(stretches: tuple[Line, ...]) -> Line:
    """Ranges and single days together; each stretch is a `days-range`, `days-one` or `days-two`."""
    return Line.of("days-mixed", stretches=stretches)


def span(opens: time, closes: time) -> Line:
    return Line.of("span", opens=opens, closes=closes)


def span_all_day() -> Line:
    return Line.of("span-all-day")


def second_place(place: Words, weeks: int, day: int, spans: tuple[Line, ...]) -> Line:
    """The office is also found elsewhere, every `weeks` weeks on a weekday; `place` reads "at …"."""
    return Line.of("second-place", place=place, weeks=weeks, day=day, spans=spans)


def second_place_unnamed(weeks: int, day: int, spans: tuple[Line, ...]) -> Line:
    """The same where staff did not write the place in the caller's language."""
    return Line.of("second-place-unnamed", weeks=weeks, day=day, spans=spans)


def second_place_next(day: date) -> Line:
    return Line.of("second-place-next", day=day)


def address_follows() -> Line:
    """Followed by `as-written`, in the first language's voice."""
    return Line.of("address-follows")


def as_written(text: str) -> Line:
    """An address as staff wrote it."""
    return Line.of("as-written", text=text)


# ── Transfer, after, trouble ────────────────────────────────────────────────────────────────


def transfer(office: Words) -> Line:
    return Line.of("transfer", office=office)


def please_wait() -> Line:
    """A few seconds, until the next operator is rung or it is known who comes next."""
    return Line.of("please-wait")


def after() -> Line:
    """The conversation is over: goodbye, and the menu for those who stay."""
    return Line.of("after")


def goodbye() -> Line:
    return Line.of("goodbye")


def trouble() -> Line:
    return Line.of("trouble")


def declared(module: ModuleType) -> Mapping[str, frozenset[str]]:
    """Every prompt's key with the names of its variables, as the functions of such a module have them."""
    return {
        name.replace("_", "-"): frozenset(signature(function).parameters)
        for name, function in getmembers(module, isfunction)
        if signature(function).return_annotation is Line
    }
